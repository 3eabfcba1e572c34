import { amountText, quantityText } from './amounts.ts';
import { holds, meets, sum, valueOf } from './arithmetic.ts';
import { rounded } from './difference.ts';
import { isPersons } from './nouns.ts';
import type { Quantity } from './quantity.ts';
import { auditText as text } from './text.vi.ts';

/** Whether one figure may be a part of another, as its unit or its noun says. */
export function isPartOf(item: Quantity, total: Quantity): boolean {
  if (item.unit !== total.unit || item.per !== null || total.per !== null) return false;
  if (item.unit !== '') return true;
  if (total.noun === '') return false;
  if (isPersons(total.noun)) return item.noun === '' || isPersons(item.noun);
  return total.head === '' ? item.noun === total.noun : item.head === total.head;
}

/** Whether the parts add up to the total, each read as it may have been rounded. */
export function addsUp(total: Quantity, parts: readonly Quantity[]): boolean {
  return holds((sight) => meets(sum(parts.map((one) => sight.part(one))), sight.stated(total)));
}

/** How far the parts are above the total; below zero when they fall short. */
export function excessOf(total: Quantity, parts: readonly Quantity[]): number {
  return rounded(parts.reduce((all, one) => all + valueOf(one), 0) - valueOf(total));
}

/** What was claimed and what comes out, in words. */
export function totalWords(total: Quantity, parts: readonly Quantity[]): { claimed: string; computed: string } {
  const excess = excessOf(total, parts);
  const added = amountText(rounded(valueOf(total) + excess), total);
  const gap = amountText(Math.abs(excess), total);
  return {
    claimed: text.total(quantityText(total)),
    computed: excess < 0 ? text.short(added, gap) : text.over(added, gap),
  };
}
