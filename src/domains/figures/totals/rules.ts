/** What a number needs to know of its indicator. */
export interface Meaning {
  id: number;
  code: string;
  name: string;
  /** The unit of measure; a value is a whole number of 10^-scale of it. */
  unit: string;
  scale: number;
  overUnits: 'sum' | 'none';
  overTime: 'sum' | 'last' | 'none';
  numeratorId: number | null;
  denominatorId: number | null;
  /** A share of units: a unit that has not reported counts below the line as one that did not. */
  isOfUnits: boolean;
}

/** What was added up, and of how many: `total` null where nobody reported. */
export interface Counted {
  total: bigint | null;
  reported: number;
  notApplicable: number;
  /** How many owed it: never fewer than those that answered. */
  expected: number;
}

/** What a cell shows. Nothing reported, 0 and "does not apply" are never the same. */
export type Shown =
  | { kind: 'value'; value: bigint; scale: number; units?: { met: bigint; of: bigint } }
  | { kind: 'none' | 'not-applicable' | 'not-owed' | 'not-added' | 'nothing-to-divide' };

export type Figure = Shown & { reported: number; notApplicable: number; expected: number };

export const nothing: Counted = { total: null, reported: 0, notApplicable: 0, expected: 0 };

/** Several as one. */
export function added(parts: readonly Counted[]): Counted {
  return parts.reduce(
    (sum, part) => ({
      total: part.total === null ? sum.total : (sum.total ?? 0n) + part.total,
      reported: sum.reported + part.reported,
      notApplicable: sum.notApplicable + part.notApplicable,
      expected: sum.expected + part.expected,
    }),
    nothing,
  );
}

/** Over the periods of a column: all of them, or the one that stands for it. */
export function overTime<Period>(
  way: Meaning['overTime'],
  byPeriod: ReadonlyMap<Period, Counted>,
  periods: readonly Period[],
  standing: Period | null,
): Counted {
  const known = way === 'sum' || periods.length === 1 ? periods : standing === null ? [] : [standing];
  return added(known.map((period) => byPeriod.get(period) ?? nothing));
}

/** A figure of an indicator that keeps values. `isOne`: of one unit in one period, where nothing was added. */
export function figureOf(counted: Counted, meaning: Pick<Meaning, 'overUnits' | 'scale'>, isOne = false): Figure {
  const { reported, notApplicable, expected } = counted;
  const facts = { reported, notApplicable, expected };
  if (expected === 0) return { kind: 'not-owed', ...facts };
  if (!isOne && meaning.overUnits === 'none') return { kind: 'not-added', ...facts };
  if (counted.total !== null) return { kind: 'value', value: counted.total, scale: meaning.scale, ...facts };
  return { kind: notApplicable === expected ? 'not-applicable' : 'none', ...facts };
}

const timesOf = (unit: string) => (unit.startsWith('%') ? 100n : unit.startsWith('‰') ? 1000n : 1n);

/**
 * What a share of units divides by: what units said of themselves, and one for each that owes an answer and gave none. What does
 * not apply to a unit asks nothing of it.
 */
export function unitsOwing(top: Counted, bottom: Counted): bigint {
  const silent = Math.max(0, top.expected - top.notApplicable - bottom.reported);
  return (bottom.total ?? 0n) + BigInt(silent);
}

/**
 * A ratio of two sums, never a mean of ratios: rounded half up at one decimal, or at those of the indicator. Its share is that
 * of the part that fewer reported.
 */
export function ratioOf(
  top: { counted: Counted; scale: number },
  bottom: { counted: Counted; scale: number },
  meaning: Pick<Meaning, 'unit' | 'scale' | 'isOfUnits'>,
): Figure {
  if (meaning.isOfUnits) return shareOf(top, bottom, meaning);
  const fewer = top.counted.reported <= bottom.counted.reported ? top.counted : bottom.counted;
  const { reported, notApplicable, expected } = fewer;
  const facts = { reported, notApplicable, expected };
  if (top.counted.expected === 0 || bottom.counted.expected === 0) return { kind: 'not-owed', ...facts };
  const [over, under] = [top.counted.total, bottom.counted.total];
  if (over === null || under === null) {
    const isOutside = [top, bottom].some(({ counted }) => counted.notApplicable === counted.expected);
    return { kind: isOutside ? 'not-applicable' : 'none', ...facts };
  }
  if (under === 0n) return { kind: 'nothing-to-divide', ...facts };
  return { ...divided({ value: over, scale: top.scale }, { value: under, scale: bottom.scale }, meaning), ...facts };
}

/** How many units did it of all that owe it, and of how many it is known. */
function shareOf(
  top: { counted: Counted; scale: number },
  bottom: { counted: Counted; scale: number },
  meaning: Pick<Meaning, 'unit' | 'scale'>,
): Figure {
  const { total: met, reported, notApplicable, expected } = top.counted;
  const facts = { reported, notApplicable, expected };
  if (expected === 0) return { kind: 'not-owed', ...facts };
  if (met === null) return { kind: notApplicable === expected ? 'not-applicable' : 'none', ...facts };
  const of = unitsOwing(top.counted, bottom.counted);
  if (of === 0n) return { kind: 'nothing-to-divide', ...facts };
  return { ...divided({ value: met, scale: 0 }, { value: of, scale: 0 }, meaning), units: { met, of }, ...facts };
}

interface Scaled {
  value: bigint;
  scale: number;
}

function divided(over: Scaled, under: Scaled, meaning: Pick<Meaning, 'unit' | 'scale'>) {
  const scale = Math.max(1, meaning.scale);
  const dividend = over.value * timesOf(meaning.unit) * 10n ** BigInt(scale + under.scale);
  const divisor = under.value * 10n ** BigInt(over.scale);
  return { kind: 'value' as const, value: (2n * dividend + divisor) / (2n * divisor), scale };
}

/** What changed since the same period of last year; percent in tenths, null where there was nothing to compare with. */
export function changeOf(now: Shown, before: Shown): { by: bigint; tenths: bigint | null } | null {
  if (now.kind !== 'value' || before.kind !== 'value') return null;
  const by = now.value - before.value;
  if (before.value === 0n) return { by, tenths: null };
  const size = (by < 0n ? -by : by) * 2000n + before.value;
  const tenths = size / (2n * before.value);
  return { by, tenths: by < 0n ? -tenths : tenths };
}

/** '1.234,5' of 12345 with one decimal; sums of a country pass what a number holds. */
export function bigWords(value: bigint, scale: number): string {
  const [whole, decimals] = digitsOf(value, scale);
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, '.');
  return `${value < 0n ? '-' : ''}${grouped}${decimals === '' ? '' : `,${decimals}`}`;
}

/** '1234.5' of 12345 with one decimal: for programs. */
export function plainNumber(value: bigint, scale: number): string {
  const [whole, decimals] = digitsOf(value, scale);
  return `${value < 0n ? '-' : ''}${whole}${decimals === '' ? '' : `.${decimals}`}`;
}

function digitsOf(value: bigint, scale: number): [whole: string, decimals: string] {
  const digits = String(value < 0n ? -value : value).padStart(scale + 1, '0');
  return [digits.slice(0, digits.length - scale), digits.slice(digits.length - scale).replace(/0+$/u, '')];
}

/** How many answered, of how many: figures, and that it does not apply. */
export function answeredOf({ reported, notApplicable }: Pick<Figure, 'reported' | 'notApplicable'>): number {
  return reported + notApplicable;
}
