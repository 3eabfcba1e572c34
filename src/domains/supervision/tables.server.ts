// Written by `npm run db:types` from the migrations.
import type { ColumnType, Generated } from 'kysely';

/** Written as an array of paths; only compared in SQL, never read back. */
type LtreeArray = ColumnType<string, string[], string[]>;

export interface BoardTable {
  id: Generated<number>;
  unit_id: number;
  unit_path: string;
  kind: 'inspection' | 'investment';
  name: string;
  project: string | null;
  from_on: string;
  until_on: string;
  closed_on: string | null;
  version: Generated<number>;
  changed_at: Date;
  changed_by: number;
}

export interface BoardMemberTable {
  id: Generated<number>;
  board_id: number;
  full_name: string;
  area_id: number | null;
  part: 'head' | 'deputy' | 'member';
  from_on: string;
  ended_on: string | null;
}

export interface BoardPlanTable {
  id: Generated<number>;
  board_id: number;
  starts_on: string;
  ends_on: string;
  what: string;
  planned_visits: number;
  notice_sent_on: string | null;
  removed_at: Date | null;
  at: Date;
  account_id: number;
}

export interface FindingTable {
  id: Generated<number>;
  session_id: number;
  position: number;
  words: string;
}

export interface MemberTable {
  id: Generated<number>;
  session_id: number;
  position: number;
  post: string;
  part: 'head' | 'deputy' | 'secretary' | 'member';
}

export interface PlannedTable {
  id: Generated<number>;
  programme_id: number;
  position: number;
  kind: 'supervision' | 'criticism';
  form: string;
  subject: string;
  field_code: string | null;
  body_unit_ids: Generated<number[]>;
  from_month: number;
  until_month: number;
  dropped_reason: string | null;
}

export interface ProgrammeTable {
  id: Generated<number>;
  unit_id: number;
  unit_path: string;
  year: number;
  state: Generated<'draft' | 'agreed' | 'approved'>;
  agreed_with: string | null;
  agreed_on: string | null;
  paper_label: string | null;
  approved_on: string | null;
  version: Generated<number>;
  changed_at: Date;
  changed_by: number;
}

export interface RecommendationTable {
  id: Generated<number>;
  session_id: number;
  position: number;
  body_unit_id: number;
  what: string;
  product: string;
  due_on: string;
  sent_at: Date | null;
  sent_by: number | null;
}

export interface ReplyTable {
  id: Generated<number>;
  recommendation_id: number;
  stance: 'accepted' | 'partly' | 'refused';
  reason: string | null;
  paper_label: string;
  paper_on: string;
  at: Date;
  account_id: number;
  unit_id: number;
}

export interface SessionTable {
  id: Generated<number>;
  planned_id: number | null;
  unit_id: number;
  unit_path: string;
  kind: 'supervision' | 'criticism';
  form: string;
  subject: string;
  field_code: string;
  purpose: string | null;
  scope: string | null;
  conditions: string | null;
  body_unit_ids: number[];
  above_unit_id: number | null;
  parties: LtreeArray;
  working_on: string;
  place: string;
  state: Generated<'planned' | 'held' | 'concluded' | 'closed' | 'called_off'>;
  called_off_reason: string | null;
  conclusion: string | null;
  activity_id: number | null;
  made_public_on: string | null;
  version: Generated<number>;
  changed_at: Date;
  changed_by: number;
}

export interface StepTable {
  id: Generated<number>;
  session_id: number;
  step: 'plan_sent' | 'draft_received' | 'body_report' | 'held' | 'team_report' | 'concluded' | 'reply';
  done_on: string;
  paper_label: string | null;
  note: string | null;
  at: Date;
  account_id: number;
  unit_id: number;
}

export interface VisitTable {
  id: Generated<number>;
  board_id: number;
  unit_id: number;
  unit_path: string;
  on_day: string;
  subject: string;
  found: string | null;
  recommended: Generated<number>;
  settled: Generated<number>;
  money_recommended: Generated<number>;
  money_recovered: Generated<number>;
  land_recommended: Generated<number>;
  land_recovered: Generated<number>;
  removed_reason: string | null;
  version: Generated<number>;
  changed_at: Date;
  changed_by: number;
  violations: Generated<number>;
  law_recommended: Generated<number>;
  money_other: Generated<number>;
  land_other: Generated<number>;
}

export interface SupervisionTables {
  'supervision.board': BoardTable;
  'supervision.board_member': BoardMemberTable;
  'supervision.board_plan': BoardPlanTable;
  'supervision.finding': FindingTable;
  'supervision.member': MemberTable;
  'supervision.planned': PlannedTable;
  'supervision.programme': ProgrammeTable;
  'supervision.recommendation': RecommendationTable;
  'supervision.reply': ReplyTable;
  'supervision.session': SessionTable;
  'supervision.step': StepTable;
  'supervision.visit': VisitTable;
}
