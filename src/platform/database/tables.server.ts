// Written by `npm run db:types` from the migrations.
import type { ColumnType, Generated } from 'kysely';

/** Written as JSON text, read as a value that a schema must still check. */
type Json = ColumnType<unknown, string, string>;

export interface AuditTable {
  id: Generated<number>;
  at: Date;
  account_id: number | null;
  unit_id: number | null;
  command: string;
  subject: Generated<string[]>;
  key_id: number | null;
}

export interface DraftTable {
  account_id: number;
  form: string;
  body: Json;
  saved_at: Date;
}

export interface FileTable {
  id: Generated<number>;
  hash: string;
  name: string;
  media_type: string;
  size: number;
  stored_at: Date;
  stored_by: number;
  small_hash: string | null;
  small_size: number | null;
  width: number | null;
  height: number | null;
}

export interface FileWordsTable {
  hash: string;
  tries: Generated<number>;
  tried_at: Date | null;
  read_at: Date | null;
  refusal: string | null;
  text: string | null;
  folded: string | null;
  words: string | null;
}

export interface FollowedPathTable {
  relation: string;
  path_column: string;
  unit_column: string | null;
  finds: string | null;
  counted_as: string | null;
}

export interface OpenWorkTable {
  relation: string;
  domain: string;
  position: number;
  unit_columns: string[];
  list_columns: Generated<string[]>;
  is_open: string;
  called: string;
  is_counted: Generated<boolean>;
}

export interface PersonalColumnTable {
  column_name: string;
  grade: 'basic' | 'contact' | 'sensitive' | 'technical';
  purpose: string;
  basis: string;
  retention: string;
}

export interface ReceiptTable {
  account_id: number;
  client_id: string;
  command: string;
  result: Json | null;
  at: Date;
  input_digest: string | null;
}

export interface PlatformTables {
  'platform.audit': AuditTable;
  'platform.draft': DraftTable;
  'platform.file': FileTable;
  'platform.file_words': FileWordsTable;
  'platform.followed_path': FollowedPathTable;
  'platform.open_work': OpenWorkTable;
  'platform.personal_column': PersonalColumnTable;
  'platform.receipt': ReceiptTable;
}
