import { amountText, quantityText } from './amounts.ts';
import { holds, meets, times, valueOf } from './arithmetic.ts';
import { headOf } from './nouns.ts';
import type { Doubt, Passage } from './passage.ts';
import { isExact, spanIn } from './passage.ts';
import type { Quantity } from './quantity.ts';
import { auditText as text } from './text.vi.ts';

const total =
  /(?:tổng(?: cộng)?(?: (?:trị giá|giá trị|kinh phí|số tiền|số))?|thành tiền|với số tiền|kinh phí(?: thực hiện)?|trị giá|=)(?:\s(?:là|hỗ trợ|gần))?:?\s?$/u;
const each = /mỗi\s(\p{L}{2,6}(?:\s\p{L}{2,6})?)\s(?:\p{L}{1,8}\s){0,4}$/u;

/** "70 suất quà, trị giá 600.000 đồng/suất, tổng 42.000.000 đồng", "1.500.000 đồng/hộ x 126 hộ = 189.000.000 đồng" */
export function checkProducts(passage: Passage): Doubt[] {
  const written = passage.quantities.flatMap((_, at) => multiplied(passage, at));
  return [...written, ...harvests(passage), ...clauses(passage).flatMap((one) => pricedClause(passage, one))];
}

/** "42 ha, năng suất 61 tạ/ha, sản lượng 256,2 tấn": area, yield and harvest of one clause. */
function harvests(passage: Passage): Doubt[] {
  return clauses(passage).flatMap((all) => {
    const areas = all.filter((one) => one.unit === 'm2' && one.per === null && one.factor === 1e4);
    const yields = all.filter((one) => one.unit === 'kg' && one.per === 'ha');
    const harvested = all.filter((one) => one.unit === 'kg' && one.per === null);
    const [area, perHectare, harvest] = [areas[0], yields[0], harvested[0]];
    if (!area || !perHectare || !harvest || areas.length + yields.length + harvested.length > 3) return [];
    if (!/sản lượng[^,;.\d]{0,30}$/u.test(passage.plain.slice(Math.max(0, harvest.start - 50), harvest.start)))
      return [];
    return doubtOf(passage, [{ ...area, unit: 'ha', factor: 1 }, perHectare], harvest);
  });
}

/** The figures between one semicolon and the next. */
function clauses({ plain, quantities }: Passage): Quantity[][] {
  const groups: Quantity[][] = [];
  for (const [at, one] of quantities.entries()) {
    const before = quantities[at - 1];
    const last = groups.at(-1);
    if (before === undefined || last === undefined || plain.slice(before.end, one.start).includes(';'))
      groups.push([one]);
    else last.push(one);
  }
  return groups;
}

const by = /^\s?[x×*]\s?$/u;

/** A product written with its signs; `at` is the amount behind "=". */
function multiplied({ plain, quantities, ...passage }: Passage, at: number): Doubt[] {
  const amount = quantities[at];
  const factors: Quantity[] = [];
  for (let i = at - 1; i >= Math.max(0, at - 4); i -= 1) {
    const [one, next] = [quantities[i], quantities[i + 1]];
    if (!one || !next || !(i === at - 1 ? /^\)?\s?=\s?$/u : by).test(plain.slice(one.end, next.start))) break;
    factors.unshift(one);
  }
  if (!amount || amount.unit !== 'đồng' || factors.length < 2) return [];
  return doubtOf({ plain, quantities, ...passage }, factors, amount);
}

/** The only count, the only price and the only other amount of a clause. */
function pricedClause(passage: Passage, quantities: Quantity[]): Doubt[] {
  const { plain } = passage;
  const prices = quantities.filter((one) => one.unit === 'đồng' && headOfPrice(plain, one) !== '');
  const [price] = prices;
  if (price === undefined || prices.length > 1) return [];
  const head = headOfPrice(plain, price);
  const counts = quantities.filter((one) => one.unit === '' && one.head === head && one.start !== price.start);
  const money = quantities.filter(
    (one) => one.unit === 'đồng' && one.per === null && one !== price && !isPartOfPrice(plain, price, one),
  );
  const [count] = counts;
  const [amount] = money;
  if (!count || !amount || counts.length > 1 || money.length > 1) return [];
  if (!total.test(plain.slice(Math.max(0, amount.start - 40), amount.start))) return [];
  return valueOf(amount) <= valueOf(price) ? [] : doubtOf(passage, [count, price], amount);
}

function doubtOf(passage: Passage, factors: Quantity[], amount: Quantity): Doubt[] {
  if (!isExact(amount) || !factors.every((one) => isExact(one) && one.unit !== '%')) return [];
  if (holds((sight) => meets(factors.map((one) => sight.stated(one)).reduce(times), sight.stated(amount)))) return [];
  const ends = [...factors, amount];
  const product = factors.reduce((value, one) => value * valueOf(one), 1);
  return [
    {
      problem: 'product',
      span: spanIn(passage, Math.min(...ends.map(({ start }) => start)), Math.max(...ends.map(({ end }) => end))),
      claimed: text.total(quantityText(amount)),
      computed: text.product(
        factors.map((one) => quantityText(one)),
        amountText(product, amount),
      ),
      certainty: 'likely',
    },
  ];
}

/** "mỗi suất 700.000 đồng (gồm 500.000 đồng tiền mặt và …)" */
function isPartOfPrice(plain: string, price: Quantity, one: Quantity): boolean {
  const gap = plain.slice(price.end, one.start);
  return one.start > price.end && gap.startsWith(' (') && !gap.includes(')');
}

/** What a price is for: 'suất' of "600.000 đồng/suất" and of "mỗi suất trị giá 600.000 đồng". */
function headOfPrice(plain: string, one: Quantity): string {
  if (one.per !== null) return headOf(one.per);
  const noun = each.exec(plain.slice(Math.max(0, one.start - 50), one.start))?.[1];
  return noun === undefined ? '' : headOf(noun);
}
