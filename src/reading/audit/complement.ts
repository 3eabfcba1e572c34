import { amountText, quantityText } from './amounts.ts';
import { valueOf } from './arithmetic.ts';
import type { Doubt, Paragraph, Passage } from './passage.ts';
import { isExact, kindBefore, spanIn } from './passage.ts';
import type { Quantity } from './quantity.ts';
import { auditText as text } from './text.vi.ts';

const denied = /(?<!\p{L})số (\p{L}{1,8})(?: \p{L}{1,8})? (?:không|chưa) (\p{L}{1,8} \p{L}{1,8})[^\d,;.()]{0,30}$/u;
/** A third answer leaves the rest open. */
const third = /khác(?!\p{L})|trắng|không hợp lệ|còn lại|chưa có ý kiến/u;

/** "268 người đăng ký, 231 người đủ điều kiện. Số người không đủ điều kiện là 37": who is, and who is not, are all. */
export function checkComplements({ passages }: Paragraph): Doubt[] {
  return passages.flatMap((passage, order) =>
    passage.quantities.flatMap((left) => {
      const match = denied.exec(passage.plain.slice(Math.max(0, left.start - 70), left.start));
      if (match?.[1] === undefined || left.head !== match[1] || !isExact(left)) return [];
      const [whole, part] = affirmed(passages.slice(Math.max(0, order - 2), order + 1), match[1], match[2] ?? '') ?? [];
      if (!whole || !part) return [];
      const rest = valueOf(whole) - valueOf(part);
      if (rest === valueOf(left) || Math.abs(rest - valueOf(left)) > valueOf(whole) * 0.1) return [];
      return [
        {
          problem: 'sum' as const,
          span: spanIn(passage, left.start - match[0].length, left.end),
          claimed: text.stated(quantityText(left)),
          computed: text.remainder(quantityText(whole), quantityText(part), amountText(rest, left)),
          certainty: 'likely' as const,
        },
      ];
    }),
  );
}

/** "231 người đủ điều kiện" with the greater count of the kind that stands right before it. */
function affirmed(passages: Passage[], head: string, words: string): [Quantity, Quantity] | null {
  for (const passage of passages.toReversed()) {
    if (third.test(passage.plain)) return null;
    for (const [at, part] of passage.quantities.entries()) {
      const said = passage.plain.slice(part.unitEnd, part.unitEnd + 50);
      if (part.head !== head || !said.trimStart().startsWith(`${head} ${words}`) || !isExact(part)) continue;
      const [wholeAt] = kindBefore(passage, at, { ...part, noun: head }, 1);
      const whole = passage.quantities[wholeAt ?? -1];
      if (whole && isExact(whole) && valueOf(whole) > valueOf(part)) return [whole, part];
    }
  }
  return null;
}
