import { valueOf } from './arithmetic.ts';
import type { Doubt, Paragraph, Passage } from './passage.ts';
import { isExact, spanIn } from './passage.ts';
import type { Quantity } from './quantity.ts';
import { addsUp, excessOf, totalWords } from './total.ts';

const announces =
  /(?:^|[.;]\s)tổng (?:số tiền|kinh phí|trị giá|giá trị|số|nguồn lực|cộng)[^.;()]{0,120}?(?:là|:|đạt|được|trên)\s$|^tổng (?:số tiền|kinh phí|trị giá|giá trị|cộng)[^.;()]{0,120}\s$/u;
const subtotal = /(?:tổng|trong đó|cả năm|lũy kế)[^,;]{0,40}$/u;

/**
 * A long story of gifts with their prices that ends with "Tổng số tiền … là …". Not everything in a story is priced,
 * so only a near miss tells that the list was meant to be whole; and then it is a question.
 */
export function checkStories({ passages }: Paragraph): Doubt[] {
  return passages.flatMap((passage, index) => {
    const total = passage.quantities.find((one) => one.unit === 'đồng');
    if (total === undefined || !isExact(total) || !announces.test(passage.plain.slice(0, total.start))) return [];
    const items = passages.slice(Math.max(0, index - 4), index).flatMap((one) => pricedItems(one));
    if (
      items.length < 3 ||
      addsUp(
        total,
        items.map(({ money }) => money),
      )
    )
      return [];
    const excess = excessOf(
      total,
      items.map(({ money }) => money),
    );
    if (Math.abs(excess) > valueOf(total) * 0.1) return [];
    return [doubtOf(passage, total, items)];
  });
}

type Priced = { money: Quantity; clause: string };

/** The amounts of a sentence; one that repeats what stands before it ("tổng giá trị …") takes its place. */
function pricedItems({ plain, quantities }: Passage): Priced[] {
  const items: Priced[] = [];
  let from = 0;
  for (const money of quantities.filter((one) => one.unit === 'đồng' && one.per === null && isExact(one))) {
    const clause = plain.slice(from, money.end);
    from = money.end;
    if (!subtotal.test(plain.slice(Math.max(0, money.start - 60), money.start))) items.push({ money, clause });
  }
  return items;
}

/** "(gồm hỗ trợ 2,230 tỷ đồng, cho vay 140 triệu đồng)": where the second share is right, the first one is wrong. */
function doubtOf(passage: Passage, total: Quantity, items: Priced[]): Doubt {
  const [given, lent] = passage.quantities.filter((one) => one.unit === 'đồng' && one.start > total.start);
  const end = (lent ?? given ?? total).end;
  if (given?.unit === 'đồng' && lent?.unit === 'đồng' && addsUp(total, [given, lent])) {
    const label = /(\p{L}+)\s$/u.exec(passage.plain.slice(given.end, lent.start))?.[1] ?? '';
    const isLent = ({ clause }: Priced) => new RegExp(`(?<!\\p{L})${label}(?!\\p{L})`, 'u').test(clause);
    const second = items.filter((one) => isLent(one)).map(({ money }) => money);
    if (label !== '' && addsUp(lent, second)) {
      const first = items.filter((one) => !isLent(one)).map(({ money }) => money);
      return { problem: 'sum', span: spanIn(passage, total.start, end), ...totalWords(given, first), certainty: 'ask' };
    }
  }
  const all = items.map(({ money }) => money);
  return { problem: 'sum', span: spanIn(passage, total.start, total.end), ...totalWords(total, all), certainty: 'ask' };
}
