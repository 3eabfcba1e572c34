import { isoDay, writtenDates } from './dates.ts';
import { kindAtStart } from './document-kinds.ts';
import type { Line } from './lines.ts';
import type { DocumentHead, Found } from './reading.ts';
import { symbolsIn } from './symbols.ts';

type Field = 'symbol' | 'issuedOn' | 'kind' | 'issuer' | 'title' | 'signatory';

const labels: [Field, RegExp][] = [
  ['symbol', /^(?:số\s?(?:\/|và|-)?\s?(?:ký hiệu|hiệu)(?: văn bản)?|ký hiệu|số văn bản)$/u],
  ['issuedOn', /^ngày (?:ban hành|ký|văn bản)$/u],
  ['kind', /^(?:loại|hình thức|thể loại) văn bản$/u],
  ['issuer', /^(?:cơ quan|đơn vị|nơi)(?:\/đơn vị)? ban hành$/u],
  ['title', /^(?:trích yếu(?: nội dung)?|nội dung trích yếu|tên văn bản)$/u],
  ['signatory', /^người ký(?: văn bản| duyệt)?$/u],
];
/** Fewer labels than these are lines of the paper itself. */
const leastLabels = 3;
const searched = 30;

/** What a portal prints over a paper, label by label, and where that ends; null where it prints no such sheet. */
export function portalSheet(lines: Line[]): { document: Partial<DocumentHead>; end: number } | null {
  const values = new Map<Field, Line>();
  let end = 0;
  for (const [at, line] of lines.slice(0, searched).entries()) {
    const found = labelled(line) ?? labelAbove(line, lines[at + 1]);
    if (found === null || values.has(found.field)) continue;
    values.set(found.field, found.value);
    end = found.value.end;
  }
  return values.size < leastLabels ? null : { document: documentOf(values), end };
}

function labelled(line: Line): { field: Field; value: Line } | null {
  const joint = /\s?[:|]\s?|\s{3,}/u.exec(line.plain.slice(0, 40));
  const field = joint === null ? null : fieldOf(line.plain.slice(0, joint.index));
  if (joint === null || field === null) return null;
  const from = joint.index + joint[0].length;
  const value = { ...line, start: line.start + from, text: line.text.slice(from), plain: line.plain.slice(from) };
  return value.text === '' ? null : { field, value };
}

function labelAbove(line: Line, next: Line | undefined): { field: Field; value: Line } | null {
  const field = fieldOf(line.plain.replace(/\s?:$/u, ''));
  return field === null || next === undefined ? null : { field, value: next };
}

function fieldOf(plain: string): Field | null {
  return labels.find(([, pattern]) => pattern.test(plain.trim()))?.[0] ?? null;
}

function documentOf(values: Map<Field, Line>): Partial<DocumentHead> {
  const document: Partial<DocumentHead> = {};
  for (const name of ['issuer', 'title', 'signatory'] as const) {
    const line = values.get(name);
    if (line !== undefined) document[name] = found(line, line.text);
  }
  const kind = values.get('kind');
  const named = kind && kindAtStart(kind.plain);
  if (kind && named) document.kind = found(kind, named);
  const day = values.get('issuedOn');
  const date = day && writtenDates(day.plain)[0];
  const value = date && isoDay(date);
  if (day && value) document.issuedOn = found(day, value);
  const line = values.get('symbol');
  const symbol = line && symbolsIn(`Số ${line.text}`, `số ${line.plain}`)[0];
  if (line && symbol) {
    document.symbol = found(line, symbol.text);
    if (symbol.number !== null) document.number = found(line, symbol.number);
  }
  return document;
}

function found<T>(line: Line, value: T): Found<T> {
  return { value, span: { start: line.start, end: line.end }, doubtful: false };
}
