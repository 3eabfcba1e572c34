import { addDays, type Day, daysBetween } from '#platform/calendar/day.ts';

export type Comparator = '>=' | '<=' | '=';
export type Rhythm = 'year' | 'quarter' | 'month';
/** 'total': a unit with all below it together; 'each': each unit alone. */
export type Spread = 'total' | 'each';
export type TargetState = 'set' | 'change-asked' | 'accepted' | 'dropped';

export interface Aim {
  comparator: Comparator;
  value: number;
}

/** What was reached, in the unit of the target, as a fraction: nothing is rounded before it is compared. Null: not reported. */
export type Result = { top: bigint; bottom: bigint } | null;

/** Decimals of a target: those of the indicator; a ratio, which keeps no value of its own, has two. */
export function scaleOf(indicator: { isRatio: boolean; scale: number }): number {
  return indicator.isRatio ? 2 : indicator.scale;
}

/** Whether a value asks more than another. Where one exact value is asked, another is neither harder nor easier. */
export function isHarder(comparator: Comparator, value: number, than: number): boolean {
  return comparator === '>=' ? value > than : comparator === '<=' && value < than;
}

/** Whether a value asks less: of an exact value, any other. */
export function isEasier(comparator: Comparator, value: number, than: number): boolean {
  return value !== than && !isHarder(comparator, value, than);
}

/** A unit below gets the same or a harder one; an easier one only with a recorded reason. Shares of a total are weighed by their sum. */
export function givingRefusal(
  parent: Aim & { spread: Spread },
  given: { value: number; reason: string | null },
): string | null {
  if (parent.spread === 'total' || given.reason !== null) return null;
  return isEasier(parent.comparator, given.value, parent.value) ? 'target-easier-without-reason' : null;
}

/** Why a unit cannot set itself this beyond what it was given, or null. */
export function ownValueRefusal(aim: Aim, own: number): string | null {
  return isEasier(aim.comparator, own, aim.value) ? 'target-easier-than-given' : null;
}

/** Which steps a target in a state still takes. */
export function stepRefusal(
  state: TargetState,
  step: 'accept' | 'ask-change' | 'harder' | 'change' | 'drop',
): string | null {
  const from: Record<typeof step, readonly TargetState[]> = {
    accept: ['set', 'change-asked'],
    'ask-change': ['set', 'accepted'],
    harder: ['set', 'change-asked', 'accepted'],
    change: ['set', 'change-asked', 'accepted'],
    drop: ['set', 'change-asked', 'accepted'],
  };
  return from[step].includes(state) ? null : 'target-out-of-order';
}

/**
 * Whether a unit stands below the giver: inside its place, in its own organisation. The Front gives to every line of its place.
 * Paths as in organisation.unit: 'vn.t2.front', 'vn.t2.t3.front', 'vn.t2.t3.women.u390'.
 */
export function isBelow(giverPath: string, unitPath: string): boolean {
  if (unitPath.startsWith(`${giverPath}.`)) return true;
  const giver = placeAndLine(giverPath);
  const unit = placeAndLine(unitPath);
  if (unitPath === giverPath || giver.rest !== '' || !`${unit.place}.`.startsWith(`${giver.place}.`)) return false;
  return giver.line === 'front' || (giver.line === unit.line && giver.place !== unit.place);
}

function placeAndLine(path: string): { place: string; line: string; rest: string } {
  const labels = path.split('.');
  const last = labels.findLastIndex((label, at) => at === 0 || /^t\d+$/.test(label));
  return {
    place: labels.slice(0, last + 1).join('.'),
    line: labels[last + 1] ?? '',
    rest: labels.slice(last + 2).join('.'),
  };
}

/** What the targets below leave of the parent's: positive where they fall short, negative where they go beyond. */
export function sumGap(parent: number, below: readonly number[]): bigint {
  return below.reduce((left, value) => left - BigInt(value), BigInt(parent));
}

/** Met or not; null where nothing was reported: that is neither. */
export function isMet({ comparator, value }: Aim, result: Result): boolean | null {
  if (result === null) return null;
  const asked = BigInt(value) * result.bottom;
  if (comparator === '>=') return result.top >= asked;
  return comparator === '<=' ? result.top <= asked : result.top === asked;
}

/** How many units met it beside those that did not and those that reported nothing: an average would hide them. */
export function shareMet(met: readonly (boolean | null)[]): { met: number; missed: number; silent: number } {
  const count = (wanted: boolean | null) => met.filter((one) => one === wanted).length;
  return { met: count(true), missed: count(false), silent: count(null) };
}

/** The days that a target is measured over today: the whole of it, or the year, quarter or month of today within it. */
export function windowOf(
  target: { startsOn: Day; endsOn: Day; per: Rhythm | null },
  today: Day,
): { from: Day; until: Day } {
  const { startsOn, endsOn, per } = target;
  if (per === null) return { from: startsOn, until: endsOn };
  const at = today < startsOn ? startsOn : today > endsOn ? endsOn : today;
  const year = Number(at.slice(0, 4));
  const months = { year: 12, quarter: 3, month: 1 }[per];
  const first = Number(at.slice(5, 7)) - ((Number(at.slice(5, 7)) - 1) % months);
  const from = monthStart(year, first);
  const until = addDays(monthStart(year, first + months), -1);
  return { from: from < startsOn ? startsOn : from, until: until > endsOn ? endsOn : until };
}

function monthStart(year: number, month: number): Day {
  const over = month > 12 ? 1 : 0;
  return `${String(year + over).padStart(4, '0')}-${String(month - 12 * over).padStart(2, '0')}-01`;
}

/**
 * Where a target should stand today: its share of the days gone by, rounded up. Only for what grows day by day towards "at least"
 * (a sum over time); a stock, a ratio or a ceiling has no such line: null.
 */
export function dueToday(aim: Aim, grows: boolean, window: { from: Day; until: Day }, today: Day): number | null {
  if (!grows || aim.comparator !== '>=') return null;
  if (today < window.from) return 0;
  if (today >= window.until) return aim.value;
  const gone = BigInt(daysBetween(window.from, today) + 1);
  const all = BigInt(daysBetween(window.from, window.until) + 1);
  return Number((BigInt(aim.value) * gone + all - 1n) / all);
}
