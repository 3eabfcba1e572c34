import type { Paper } from './fold.ts';
import { trimmedSpan } from './fold.ts';
import type { Line } from './lines.ts';
import { isCapitals, lineAt } from './lines.ts';
import { kindAtStart } from './document-kinds.ts';
import type { Symbol } from './symbols.ts';
import { headSymbol } from './symbols.ts';

/** One cell of the two-column head, flattened: what it is, and where. */
export type Cell = Line & {
  role:
    | 'nation'
    | 'motto'
    | 'party'
    | 'rule'
    | 'number'
    | 'place-date'
    | 'kind'
    | 'subject'
    | 'to'
    | 'mark'
    | 'stamp'
    | 'capitals'
    | 'other';
  symbol: Symbol | null;
};

const columnStart =
  /cộng hòa xã hội chủ nghĩa|độc lập\s?-\s?tự do|đảng cộng sản việt nam(?=\s*$)|(?<=\s{3})\S|(?:[\p{L}]+(?:[ .'-]{1,2}[\p{L}]+){0,5}),\s?ngày[\s\d.…_]{1,16}tháng[\s\d.…_]{1,16}năm|(?<=\S\s)số\s?:\s?\d{0,5}[-/]\p{L}/gu;

/** Splits the lines of a head where two columns were set on one line. */
export function headCells(paper: Paper, lines: Line[]): Cell[] {
  const cells: Cell[] = [];
  for (const line of lines) {
    const cuts = [0];
    // A blank number leaves a gap ("Số:      -CV/ĐU"), which is no second column.
    const blankNumber = headSymbol(line.text, line.plain, line.start);
    for (const match of line.plain.matchAll(columnStart)) {
      const inside = blankNumber !== null && line.start + match.index < blankNumber.end;
      const gapInDate = /(?:ngày|tháng|năm)[\s\d.…_]{1,24}$/u.test(
        line.plain.slice(Math.max(0, match.index - 30), match.index),
      );
      if (match.index > 2 + (cuts.at(-1) ?? 0) && !inside && !gapInDate) cuts.push(match.index);
    }
    for (const [index, cut] of cuts.entries()) {
      const span = trimmedSpan(paper, line.start + cut, line.start + (cuts[index + 1] ?? line.text.length));
      if (span.end > span.start) cells.push(cellOf(lineAt(paper, span, index === 0 && line.blankBefore)));
    }
  }
  return cells;
}

export const placeAndDate =
  /^(?:([\p{L}][\p{L}\d .'-]{0,60}?),\s?)?ngày([\s\d.…_]{1,16})tháng([\s\d.…_]{1,16})năm\s{0,3}(\d{4}|20[\s.…_]{1,6})/u;

const secrecyOrUrgency =
  /^(?:độ mật\s?:\s?)?(?:tuyệt mật|tối mật|mật)$|^(?:hỏa tốc|thượng khẩn|khẩn|hỏa tốc hẹn giờ)$/u;
const stampLine =
  /^(?:(?:công )?văn )?đến\b|^đến(?:\s|$)|^(?:ngày|giờ)\s?(?:đến)?\s?:|^chuyển\s?:|^(?:số và ký hiệu|lưu) (?:hs|hồ sơ)/u;

function cellOf(line: Line): Cell {
  const symbol = headSymbol(line.text, line.plain, line.start);
  return { ...line, symbol, role: roleOf(line, symbol) };
}

function roleOf(line: Line, symbol: Symbol | null): Cell['role'] {
  const { plain } = line;
  if (/^cộng hòa xã hội chủ nghĩa/u.test(plain)) return 'nation';
  if (/^độc lập\s?-\s?tự do/u.test(plain)) return 'motto';
  if (/^đảng cộng sản việt nam$/u.test(plain)) return 'party';
  if (!/[\p{L}\d]/u.test(plain)) return 'rule';
  if (stampLine.test(plain)) return 'stamp';
  if (symbol !== null) return 'number';
  if (placeAndDate.test(plain)) return 'place-date';
  if (secrecyOrUrgency.test(plain)) return 'mark';
  if (/^(?:kính gửi|kính trình|đồng kính gửi)/u.test(plain)) return 'to';
  if (/^(?:v\/v|về việc)(?![\p{L}])/u.test(plain)) return 'subject';
  const kind = kindAtStart(plain);
  if (kind !== null && isCapitals(line.text.slice(0, kind.length))) return 'kind';
  return isCapitals(line.text) ? 'capitals' : 'other';
}
