import type { PaperHead } from '#domains/organisation/heads/queries.server.ts';

import type { OfficeDocument, Run } from '#platform/export/office-document.server.ts';
import type { OfficeSheet } from '#platform/export/sheet.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { PromisedLine } from './queries.server.ts';
import { tallyOf } from './rules.ts';
import type { PromisedFilter } from './schema.ts';
import { promisedText as text } from './text.vi.ts';

const columns = [
  { header: text.what, width: 60, kind: 'text', value: (line: PromisedLine) => line.what },
  { header: text.asked, width: 50, kind: 'text', value: (line: PromisedLine) => line.asked },
  { header: text.field, width: 26, kind: 'text', value: (line: PromisedLine) => line.fieldName },
  { header: text.host, width: 30, kind: 'text', value: (line: PromisedLine) => line.hostName },
  { header: text.heldOn, width: 14, kind: 'day', value: (line: PromisedLine) => line.heldOn },
  { header: text.owner, width: 30, kind: 'text', value: (line: PromisedLine) => line.ownerName },
  { header: text.product, width: 30, kind: 'text', value: (line: PromisedLine) => line.product },
  { header: text.due, width: 13, kind: 'day', value: (line: PromisedLine) => line.dueOn },
  { header: text.state, width: 20, kind: 'text', value: (line: PromisedLine) => text.states[line.state] },
  { header: text.claimedOn, width: 14, kind: 'day', value: (line: PromisedLine) => claimedOn(line) },
  { header: text.confirmedOn, width: 14, kind: 'day', value: (line: PromisedLine) => confirmedOn(line) },
] as const;

const claimedOn = (line: PromisedLine) =>
  line.state === 'claimed' || line.state === 'confirmed' ? line.claimedOn : null;
const confirmedOn = (line: PromisedLine) => (line.state === 'confirmed' ? line.verdictOn : null);

const titleOf = ({ from, until }: PromisedFilter) => text.paperTitle(formatDay(from), formatDay(until));

/** Exactly the lines that the page shows. */
export function promisedSheet(lines: readonly PromisedLine[], filter: PromisedFilter): OfficeSheet {
  return {
    name: text.title,
    title: [titleOf(filter)],
    columns: columns.map(({ header, width, kind }) => ({ header, width, kind })),
    rows: lines.map((line) => columns.map((column) => column.value(line))),
  };
}

const cell = (words: string): Run[] => [{ text: words }];

export function promisedPaper(
  lines: readonly PromisedLine[],
  filter: PromisedFilter,
  { superior, issuer, place, signature }: PaperHead,
): OfficeDocument {
  const { given, claimed, confirmed } = tallyOf(lines);
  return {
    ...{ superior, issuer, place, day: null, kind: text.kind, title: titleOf(filter) },
    symbol: { number: null, suffix: text.symbol },
    body: [
      { type: 'orientation', landscape: true },
      { type: 'paragraph', runs: [{ text: text.summary(given, claimed, confirmed) }] },
      {
        type: 'table',
        numbered: true,
        columns: [
          { header: text.what, share: 34 },
          { header: text.host, share: 18 },
          { header: text.owner, share: 18 },
          { header: text.due, share: 10, align: 'center' },
          { header: text.claimedOn, share: 10, align: 'center' },
          { header: text.confirmedOn, share: 10, align: 'center' },
        ],
        rows: lines.map((line) => [
          cell(line.what),
          cell(`${line.hostName}, ${formatDay(line.heldOn)}`),
          cell(line.ownerName),
          cell(formatDay(line.dueOn)),
          cell(dayWords(claimedOn(line))),
          cell(dayWords(confirmedOn(line))),
        ]),
      },
    ],
    signature: { form: signature, name: null },
    recipients: [text.keep],
  };
}

const dayWords = (day: string | null) => (day === null ? '' : formatDay(day));
