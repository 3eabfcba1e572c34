import { openWorkerQueue } from './worker-queue.server.ts';

/** A piece of text in one look. `href` (http, https, mailto) makes it a hyperlink that prints as underlined text. */
export interface Run {
  text: string;
  bold?: boolean;
  italic?: boolean;
  href?: string;
}

/** `share` is relative to the sum of the shares of the table. */
export interface Column {
  header: string;
  share: number;
  align?: 'left' | 'center' | 'right';
}

/** Numbers of headings are part of the text as given. `orientation` starts a new page and holds until the next one. */
export type Block =
  | { type: 'heading'; level: 1 | 2 | 3; text: string }
  | { type: 'paragraph'; runs: Run[] }
  | { type: 'item'; runs: Run[] }
  | { type: 'table'; columns: Column[]; rows: Run[][][] }
  | { type: 'page-break' }
  | { type: 'orientation'; landscape: boolean };

/**
 * A paper in the state layout (Phụ lục I, NĐ 30/2020/NĐ-CP).
 * `kind` null makes a công văn: the title stands as "V/v …" under the number. A line feed in a run starts a paragraph.
 */
export interface OfficeDocument {
  /** The body above, in light letters. A line feed breaks the line. */
  superior: string | null;
  /** The issuing body in bold, a line each. */
  issuer: string[];
  /** A null number leaves room to write it in. */
  symbol: { number: string | null; suffix: string };
  place: string;
  /** YYYY-MM-DD; null leaves room for day, month and year. */
  day: string | null;
  kind: string | null;
  title: string;
  /** "Kính gửi", for a công văn or tờ trình. */
  addressees?: string[];
  body: Block[];
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
