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

/** "70 suất quà, trị giá 600.000 đồng/suất, tổng 42.000.000 đồng": the only count, price and total of a sentence. */
export function checkProducts(passage: Passage): Doubt[] {
  const { plain, quantities } = passage;
  const prices = quantities.filter((one) => one.unit === 'đồng' && headOfPrice(plain, one) !== '');
  const [price] = prices;
  if (price === undefined || prices.length > 1 || !isExact(price)) return [];
  const head = headOfPrice(plain, price);
  const counts = quantities.filter((one) => one.unit === '' && one.head === head && one.start !== price.start);
  const money = quantities.filter(
    (one) => one.unit === 'đồng' && one.per === null && one !== price && !isPartOfPrice(plain, price, one),
  );
  const [count] = counts;
  const [amount] = money;
  if (!count || !amount || counts.length > 1 || money.length > 1 || !isExact(count) || !isExact(amount)) return [];
  if (!total.test(plain.slice(Math.max(0, amount.start - 40), amount.start))) return [];
  if (
    valueOf(amount) <= valueOf(price) ||
    /;/u.test(plain.slice(Math.min(count.end, amount.end), Math.max(count.start, amount.start)))
  )
    return [];
  if (holds((sight) => meets(times(sight.part(count), sight.stated(price)), sight.stated(amount)))) return [];
  const ends = [count, price, amount];
  return [
    {
      problem: 'product',
      span: spanIn(passage, Math.min(...ends.map(({ start }) => start)), Math.max(...ends.map(({ end }) => end))),
      claimed: text.total(quantityText(amount)),
      computed: text.multiplied(
        quantityText(count),
        amountText(valueOf(price), price),
        amountText(valueOf(count) * valueOf(price), amount),
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
