// Written by `npm run db:types` from the migrations.
import type { ColumnType, Generated } from 'kysely';

/** Written as JSON text, read as a value that a schema must still check. */
type Json = ColumnType<unknown, string, string>;

export interface FormerTargetTable {
  target_id: number;
  version: number;
  value: number;
  own_value: number | null;
  state: string;
  paper_label: string | null;
  document_id: number | null;
  reason: string | null;
  changed_at: Date;
  changed_by: number;
}

export interface FormerVersionTable {
  indicator_id: number;
  version: number;
  facts: Json;
  until_at: Date;
}

export interface IndicatorTable {
  id: Generated<number>;
  code: string;
  version: Generated<number>;
  topic: string;
  name: string;
  meaning: string | null;
  unit: string;
  scale: Generated<number>;
  over_units: 'sum' | 'none';
  over_time: 'sum' | 'last' | 'none';
  cadence: 'week' | 'month' | 'quarter' | 'half' | 'year' | 'term' | 'event';
  levels: string[];
  organisation_code: string | null;
  measure: string | null;
  numerator_id: number | null;
  denominator_id: number | null;
  part_of_id: number | null;
  retired_on: string | null;
  retired_reason: string | null;
  followed_by_id: number | null;
  search_key: string;
  changed_at: Date;
  changed_by: number | null;
  other_because: string | null;
  of_units: Generated<boolean>;
}

export interface TargetTable {
  id: Generated<number>;
  indicator_id: number;
  unit_id: number;
  unit_path: string;
  given_by_unit_id: number;
  parent_id: number | null;
  starts_on: string;
  ends_on: string;
  per: 'year' | 'quarter' | 'month' | null;
  spread: 'total' | 'each';
  comparator: '>=' | '<=' | '=';
  value: number;
  own_value: number | null;
  state: 'set' | 'change-asked' | 'accepted' | 'dropped';
  paper_label: string | null;
  document_id: number | null;
  reason: string | null;
  version: Generated<number>;
  changed_at: Date;
  changed_by: number;
}

export interface IndicatorTables {
  'indicators.former_target': FormerTargetTable;
  'indicators.former_version': FormerVersionTable;
  'indicators.indicator': IndicatorTable;
  'indicators.target': TargetTable;
}
