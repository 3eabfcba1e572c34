// Written by `npm run db:types` from the migrations.
import type { Generated } from 'kysely';

export interface BallotsTable {
  consultation_id: string;
  area_id: number;
  households: number;
  handed_out: number;
  agreed: number;
  disagreed: number;
  otherwise: number;
  invalid: number;
}

export interface ConsultationTable {
  id: string;
  unit_id: number;
  unit_path: string;
  matter: 'decide-two-thirds' | 'decide-half' | 'comment' | 'propose';
  subject: string;
  households: number;
  notice_on: string | null;
  opens_on: string;
  closes_on: string;
  state: Generated<'planned' | 'open' | 'counted' | 'called_off'>;
  minutes_paper: string | null;
  minutes_on: string | null;
  published_on: string | null;
  version: Generated<number>;
  counted_on: string | null;
  called_off_reason: string | null;
}

export interface FeedbackTable {
  id: string;
  received_on: string;
  kind: 'petition' | 'feedback' | 'question' | 'proposal';
  field_code: string;
  area_id: number;
  dialogue_id: number | null;
  subject: string;
  words: string;
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
  joined_to: string | null;
  receipt_digest: string;
  may_publish: Generated<boolean>;
  public_question: string | null;
  public_answer: string | null;
  published_on: string | null;
  version: Generated<number>;
  answered_anew: Generated<boolean>;
}

export interface HandOverTable {
  feedback_id: string;
  position: number;
  on_day: string;
  from_unit_id: number;
  to_unit_id: number;
  reason: string;
  due_on: string;
}

export interface PictureTable {
  feedback_id: string;
  position: number;
  bytes: Uint8Array;
}

export interface RecountTable {
  consultation_id: string;
  position: number;
  version: number;
  area_id: number;
  on_day: string;
  reason: string;
  households: number;
  handed_out: number;
  agreed: number;
  disagreed: number;
  otherwise: number;
  invalid: number;
}

export interface OpinionTables {
  'opinion.ballots': BallotsTable;
  'opinion.consultation': ConsultationTable;
  'opinion.feedback': FeedbackTable;
  'opinion.hand_over': HandOverTable;
  'opinion.picture': PictureTable;
  'opinion.recount': RecountTable;
}
