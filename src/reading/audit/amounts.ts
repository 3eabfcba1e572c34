import type { Interval } from './arithmetic.ts';
import type { Quantity } from './quantity.ts';
import { over, valueOf } from './arithmetic.ts';
import { numberText } from './text.vi.ts';

/** An amount in the base unit as a person reads it, in the unit that `like` is written in. */
export function amountText(value: number, like: Quantity): string {
  if (like.unit === 'đồng') {
    const size = Math.abs(value);
    if (size < 1e6 || size % 10 !== 0) return `${numberText(value)} đồng`;
    return size % 1e3 === 0 || like.factor > 1 ? `${numberText(value / 1e6)} triệu đồng` : `${numberText(value)} đồng`;
  }
  if (like.unit === '%') return percentText(value);
  if (like.unit === '') return [numberText(value), like.noun].filter(Boolean).join(' ');
  return `${numberText(value / like.factor)} ${unitName(like)}`;
}

function unitName({ unit, factor }: Quantity): string {
  if (unit === 'm2') return factor === 1e4 ? 'ha' : factor === 1e6 ? 'km²' : 'm²';
  if (unit === 'kg') return { 1000: 'tấn', 100: 'tạ', 10: 'yến' }[factor] ?? 'kg';
  if (unit === 'm') return factor === 1000 ? 'km' : 'm';
  return unit;
}

/** At most two decimals: nobody compares more. */
export function percentText(value: number): string {
  return `${numberText(Math.round(value * 100) / 100)}%`;
}

export function quantityText(quantity: Quantity): string {
  return amountText(valueOf(quantity), quantity);
}

/** Part of a whole in per cent. */
export function shareOf(part: Interval, whole: Interval): Interval {
  const share = over(part, whole);
  return { low: share.low * 100, high: share.high * 100 };
}
