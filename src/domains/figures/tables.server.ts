// Written by `npm run db:types` from the migrations.
import type { ColumnType, Generated } from 'kysely';

/** Written as JSON text, read as a value that a schema must still check. */
type Json = ColumnType<unknown, string, string>;

export interface CarriedTable {
  id: Generated<number>;
  collection_id: number;
  unit_id: number;
  rev: number;
  position: number;
  indicator_id: number;
  amount: number;
  record_ids: number[];
  left_at: Date;
  left_by: number;
  taken_collection_id: number | null;
  off_rev: number | null;
  taken_unit_id: number | null;
}

export interface CellTable {
  form_version_id: number;
  position: number;
  indicator_id: number;
  section: string;
  label: string;
  help: string | null;
  is_required: boolean;
}

export interface CellRecordsTable {
  collection_id: number;
  unit_id: number;
  rev: number;
  position: number;
  counted: number;
  record_ids: number[];
}

export interface CollectionTable {
  id: Generated<number>;
  form_id: number;
  form_version_id: number;
  unit_id: number;
  unit_path: string;
  period_id: number;
  name: string;
  starts_on: string;
  ends_on: string;
  due_on: string;
  grace_until: string;
  locks_on: string;
  opened_at: Date;
  opened_by: number;
}

export interface DeltaTable {
  id: Generated<number>;
  collection_id: number;
  unit_id: number;
  from_rev: number | null;
  to_rev: number | null;
}

export interface ExpectationTable {
  collection_id: number;
  unit_id: number;
  path: string;
  territory_id: number;
  organisation_code: string;
  province_id: number;
  state: Generated<'expected' | 'submitted' | 'returned' | 'accepted' | 'sealed'>;
  rev: number | null;
  counted_rev: ColumnType<number | null, never, never>;
  first_sent_on: string | null;
  remarks: Json | null;
  changed_at: Date;
  locks_on: string | null;
}

export interface FormTable {
  id: Generated<number>;
  code: string;
  unit_id: number;
  unit_path: string;
  name: string;
  organisation_code: string | null;
  level: 'province' | 'commune' | 'area' | 'branch';
  cadence: 'month' | 'quarter' | 'half' | 'year';
  periods: Json;
  grace_days: number;
  lock_days: number;
  ended_on: string | null;
  made_at: Date;
  made_by: number;
}

export interface FormVersionTable {
  id: Generated<number>;
  form_id: number;
  version: number;
  checks: Json;
  published_at: Date | null;
  published_by: number | null;
  required: boolean[] | null;
  has_counted: boolean | null;
}

export interface MovedTable {
  delta_id: number | null;
  indicator_id: number | null;
  period_id: number | null;
  territory_id: number | null;
  organisation_code: string | null;
  amount: number | null;
  reported: number | null;
  not_applicable: number | null;
}

export interface OwedTable {
  collection_id: number;
  territory_id: number;
  organisation_code: string;
  expected: number;
}

export interface PeriodTable {
  id: Generated<number>;
  code: string;
  cadence: 'month' | 'quarter' | 'half' | 'year';
  year: number;
  ordinal: number;
}

export interface ProlongingTable {
  id: Generated<number>;
  collection_id: number;
  unit_id: number | null;
  locked_on: string;
  locks_on: string;
  reason: string;
  said_at: Date;
  said_by: number;
}

export interface RevisionTable {
  collection_id: number;
  unit_id: number;
  rev: Generated<number>;
  vals: number[];
  na: number[] | null;
  notes: Json | null;
  sent_at: Date;
  sent_by: number;
  hash: Generated<Uint8Array>;
}

export interface RollupTable {
  indicator_id: number;
  period_id: number;
  territory_id: number;
  organisation_code: string;
  total: string;
  reported: number;
  not_applicable: number;
}

export interface SavedViewTable {
  id: Generated<number>;
  account_id: number;
  unit_id: number | null;
  name: string;
  query: string;
  is_shared: Generated<boolean>;
  saved_at: Date;
}

export interface SealTable {
  id: Generated<number>;
  collection_id: number;
  unit_id: number;
  unit_path: string;
  sealed_at: Date;
  sealed_by: number;
  digest: Uint8Array;
  stands_over_id: number | null;
}

export interface SealedRevisionTable {
  seal_id: number;
  unit_id: number;
  rev: number;
  hash: Uint8Array;
}

export interface TypedCellTable {
  collection_id: number;
  unit_id: number;
  position: number;
  value: number | null;
  not_applicable: Generated<boolean>;
  note: string | null;
  version: number;
  typed_at: Date;
  typed_by: number;
}

export interface FigureTables {
  'figures.carried': CarriedTable;
  'figures.cell': CellTable;
  'figures.cell_records': CellRecordsTable;
  'figures.collection': CollectionTable;
  'figures.delta': DeltaTable;
  'figures.expectation': ExpectationTable;
  'figures.form': FormTable;
  'figures.form_version': FormVersionTable;
  'figures.moved': MovedTable;
  'figures.owed': OwedTable;
  'figures.period': PeriodTable;
  'figures.prolonging': ProlongingTable;
  'figures.revision': RevisionTable;
  'figures.rollup': RollupTable;
  'figures.saved_view': SavedViewTable;
  'figures.seal': SealTable;
  'figures.sealed_revision': SealedRevisionTable;
  'figures.typed_cell': TypedCellTable;
}
