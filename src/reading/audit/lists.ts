import { valueOf } from './arithmetic.ts';
import type { Doubt, Paragraph, Passage } from './passage.ts';
import { isExact, spanIn } from './passage.ts';
import type { Quantity } from './quantity.ts';
import { addsUp, excessOf, isPartOf, totalWords } from './total.ts';

const totalWord = /^(?:tổng cộng|tổng số|tổng kinh phí|tổng dự toán|tổng|cộng)(?!\p{L})/u;
const opensList = /(?:gồm|chia ra|cụ thể|như sau|phân bổ)[^:]{0,30}:$/u;

/** Longer lists are not taken line by line, so that the work stays linear. */
const longestList = 80;

type Total = { passage: Passage; total: Quantity };

/** Lines with one figure each, and a line over or under them that names their total. */
export function checkLists(all: readonly Paragraph[]): Doubt[] {
  return all.flatMap((paragraph, at) => {
    const under = totalUnder(paragraph);
    const over = under === null ? [] : itemsUp(all, at, under.total);
    if (under !== null && over.length > 0) return doubtOf(under, over);
    const above = totalAbove(paragraph);
    return above === null ? [] : doubtOf(above, itemsDown(all, at, above.total));
  });
}

function totalUnder({ passages, line }: Paragraph): Total | null {
  const [passage] = passages;
  const total = passage?.quantities.find((one) => one.unit !== '%' && one.per === null);
  if (!passage || !total || !totalWord.test(passage.plain) || line.text.includes('|') || total.start > 90) return null;
  return isExact(total) ? { passage, total } : null;
}

function totalAbove({ passages, line }: Paragraph): Total | null {
  const passage = passages.at(-1);
  const total = passage?.quantities.filter((one) => one.unit !== '%' && one.per === null).at(-1);
  if (!passage || !total || !opensList.test(line.plain) || passage.plain.length - total.end > 60) return null;
  return isExact(total) ? { passage, total } : null;
}

function itemsUp(all: readonly Paragraph[], at: number, total: Quantity): Quantity[] {
  const items: Quantity[] = [];
  for (let i = at - 1; i >= Math.max(0, at - longestList); i -= 1) {
    const item = itemOf(all[i], total);
    if (item === null) break;
    items.push(item);
  }
  return items;
}

function itemsDown(all: readonly Paragraph[], at: number, total: Quantity): Quantity[] {
  const items: Quantity[] = [];
  for (let i = at + 1; i < Math.min(all.length, at + longestList); i += 1) {
    const item = itemOf(all[i], total);
    if (item === null) break;
    items.push(item);
  }
  return items;
}

/** The only figure of the kind in a marked line; in a list of money a bare "4.350.000" is money too. */
function itemOf(paragraph: Paragraph | undefined, total: Quantity): Quantity | null {
  if (!paragraph?.isItem || paragraph.line.text.length > 200 || totalWord.test(paragraph.passages[0]?.plain ?? ''))
    return null;
  const figures = paragraph.passages.flatMap(({ quantities }) => quantities);
  const parts = figures.filter((one) => isPartOf(one, total) || isBareMoney(one, total));
  const [item] = parts;
  return item !== undefined && parts.length === 1 && isExact(item) ? { ...item, unit: total.unit } : null;
}

function isBareMoney(one: Quantity, total: Quantity): boolean {
  return (
    total.unit === 'đồng' &&
    total.factor === 1 &&
    one.unit === '' &&
    one.noun === '' &&
    /^\d{1,3}(?:\.\d{3})+$/u.test(one.written)
  );
}

/** A list that misses its total by far was not meant to make it. */
function doubtOf({ passage, total }: Total, items: Quantity[]): Doubt[] {
  if (items.length < 2 || addsUp(total, items)) return [];
  if (Math.abs(excessOf(total, items)) > valueOf(total) * 0.25) return [];
  return [{ problem: 'sum', span: spanIn(passage, 0, total.end), ...totalWords(total, items), certainty: 'likely' }];
}
