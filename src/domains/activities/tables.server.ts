// Written by `npm run db:types` from the migrations.
import type { ColumnType, Generated } from 'kysely';

/** Written as JSON text, read as a value that a schema must still check. */
type Json = ColumnType<unknown, string, string>;

/** Written as an array of paths; only compared in SQL, never read back. */
type LtreeArray = ColumnType<string, string[], string[]>;

export interface ActivityTable {
  id: Generated<number>;
  kind: string;
  title: string | null;
  happened_on: string;
  place: string;
  owner_unit_id: number;
  owner_path: string;
  partner_unit_ids: Generated<number[]>;
  parties: LtreeArray;
  attendance: number;
  women: number | null;
  points: Json;
  point_count: ColumnType<number, never, never>;
  own_values: Json;
  commitment_ids: Generated<number[]>;
  result: string | null;
  search_key: string;
  logged_at: Date;
  logged_by: number;
  changed_at: Date;
  changed_by: number;
  withdrawn_on: string | null;
  withdrawn_reason: string | null;
  version: Generated<number>;
}

export interface CalendarLinkTable {
  id: Generated<number>;
  account_id: number;
  token_hash: string;
  made_at: Date;
  ended_at: Date | null;
}

export interface ItemActivityTable {
  item_id: number;
  activity_id: number;
  owner_path: string;
  taken_off_at: Date | null;
}

export interface KindTable {
  code: string;
  position: number;
  name: string;
  fields: Json;
  has_points: Generated<boolean>;
}

export interface PartnerTable {
  unit_id: number;
  happened_on: string;
  activity_id: number;
  parties: LtreeArray;
}

export interface PhotoTable {
  id: Generated<number>;
  activity_id: number;
  position: number;
  file_id: number;
  caption: string | null;
  added_at: Date;
  added_by: number;
  removed_at: Date | null;
}

export interface PlanItemTable {
  id: Generated<number>;
  unit_id: number;
  unit_path: string;
  year: number;
  kind: 'key_task' | 'communication';
  name: string;
  audience: string | null;
  place: string | null;
  speaker: 'officer' | 'communicator' | 'respected' | 'core' | null;
  from_month: number;
  until_month: number;
  target: number | null;
  added_at: Date;
  added_by: number;
  dropped_on: string | null;
  dropped_reason: string | null;
}

export interface RevisionTable {
  id: Generated<number>;
  activity_id: number;
  version: number;
  at: Date;
  account_id: number;
  before: Json;
}

export interface YearThemeTable {
  id: Generated<number>;
  unit_id: number;
  unit_path: string;
  year: number;
  theme: string;
  paper: string | null;
  set_at: Date;
  set_by: number;
}

export interface ActivityTables {
  'activities.activity': ActivityTable;
  'activities.calendar_link': CalendarLinkTable;
  'activities.item_activity': ItemActivityTable;
  'activities.kind': KindTable;
  'activities.partner': PartnerTable;
  'activities.photo': PhotoTable;
  'activities.plan_item': PlanItemTable;
  'activities.revision': RevisionTable;
  'activities.year_theme': YearThemeTable;
}
