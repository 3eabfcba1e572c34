// Written by `npm run db:types` from the migrations.
import type { ColumnType, Generated } from 'kysely';

/** Written as JSON text, read as a value that a schema must still check. */
type Json = ColumnType<unknown, string, string>;

export interface DeliveryTable {
  report_id: number;
  recipient_unit_id: number;
  recipient_path: string;
  sender_path: string;
  round: number;
  delivered_at: Date;
}

export interface FigureTable {
  report_id: number;
  round: number;
  measure: string;
  group_code: string;
  value: number;
  record_ids: number[];
}

export interface FigureNoteTable {
  id: Generated<number>;
  report_id: number;
  round: number;
  problem: string;
  quote: string;
  claimed: string;
  computed: string;
  words: string;
  said_at: Date;
  said_by: number;
}

export interface LeftForNextTable {
  report_id: number;
  round: number;
  measure: string;
  at: Date;
  account_id: number;
}

export interface NumberBookTable {
  unit_id: number;
  unit_path: string;
  paper_type: string;
  series: string;
  last: number;
}

export interface ReportTable {
  id: Generated<number>;
  unit_id: number;
  unit_path: string;
  template_code: string;
  template_version: number;
  period_code: string;
  period_from: string;
  period_until: string;
  title: string;
  state: 'drafting' | 'submitted' | 'returned' | 'approved' | 'numbered' | 'issued';
  round: Generated<number>;
  version: Generated<number>;
  started_at: Date;
  started_by: number;
  changed_at: Date;
  signatory_id: number | null;
  signed_form: string[] | null;
  signed_name: string | null;
  signed_on: string | null;
  paper_type: string | null;
  series: string | null;
  number: number | null;
  numbered_on: string | null;
  issued_at: Date | null;
  original_file_id: number | null;
}

export interface ReportedFigureTable {
  report_id: number;
  round: number;
  indicator_code: string;
  part: string;
  facts: Json;
}

export interface RoundTable {
  report_id: number;
  round: number;
  frozen_at: Date;
  frozen_by: number;
  note: string | null;
  reach: string;
}

export interface RoundSectionTable {
  report_id: number;
  round: number;
  code: string;
  words: string;
  lines: Json;
}

export interface SectionTable {
  report_id: number;
  code: string;
  words: Generated<string>;
  lines: Json;
  version: Generated<number>;
  changed_at: Date;
  changed_by: number;
  kept_at: Date;
}

export interface SectionVersionTable {
  report_id: number;
  code: string;
  version: number;
  words: string;
  lines: Json;
  written_at: Date;
  written_by: number;
}

export interface SignatoryTable {
  id: Generated<number>;
  unit_id: number;
  unit_path: string;
  account_id: number;
  post: 'head' | 'deputy' | 'delegate';
  title: string;
  decision: string;
  valid_from: string;
  valid_until: string | null;
  named_at: Date;
  named_by: number;
  ended_on: string | null;
  ended_by: number | null;
}

export interface StepTable {
  id: Generated<number>;
  report_id: number;
  at: Date;
  account_id: number;
  step: 'submit' | 'return' | 'approve' | 'number' | 'issue' | 'correct';
  from_state: string;
  to_state: string;
  round: number;
  note: string | null;
}

export interface TakenNumberTable {
  unit_id: number;
  unit_path: string;
  paper_type: string;
  series: string;
  number: number;
  subject: string;
  title: string;
  taken_on: string;
  taken_by: number;
}

export interface TemplateTable {
  code: string;
  version: number;
  body: Json;
}

export interface ReportingTables {
  'reporting.delivery': DeliveryTable;
  'reporting.figure': FigureTable;
  'reporting.figure_note': FigureNoteTable;
  'reporting.left_for_next': LeftForNextTable;
  'reporting.number_book': NumberBookTable;
  'reporting.report': ReportTable;
  'reporting.reported_figure': ReportedFigureTable;
  'reporting.round': RoundTable;
  'reporting.round_section': RoundSectionTable;
  'reporting.section': SectionTable;
  'reporting.section_version': SectionVersionTable;
  'reporting.signatory': SignatoryTable;
  'reporting.step': StepTable;
  'reporting.taken_number': TakenNumberTable;
  'reporting.template': TemplateTable;
}
