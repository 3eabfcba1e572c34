import { isoDay, writtenDates } from './dates.ts';
import { kindAtStart } from './document-kinds.ts';
import type { Paper } from './fold.ts';
import { allMatches, wholeWords } from './fold.ts';
import type { Reference, Relation } from './reading.ts';
import type { Symbol } from './symbols.ts';
import { symbolsIn } from './symbols.ts';

/** How far behind a symbol its day stands, up to the day itself; in a bracket the word "ngày" may be left out. */
const dayLeads = [
  /^\s{0,3}[,(]?\s{0,3}(?:(?:ký|ban hành)\s{1,3})?ngày\s/u,
  /^\s{0,3}\(\s?(?=\d)/u,
  /^\s{0,3}\([^()\n]{2,80}\)\s{0,3},?\s{0,3}ngày\s/u,
  /^,?\s{1,3}của\s[^,.;:()\n\d]{2,80}?,?\s(?:ký\s|ban hành\s)?ngày\s/u,
  /^,?\s{1,3}(?:được|do)\s[^,.;:()\n]{2,60}?\s(?:thông qua|ban hành|ký)\sngày\s/u,
  /^\s{1,3}về\s[^.;:()\n\d]{2,110},\sngày\s(?=[\d\s/.-]{6,14}của\s)/u,
];
const listed = /^\s{0,3}(?:,|và|;)\s{0,3}(?:số\s{1,3})?$/u;
/** "Quyết định số 1-…/TW và Quyết định số 2-…/TW ngày …": the same kind from the same office. */
const listedWithKind = /^\s{0,3}(?:,|và|;|, và)\s{0,3}[\p{L}\s]{4,24}\ssố\s{1,3}$/u;

/** What names the paper itself: it is no reference, be it in its head or in its appendix. */
export type Own = { symbol: string; issuedOn: string | null };

/** The papers that a text names, each once, with the fullest date found for it. */
export function readReferences(paper: Paper, own: Own | null): Reference[] {
  const symbols = symbolsIn(paper.text, paper.plain);
  const found: Reference[] = [];
  const bySymbol = new Map<string, Reference[]>();
  let shared: string | null = null;
  for (let at = symbols.length - 1; at >= 0; at -= 1) {
    const symbol = symbols[at];
    if (symbol === undefined) continue;
    const next = symbols[at + 1];
    // "71-QĐ/TW, 72-QĐ/TW ngày 12/12/2013": one date for both.
    const day: string | null = dayBehind(paper, symbol) ?? (next && sharesDay(paper, symbol, next) ? shared : null);
    shared = day;
    found.push(reference(paper, symbol, day));
  }
  return merge(found.toReversed(), bySymbol).filter((one) => own === null || !isSame(one, own));
}

function isSame(one: Reference, own: Own): boolean {
  if (one.symbol.toUpperCase() !== own.symbol.toUpperCase()) return false;
  return one.issuedOn === null || own.issuedOn === null || one.issuedOn === own.issuedOn;
}

function sharesDay(paper: Paper, symbol: Symbol, next: Symbol): boolean {
  const between = paper.plain.slice(symbol.end, Math.min(next.start, symbol.end + 40));
  if (next.start - symbol.end < 12 && listed.test(between)) return true;
  const kindAndOffice = (one: Symbol) => one.text.replace(/^\d+/u, '').toUpperCase();
  return listedWithKind.test(between) && kindAndOffice(symbol) === kindAndOffice(next);
}

function reference(paper: Paper, symbol: Symbol, issuedOn: string | null): Reference {
  return {
    symbol: symbol.text,
    issuedOn,
    relation: relationOf(paper, symbol.start),
    issuer: issuerBehind(paper, symbol.end),
    span: { start: symbol.start, end: symbol.end },
  };
}

/** One entry a paper: the same symbol with two dates is two papers (two issuers may share a symbol). */
function merge(all: Reference[], bySymbol: Map<string, Reference[]>): Reference[] {
  const kept: Reference[] = [];
  for (const one of all) {
    const key = one.symbol.toUpperCase();
    const before = bySymbol.get(key) ?? [];
    const same = before.find(
      (other) => other.issuedOn === null || one.issuedOn === null || other.issuedOn === one.issuedOn,
    );
    if (same === undefined) {
      kept.push(one);
      bySymbol.set(key, [...before, one]);
      continue;
    }
    same.issuedOn ??= one.issuedOn;
    same.issuer ??= one.issuer;
    if (same.relation === 'mentions') same.relation = one.relation;
  }
  return kept;
}

function dayBehind(paper: Paper, symbol: Symbol): string | null {
  const behind = paper.plain.slice(symbol.end, symbol.end + 180);
  const lead = dayLeads.map((pattern) => pattern.exec(behind)).find((match) => match !== null);
  if (lead === undefined) return null;
  const date = writtenDates(behind.slice(0, lead[0].length + 50)).find((one) => one.end > lead[0].length);
  return date === undefined || date.start > lead[0].length + 2 ? null : isoDay(date);
}

const issuerEnd =
  /[,.;:()"\n]|\s(?:về|v\/v|tại|ngày|và|quy định|hướng dẫn|thì|là|được|đã|nhằm|đến|theo|trong|cho|với|để)(?![\p{L}])/u;

function issuerBehind(paper: Paper, from: number): string | null {
  const behind = paper.plain.slice(from, from + 200);
  const of =
    /^[\s\d/.,()-]{0,20}(?:(?:ký|ban hành)?\s{0,3}ngày [\d\s/.-]{1,16}(?:tháng \d{1,2} năm \d{4})?\)?,?\s{0,3})?của\s{1,3}/u.exec(
      behind,
    );
  if (of === null) return null;
  const rest = behind.slice(of[0].length);
  const end = issuerLength(rest, paper.text.slice(from + of[0].length, from + 200));
  const start = from + of[0].length;
  const name = paper.text.slice(start, start + end).trim();
  return name === '' || name.length > 120 ? null : name;
}

/** "Ban Tuyên giáo và Dân vận": a joint before a capital belongs to the name. */
function issuerLength(plain: string, text: string): number {
  let from = 0;
  for (let step = 0; step < 4; step += 1) {
    const stop = issuerEnd.exec(plain.slice(from));
    if (stop === null) return plain.length;
    const at = from + stop.index;
    // "Quỹ “Vì người nghèo” xã …": quoted words are part of a name.
    const quoted = stop[0] === '"' && at > 0 ? plain.slice(at + 1, at + 60).indexOf('"') : -1;
    if (quoted >= 0) {
      from = at + quoted + 2;
      continue;
    }
    const joins = stop[0].trim() === 'và' && /^\sv[àÀ]\s\p{Lu}/u.test(text.slice(at, at + 6));
    if (!joins || kindAtStart(plain.slice(at + 4, at + 40)) !== null) return at;
    from = at + 4;
  }
  return from;
}

const replacing = wholeWords('thay thế|bãi bỏ|hủy bỏ');
// What "được sửa đổi" says is done to the paper named before, not to the one named behind.
const amending = wholeWords('(?<!được )sửa đổi');
const basing = wholeWords('căn cứ|trên cơ sở|(?<!kèm |tiếp )theo');
/** "Thực hiện Kế hoạch A, xã ban hành Kế hoạch B": what is issued is not carried out by that. */
const issuing = wholeWords('ban hành(?! kèm)');
const carrying = wholeWords('thực hiện|triển khai|quán triệt|tiếp tục thực hiện');

/** What the words before a symbol, in the same sentence, do with the paper. */
function relationOf(paper: Paper, at: number): Relation {
  const before = paper.plain.slice(Math.max(0, at - 240), at);
  const sentence = before.slice(
    Math.max(before.lastIndexOf('\n'), before.lastIndexOf('. '), before.lastIndexOf(';')) + 1,
  );
  const last = (pattern: RegExp) => allMatches(pattern, sentence).at(-1)?.index ?? -1;
  if (last(replacing) >= 0) return 'replaces';
  const basis = last(basing);
  const carries = last(carrying);
  // "Căn cứ Luật A số …; Luật B số …": the first words hold for the whole line.
  const line = paper.plain.slice(Math.max(0, at - 2000), at);
  if (/^\s{0,8}(?:-\s?)?căn cứ/u.test(line.slice(line.lastIndexOf('\n') + 1))) return 'basis';
  if (last(amending) > Math.max(basis, carries)) return 'amends';
  if (last(issuing) > Math.max(basis, carries)) return 'mentions';
  if (carries > basis) return 'carries-out';
  return basis >= 0 ? 'basis' : 'mentions';
}
