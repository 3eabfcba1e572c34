import type { Day } from '#platform/calendar/day.ts';
import { parseNumber } from '#platform/vietnamese/number-format.ts';
import { searchKey } from '#platform/vietnamese/fold.ts';
import type { Comparator, Rhythm, Spread } from '#domains/indicators/targets/rules.ts';
import type { StoredReading } from '../schema.ts';

type Found = StoredReading['targets'][number];

export interface Named {
  id: number;
  name: string;
  unit: string;
}

/** Of a paper that is out: what each unit has to reach by itself, so that a further unit gets the same. */
export const isGivenOn = (one: { indicatorId: number | null; targetId: number | null; spread: Spread }): boolean =>
  one.indicatorId !== null && one.targetId !== null && one.spread === 'each';

const mostSuggested = 5;

/**
 * The indicators whose names stand nearest to the words of a target, the nearest first: the share of the weight of a name's
 * words that the text holds, a rare word weighing more than a common one. Nothing is chosen; where few words agree, nothing is
 * suggested either.
 */
export function suggested(target: Pick<Found, 'text' | 'unit'>, catalogue: readonly Named[]): number[] {
  const names = catalogue.map((one) => ({ ...one, words: wordsOf(one.name) }));
  const count = new Map<string, number>();
  for (const { words } of names) for (const word of words) count.set(word, (count.get(word) ?? 0) + 1);
  const weight = (word: string) => Math.log((names.length + 1) / (count.get(word) ?? 1));
  const sum = (words: readonly string[]) => words.reduce((all, word) => all + weight(word), 0);
  const said = new Set(wordsOf(target.text));
  const unit = searchKey(target.unit ?? '');
  return names
    .map(({ id, unit: measure, words }) => {
      const share = sum(words.filter((word) => said.has(word))) / (sum(words) || 1);
      return { id, share: share + (unit !== '' && searchKey(measure) === unit ? 0.1 : 0) };
    })
    .filter(({ share }) => share >= 0.5)
    .toSorted((a, b) => b.share - a.share || a.id - b.id)
    .slice(0, mostSuggested)
    .map(({ id }) => id);
}

const empty = new Set(['so', 'cac', 'cua', 'va', 'theo', 'trong', 'duoc', 'co', 'cho', 'ty', 'le', 'nam']);

function wordsOf(text: string): string[] {
  const words = searchKey(text).match(/[a-z0-9]+/gu) ?? [];
  return [...new Set(words.filter((word) => !empty.has(word)))];
}

/** A value as typed in a form, as a whole number of 10^-scale; null for what is none or finer than the indicator keeps. */
export function scaledValue(words: string, scale: number): number | null {
  const value = parseNumber(words);
  if (value === null || value < 0) return null;
  const scaled = Math.round(value * 10 ** scale);
  return Number.isSafeInteger(scaled) && Math.abs(scaled / 10 ** scale - value) < 1e-9 ? scaled : null;
}

const comparators: Record<Found['comparator'], Comparator> = { '>=': '>=', '>': '>=', '<=': '<=', '<': '<=', '=': '=' };
const rhythms: readonly string[] = ['year', 'quarter', 'month'] satisfies Rhythm[];

/** What the form begins with: what the reader read, over the year of the paper or until the date that the target names. */
export function beginningOf(
  target: Pick<Found, 'comparator' | 'value' | 'per' | 'by'>,
  issuedOn: Day,
): { comparator: Comparator; value: number | null; per: Rhythm | null; startsOn: Day; endsOn: Day } {
  const year = issuedOn.slice(0, 4);
  const named = target.by === null ? null : endOf(target.by);
  return {
    comparator: comparators[target.comparator],
    value: target.value,
    per: target.per !== null && rhythms.includes(target.per) ? (target.per as Rhythm) : null,
    startsOn: `${year}-01-01`,
    endsOn: named !== null && named > issuedOn ? named : `${year}-12-31`,
  };
}

/** The last day of a date as the reader gives it: 2026, 2026-06, 2026-Q3 or a day. */
function endOf(by: string): Day {
  const [year = '', part, day] = by.split('-');
  if (day !== undefined) return by;
  const month = part === undefined ? 12 : part.startsWith('Q') ? Number(part.slice(1)) * 3 : Number(part);
  return new Date(Date.UTC(Number(year), month, 0)).toISOString().slice(0, 10);
}

/** Grows with every change of what is tied, so that a sender can say which state was reviewed. */
export function stampOfTargets(tied: readonly { version: number }[]): number {
  return tied.reduce((sum, one) => sum + one.version, 0) * 16_007_003;
}
