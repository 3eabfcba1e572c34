// Written by `npm run db:types` from the migrations.
import type { ColumnType, Generated } from 'kysely';

/** Written as an array of paths; only compared in SQL, never read back. */
type LtreeArray = ColumnType<string, string[], string[]>;

export interface CommitmentTable {
  id: Generated<number>;
  origin_kind: 'directive' | 'own';
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
}

export interface CommitmentTables {
  'commitments.commitment': CommitmentTable;
  'commitments.evidence': EvidenceTable;
  'commitments.step': StepTable;
}
