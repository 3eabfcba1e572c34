// Written by `npm run db:types` from the migrations.
import type { Generated } from 'kysely';

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
  'organisation.territory': TerritoryTable;
  'organisation.territory_fact': TerritoryFactTable;
  'organisation.territory_succession': TerritorySuccessionTable;
  'organisation.unit': UnitTable;
}
