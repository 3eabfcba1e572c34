import { amountText, quantityText } from './amounts.ts';
import { holds, meets, minus, plus, sum, valueOf } from './arithmetic.ts';
import { rounded } from './difference.ts';
import type { Doubt, Passage } from './passage.ts';
import { isExact, isSameKind, leadOf, spanIn } from './passage.ts';
import type { Quantity } from './quantity.ts';
import { auditText as text } from './text.vi.ts';
import { addsUp, excessOf, totalWords } from './total.ts';

const merges = /(?:^|[\s,;])(?:nhập|sáp nhập|hợp nhất|sắp xếp|ghép)(?!\p{L})/u;
const made =
  /\sthành\s(?:\d{1,2}\s)?(?:thôn|ấp|bản|buôn|khu|tổ|xã|phường|chi hội|chi bộ|chi đoàn|khu phố|tổ dân phố)(?!\p{L})/u;

/** "Nhập thôn A (134 hộ, 588 nhân khẩu) và thôn B (127 hộ, 540 nhân khẩu) thành thôn C: 261 hộ, 1.128 nhân khẩu" */
export function checkMergers(passage: Passage): Doubt[] {
  const { plain, quantities } = passage;
  const at = made.exec(plain)?.index ?? -1;
  if (at < 0 || !merges.test(plain.slice(0, at))) return [];
  return quantities.flatMap((total) => {
    if (total.start < at || total.head === '' || !isExact(total) || !/hộ|khẩu|người|viên/u.test(total.noun)) return [];
    const after = quantities.filter((one) => one.start > at && isSameKind(one, total));
    const parts = quantities.filter((one) => one.end <= at && one.noun !== '' && isSameKind(one, total));
    if (after.length !== 1 || parts.length < 2 || !parts.every((one) => isExact(one)) || addsUp(total, parts))
      return [];
    if (/\/|trong đó/u.test(plain.slice(0, total.start)) || Math.abs(excessOf(total, parts)) > valueOf(total) * 0.25)
      return [];
    return [
      { problem: 'sum', span: spanIn(passage, at + 1, total.end), ...totalWords(total, parts), certainty: 'likely' },
    ];
  });
}

const leaves = /(?:thôi|rút|miễn nhiệm|xóa tên|giảm|chuyển đi|ra khỏi|khai trừ)[^,;.\d]{0,60}$/u;
const joins = /(?:bổ sung|kết nạp|tăng|thêm|tiếp nhận|chuyển đến|hiệp thương cử)[^,;.\d]{0,40}$/u;

/** "thôi 02 vị và bổ sung 05 vị, nâng tổng số từ 45 vị lên 48 vị" */
export function checkMembers(passage: Passage): Doubt[] {
  const { plain, quantities } = passage;
  const raised = /(?:nâng|đưa)\s[^.;\d]{0,80}từ\s$/u;
  return quantities.flatMap((was, at) => {
    const is = quantities[at + 1];
    if (!is || !raised.test(plain.slice(Math.max(0, was.start - 100), was.start))) return [];
    if (!isSameKind(was, is) || !/^\s?(?:lên|xuống)(?: còn| thành)?\s$/u.test(plain.slice(was.end, is.start)))
      return [];
    const before = quantities
      .map((one, index) => ({ one, lead: leadOf(passage, index) }))
      .slice(Math.max(0, at - 4), at);
    const [out, into] = [leaves, joins].map((pattern) =>
      before.filter(({ one, lead }) => isSameKind(one, was) && pattern.test(lead)),
    );
    if (!out || !into || into.length !== 1 || out.length > 1 || before.some(({ one }) => !isExact(one))) return [];
    const left = out.map(({ one }) => one);
    const come = into.map(({ one }) => one);
    const isRight = holds((sight) => {
      const joined = plus(sight.part(was), sum(come.map((one) => sight.part(one))));
      return meets(minus(joined, sum(left.map((one) => sight.part(one)))), sight.part(is));
    });
    return isRight ? [] : [membersDoubt(passage, was, is, come, left)];
  });
}

function membersDoubt(passage: Passage, was: Quantity, is: Quantity, come: Quantity[], left: Quantity[]): Doubt {
  const add = (all: Quantity[]) => all.reduce((value, one) => value + valueOf(one), 0);
  const real = rounded(valueOf(was) + add(come) - add(left));
  const first = Math.min(...[...come, ...left].map(({ start }) => start));
  return {
    problem: 'sum',
    span: spanIn(passage, first, is.end),
    claimed: text.stated(quantityText(is)),
    computed: text.members(quantityText(was), add(left), add(come), amountText(real, is)),
    certainty: 'likely',
  };
}
