import type { Paper } from './fold.ts';
import { trimmedSpan } from './fold.ts';
import { kindAtStart, kindOfLine } from './document-kinds.ts';
import type { Line } from './lines.ts';
import { isCapitals, lineAt } from './lines.ts';
import type { Span } from './reading.ts';
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

/** Folded signs of a second column; a row of a table parts its cells with a bar. */
const columnStart =
  /cộng hòa xã hội chủ nghĩa|độc lập\s?-\s?tự do|đảng cộng sản việt nam(?=\s*$)|(?<=\s{3})\S|(?<=\|\s?)[^\s|]|(?<=\S\s)số\s?:\s?\d{0,5}[-/]\p{L}/gu;
/** "… Suối Ngà, ngày 05 tháng 3 năm 2026" at the end of a line: the place is the only part not in capitals. */
const placeStart =
  /(?<![\p{L}\d/-])(?:(?:TP|Tp)\.? ?)?\p{Lu}\p{Ll}*(?:[ '-]{1,2}\p{Lu}\p{Ll}*){0,4}(?: \d{1,2})?,? ?[Nn]gày[\s\d.…_]{1,16}tháng[\s\d.…_]{1,16}(?:năm|\/)/gu;

/** Splits the lines of a head where two columns were set on one line. */
export function headCells(paper: Paper, lines: Line[]): Cell[] {
  const cells: Cell[] = [];
  for (const line of mended(paper, lines)) {
    const cuts = columnCuts(line);
    for (const [index, cut] of cuts.entries()) {
      const span = withoutRules(paper, line.start + cut, line.start + (cuts[index + 1] ?? line.text.length));
      if (span.end > span.start) cells.push(cellOf(lineAt(paper, span, index === 0 && line.blankBefore)));
    }
  }
  return stampsTogether(cells);
}

const opened = [
  { open: /(?:^|\s)số\s?:?\s{0,3}\d{0,5}$/u, rest: /^(?:\d{1,5}\s{0,3}(?=$|[-/])|[-/]\s?\p{L}[\p{L}\d-]{0,30}$)/u },
  { open: /ngày[\s\d]{1,8}(?:tháng[\s\d]{1,8})?$/u, rest: /^(?:tháng[\s\d]{1,8}năm|năm)\s{1,3}\d{4}/u },
];

/** A narrow cell breaks a number from its symbol and a day from its month: such lines are one again. */
function mended(paper: Paper, lines: Line[]): Line[] {
  const made: Line[] = [];
  for (const line of lines) {
    const before = made.at(-1);
    const goesOn =
      before !== undefined && opened.some(({ open, rest }) => open.test(before.plain) && rest.test(line.plain));
    if (before === undefined || !goesOn) made.push(line);
    else made[made.length - 1] = lineAt(paper, { start: before.start, end: line.end }, before.blankBefore);
  }
  return made;
}

/** What stands under "CÔNG VĂN ĐẾN" belongs to the stamp: its number has no symbol, its day no place. */
function stampsTogether(cells: Cell[]): Cell[] {
  return cells.map((cell, at) => {
    const under = cells.slice(Math.max(0, at - 3), at).some((one) => one.role === 'stamp' && /đến/u.test(one.plain));
    const bareLine = /^(?:số|ngày|giờ)(?![\p{L}])/u.test(cell.plain) && !cell.symbol?.text;
    return under && bareLine ? { ...cell, symbol: null, role: 'stamp' } : cell;
  });
}

function columnCuts(line: Line): number[] {
  const symbol = headSymbol(line.text, line.plain, line.start);
  const places = [
    ...Array.from(line.plain.matchAll(columnStart), (match) => match.index),
    ...Array.from(line.text.matchAll(placeStart), (match) => match.index),
  ];
  // Whatever stands behind the symbol is another column, or says whose symbol it is.
  if (symbol !== null && /[\p{L}\d]/u.test(line.plain.slice(symbol.end - line.start)))
    places.push(symbol.end - line.start);
  const cuts = [0];
  for (const at of places.toSorted((a, b) => a - b)) {
    // A blank number leaves a gap ("Số:      -CV/ĐU"), and so does a blank day: no second column.
    const inside = symbol !== null && line.start + at < symbol.end;
    const gapInDate = /(?:ngày|tháng|năm)[\s\d.…_]{1,24}$/u.test(line.plain.slice(Math.max(0, at - 30), at));
    if (at > 2 + (cuts.at(-1) ?? 0) && !inside && !gapInDate) cuts.push(at);
  }
  return cuts;
}

/** A cell without the bars of its table and the stars of the rule beside it. */
function withoutRules(paper: Paper, start: number, end: number): Span {
  const slice = paper.text.slice(start, end);
  if (!/[\p{L}\d]/u.test(slice)) return trimmedSpan(paper, start, end);
  const lead = /^[\s|*]*/u.exec(slice)?.[0].length ?? 0;
  const tail = /[\s|]*$/u.exec(slice)?.[0].length ?? 0;
  return { start: start + lead, end: end - tail };
}

const place = "([\\p{L}][\\p{L}\\d .'-]{0,60}?),?\\s{0,3}";
/** Wires tell the hour: "hồi 17 giờ 30 ngày …". */
const hour = '(?:(?:hồi|lúc)\\s{1,3}[\\dgiờphút:h\\s]{1,20})?';
const blank = '([\\s\\d.…_]{1,16})';
/** The groups are place, day, month and year; a line of running text goes on behind its date. */
const placeAndDate = new RegExp(
  `^(?:${place})?${hour}ngày${blank}tháng${blank}(?:năm|/)\\s{0,3}(\\d{4}|20[\\s.…_]{1,6})[^\\p{L}\\d]{0,6}$`,
  'u',
);
const placeAndFigures = new RegExp(
  `^(?:${place})?${hour}ngày\\s{0,3}(\\d{1,2})\\s?[/.-]\\s?(\\d{1,2})\\s?[/.-]\\s?(\\d{4})[^\\p{L}\\d]{0,6}$`,
  'u',
);

/** The line of place and date of a head, as its groups. */
export function placeDate(line: Line): RegExpExecArray | null {
  if (!/^\p{L}/u.test(line.text) || /^(?:hôm nay|từ|đến|vào|trong|trước|sau|hết)(?![\p{L}])/u.test(line.plain))
    return null;
  const match = placeAndDate.exec(line.plain) ?? placeAndFigures.exec(line.plain);
  return match?.[1] === undefined || /^\p{Lu}/u.test(line.text) ? match : null;
}

const secrecyOrUrgency =
  /^(?:độ mật\s?:\s?)?(?:tuyệt mật|tối mật|mật)$|^(?:hỏa tốc|thượng khẩn|khẩn|hỏa tốc hẹn giờ)$/u;
const stampLine =
  /^(?:(?:công )?văn (?:bản )?)?đến(?=\s*(?:$|[:.]|số|ngày))|^(?:ngày|giờ)\s?(?:đến)?\s?:|^chuyển\s?:|^(?:số và ký hiệu|lưu) (?:hs|hồ sơ)/u;
/** Words stamped or typed over a head that name nobody. */
const note = /^\(?(?:dự thảo|bản (?:sao|chính|thảo)|sao y|hồ sơ trình|lưu hành nội bộ|không phổ biến)(?![\p{L}])/u;

function cellOf(line: Line): Cell {
  const symbol = headSymbol(line.text, line.plain, line.start) ?? bareNumber(line);
  return { ...line, symbol, role: roleOf(line, symbol) };
}

/** "Số: 05" without any symbol, as small units number their papers. */
function bareNumber(line: Line): Symbol | null {
  const match = /^số\s?:?\s{0,3}(\d{1,5})\.?$/u.exec(line.plain);
  return match === null ? null : { text: '', number: Number(match[1]), start: line.start, end: line.end };
}

function roleOf(line: Line, symbol: Symbol | null): Cell['role'] {
  const { plain } = line;
  if (/^cộng hòa xã hội chủ nghĩa/u.test(plain)) return 'nation';
  if (/^độc lập\s?-\s?tự do/u.test(plain)) return 'motto';
  if (/^đảng cộng sản việt nam$/u.test(plain)) return 'party';
  if (!/[\p{L}\d]/u.test(plain)) return 'rule';
  if (stampLine.test(plain)) return 'stamp';
  if (symbol !== null) return 'number';
  if (placeDate(line) !== null) return 'place-date';
  if (secrecyOrUrgency.test(plain) || note.test(plain)) return 'mark';
  if (/^(?:kính gửi|kính trình|đồng kính gửi)/u.test(plain)) return 'to';
  if (/^(?:v\/v|về việc)(?![\p{L}])/u.test(plain)) return 'subject';
  const kind = kindAtStart(plain);
  if (kind !== null && isCapitals(line.text.slice(0, kind.length))) return 'kind';
  if (!isCapitals(line.text)) return 'other';
  return kindOfLine(plain) === null ? 'capitals' : 'kind';
}
