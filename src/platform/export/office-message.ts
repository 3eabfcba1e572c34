import { formatDay } from '#platform/vietnamese/day-format.ts';

import type { Block, OfficeDocument, Run, TableBlock } from './office-document.server.ts';
import { planTable } from './office-table.ts';
import { lineOf, linesOf, paragraphsOf, wordsOf } from './office-words.ts';
import { messageText } from './text.vi.ts';

/** Rows that a message carries of a table without a total; the rest is in the paper. */
const mostRows = 10;

/**
 * The paper as a message to send on: issuer, title, number and day, the text, the total or the first rows of each
 * table, who signed. Plain lines without links.
 */
export function plainOfficeText(document: OfficeDocument): string {
  const words = wordsOf(document);
  const symbol = words.symbol.replace(/\u00A0+/gu, messageText.unknown);
  const { addressees, signature } = words;
  const parts = [
    [
      words.issuer.join(' '),
      words.kind ?? '',
      words.title.join(' '),
      words.subject ?? '',
      messageText.dated(symbol, document.day === null ? messageText.noDay : formatDay(document.day)),
    ],
    addressees === null ? [] : [addressees.label, ...addressees.names],
    words.body.flatMap(blockLines),
    [signature.form.map(({ text }) => text).join(', '), signature.name],
  ];
  return parts
    .map((lines) => lines.filter((line) => line !== '').join('\n'))
    .filter((part) => part !== '')
    .join('\n\n');
}

function blockLines(block: Block): string[] {
  switch (block.type) {
    case 'heading':
      return [lineOf(block.text)];
    case 'paragraph':
      return textOf(block.runs);
    case 'item':
      return textOf([{ text: '- ' }, ...block.runs]);
    case 'table':
      return tableLines(block);
    default:
      return [];
  }
}

function textOf(runs: Run[]): string[] {
  return paragraphsOf(runs).map((part) =>
    part
      .map((run) => run.text)
      .join('')
      .trim(),
  );
}

/** "- Tổng cộng: Số cuộc 19; Lượt người dự 5.136", and how many rows the paper has besides. */
function tableLines(table: TableBlock): string[] {
  const { rows, total } = planTable({ ...table, numbered: false });
  const shown = total ? [total] : rows.slice(0, mostRows);
  const rest = total ? rows.length : rows.length - shown.length;
  const lines = shown.map((cells) => {
    const [label = '', ...values] = cells.map((cell) => textOf(cell.runs).join(' '));
    const named = values.flatMap((value, at) => (value === '' ? [] : [`${headOf(table, at + 1)} ${value}`]));
    return `- ${[label, named.join('; ')].filter((part) => part !== '').join(': ')}`;
  });
  return [...linesOf(table.caption ?? ''), ...lines, ...(rest > 0 ? [messageText.more(rest)] : [])];
}

/** The head of a column, with its group where another column has the same head. */
function headOf({ columns }: TableBlock, at: number): string {
  const { group = '', header } = columns[at] ?? { header: '' };
  const isShared = columns.some((column, other) => other !== at && column.header === header);
  return lineOf(isShared ? `${group} ${header}` : header);
}
