import { figure, readNumber } from './numbers.ts';
import type { Unit } from './target-words.ts';
import { unitAt } from './target-words.ts';

export type Result = { value: number; unit: string | null };

const planWords =
  '(?:kh|kế hoạch|chỉ tiêu)(?:\\s(?:đề ra|được giao|tỉnh giao|xã giao|giao|nghị quyết|là|cả năm|năm|[\\p{L}]{2,7}))?(?:\\snăm \\d{4})?';
const before = new RegExp(
  `(?<!\\p{L}|\\d\\s)${planWords}\\s{0,2}[:(]?\\s?(?:từ |trên |ít nhất |tối thiểu |là |kết nạp |thành lập |xây dựng )?$`,
  'u',
);
const throughout = /(?:theo )kế hoạch [^,;.\d]{0,30}(?:\d[\d.,]{0,8}\s?[\p{L}]{1,8}\s(?:cho|với)\s)?$/u;

const shared = /% (?:so với )?(?:kh|kế hoạch|chỉ tiêu|dự toán)(?:\s[^,;.()\d]{1,30})?(?: năm \d{4})?\s?\($/u;

/** Whether the words before a figure say that it was planned: "KH", "chỉ tiêu giao là", "theo kế hoạch trồng", "đạt 61% dự toán được giao (". */
export function isPlanned(lead: string): boolean {
  return before.test(lead) || throughout.test(lead) || shared.test(lead);
}

const ahead = new RegExp(`(?<![\\p{L}\\d.,/-])(${figure})\\s?([\\p{L}%][^\\d;.]{0,24})?[\\s/,(]{0,3}$`, 'u');
const behind = new RegExp(
  `^[^.]{0,40}?(?:\\sth|thực hiện(?: được)?|kết quả(?:\\s\\p{L}{2,8})?|đạt|được)\\s(${figure})`,
  'u',
);

const reachedBefore = new RegExp(`(?<![\\p{L}\\d.,/-])(${figure})\\s?([\\p{L}%][\\p{L}%\\s]{0,20})/$`, 'u');

/** "đạt 41,6 tỷ đồng/80 tỷ đồng, bằng 52% dự toán": of two figures of one unit that a share compares the second is the plan. */
export function reachedOf(lead: string, tail: string, unit: Unit): Result | null {
  const match = /^[,\s(]{1,3}(?:bằng|đạt)\s[\d.,]{1,8}\s?%/u.test(tail) ? reachedBefore.exec(lead) : null;
  const its = match && unitAt(match[2] ?? '');
  const value = its?.unit === unit.unit ? readNumber(match?.[1] ?? '') : null;
  return value === null ? null : { value, unit: unit.unit };
}

/** What was reached of a plan, where the same sentence tells it in the same unit: "286 triệu đồng/KH 300 triệu đồng". */
export function resultOf(plain: string, at: { start: number; end: number }, unit: Unit): Result | null {
  const lead = plain.slice(Math.max(0, at.start - 90), at.start);
  const word = before.exec(lead);
  if (word !== null) {
    const reached = ahead.exec(lead.slice(0, word.index));
    const its = reached && unitAt(reached[2] ?? '');
    const value = reached && (its === null || its.unit === unit.unit) ? readNumber(reached[1] ?? '') : null;
    if (value !== null) return { value, unit: unit.unit };
  }
  const tail = plain.slice(at.end, at.end + 120);
  const reached = behind.exec(tail);
  if (reached === null) return null;
  const its = unitAt(tail.slice(reached[0].length));
  const value = its?.unit === unit.unit ? readNumber(reached[1] ?? '') : null;
  return value === null ? null : { value, unit: unit.unit };
}
