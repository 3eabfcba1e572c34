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
  record_link: string | null;
}

export interface AgendaItemTable {
  id: Generated<number>;
  meeting_id: number;
  position: number;
  starts_hour: string | null;
  what: string;
  presenter: string | null;
  discussed: string | null;
  removed_at: Date | null;
}

export interface AttendanceTable {
  id: Generated<number>;
  meeting_id: number;
  point_id: number;
  unit_id: number | null;
  heads: number;
  by_link: boolean;
  counted_at: Date;
  counted_by: number;
}

export interface AttendanceLinkTable {
  meeting_id: number;
  token: string;
  issued_at: Date;
  issued_by: number;
}

export interface AttendanceTryTable {
  account_id: number;
  at: Date;
}

export interface CalendarLinkTable {
  id: Generated<number>;
  account_id: number;
  token_hash: string;
  made_at: Date;
  ended_at: Date | null;
}

export interface ConclusionTable {
  id: Generated<number>;
  meeting_id: number;
  position: number;
  what: string;
  product: string;
  owner_unit_ids: number[];
  cooperating_unit_ids: Generated<number[]>;
  due_on: string;
  changed_at: Date;
  changed_by: number;
  sent_at: Date | null;
  sent_by: number | null;
  removed_at: Date | null;
  version: Generated<number>;
}

export interface InvitationTable {
  unit_id: number;
  starts_on: string;
  meeting_id: number;
  position: number;
  received_at: Date | null;
  received_by: number | null;
  answer: 'coming' | 'declined' | null;
  heads: number | null;
  point_id: number | null;
  reason: string | null;
  answered_at: Date | null;
  answered_by: number | null;
  withdrawn_on: string | null;
  version: Generated<number>;
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
  is_meeting: Generated<boolean>;
  entered_at: string | null;
}

export interface MeetingTable {
  id: Generated<number>;
  kind: string;
  title: string;
  subject: string | null;
  host_unit_id: number;
  host_path: string;
  parties: LtreeArray;
  chair: string;
  starts_on: string;
  starts_hour: string;
  ends_on: string;
  ends_hour: string;
  place: string | null;
  online_link: string | null;
  invited_roles: string | null;
  state: Generated<'planned' | 'held' | 'closed' | 'called_off'>;
  called_off_reason: string | null;
  series_id: number | null;
  activity_id: number | null;
  minutes_note: string | null;
  planned_at: Date;
  planned_by: number;
  changed_at: Date;
  changed_by: number;
  moved_at: Date | null;
  version: Generated<number>;
}

export interface MeetingPaperTable {
  id: Generated<number>;
  meeting_id: number;
  position: number;
  title: string;
  agenda_item_id: number | null;
  file_id: number | null;
  link: string | null;
  added_at: Date;
  added_by: number;
  removed_at: Date | null;
}

export interface MeetingPointTable {
  id: Generated<number>;
  meeting_id: number;
  position: number;
  name: string;
  removed_at: Date | null;
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
  'activities.agenda_item': AgendaItemTable;
  'activities.attendance': AttendanceTable;
  'activities.attendance_link': AttendanceLinkTable;
  'activities.attendance_try': AttendanceTryTable;
  'activities.calendar_link': CalendarLinkTable;
  'activities.conclusion': ConclusionTable;
  'activities.invitation': InvitationTable;
  'activities.item_activity': ItemActivityTable;
  'activities.kind': KindTable;
  'activities.meeting': MeetingTable;
  'activities.meeting_paper': MeetingPaperTable;
  'activities.meeting_point': MeetingPointTable;
  'activities.partner': PartnerTable;
  'activities.photo': PhotoTable;
  'activities.plan_item': PlanItemTable;
  'activities.revision': RevisionTable;
  'activities.year_theme': YearThemeTable;
}
