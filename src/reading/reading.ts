/** UTF-16 offsets into the very text that was given to `readDocument`; `end` is exclusive. */
export type Span = { start: number; end: number };

/** A value with the place it was read from. `doubtful` asks an officer to look twice. */
export type Found<T> = { value: T; span: Span; doubtful: boolean };

export type DocumentHead = {
  /** Vietnamese, lower case: 'công văn', 'kế hoạch', 'tin bài'. */
  kind: Found<string> | null;
  number: Found<number> | null;
  /** As written; a blank number leaves the symbol beginning with its separator ('-CV/ĐU'). */
  symbol: Found<string> | null;
  issuer: Found<string> | null;
  superior: Found<string> | null;
  place: Found<string> | null;
  /** YYYY-MM-DD */
  issuedOn: Found<string> | null;
  /** YYYY-MM, also where the day is left blank. */
  issuedMonth: Found<string> | null;
  title: Found<string> | null;
  secrecy: Found<Secrecy> | null;
  urgency: Found<string> | null;
  signatory: Found<string> | null;
  signingForm: Found<string> | null;
};

export type Secrecy = 'confidential' | 'secret' | 'top-secret';

export type Relation = 'basis' | 'carries-out' | 'replaces' | 'amends' | 'mentions';

export type Reference = {
  symbol: string;
  issuedOn: string | null;
  relation: Relation;
  issuer: string | null;
  span: Span;
};

export type Clause = {
  order: number;
  /** Made from the marks as written, unique in a document: 'II.1-2' is the second dash under II, 1. */
  path: string;
  /** As written; empty for a paragraph without a mark. */
  mark: string;
  level: number;
  parent: number | null;
  /** The whole clause with its children. */
  span: Span;
  /** Its own first paragraph, without the mark. */
  lead: Span;
};

export type OrganisationKind =
  | 'front'
  | 'trade_union'
  | 'farmers'
  | 'women'
  | 'youth'
  | 'veterans'
  | 'red_cross'
  | 'party'
  | 'state'
  | 'other';

export type AddresseeLevel = 'nation' | 'province' | 'commune' | 'area';

export type Addressee = {
  name: string;
  span: Span;
  organisations: OrganisationKind[];
  /** Districts ended on 1 July 2025: their words are read as the level that took over their work, 'commune'. */
  level: AddresseeLevel | null;
  /** Every unit of the kind is meant: "các xã, phường", "toàn tỉnh", "các cấp". */
  all: boolean;
  /** Who owns the task, and who only takes part in it ("phối hợp với …"). */
  role: 'leads' | 'supports';
};

export type Cadence =
  | 'daily'
  | 'weekly'
  | 'monthly'
  | 'quarterly'
  | '6-monthly'
  | 'yearly'
  | 'periodic'
  | 'regular'
  | 'per phase';

/** YYYY-MM-DD, YYYY-MM, YYYY-Qn or YYYY. */
export type Deadline = { value: string; span: Span };

export type ReadingReason =
  | 'assignee-in-sentence'
  | 'assignee-from-lead-line'
  | 'assignee-from-attribute'
  | 'assignee-from-addressees'
  | 'duty-verb-without-assignee';

export type Task = {
  /** Path of the clause it was read from. */
  clause: string;
  assignees: Addressee[];
  /** The text of the task on one line. */
  what: string;
  product: string | null;
  mode: 'order' | 'request';
  deadline: Deadline | null;
  cadence: Cadence | null;
  dayOfMonth: number | null;
  span: Span;
  reason: ReadingReason;
  /** Path of the clause whose lead line named the assignees; null for every other reason. */
  reasonClause: string | null;
  doubtful: boolean;
};

export type Comparator = '>=' | '=' | '<=' | '>' | '<';

export type Target = {
  text: string;
  comparator: Comparator;
  value: number;
  /** The upper end of "0,5 - 1 %"; the comparator is then '>='. */
  valueMax: number | null;
  unit: string | null;
  per: 'day' | 'week' | 'month' | 'quarter' | 'year' | 'once' | null;
  /** A date in the form of a deadline. */
  by: string | null;
  subject: string | null;
  clause: string;
  span: Span;
};

export type ReportDuty = {
  what: string;
  cadence: Cadence | null;
  deadline: Deadline | null;
  dayOfMonth: number | null;
  to: string | null;
  span: Span;
  clause: string;
};

/** The stamp of the office that received the paper: its number is not the paper's. */
export type Arrival = { number: number | null; on: string | null };

export type Reading = {
  document: DocumentHead;
  references: Reference[];
  clauses: Clause[];
  tasks: Task[];
  targets: Target[];
  reportDuties: ReportDuty[];
  recipients: Found<string>[];
  arrival: Found<Arrival> | null;
};
