import type { LayoutName } from './office-measures.ts';
import { openWorkerQueue } from './worker-queue.server.ts';

/** A piece of text in one look. `href` (http, https, mailto) makes it a hyperlink that prints as underlined text. */
export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
  href?: string;
}

/** `share` is relative to the sum of the shares of the table. Figures stand to the right, one below the other. */
export interface Column {
  header: string;
  share: number;
  align?: 'left' | 'center' | 'right';
  /** A head above neighbours that name the same. */
  group?: string;
}

/** A cell is a list of runs; a row has one for each column. */
export interface TableBlock {
  type: 'table';
  /** Above the table. A line feed breaks it: the first line in bold, what follows (the unit of measure) in italics. */
  caption?: string;
  columns: Column[];
  rows: Run[][][];
  /** A first column "TT" that counts the rows. */
  numbered?: boolean;
  /** The last row, in bold. An empty first cell says "Tổng cộng". */
  total?: Run[][];
}

/** Numbers of headings are part of the text as given. `orientation` starts a new page (as the first block, none) and holds until the next one. */
export type Block =
  | { type: 'heading'; level: 1 | 2 | 3; text: string }
  | { type: 'paragraph'; runs: Run[] }
  | { type: 'item'; runs: Run[] }
  | TableBlock
  | { type: 'page-break' }
  | { type: 'orientation'; landscape: boolean };

/**
 * A paper in the state layout (Phụ lục I, NĐ 30/2020/NĐ-CP) or the Party's (Quy định 399-QĐ/TW, HD 05-HD/VPTW).
 * `kind` null makes a công văn: the title stands under the number. A line feed in a run starts a paragraph.
 */
export interface OfficeDocument {
  /** Left out: the state layout, which the Front and its organisations use. */
  layout?: LayoutName;
  /** The body above, in light letters. A line feed breaks the line. */
  superior: string | null;
  /** The issuing body in bold, a line each. */
  issuer: string[];
  /** 'BC-MTTQ-BTT', in the Party's layout 'BC/ĐU'. A null number leaves room to write it in. */
  symbol: { number: string | null; suffix: string };
  place: string;
  /** YYYY-MM-DD; null leaves room for day, month and year. */
  day: string | null;
  kind: string | null;
  title: string;
  /** "Kính gửi", for a công văn or tờ trình. */
  addressees?: string[];
  body: Block[];
  /** 'TM. BAN THƯỜNG TRỰC', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH': a line each, as given; in the Party's layout 'T/M …'. */
  signature: { form: string[]; name: string | null };
  /** Without the leading dash and the closing mark. Empty leaves out "Nơi nhận". */
  recipients: string[];
}

const renderings = openWorkerQueue<OfficeDocument, Uint8Array>({
  entry: '#platform/export/render-worker.server.ts',
  limitMs: 60_000,
  waiting: 100,
  memoryMb: 512,
});

/** The .docx of the paper; the same paper gives the same bytes. Refuses with `documents-busy` when too many wait. */
export async function renderOfficeDocument(document: OfficeDocument): Promise<Buffer> {
  const bytes = await renderings.run(document);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
