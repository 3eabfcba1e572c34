import { cleanText } from '#platform/vietnamese/fold.ts';
import { officialDate } from '#platform/vietnamese/day-format.ts';

import type { Block, OfficeDocument, Run } from './office-document.server.ts';
import { officeText, partyText } from './text.vi.ts';

/** What a paper says around its text, line by line, in the manner of its layout; letters as they print. */
export interface OfficeWords {
  superior: string[];
  issuer: string[];
  symbol: string;
  /** The abstract of a công văn, which stands under the number. */
  subject: string | null;
  placeAndDay: string;
  kind: string | null;
  /** Empty for a công văn. */
  title: string[];
  /** One name without a dash, or several with dashes and closing marks; null when the paper names nobody. */
  addressees: { label: string; names: string[] } | null;
  /** With its closing mark. */
  body: Block[];
  /** A bold line for the authority; the Party writes the post below it in light letters. */
  signature: { form: { text: string; bold: boolean }[]; name: string };
  recipients: string[];
}

const CLOSING_SIGNS = /[\s.;,:/]+$/u;

export function wordsOf(document: OfficeDocument): OfficeWords {
  const isParty = document.layout === 'party';
  const isLetter = document.kind === null;
  return {
    superior: linesOf(document.superior ?? '')
      .map(capitals)
      .map(placeTogether),
    issuer: document.issuer.flatMap(linesOf).map(capitals).map(placeTogether),
    symbol: symbolLine(document.symbol, document.layout),
    subject: isLetter ? subjectLine(document.title, document.layout) : null,
    placeAndDay: placeAndDay(document.place, document.day),
    kind: document.kind === null ? null : capitals(clean(document.kind)),
    title: isLetter ? [] : linesOf(document.title),
    addressees: addresseesOf(document),
    body: closeBody(document.body, isParty ? '.' : './.'),
    signature: {
      form: document.signature.form
        .flatMap(linesOf)
        .map((line, at, lines) => ({ text: capitals(line), bold: !isParty || at < lines.length - 1 })),
      name: clean(document.signature.name ?? ''),
    },
    recipients: dashedLines(document.recipients),
  };
}

/** Composed, without what XML cannot hold. */
function printable(text: string): string {
  return cleanText(text).replace(/[\uFFFE\uFFFF]/gu, '');
}

function clean(text: string): string {
  return printable(text).replaceAll('\n', ' ').trim();
}

