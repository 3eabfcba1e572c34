import { amountText, quantityText } from './amounts.ts';
import { holds, meets, minus, valueOf } from './arithmetic.ts';
import { rounded } from './difference.ts';
import type { Doubt, Passage } from './passage.ts';
import { between, isExact, isSameKind, kindBefore, leadOf, spanIn } from './passage.ts';
import type { Quantity } from './quantity.ts';
import { auditText as text } from './text.vi.ts';

const remains =
  /(?:^|[\s,;(])(?:còn lại|còn|vắng(?: mặt)?(?: có lý do)?|số dư(?: còn lại)?|tồn quỹ|còn dư|dư)(?:\s(?:là|khoảng))?:?\s$/u;
const reached =
  /(?:^|[\s,;(])(?:có|đã|được|mới|chi|đã chi|có mặt|giải quyết|trả lời|hoàn thành|thu về|dự họp|tham dự)(?!\p{L})/u;

/** "26 cơ sở …, mới có 15 cơ sở …, còn 11 cơ sở": a whole, what was done of it, and what remains. */
export function checkRest(passage: Passage): Doubt[] {
  return passage.quantities.flatMap((left, at) => {
    if (!remains.test(leadOf(passage, at)) || !isExact(left) || left.unit === '%') return [];
    const [partAt, wholeAt] = kindBefore(passage, at, left, 2);
    const [part, whole] = [passage.quantities[partAt ?? -1], passage.quantities[wholeAt ?? -1]];
    if (!part || !whole || partAt === undefined || wholeAt === undefined) return [];
    if (!isTriple(passage, wholeAt, partAt, at) || !areExact([part, whole])) return [];
    const isRight = holds((sight) => meets(minus(sight.part(whole), sight.part(part)), sight.stated(left)));
    return isRight ? [] : [doubt(passage, whole, part, left)];
  });
}

function areExact(all: Quantity[]): boolean {
  return all.every((one) => isExact(one));
}

/** Nothing else of the kind stands in the sentence: three figures that can only be whole, part and rest. */
function isTriple(passage: Passage, wholeAt: number, partAt: number, at: number): boolean {
  const [whole, part, left] = [passage.quantities[wholeAt], passage.quantities[partAt], passage.quantities[at]];
  if (!whole || !part || !left || valueOf(part) >= valueOf(whole) || valueOf(left) >= valueOf(whole)) return false;
  if (kindBefore(passage, wholeAt, left, 1).length > 0 || /;/u.test(between(passage, wholeAt, at))) return false;
  if (left.unit === '' && (whole.noun === '' || !isSameKind(part, whole))) return false;
  // "giảm từ 58 hộ xuống còn 41 hộ": there what is left is not a rest.
  if (
    /(?:giảm|xuống|tăng|từ)\s(?:\p{L}{1,8}\s){0,3}$/u.test(leadOf(passage, partAt)) ||
    /(?:giảm|xuống|chỉ)\scòn/u.test(leadOf(passage, at).slice(-16))
  )
    return false;
  const isNear = Math.abs(valueOf(whole) - valueOf(part) - valueOf(left)) <= valueOf(whole) * 0.25;
  return isNear && reached.test(between(passage, wholeAt, partAt));
}

function doubt(passage: Passage, whole: Quantity, part: Quantity, left: Quantity): Doubt {
  const real = rounded(valueOf(whole) - valueOf(part));
  return {
    problem: 'sum',
    span: spanIn(passage, whole.start, left.end),
    claimed: text.remaining(quantityText(left)),
    computed: text.remainder(quantityText(whole), quantityText(part), amountText(real, left)),
    certainty: 'likely',
  };
}
