import { cleanText } from '#platform/vietnamese/fold.ts';
import { officialDate } from '#platform/vietnamese/day-format.ts';

import type { Block, OfficeDocument, Run } from './office-document.server.ts';
import { officeText } from './text.vi.ts';

const END_MARK = './.';
const CLOSING_SIGNS = /[\s.;,:/]+$/u;

/** Room for a hand to write in: spaces that Word neither joins nor breaks at. */
function room(letters: number): string {
  return '\u00A0'.repeat(letters);
}

/** "Số: 05/BC-MTTQ-BTT"; numbers below 10 take a 0. */
export function symbolLine(symbol: OfficeDocument['symbol']): string {
  const number = symbol.number === null ? room(7) : cleanText(symbol.number).trim().padStart(2, '0');
  return `${officeText.number} ${number}/${cleanText(symbol.suffix).trim().replace(/^\//u, '')}`;
}

export function placeAndDay(place: string, day: string | null): string {
  const where = cleanText(place).trim();
  if (day !== null) return officialDate(day, where);
  return `${where}, ${officeText.day}${room(6)}${officeText.month}${room(6)}${officeText.year}${room(8)}`;
}

/** The abstract of a công văn, with "V/v" once. */
export function subjectLine(title: string): string {
  return `${officeText.subject} ${cleanText(title)
    .trim()
    .replace(/^V\/v\s+/iu, '')}`;
}

/** Lines of "Kính gửi" or "Nơi nhận": a dash before, ";" after, "." after the last. */
export function dashedLines(names: string[]): string[] {
  const clean = names.map((name) =>
    cleanText(name)
      .trim()
      .replace(/^-\s*/u, '')
      .replace(/[;.,\s]+$/u, ''),
  );
  const named = clean.filter((name) => name !== '');
  return named.map((name, at) => `- ${name}${at === named.length - 1 ? '.' : ';'}`);
}

/** Runs cut at line feeds, one list for each paragraph; always at least one. */
export function paragraphsOf(runs: Run[]): Run[][] {
  const paragraphs: Run[][] = [[]];
  for (const run of runs) {
    const [first = '', ...rest] = cleanText(run.text)
      .replace(/[\uFFFE\uFFFF]/gu, '')
      .split('\n');
    if (first !== '') paragraphs.at(-1)?.push({ ...run, text: first });
    for (const text of rest) paragraphs.push(text === '' ? [] : [{ ...run, text }]);
  }
  return paragraphs;
}

/** Runs that end in "./." exactly once, in place of whatever closing sign stood there. */
export function withEndMark(runs: Run[]): Run[] {
  const last = runs.at(-1);
  if (!last) return [{ text: END_MARK }];
  const text = last.text.replace(CLOSING_SIGNS, '');
  const before = runs.slice(0, -1);
  if (text === '') return withEndMark(before);
  return [...before, { ...last, text }, { text: END_MARK }];
}

/** The body with its end mark: in the last paragraph, or on a line of its own below a table. */
export function closeBody(body: Block[]): Block[] {
  const last = body.at(-1);
  if (!last) return [];
  if (last.type === 'paragraph' || last.type === 'item') {
    return [...body.slice(0, -1), { ...last, runs: withEndMark(last.runs) }];
  }
  return [...body, { type: 'paragraph', runs: [{ text: END_MARK }] }];
}
