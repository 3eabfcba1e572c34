// Written by `npm run db:types` from the migrations.
import type { ColumnType, Generated } from 'kysely';

/** Written as an array of paths; only compared in SQL, never read back. */
type LtreeArray = ColumnType<string, string[], string[]>;

export interface ChangeTable {
  step_id: number;
  commitment_id: number;
  old_due_on: string;
  new_due_on: string;
  old_what: string | null;
  new_what: string | null;
  old_product: string | null;
  new_product: string | null;
}

export interface CommitmentTable {
  id: Generated<number>;
  origin_kind: 'directive' | 'own' | 'meeting' | 'dialogue' | 'petition' | 'supervision';
  origin_id: number | null;
  origin_part: number | null;
  origin_label: string;
  clause: string | null;
  mode: 'order' | 'request' | 'own';
  asker_unit_id: number;
  asker_path: string;
  owner_unit_id: number;
  owner_path: string;
  cooperating_unit_ids: Generated<number[]>;
  parties: LtreeArray;
  person_id: number | null;
  what: string;
  product: string;
  asked_on: string;
  asked_at: Date;
  asked_by: number;
  due_on: string;
  due_source: 'paper' | 'officer' | 'default';
  state:
    | 'assigned'
    | 'received'
    | 'in_progress'
    | 'claimed'
    | 'returned'
    | 'confirmed'
    | 'declined'
    | 'withdrawn'
    | 'handed_over';
  open: ColumnType<boolean, never, never>;
  received_on: string | null;
  claim: string | null;
  claimed_on: string | null;
  verdict: string | null;
  verdict_on: string | null;
  cause: string | null;
  expected_on: string | null;
  parent_id: number | null;
  version: Generated<number>;
  series_id: number | null;
  period_from: string | null;
  below_note: string | null;
  wanted_due_on: string | null;
  appealed_on: string | null;
  stopped_on: string | null;
  stopped_until: string | null;
  handed_from: number | null;
}

export interface EvidenceTable {
  id: Generated<number>;
  commitment_id: number;
  at: Date;
  account_id: number;
  kind: 'file' | 'link' | 'words';
  file_id: number | null;
  content: string | null;
  label: string | null;
  withdrawn_on: string | null;
  part_unit_id: number | null;
}

export interface FieldTable {
  code: string;
  name: string;
  position: number;
}

export interface PartTable {
  commitment_id: number;
  unit_id: number;
  unit_path: string;
  owner_path: string;
  parties: LtreeArray;
  what: string | null;
  state: Generated<'asked' | 'answered'>;
  answer: string | null;
  answered_on: string | null;
  due_on: string;
  open: boolean;
  version: Generated<number>;
}

export interface SeriesTable {
  id: Generated<number>;
  asker_unit_id: number;
  asker_path: string;
  owner_unit_id: number;
  owner_path: string;
  parties: LtreeArray;
  cadence: 'monthly' | 'quarterly' | '6-monthly' | 'yearly';
  due_month: number;
  due_day: number;
  until: string | null;
  person_id: number | null;
  next_from: string;
  started_at: Date;
  started_by: number;
  ended_on: string | null;
  ended_why: 'asker' | 'recall' | 'owner_closed' | 'asker_closed' | 'until' | null;
  ended_by: number | null;
  end_paper: string | null;
  end_reason: string | null;
  version: Generated<number>;
}

export interface StepTable {
  id: Generated<number>;
  commitment_id: number;
  at: Date;
  account_id: number;
  unit_id: number | null;
  step:
    | 'receive'
    | 'progress'
    | 'claim'
    | 'confirm'
    | 'return'
    | 'decline'
    | 'withdraw'
    | 'appeal'
    | 'ask_extension'
    | 'refuse_extension'
    | 'change'
    | 'stop'
    | 'resume'
    | 'remind'
    | 'put_in_charge'
    | 'hand_over';
  from_state: string;
  to_state: string;
  note: string | null;
  paper: string | null;
  because_of: number | null;
  person_id: number | null;
}

export interface CommitmentTables {
  'commitments.change': ChangeTable;
  'commitments.commitment': CommitmentTable;
  'commitments.evidence': EvidenceTable;
  'commitments.field': FieldTable;
  'commitments.part': PartTable;
  'commitments.series': SeriesTable;
  'commitments.step': StepTable;
}
