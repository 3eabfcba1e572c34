import { valueOf } from './arithmetic.ts';
import type { Doubt, Paragraph, Passage } from './passage.ts';
import { isExact, spanIn } from './passage.ts';
import type { Quantity } from './quantity.ts';
import { addsUp, excessOf, totalWords } from './total.ts';

const heading = /^(?:[\p{L}\d]{1,4}[.)/]\s?)?(?:về )?nguồn (?:kinh phí|vốn|lực)/u;
const estimate = /^(?:tổng cộng|cộng|tổng(?: (?:dự toán|kinh phí|nhu cầu))?)(?!\p{L})/u;

type Sum = { passage: Passage; money: Quantity };

/** The lines under "Nguồn kinh phí" against the total of the estimate before them. */
export function checkSources(all: readonly Paragraph[]): Doubt[] {
  let total: Quantity | null = null;
  return all.flatMap(({ line }, at): Doubt[] => {
    const own = onlySum(all[at]);
    if (own !== null && estimate.test(own.passage.plain.replace(/^[\s\p{L}]{1,4}[.)]\s/u, ''))) total = own.money;
    return total !== null && heading.test(line.plain) ? doubtOf(total, sourcesBelow(all, at)) : [];
  });
}

function sourcesBelow(all: readonly Paragraph[], heads: number): Sum[] {
  const found: Sum[] = [];
  for (let at = heads + 1; at < Math.min(all.length, heads + 10) && all[at]?.isItem === true; at += 1) {
    const one = onlySum(all[at]);
    // A source without its sum, or with several, leaves the rest open; so does the next heading.
    if (one === null) return all[at]?.passages.some(({ quantities }) => quantities.length > 0) === true ? [] : found;
    found.push(one);
  }
  return found;
}

function onlySum(paragraph: Paragraph | undefined): Sum | null {
  const sums = (paragraph?.passages ?? []).flatMap((passage) =>
    passage.quantities.flatMap((money) => (money.unit === 'đồng' && money.per === null ? [{ passage, money }] : [])),
  );
  return sums.length === 1 ? (sums[0] ?? null) : null;
}

/** Only a near miss says that the sources were meant to cover the estimate. */
function doubtOf(total: Quantity, sources: Sum[]): Doubt[] {
  const parts = sources.map(({ money }) => money);
  const last = sources.at(-1);
  if (last === undefined || parts.length < 2 || !parts.every((one) => isExact(one)) || addsUp(total, parts)) return [];
  if (Math.abs(excessOf(total, parts)) > valueOf(total) * 0.1) return [];
  return [
    { problem: 'sum', span: spanIn(last.passage, 0, last.money.end), ...totalWords(total, parts), certainty: 'ask' },
  ];
}
