// Written by `npm run db:types` from the migrations.
import type { ColumnType, Generated } from 'kysely';

/** Written as JSON text, read as a value that a schema must still check. */
type Json = ColumnType<unknown, string, string>;

export interface AttachmentTable {
  id: Generated<number>;
  document_id: number;
  position: number;
  file_id: number;
  added_at: Date;
  added_by: number;
  removed_at: Date | null;
}

export interface DispatchTable {
  id: Generated<number>;
  document_id: number;
  sender_unit_id: number;
  sender_path: string;
  recipient_unit_id: number;
  recipient_path: string;
  sent_at: Date;
  received_at: Date | null;
  received_by: number | null;
  arrival_number: number | null;
  read_at: Date | null;
  studied_on: string | null;
  recalled_at: Date | null;
  recall_reason: string | null;
  paper_kind: string;
  paper_symbol: string;
  paper_issued_on: string;
  paper_title: string;
  standing: ColumnType<number, never, never>;
  passed_on_from: number | null;
  study_by: string | null;
  studied_activity_id: number | null;
  studied_where: string | null;
  reminded_at: Date | null;
}

export interface DocumentTable {
  id: Generated<number>;
  register_unit_id: number;
  register_path: string;
  direction: 'in' | 'out';
  issuer: string;
  kind: string;
  symbol: string;
  issued_on: string;
  document_key: string;
  title: string;
  signatory: string | null;
  arrived_on: string | null;
  arrival_number: number | null;
  text: string;
  file_id: number | null;
  reading: Json;
  state: 'reading' | 'sent' | 'recalled';
  sent_at: Date | null;
  recalled_at: Date | null;
  recall_reason: string | null;
  version: Generated<number>;
  registered_at: Date;
  registered_by: number;
  search_key: ColumnType<string, never, never>;
  symbol_key: ColumnType<string, never, never>;
  derived_from: number | null;
}

export interface DossierTable {
  id: Generated<number>;
  unit_id: number;
  unit_path: string;
  year: number;
  code: string;
  title: string;
  opened_at: Date;
  opened_by: number;
}

export interface DossierPaperTable {
  id: Generated<number>;
  dossier_id: number;
  unit_id: number;
  unit_path: string;
  document_id: number;
  put_at: Date;
  put_by: number;
  taken_out_at: Date | null;
}

export interface DraftTable {
  id: Generated<number>;
  document_id: number;
  register_path: string;
  position: number;
  clause: string;
  what: string;
  product: string | null;
  mode: 'order' | 'request';
  due_on: string | null;
  due_source: 'paper' | 'officer' | 'default';
  cadence: string | null;
  addressees: Json;
  span_start: number | null;
  span_end: number | null;
  reason: string;
  doubtful: boolean;
  state: 'proposed' | 'accepted' | 'dropped';
  version: Generated<number>;
  changed_at: Date;
  changed_by: number;
  repeat_until: string | null;
}

export interface DraftParentTable {
  draft_id: number;
  commitment_id: number | null;
  due_on: string | null;
  reason: string | null;
}

export interface FigureNoteTable {
  id: Generated<number>;
  implementing_id: number;
  problem: string;
  quote: string;
  claimed: string;
  computed: string;
  words: string;
  said_at: Date;
  said_by: number;
}

export interface ForceWordTable {
  id: Generated<number>;
  document_id: number;
  force: 'in-force' | 'partly' | 'ended';
  paper: string;
  said_at: Date;
  said_by: number;
}

export interface ForwardingTable {
  id: Generated<number>;
  document_id: number;
  unit_id: number;
  unit_path: string;
  to_account_id: number | null;
  to_words: string | null;
  note: string | null;
  due_on: string | null;
  forwarded_at: Date;
  forwarded_by: number;
  taken_at: Date | null;
}

export interface HeadingChangeTable {
  id: Generated<number>;
  document_id: number;
  at: Date;
  account_id: number;
  was_sent: boolean;
  reason: string | null;
  issuer: string;
  kind: string;
  symbol: string;
  issued_on: string;
  title: string;
  signatory: string | null;
}

export interface ImplementingTable {
  id: Generated<number>;
  unit_id: number;
  unit_path: string;
  parent_id: number;
  kind: 'plan' | 'letter' | 'guidance' | 'programme';
  state: 'drafting' | 'issued' | 'dropped';
  body: Json;
  version: Generated<number>;
  started_at: Date;
  changed_at: Date;
  changed_by: number;
  kept_at: Date;
  document_id: number | null;
  eased: Generated<number>;
}

export interface ImplementingVersionTable {
  implementing_id: number;
  version: number;
  body: Json;
  written_at: Date;
  written_by: number;
}

export interface NumberBookTable {
  unit_id: number;
  unit_path: string;
  book: string;
  year: number;
  last: number;
}

export interface PaperWordsTable {
  document_id: number;
  words: string;
  own: string | null;
}

export interface ProposalTable {
  id: Generated<number>;
  document_id: number | null;
  unit_id: number;
  unit_path: string;
  to_unit_id: number;
  to_path: string;
  theme: string;
  kind: 'difficulty' | 'proposal';
  words: string;
  raised_at: Date;
  raised_by: number;
  gathered_into: number | null;
  answer: string | null;
  answered_at: Date | null;
  answered_by: number | null;
  settled: ColumnType<boolean, never, never>;
}

export interface ReferenceTable {
  id: Generated<number>;
  document_id: number;
  register_unit_id: number;
  relation: 'basis' | 'carries-out' | 'replaces' | 'amends' | 'mentions';
  symbol: string;
  issued_on: string | null;
  issuer: string | null;
  key: string;
  target_id: number | null;
  source: 'reader' | 'officer';
  dropped: Generated<boolean>;
  changed_at: Date;
  changed_by: number;
}

export interface TargetDraftTable {
  id: Generated<number>;
  document_id: number;
  register_path: string;
  position: number;
  clause: string;
  words: string;
  indicator_id: number | null;
  comparator: '>=' | '<=' | '=';
  value: number;
  per: 'year' | 'quarter' | 'month' | null;
  starts_on: string;
  ends_on: string;
  spread: 'total' | 'each';
  addressees: Json;
  target_id: number | null;
  given: number | null;
  version: Generated<number>;
  changed_at: Date;
  changed_by: number;
}

export interface ThemeTable {
  code: string;
  position: number;
  name: string;
}

export interface DirectiveTables {
  'directives.attachment': AttachmentTable;
  'directives.dispatch': DispatchTable;
  'directives.document': DocumentTable;
  'directives.dossier': DossierTable;
  'directives.dossier_paper': DossierPaperTable;
  'directives.draft': DraftTable;
  'directives.draft_parent': DraftParentTable;
  'directives.figure_note': FigureNoteTable;
  'directives.force_word': ForceWordTable;
  'directives.forwarding': ForwardingTable;
  'directives.heading_change': HeadingChangeTable;
  'directives.implementing': ImplementingTable;
  'directives.implementing_version': ImplementingVersionTable;
  'directives.number_book': NumberBookTable;
  'directives.paper_words': PaperWordsTable;
  'directives.proposal': ProposalTable;
  'directives.reference': ReferenceTable;
  'directives.target_draft': TargetDraftTable;
  'directives.theme': ThemeTable;
}
