// Written by `npm run db:types` from the migrations.
import type { ColumnType, Generated } from 'kysely';

/** Written as JSON text, read as a value that a schema must still check. */
type Json = ColumnType<unknown, string, string>;

export interface FormerNameTable {
  id: Generated<number>;
  unit_id: number;
  name: string;
  short_name: string;
  until_on: string;
}

export interface OrganisationTable {
  code: string;
  name: string;
  short_name: string;
  root: 'vn' | 'party' | 'state';
  position: number;
}

export interface RearrangedRowTable {
  id: Generated<number>;
  plan_id: number;
  relation: string;
  row_id: number;
  made_id: number | null;
  before: Generated<Json>;
  undone: Generated<boolean>;
}

export interface RearrangedTerritoryTable {
  plan_id: number;
  at: number;
  territory_id: number;
  from_path: string;
  to_path: string;
  heir_id: number | null;
}

export interface RearrangedUnitTable {
  plan_id: number;
  at: number;
  unit_id: number;
  from_path: string;
  to_path: string;
  from_territory_id: number;
  from_parent_id: number | null;
  successor_id: number | null;
  goes_on: boolean;
}

export interface RearrangementTable {
  id: Generated<number>;
  parent_id: number;
  paper: string;
  paper_on: string;
  effective_on: string;
  label: string;
  rows: Json;
  state: Generated<'drafted' | 'dropped' | 'carrying' | 'carried' | 'undoing' | 'undone' | 'closed'>;
  rows_done: Generated<number>;
  made_ids: Generated<number[]>;
  done: Generated<number>;
  total: Generated<number>;
  counted_before: Json | null;
  counted_after: Json | null;
  made_at: Date;
  made_by: number;
  ordered_at: Date | null;
  ordered_by: number | null;
  ended_at: Date | null;
  version: Generated<number>;
}

export interface TerritoryTable {
  id: Generated<number>;
  level: 'nation' | 'province' | 'district' | 'commune' | 'area';
  path: string;
  opened_on: string;
  closed_on: string | null;
  population: number | null;
  area_km2: string | null;
  latitude: string | null;
  longitude: string | null;
}

export interface TerritoryFactTable {
  territory_id: number;
  valid_from: string;
  valid_until: string | null;
  name: string;
  kind: string;
  code: string | null;
  parent_id: number | null;
  search_key: string;
  sort_key: string;
}

export interface TerritorySuccessionTable {
  from_id: number;
  to_id: number;
  on_date: string;
  extent: 'full' | 'partial';
  share: string | null;
  paper: string;
}

export interface UnitTable {
  id: Generated<number>;
  organisation_code: string;
  territory_id: number;
  parent_id: number | null;
  kind: 'committee' | 'branch' | 'department' | 'club';
  name: string;
  short_name: string;
  path: string;
  level: 'nation' | 'province' | 'commune' | 'area' | 'branch';
  located_in: number | null;
  search_key: string;
  sort_key: string;
  opened_on: string;
  closed_on: string | null;
}

export interface OrganisationTables {
  'organisation.former_name': FormerNameTable;
  'organisation.organisation': OrganisationTable;
  'organisation.rearranged_row': RearrangedRowTable;
  'organisation.rearranged_territory': RearrangedTerritoryTable;
  'organisation.rearranged_unit': RearrangedUnitTable;
  'organisation.rearrangement': RearrangementTable;
  'organisation.territory': TerritoryTable;
  'organisation.territory_fact': TerritoryFactTable;
  'organisation.territory_succession': TerritorySuccessionTable;
  'organisation.unit': UnitTable;
}
