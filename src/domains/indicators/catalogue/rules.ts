import { alike, type Meaning } from '../alike/rules.ts';
import type { Way } from '../schema.ts';

/** What decides about an indicator: of the whole catalogue. */
export interface Entry extends Meaning {
  id: number;
  code: string;
  way: Way;
  measure: string | null;
  numeratorId: number | null;
  denominatorId: number | null;
  isRetired: boolean;
}

// The numbers below belong to the product: what it brings later never meets what an office has added.
const firstOwnNumber = 501;
const prefixes: Record<string, string> = {
  ...{ front: 'MT', women: 'PN', farmers: 'ND', veterans: 'CCB', youth: 'DTN', trade_union: 'CD', red_cross: 'CTD' },
};

/** The code of an indicator that an office adds: the letters of its line and the next number of offices' own; null when they are used up. */
export function nextCode(line: string | null, codes: readonly string[]): string | null {
  const numbers = codes.map((code) => Number(code.replace(/\D+/gu, '')));
  const next = Math.max(firstOwnNumber - 1, ...numbers) + 1;
  const prefix = line === null ? 'CH' : (prefixes[line] ?? 'TC');
  return next > 999 ? null : `${prefix}-${next}`;
}

/** What two ratios have in common that are worked out alike. */
export const partsOf = (numeratorId: number | null, denominatorId: number | null): string | null =>
  numeratorId === null ? null : `${numeratorId}/${denominatorId}`;

type ToAdd = Pick<Entry, 'way' | 'measure' | 'numeratorId' | 'denominatorId'>;

/** Whether it can be worked out at all: both parts of a ratio are there and are themselves no ratio; one measure counts one indicator. */
export function addingRefusal(
  { way, measure, numeratorId, denominatorId }: ToAdd,
  catalogue: readonly Entry[],
): { code: 'indicator-part-unfit' | 'indicator-measure-taken'; details: Record<string, string> } | null {
  if (way === 'ratio') {
    const fits = (id: number | null) => catalogue.some((one) => one.id === id && one.way !== 'ratio' && !one.isRetired);
    const areTwo = numeratorId !== denominatorId && fits(numeratorId) && fits(denominatorId);
    return areTwo ? null : { code: 'indicator-part-unfit', details: {} };
  }
  const taken = measure === null ? undefined : catalogue.find((one) => one.measure === measure && !one.isRetired);
  return taken ? { code: 'indicator-measure-taken', details: { code: taken.code, name: taken.name } } : null;
}

/** The first in use that means the same, other than these: it must be said why this one is another. */
export function sameAs(
  meant: Meaning,
  catalogue: readonly Entry[],
  but: readonly (number | null)[] = [],
): Entry | null {
  const others = catalogue.filter((one) => !one.isRetired && !but.includes(one.id));
  return alike(meant, others, 1).find((one) => one.likeness.kind === 'same') ?? null;
}

export type RetiringRefusal = 'indicator-retired' | 'indicator-is-part' | 'indicator-follower-unfit';

/** A part of a ratio in use stays in use; what follows is in use itself. */
export function retiringRefusal(
  one: Entry,
  followedById: number | null,
  catalogue: readonly Entry[],
): { code: RetiringRefusal; details: Record<string, string> } | null {
  if (one.isRetired) return { code: 'indicator-retired', details: {} };
  const ratio = catalogue.find(
    (other) => !other.isRetired && (other.numeratorId === one.id || other.denominatorId === one.id),
  );
  if (ratio) return { code: 'indicator-is-part', details: { code: ratio.code, name: ratio.name } };
  const fits = catalogue.some((other) => other.id === followedById && other.id !== one.id && !other.isRetired);
  return followedById === null || fits ? null : { code: 'indicator-follower-unfit', details: {} };
}

export type BringingBackRefusal =
  | 'indicator-not-retired'
  | 'indicator-part-retired'
  | 'indicator-same-in-use'
  | 'indicator-measure-taken';

/** Nothing in use may say the same by now, and the parts of a ratio must be in use. */
export function bringingBackRefusal(
  one: Entry,
  catalogue: readonly Entry[],
): { code: BringingBackRefusal; details: Record<string, string> } | null {
  if (!one.isRetired) return { code: 'indicator-not-retired', details: {} };
  const part = catalogue.find((other) => other.isRetired && [one.numeratorId, one.denominatorId].includes(other.id));
  if (part) return { code: 'indicator-part-retired', details: { code: part.code, name: part.name } };
  const same = sameAs(one, catalogue, [one.id]);
  if (same) return { code: 'indicator-same-in-use', details: { code: same.code, name: same.name } };
  const taken = addingRefusal(one, catalogue);
  return taken?.code === 'indicator-measure-taken' ? { code: taken.code, details: taken.details } : null;
}
