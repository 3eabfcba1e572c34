import type { Day } from '#platform/calendar/day.ts';
import { type Aim, dueToday, isMet, type Result, windowOf, type Rhythm } from '#domains/indicators/targets/rules.ts';
import { parseFigure } from '../entry/rules.ts';

/** What was reported of an indicator in a period, in whole numbers of 10^-scale. */
export interface PeriodFigure {
  indicatorId: number;
  overTime: 'sum' | 'last' | 'none';
  cadence: 'month' | 'quarter' | 'half' | 'year';
  year: number;
  ordinal: number;
  value: bigint;
  /** Its day has come: what stands for several periods is the last of these, not one that has just begun. */
  isDue?: boolean;
}

const monthsOf = { month: 1, quarter: 3, half: 6, year: 12 } as const;
const fineFirst = ['month', 'quarter', 'half', 'year'] as const;

/** Whether a period lies within the months of a window of days. */
export function isWithin(
  { cadence, year, ordinal }: Pick<PeriodFigure, 'cadence' | 'year' | 'ordinal'>,
  window: { from: Day; until: Day },
): boolean {
  const last = year * 12 + ordinal * monthsOf[cadence];
  const month = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return last - monthsOf[cadence] + 1 >= month(window.from) && last <= month(window.until);
}

/**
 * One figure of an indicator over a window: of the finest rhythm that was reported, so that nothing counts twice; added, or
 * the last where it does not add over time. Null where nothing was reported.
 */
export function figureWithin(
  figures: readonly PeriodFigure[],
  indicatorId: number,
  window: { from: Day; until: Day },
): bigint | null {
  const within = figures.filter((one) => one.indicatorId === indicatorId && isWithin(one, window));
  const cadence = fineFirst.find((one) => within.some((figure) => figure.cadence === one));
  const chosen = within.filter((one) => one.cadence === cadence);
  const inOrder = chosen.toSorted((a, b) => a.year - b.year || a.ordinal - b.ordinal);
  const last = inOrder.findLast((one) => one.isDue) ?? inOrder.at(-1);
  if (last === undefined) return null;
  return last.overTime === 'last' ? last.value : chosen.reduce((sum, one) => sum + one.value, 0n);
}

/** What a target measures. A ratio: both parts first, then divided, in percent where it is counted in percent. */
export interface Measured {
  indicatorId: number;
  numeratorId: number | null;
  denominatorId: number | null;
  /** A share of units. How many owe an answer comes as figures of the share itself; a unit alone is one. */
  isOfUnits: boolean;
  measureUnit: string;
  scale: number;
}

/** The result of a target over a window, exact; null where it, or a part of it, was not reported, or divides by 0. */
export function resultWithin(
  figures: readonly PeriodFigure[],
  measured: Measured,
  window: { from: Day; until: Day },
): Result {
  const { numeratorId, denominatorId } = measured;
  if (numeratorId === null || denominatorId === null) {
    const value = figureWithin(figures, measured.indicatorId, window);
    return value === null ? null : { top: value, bottom: 1n };
  }
  const top = figureWithin(figures, numeratorId, window);
  const known = measured.isOfUnits ? [...figures, ...unitsAsked(figures, measured)] : figures;
  const bottom = figureWithin(known, measured.isOfUnits ? measured.indicatorId : denominatorId, window);
  if (top === null || bottom === null || bottom === 0n) return null;
  return { top: top * factorOf(measured), bottom };
}

const factorOf = ({ measureUnit, scale }: Measured) => (measureUnit === '%' ? 100n : 1n) * 10n ** BigInt(scale);

/** Where nobody said how many units owe an answer: what the unit says of itself, or one, in each period that has a figure above the line. */
function unitsAsked(figures: readonly PeriodFigure[], { indicatorId, numeratorId, denominatorId }: Measured) {
  const at = (one: PeriodFigure) => `${one.cadence} ${one.year} ${one.ordinal}`;
  const told = new Set(figures.flatMap((one) => (one.indicatorId === indicatorId ? [at(one)] : [])));
  const own = new Map(figures.flatMap((one) => (one.indicatorId === denominatorId ? [[at(one), one.value]] : [])));
  return figures
    .filter((one) => one.indicatorId === numeratorId && !told.has(at(one)))
    .map((one) => ({ ...one, indicatorId, value: own.get(at(one)) ?? 1n }));
}

