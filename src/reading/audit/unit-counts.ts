import { quantityText } from './amounts.ts';
import { valueOf } from './arithmetic.ts';
import type { Doubt, Paragraph, Passage } from './passage.ts';
import { between, isExact, leadOf, spanIn, tailOf } from './passage.ts';
import type { Quantity } from './quantity.ts';
import { auditText as text } from './text.vi.ts';

/** What a commune has a known number of. */
const units =
  /^(?:thôn|xóm|bản|ấp|buôn|làng|khu phố|tổ dân phố|khu dân cư|chi hội|chi đoàn|chi bộ|cđcs|công đoàn cơ sở)(?!\p{L})/u;
const has = /(?:(?:^|\s)(?:xã|phường|toàn xã|toàn phường|hiện)(?: hiện)? có|quản lý)\s$/u;

type Stated = { count: number; quote: string };

/** The numbers of thôn, chi hội … that a paper states of its whole area; a second one that cannot be is doubted. */
export function checkUnitCounts(all: readonly Paragraph[]): Doubt[] {
  const known = new Map<string, Stated | null>();
  return all.flatMap(({ passages }) =>
    passages.flatMap((passage) =>
      passage.quantities.flatMap((one, at): Doubt[] => {
        const unit =
          units.exec(one.noun)?.[0] ?? units.exec(passage.plain.slice(one.unitEnd + 1, one.unitEnd + 20))?.[0];
        if (unit === undefined || !isExact(one)) return [];
        const before = known.get(unit);
        if (has.test(leadOf(passage, at))) {
          // Two statements are of two times: neither is held against the rest.
          const isNew = before === undefined || before?.count === valueOf(one);
          known.set(unit, isNew ? { count: valueOf(one), quote: quoted(passage, one) } : null);
          return [];
        }
        return before ? [...tooMany(passage, at, before), ...fellBy(passage, at, before)] : [];
      }),
    ),
  );
}

function quoted({ text: words }: Passage, { start, end }: Quantity): string {
  return words.slice(start, end).replace(/\s+/gu, ' ');
}

/** "54/54 CĐCS" where there are 52. */
function tooMany(passage: Passage, at: number, { count, quote }: Stated): Doubt[] {
  const [part, whole] = [passage.quantities[at - 1], passage.quantities[at]];
  if (!part || !whole || between(passage, at - 1, at) !== '/' || part.written !== whole.written) return [];
  const all = /^[^;.\d]{0,30}100\s?%/u.exec(tailOf(passage, at))?.[0];
  if (all === undefined || valueOf(whole) <= count) return [];
  return [
    {
      problem: 'two-values',
      span: spanIn(passage, part.start, whole.end + all.length),
      claimed: text.stated(quantityText(whole)),
      computed: text.otherPlace(quote),
      certainty: 'ask',
    },
  ];
}

/** "còn 13 thôn, giảm 12 thôn so với hiện nay" where there are 24. */
function fellBy(passage: Passage, at: number, { count }: Stated): Doubt[] {
  const [left, by] = [passage.quantities[at], passage.quantities[at + 1]];
  if (!left || !by || by.head !== left.head || !/(?:^|\s)còn(?: lại)?\s$/u.test(leadOf(passage, at))) return [];
  if (
    !/^,?\s\(?giảm\s$/u.test(between(passage, at, at + 1)) ||
    !/^ so với (?:hiện nay|hiện tại|trước)/u.test(tailOf(passage, at + 1))
  )
    return [];
  if (count - valueOf(by) === valueOf(left)) return [];
  return [
    {
      problem: 'difference',
      span: spanIn(passage, left.start, by.end),
      claimed: text.fell(quantityText(by)),
      computed: text.remainder(
        quantityText({ ...left, written: String(count) }),
        quantityText(left),
        quantityText({ ...by, written: String(count - valueOf(left)) }),
      ),
      certainty: 'likely',
    },
  ];
}
