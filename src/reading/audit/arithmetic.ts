import type { Quantity } from './quantity.ts';

/** Everything that a written figure may stand for: 5,50 % is any share that rounds to it. */
export type Interval = { low: number; high: number };

/**
 * How a writer sets figures. A claim is held against the text only if it fails in every world: one paper groups
 * thousands by dots and another by commas, one rounds and another cuts off.
 */
export type World = { groups: '.' | ','; ends: 'rounded' | 'cut' };

const worlds: readonly World[] = [
  { groups: '.', ends: 'rounded' },
  { groups: '.', ends: 'cut' },
  { groups: ',', ends: 'rounded' },
  { groups: ',', ends: 'cut' },
];

/** `part` takes whole numbers as exact, `stated` as rounded to the unit they are given in (42 triệu for 41,85 triệu). */
export type Sight = { part: (quantity: Quantity) => Interval; stated: (quantity: Quantity) => Interval };

/** Whether a claim is right in at least one world. */
export function holds(claim: (sight: Sight) => boolean): boolean {
  return worlds.some((world) =>
    claim({
      part: (quantity) => intervalOf(quantity, world, false),
      stated: (quantity) => intervalOf(quantity, world, true),
    }),
  );
}

/** The figure as it is read in the Vietnamese habit, in its base unit. */
export function valueOf(quantity: Quantity): number {
  const { number } = readAs(quantity, '.');
  return number * quantity.factor + quantity.added;
}

function intervalOf(quantity: Quantity, world: World, isStated: boolean): Interval {
  const { number, decimals } = readAs(quantity, world.groups);
  const value = number * quantity.factor + quantity.added;
  const isRounded = decimals > 0 || quantity.unit === '%' || (isStated && quantity.factor > 1);
  const step = isRounded ? quantity.factor * 10 ** -decimals : 0;
  return world.ends === 'rounded' || decimals === 0
    ? { low: value - step / 2, high: value + step / 2 }
    : { low: value, high: value + step };
}

/** A separator with three digits behind it is what the habits differ in. Nobody writes a part of a đồng or of a person. */
function readAs({ written, isWhole }: Quantity, groups: '.' | ','): { number: number; decimals: number } {
  const separators = written.replace(/\d/gu, '');
  const last = written.slice(Math.max(written.lastIndexOf('.'), written.lastIndexOf(',')) + 1);
  if (separators === '') return { number: Number(written), decimals: 0 };
  const isGroup = last.length === 3 && (separators.length > 1 || isWhole || separators === groups);
  const isEven = separators === separators.charAt(0).repeat(separators.length) && separators.length > 1;
  if (isGroup || isEven) return { number: Number(written.replace(/[.,]/gu, '')), decimals: 0 };
  const whole = written.slice(0, written.length - last.length - 1).replace(/[.,]/gu, '');
  return { number: Number(`${whole}.${last}`), decimals: last.length };
}

export const plus = (a: Interval, b: Interval): Interval => ({ low: a.low + b.low, high: a.high + b.high });
export const minus = (a: Interval, b: Interval): Interval => ({ low: a.low - b.high, high: a.high - b.low });
/** Of amounts that are not below zero. */
export const times = (a: Interval, b: Interval): Interval => ({ low: a.low * b.low, high: a.high * b.high });
export const over = (a: Interval, b: Interval): Interval => ({
  low: b.high > 0 ? a.low / b.high : 0,
  high: b.low > 0 ? a.high / b.low : Infinity,
});
export const sum = (all: Interval[]): Interval => all.reduce((one, next) => plus(one, next), { low: 0, high: 0 });

/** Whether two amounts can be the same; the slack is for the arithmetic of the machine only. */
export function meets(a: Interval, b: Interval): boolean {
  const slack = 1e-9 * Math.max(1, Math.abs(a.low), Math.abs(b.low));
  return a.low <= b.high + slack && b.low <= a.high + slack;
}
