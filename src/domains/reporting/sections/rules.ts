import { formatNumber } from '#platform/vietnamese/number-format.ts';

const code = '[A-Z]{2,6}-[0-9]{1,3}[A-Z]?';
/** A measure with its group, an indicator with what is asked of it, or a table of indicators. */
const token = new RegExp(
  `\\{\\{\\s*(?:([a-z]+(?:[._][a-z]+)*)(?::([a-z][a-z0-9_]*))?|(${code})(?::([a-z][a-z_-]*))?|(bang(?:-noi)?):(${code}(?:,${code})*))\\s*\\}\\}`,
  'gu',
);

/** A figure as a text names it: of one group, or of the whole (''); of an indicator what is asked of it; of a table its indicators. */
export interface FigureName {
  measure: string;
  group: string;
}

/** A figure carries the length of its token as it is written. */
export type Part = { text: string } | (FigureName & { length: number });

/** Words cut at their tokens, in order; joined again they are the words. */
export function partsOf(words: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const match of words.matchAll(token)) {
    if (match.index > at) parts.push({ text: words.slice(at, match.index) });
    const [length, [measure, group]] = [match[0].length, match.slice(1).filter((part) => part !== undefined)];
    parts.push({ measure: measure!, group: group ?? '', length });
    at = match.index + match[0].length;
  }
  if (at < words.length) parts.push({ text: words.slice(at) });
  return parts;
}

export function tokenOf({ measure, group }: FigureName): string {
  return group === '' ? `{{${measure}}}` : `{{${measure}:${group}}}`;
}

/** Every figure that a text names, each once. */
export function figuresIn(words: string): FigureName[] {
  const named = partsOf(words).flatMap((part): FigureName[] =>
    'text' in part ? [] : [{ measure: part.measure, group: part.group }],
  );
  return [...new Map(named.map((figure) => [tokenOf(figure), figure])).values()];
}

/** A figure as people read it; what nobody counts is said, and never taken for 0. */
export function figureWords(value: number | null, unknown: string): string {
  return value === null ? unknown : formatNumber(value);
}

/** The words with their numbers in place of the tokens. */
export function wordsWithNumbers(words: string, wordsOf: (figure: FigureName) => string): string {
  return partsOf(words)
    .map((part) => ('text' in part ? part.text : wordsOf(part)))
    .join('');
}

/** How long one author's typing stays one version. */
const keptEvery = 10 * 60_000;
/** A text that loses more than half of itself at once is kept as it was, however young. */
const longEnough = 80;

/** Whether what stands now becomes a version of its own before it is overwritten. */
export function isKept(
  before: { words: string; changedBy: number; keptAt: Date },
  next: { words: string; by: number; at: Date },
): boolean {
  if (before.changedBy !== next.by) return true;
  if (next.at.getTime() - before.keptAt.getTime() >= keptEvery) return true;
  return before.words.length > longEnough && next.words.length < before.words.length / 2;
}

/** Typed rows with the template's number of cells each; rows without a word are left out. */
export function cleanRows(rows: readonly (readonly string[])[], columns: number): string[][] {
  return rows
    .map((row) => Array.from({ length: columns }, (_, at) => (row[at] ?? '').trim()))
    .filter((row) => row.some((cell) => cell !== ''));
}
