import { addDays, type Day } from '#platform/calendar/day.ts';
import { type Comparator, dueToday, type Rhythm, type Spread, windowOf } from '#domains/indicators/targets/rules.ts';
import { type Column, partsOf } from '../periods/rules.ts';
import { bigWords, type Figure, plainNumber } from '../rules.ts';

/** A target as a table needs it. `value` is what the whole of the place has to reach: see planned. */
export interface Plan {
  indicatorId: number;
  unitId: number;
  territoryId: number;
  organisation: string;
  /** The line that the indicator belongs to; null for all. */
  line: string | null;
  startsOn: Day;
  endsOn: Day;
  per: Rhythm | null;
  comparator: Comparator;
  value: bigint;
  scale: number;
  grows: boolean;
}

/** A plan beside a result, as a page, a file or a chart takes it. */
export interface PlanCell {
  /** '400', '95'. */
  words: string;
  value: string;
  /** Result less plan: '+141'; null where there is no result. */
  difference: { words: string; value: string; isMet: boolean } | null;
  /** Result to plan in per cent, one decimal; null for a rate, or a plan of 0. */
  percent: { words: string; value: string } | null;
  /** Where a plan of the current days should stand today. */
  due: { words: string; value: string } | null;
}

const months = { month: 1, quarter: 3, half: 6, year: 12 } as const;

/** The first and last day of a period: '2026-q2' → 01/04 … 30/06. */
export function daysOf(code: string): { from: Day; until: Day } | null {
  const parts = partsOf(code);
  if (!parts) return null;
  const length = months[parts.rhythm];
  const first = (at: number) => new Date(Date.UTC(parts.year, at, 1)).toISOString().slice(0, 10);
  const start = (parts.ordinal - 1) * length;
  return { from: first(start), until: addDays(first(start + length), -1) };
}

/**
 * What a whole place has to reach by the target of its own unit: a shared total as it stands, what each unit alone has to reach
 * as the sum of what was given below. A rate is no sum: it stays what it is.
 */
export function planned(target: { value: bigint; spread: Spread; isRatio: boolean; below: bigint | null }): bigint {
  return target.spread === 'each' && !target.isRatio && target.below !== null ? target.below : target.value;
}

/** Where a cell lies: a unit, or a place with a line (null: that of the indicator). */
export interface PlanPlace {
  indicatorId: number;
  placeId: number | null;
  organisation: string | null;
  unitId: number | null;
}

/** The plan that is measured over exactly the days of a column; of a year's plan months show nothing. */
export function planFor(plans: readonly Plan[], where: PlanPlace, column: Pick<Column, 'code'>): Plan | null {
  const days = daysOf(column.code);
  if (!days) return null;
  const fits = (one: Plan) => {
    const window = windowOf(one, days.from);
    return window.from === days.from && window.until === days.until && one.endsOn >= days.until;
  };
  const isThere = (one: Plan) =>
    where.unitId !== null
      ? one.unitId === where.unitId
      : one.territoryId === where.placeId && one.organisation === (where.organisation ?? one.line);
  return plans.find((one) => one.indicatorId === where.indicatorId && isThere(one) && fits(one)) ?? null;
}

/** Plan against result. Both are brought to the finer of the two scales before anything is compared or divided. */
export function planCell(plan: Plan, figure: Figure, unit: string, column: Pick<Column, 'code'>, today: Day): PlanCell {
  const written = (value: bigint, scale: number) => ({
    words: bigWords(value, scale),
    value: plainNumber(value, scale),
  });
  const days = daysOf(column.code)!;
  const isNow = days.from <= today && today <= days.until;
  const due = isNow ? dueToday({ ...plan, value: Number(plan.value) }, plan.grows, days, today) : null;
  const shown = { ...written(plan.value, plan.scale), due: due === null ? null : written(BigInt(due), plan.scale) };
  if (figure.kind !== 'value') return { ...shown, difference: null, percent: null };
  const scale = Math.max(plan.scale, figure.scale);
  const asked = plan.value * 10n ** BigInt(scale - plan.scale);
  const reached = figure.value * 10n ** BigInt(scale - figure.scale);
  const by = reached - asked;
  const isMet = plan.comparator === '>=' ? by >= 0n : plan.comparator === '<=' ? by <= 0n : by === 0n;
  const tenths = asked === 0n || unit.startsWith('%') ? null : (reached * 2000n + asked) / (2n * asked);
  const difference = written(by, scale);
  return {
    ...shown,
    difference: { ...difference, words: `${by > 0n ? '+' : ''}${difference.words}`, isMet },
    percent: tenths === null ? null : { ...written(tenths, 1), words: `${bigWords(tenths, 1)} %` },
  };
}
