// Written by `npm run db:types` from the migrations.
import type { ColumnType, Generated } from 'kysely';

/** Written as JSON text, read as a value that a schema must still check. */
type Json = ColumnType<unknown, string, string>;

export interface MessageTable {
  person_id: number;
  on_day: string;
  state: 'sending' | 'sent' | 'failed' | 'refused';
  tries: Generated<number>;
  failure: string | null;
  sent_at: Date | null;
}

export interface NoticeTable {
  id: Generated<number>;
  unit_id: number;
  unit_path: string;
  on_day: string;
  rule: string;
  subject: string;
  subject_id: number;
  occasion: string;
  concerns_on: string;
  link: string;
  facts: Json;
}

export interface RunTable {
  on_day: string;
  since: string;
  reached: Generated<number>;
  finished_at: Date | null;
}

export interface SeenTable {
  account_id: number;
  unit_id: number;
  up_to: number;
}

export interface NoticeTables {
  'notices.message': MessageTable;
  'notices.notice': NoticeTable;
  'notices.run': RunTable;
  'notices.seen': SeenTable;
}
