// Written by `npm run db:types` from the migrations.
import type { ColumnType, Generated } from 'kysely';

/** Written as an array of paths; only compared in SQL, never read back. */
type LtreeArray = ColumnType<string, string[], string[]>;

export interface ConclusionTable {
  id: Generated<number>;
  dialogue_id: number;
  raised_id: number | null;
  position: number;
  what: string;
  product: string;
  owner_unit_id: number;
  due_on: string;
  sent_at: Date | null;
  sent_by: number | null;
}

export interface DialogueTable {
  id: Generated<number>;
  kind: 'regular' | 'extraordinary' | 'thematic' | 'youth';
  subject: string;
  field_code: string | null;
  unit_id: number;
  unit_path: string;
  host_unit_id: number;
  host_post: string;
  parties: LtreeArray;
  held_on: string;
  held_at: string;
  place: string;
  audience: string | null;
  state: Generated<'planned' | 'held' | 'concluded' | 'called_off'>;
  called_off_reason: string | null;
  plan_public_on: string | null;
  questions_until: string | null;
  plan_paper: string | null;
  attended: number | null;
  is_complex: Generated<boolean>;
  conclusion_paper: string | null;
  concluded_on: string | null;
  conclusion_public_on: string | null;
  activity_id: number | null;
  version: Generated<number>;
  changed_at: Date;
  changed_by: number;
}

export interface DigestTable {
  id: Generated<number>;
  unit_id: number;
  unit_path: string;
  area_id: number;
  starts_on: string;
  ends_on: string;
  title: string;
  state: Generated<'draft' | 'sent'>;
  sent_on: string | null;
  version: Generated<number>;
  changed_at: Date;
  changed_by: number;
}

export interface DigestTopicTable {
  digest_id: number;
  field_code: string;
  heard: number | null;
  themes: string;
  wish: string | null;
}

export interface PetitionTable {
  id: Generated<number>;
  mode: 'named' | 'handler';
  kind: 'petition' | 'feedback' | 'question' | 'proposal';
  field_code: string;
  area_id: number;
  subject: string;
  words: string;
  received_on: string;
  received_at: Date;
  came: 'portal' | 'officer';
  unit_id: number;
  holder_unit_ids: number[];
  state: Generated<'received' | 'accepted' | 'answered' | 'closed' | 'refused' | 'withdrawn'>;
  due_on: string;
  refused_reason: string | null;
  answer: string | null;
  answer_paper: string | null;
  answered_on: string | null;
  verdict: 'solved' | 'not_solved' | 'no_answer' | null;
  verdict_words: string | null;
  verdict_on: string | null;
  joined_to: number | null;
  receipt_digest: string;
  may_publish: Generated<boolean>;
  public_question: string | null;
  public_answer: string | null;
  published_on: string | null;
  forgotten_on: string | null;
  version: Generated<number>;
  answered_anew: Generated<boolean>;
}

export interface PetitionFileTable {
  petition_id: number;
  position: number;
  file_id: number;
  part: 'asked' | 'answer';
}

export interface PetitionStepTable {
  id: Generated<number>;
  petition_id: number;
  step:
    | 'send'
    | 'accept'
    | 'hand_over'
    | 'join'
    | 'answer'
    | 'refuse'
    | 'verdict'
    | 'remind'
    | 'withdraw'
    | 'publish'
    | 'unpublish'
    | 'reveal'
    | 'forget'
    | 'classify';
  unit_id: number | null;
  to_unit_id: number | null;
  due_on: string | null;
  words: string | null;
  at: Date;
  account_id: number;
}

export interface PetitionerTable {
  petition_id: number;
  full_name: string;
  phone: string | null;
  email: string | null;
  address: string | null;
}

export interface RaisedTable {
  id: Generated<number>;
  dialogue_id: number;
  position: number;
  words: string;
  field_code: string;
  area_id: number | null;
  competence: 'within' | 'beyond';
  came: 'before' | 'there';
  answer: string | null;
  answered_by: string | null;
  removed_reason: string | null;
}

export interface RouteTable {
  id: Generated<number>;
  unit_id: number;
  unit_path: string;
  field_code: string;
  area_id: number | null;
  to_unit_id: number;
  ended_on: string | null;
  changed_at: Date;
  changed_by: number;
}

export interface DialogueTables {
  'dialogue.conclusion': ConclusionTable;
  'dialogue.dialogue': DialogueTable;
  'dialogue.digest': DigestTable;
  'dialogue.digest_topic': DigestTopicTable;
  'dialogue.petition': PetitionTable;
  'dialogue.petition_file': PetitionFileTable;
  'dialogue.petition_step': PetitionStepTable;
  'dialogue.petitioner': PetitionerTable;
  'dialogue.raised': RaisedTable;
  'dialogue.route': RouteTable;
}
