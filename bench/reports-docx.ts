// A report of every commune as a .docx, through the worker that the pages use, against the bare library writing a
// document with the same letters: as many paragraphs, rows and cells, without the layout of an office paper.
import { parseArgs } from 'node:util';
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import {
  type Block,
  type OfficeDocument,
  renderOfficeDocument,
  type TableBlock,
} from '#platform/export/office-document.server.ts';
import { endBench, machine, ms, printTable, time, verdict } from './support.ts';

/** The layout says in XML what a bare paragraph or cell leaves open: up to so many times the elements to build and write. */
const bound = 5;
/** Divides 3,321; the queue of the worker holds no more than 100. */
const batch = 81;
const { values } = parseArgs({ options: { reports: { type: 'string' } } });
const reports = Number(values.reports ?? 3321);

const sentence =
  'Ban Thường trực Ủy ban MTTQ Việt Nam xã phối hợp với các tổ chức chính trị - xã hội tuyên truyền, vận động Nhân dân tham gia xây dựng nông thôn mới, rà soát hộ nghèo có khó khăn về nhà ở, tổng hợp kiến nghị gửi cấp ủy, chính quyền. ';

interface Taken {
  milliseconds: number;
  /** Of the processor, all threads of this process: what others do on the machine does not count. */
  processor: number;
  bytes: number;
}

console.log(`reports-docx · ${machine()} · ${reports} reports, in turn by ${batch}`);
const office: Taken = { milliseconds: 0, processor: 0, bytes: 0 };
const bare: Taken = { milliseconds: 0, processor: 0, bytes: 0 };
await renderAll([reportOf(0)], { milliseconds: 0, processor: 0, bytes: 0 });
await writeAll([reportOf(0)], { milliseconds: 0, processor: 0, bytes: 0 });
for (let first = 0, round = 0; first < reports; first += batch, round += 1) {
  const papers = Array.from({ length: Math.min(batch, reports - first) }, (_, at) => reportOf(first + at));
  // Who goes first changes, so that a noisy minute falls on both.
  const turns = [() => renderAll(papers, office), () => writeAll(papers, bare)];
  for (const turn of round % 2 === 0 ? turns : turns.toReversed()) await turn();
}
const ratio = office.milliseconds / bare.milliseconds;
printTable(
  `${reports} reports of ${pagesWords(reportOf(1))}`,
  ['by', 'seconds', 'a second', 'ms each', 'processor ms', 'kB each', 'ratio', ''],
  [
    rowOf('bare docx', bare, '1×', ''),
    rowOf('renderOfficeDocument', office, `${ratio.toFixed(2)}×`, verdict(ratio, bound)),
  ],
);
endBench();

function rowOf(name: string, { milliseconds, processor, bytes }: Taken, ratio: string, judged: string): string[] {
  const each = milliseconds / reports;
  return [
    name,
    (milliseconds / 1000).toFixed(1),
    (1000 / each).toFixed(1),
    ms(each),
    ms(processor / reports),
    (bytes / reports / 1000).toFixed(1),
    ratio,
    judged,
  ];
}

/** As many at a time as the queue takes: it answers them one after the other. */
async function renderAll(papers: OfficeDocument[], taken: Taken): Promise<void> {
  await measured(taken, async () => {
    const files = await Promise.all(papers.map(renderOfficeDocument));
    taken.bytes += files.reduce((sum, file) => sum + file.length, 0);
  });
}

async function writeAll(papers: OfficeDocument[], taken: Taken): Promise<void> {
  await measured(taken, async () => {
    for (const paper of papers) {
      const file = new Document({ sections: [{ children: [...plainHead(paper), ...paper.body.map(plainBlock)] }] });
      taken.bytes += (await Packer.toBuffer(file)).length;
    }
  });
}

async function measured(taken: Taken, body: () => Promise<void>): Promise<void> {
  const before = process.cpuUsage();
  taken.milliseconds += await time(body);
  const { user, system } = process.cpuUsage(before);
  taken.processor += (user + system) / 1000;
}

function plainHead(paper: OfficeDocument): Paragraph[] {
  const lines = [...paper.issuer, paper.symbol.suffix, paper.place, paper.title, ...paper.signature.form];
  return [...lines, ...paper.recipients].map((line) => new Paragraph(line));
}

function plainBlock(block: Block): Paragraph | Table {
  if (block.type === 'table') return plainTable(block);
  if (block.type === 'heading') return new Paragraph(block.text);
  const runs = block.type === 'paragraph' || block.type === 'item' ? block.runs : [];
  return new Paragraph({ children: runs.map(({ text }) => new TextRun(text)) });
}

function plainTable({ columns, rows, total = [] }: TableBlock): Table {
  const cells = [columns.map(({ header }) => [{ text: header }]), ...rows, total];
  return new Table({
    rows: cells.map(
      (row) =>
        new TableRow({
          children: row.map(
            (runs) =>
              new TableCell({ children: [new Paragraph({ children: runs.map(({ text }) => new TextRun(text)) })] }),
          ),
        }),
    ),
  });
}

/** A six-month report of a commune: twelve paragraphs and two tables, about four pages. */
function reportOf(commune: number): OfficeDocument {
  return {
    superior: 'Ủy ban MTTQ Việt Nam tỉnh',
    issuer: ['Ủy ban MTTQ Việt Nam', `xã số ${commune}`, 'Ban Thường trực'],
    symbol: { number: null, suffix: 'BC-MTTQ-BTT' },
    place: `Xã số ${commune}`,
    day: '2026-06-15',
    kind: 'Báo cáo',
    title: 'Kết quả công tác Mặt trận 6 tháng đầu năm 2026',
    body: [
      { type: 'heading', level: 1, text: 'I. KẾT QUẢ' },
      ...Array.from({ length: 6 }, (_, at) => paragraphOf(`${at + 1}. `, commune)),
      tableOf(25, commune),
      { type: 'heading', level: 1, text: 'II. NHIỆM VỤ TRỌNG TÂM' },
      ...Array.from({ length: 6 }, (_, at) => paragraphOf(`${at + 1}. `, commune)),
      tableOf(15, commune),
      paragraphOf('Trên đây là báo cáo. ', commune),
    ],
    signature: { form: ['TM. Ban Thường trực', 'Chủ tịch'], name: 'Nguyễn Văn Mẫu' },
    recipients: ['Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh (b/c)', 'Lưu: VT'],
  };
}

function paragraphOf(lead: string, commune: number): Block {
  return { type: 'paragraph', runs: [{ text: lead }, { text: `${sentence}Số liệu: ${commune}.` }] };
}

function tableOf(rows: number, commune: number): TableBlock {
  const figure = (at: number, by: number) => [{ text: String((commune * by + at * 37) % 5000) }];
  return {
    type: 'table',
    caption: 'Kết quả theo khu dân cư',
    numbered: true,
    columns: [
      { header: 'Khu dân cư', share: 4 },
      ...['Kế hoạch', 'Thực hiện', 'Số người'].map((header) => ({ header, share: 2, align: 'right' as const })),
    ],
    rows: Array.from({ length: rows }, (_, at) => [
      [{ text: `Thôn ${at + 1}` }],
      ...[3, 5, 7].map((by) => figure(at, by)),
    ]),
    total: [[], ...[3, 5, 7].map((by) => figure(rows, by))],
  };
}

function pagesWords({ body }: OfficeDocument): string {
  const tables = body.filter((block) => block.type === 'table');
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  return `${body.length - tables.length} paragraphs and ${tables.length} tables of ${rows} rows`;
}
