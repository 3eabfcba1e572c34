// The two readers of a text, in turn over a report of 70 kB, the same ten times as long, and one line without an end;
// no database. Ratios say whether the work grows with the text.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { auditFigures } from '#reading/audit/audit-figures.ts';
import { readDocument } from '#reading/read-document.ts';
import { alternate, endBench, machine, ms, printTable, time, verdict } from './support.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string' } } });
const rounds = Number(values.rounds ?? 21);

const reportBytes = 70_000;
const times = 10;
/** Of a report, warm: nobody should wait for it while a page is made. */
const longestReport = 50;
/** Bytes in a millisecond: 2 MB a second. */
const slowest = 2_000;
/** Ten times the text may take so many times the time. */
const steepest = 12;

const corpus = path.resolve(import.meta.dirname, '../src/reading/corpus');
const papers = readdirSync(corpus)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(path.join(corpus, name), 'utf8'));
const report = textOf(papers.join('\n'), reportBytes);
const long = textOf(papers.join('\n'), reportBytes * times);
const line = textOf(`${papers.join(' ').replaceAll(/\s+/gu, ' ')} `, reportBytes);

const readers: [string, (text: string) => unknown][] = [
  ['readDocument', readDocument],
  ['auditFigures', auditFigures],
];
const texts = [report, long, line];

console.log(`reading · ${machine()} · ${rounds} rounds in turn`);
const bodies = readers.flatMap(([, reader]) => texts.map((text) => () => takes(reader, text)));
// Warm: what a page meets is a reader that the server has used before.
await alternate(3, bodies);
const taken = await alternate(rounds, bodies);
printTable(
  `a text of ${reportBytes / 1000} kB, one ${times} times as long, one line of ${reportBytes / 1000} kB; medians`,
  [
    'reader',
    'ms',
    `≤ ${longestReport}`,
    'MB a second',
    `≥ ${slowest / 1000}`,
    '10 × text',
    `≤ ${steepest}`,
    'line ms',
    '',
  ],
  readers.map(([name], at) => {
    const [short, tenfold, oneLine] = taken.slice(at * texts.length) as [number, number, number];
    const speed = bytesOf(long) / tenfold;
    return [
      name,
      ms(short),
      verdict(short, longestReport),
      (speed / 1000).toFixed(2),
      verdict(slowest, speed),
      `${(tenfold / short).toFixed(1)}×`,
      verdict(tenfold / short, steepest),
      ms(oneLine),
      verdict(oneLine, longestReport),
    ];
  }),
);
endBench();

function takes(reader: (text: string) => unknown, text: string): Promise<number> {
  return time(() => Promise.resolve(reader(text)));
}

/** The papers over and over, cut at so many bytes of UTF-8. */
function textOf(piece: string, bytes: number): string {
  const repeated = piece.repeat(Math.ceil(bytes / bytesOf(piece)));
  return new TextDecoder().decode(new TextEncoder().encode(repeated).subarray(0, bytes));
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}