/** To be shown: rounded half up. What is met is judged by the fraction. */
export function rounded({ top, bottom }: NonNullable<Result>): number {
  return Number((2n * top + bottom) / (2n * bottom));
}

/** met; missed (its days are over, or a ceiling was passed); behind or on its line of today; not yet; silent: nothing reported. */
export type Standing = 'met' | 'missed' | 'behind' | 'on-track' | 'not-yet' | 'silent';

export interface Judged {
  window: { from: Day; until: Day };
  result: number | null;
  /** Of a share of units: how many did it, of all that owe an answer. */
  units: { met: string; of: string } | null;
  met: boolean | null;
  /** The same of what the unit set itself; null where it set nothing. */
  metOwn: boolean | null;
  dueToday: number | null;
  standing: Standing;
}

/** How a target stands today. */
export function judged(
  target: Aim &
    Measured & { startsOn: Day; endsOn: Day; per: Rhythm | null; overTime: string; ownValue: number | null },
  figures: readonly PeriodFigure[],
  today: Day,
): Judged {
  const window = windowOf(target, today);
  const result = resultWithin(figures, target, window);
  const met = isMet(target, result);
  const due = dueToday(target, target.overTime === 'sum', window, today);
  const { comparator, ownValue } = target;
  const metOwn = ownValue === null ? null : isMet({ comparator, value: ownValue }, result);
  const units = target.isOfUnits && result ? unitsIn(target, result) : null;
  return { window, result: result && rounded(result), units, met, metOwn, dueToday: due, standing: standing() };

  function standing(): Standing {
    if (result === null || met === null) return 'silent';
    if (met) return 'met';
    if (today > window.until || target.comparator === '<=') return 'missed';
    if (due === null) return 'not-yet';
    return result.top < BigInt(due) * result.bottom ? 'behind' : 'on-track';
  }
}

const unitsIn = (measured: Measured, { top, bottom }: NonNullable<Result>) => ({
  ...{ met: String(top / factorOf(measured)), of: String(bottom) },
});

/** A value as typed, as a whole number of 10^-scale; null for what is none. */
export function typedValue(words: unknown, scale: number): number | null {
  const value = typeof words === 'string' ? parseFigure(words, scale) : null;
  return value === 'number-invalid' ? null : value;
}

/** Rows of a form, those without a value left out; `invalid` names the first field whose words are no number. */
export function typedRows(
  typed: unknown,
  scale: number,
): { rows: { unitId: unknown; value: number; reason: unknown }[]; invalid: string | null } {
  const rows: { unitId: unknown; value: number; reason: unknown }[] = [];
  for (const [at, one] of Object.entries((typed ?? {}) as Record<string, Record<string, unknown>>)) {
    if (typeof one['value'] !== 'string' || one['value'].trim() === '') continue;
    const value = typedValue(one['value'], scale);
    if (value === null) return { rows, invalid: `rows.${at}.value` };
    rows.push({ unitId: one['unitId'], value, reason: one['reason'] });
  }
  return rows.length === 0 ? { rows, invalid: 'rows.0.value' } : { rows, invalid: null };
}

/** The answer to a form whose field holds no number. */
export function invalidValue(field: string) {
  const fields = { [field]: 'target-value-invalid' };
  return { ok: false as const, code: 'input-invalid', details: {}, fields };
}

/** What is told of targets on the next working morning: to the unit that has them, and to whoever gave them. */
export const unitRules = ['targets.given', 'targets.changed'] as const;
export const giverRules = ['targets.asked', 'targets.accepted', 'targets.harder'] as const;
export type TargetRule = (typeof unitRules)[number] | (typeof giverRules)[number];