/** The lines of a text that say something. */
export function linesOf(text: string): string[] {
  return printable(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function capitals(text: string): string {
  return text.toUpperCase().normalize('NFC');
}

/** A text that stands on one line: a heading, the head of a column. */
export function lineOf(text: string): string {
  return linesOf(text).join(' ');
}

/** Room for a hand to write in: spaces that Word neither joins nor breaks at. */
function room(letters: number): string {
  return '\u00A0'.repeat(letters);
}

/** "Số: 05/BC-MTTQ-BTT", in the Party's layout "Số 05-BC/ĐU"; numbers below 10 take a 0. */
export function symbolLine(symbol: OfficeDocument['symbol'], layout?: OfficeDocument['layout']): string {
  const number = symbol.number === null ? room(7) : clean(symbol.number).padStart(2, '0');
  const suffix = clean(symbol.suffix).replace(/^[/-]\s*/u, '');
  return layout === 'party' ? `${partyText.number} ${number}-${suffix}` : `${officeText.number} ${number}/${suffix}`;
}

export function placeAndDay(place: string, day: string | null): string {
  const where = clean(place);
  if (day !== null) return officialDate(day, where);
  return `${where}, ${officeText.day}${room(6)}${officeText.month}${room(6)}${officeText.year}${room(8)}`;
}

/** The abstract of a công văn with "V/v" once; the Party's layout writes it out. */
export function subjectLine(title: string, layout?: OfficeDocument['layout']): string {
  const matter = clean(title).replace(/^(?:V\/v|về việc)\s+/iu, '');
  if (layout !== 'party') return `${officeText.subject} ${matter}`;
  return /^về\s/iu.test(matter) ? matter : `${partyText.subject} ${matter}`;
}

function addresseesOf(document: OfficeDocument): OfficeWords['addressees'] {
  const names = dashedLines(document.addressees ?? []);
  if (names.length === 0) return null;
  const isProposal = document.layout === 'party' && capitals(clean(document.kind ?? '')) === partyText.proposal;
  return {
    label: isProposal ? partyText.proposalTo : officeText.addressees,
    names: names.length === 1 ? names.map((name) => name.replace(/^- (.*)\.$/u, '$1')) : names,
  };
}

/** Lines of "Kính gửi" or "Nơi nhận": a dash before, ";" after, "." after the last. */
export function dashedLines(names: string[]): string[] {
  const named = names
    .map((name) =>
      clean(name)
        .replace(/^-\s*/u, '')
        .replace(/[;.,\s]+$/u, ''),
    )
    .filter((name) => name !== '');
  return named.map((name, at) => `- ${name}${at === named.length - 1 ? '.' : ';'}`);
}

/** Runs cut at line feeds, one list for each paragraph; always at least one. */
export function paragraphsOf(runs: Run[]): Run[][] {
  const paragraphs: Run[][] = [[]];
  for (const run of runs) {
    const [first = '', ...rest] = printable(run.text).split('\n');
    if (first !== '') paragraphs.at(-1)?.push({ ...run, text: first });
    for (const text of rest) paragraphs.push(text === '' ? [] : [{ ...run, text }]);
  }
  return paragraphs;
}

/** Runs that end in the mark exactly once, in place of whatever closing sign stood there. */
export function withEndMark(runs: Run[], mark: './.' | '.' = './.'): Run[] {
  const last = runs.at(-1);
  if (!last) return [{ text: mark }];
  const text = last.text.replace(CLOSING_SIGNS, '');
  const before = runs.slice(0, -1);
  if (text === '') return withEndMark(before, mark);
  const isClosed = mark === '.' && /[!?…]$/u.test(text);
  return [...before, { ...last, text }, ...(isClosed ? [] : [{ text: mark }])];
}

/**
 * The body with its end mark: in the last paragraph, or "./." on a line of its own below a table. A new page with
 * nothing on it is left out, or the signature would stand there alone.
 */
export function closeBody(body: Block[], mark: './.' | '.' = './.'): Block[] {
  const last = body.at(-1);
  if (!last) return [];
  if (last.type === 'page-break' || last.type === 'orientation') return closeBody(body.slice(0, -1), mark);
  if (last.type === 'paragraph' || last.type === 'item') {
    return [...body.slice(0, -1), { ...last, runs: withEndMark(last.runs, mark) }];
  }
  return mark === '.' ? body : [...body, { type: 'paragraph', runs: [{ text: mark }] }];
}

export interface Sheet {
  landscape: boolean;
  blocks: Block[];
}

/** The body by the way that its pages lie; the first sheet is upright, since it carries the head. */
export function sheetsOf(body: Block[]): Sheet[] {
  const sheets: Sheet[] = [{ landscape: false, blocks: [] }];
  for (const block of body) {
    const isFirst = sheets.length === 1 && sheets[0]?.blocks.length === 0;
    if (block.type === 'orientation' && isFirst) sheets[0] = { landscape: block.landscape, blocks: [] };
    else if (block.type === 'orientation') sheets.push({ landscape: block.landscape, blocks: [] });
    else sheets.at(-1)?.blocks.push(block);
  }
  return sheets;
}

const placeAtEnd = / ((?:TỈNH|THÀNH PHỐ|XÃ|PHƯỜNG|ĐẶC KHU|THÔN|KHU PHỐ|ẤP|TỔ DÂN PHỐ) .{1,22})$/u;

/** In a narrow head the line breaks before the place, not within it: 'ỦY BAN MTTQ VIỆT NAM' over 'XÃ ĐINH VĂN LÂM HÀ'. */
function placeTogether(name: string): string {
  return name.replace(placeAtEnd, (_, place: string) => ` ${place.replaceAll(' ', '\u00a0')}`);
}
