import type { Passage } from './passage.ts';
import { isExact, isSameKind } from './passage.ts';
import type { Quantity } from './quantity.ts';

const planWords = /(?:^|[\s(;,:])(?:kế hoạch|chỉ tiêu|kh|dự kiến)(?!\p{L})/gu;
const reached = /(?:^|[\s(;,:])(?:kết quả|thực hiện|th|đạt|đã|hoàn thành)(?!\p{L})/gu;

/**
 * "kế hoạch … 5,6 ha, kết quả … 7,6 ha, tăng …": the figure planned and the figure reached that stand before a third
 * one. Both must be the only ones of their kind; of which kind, `kind` says, or the plan itself where it is null.
 */
export function planAndResult(
  passage: Passage,
  at: number,
  kind: Quantity | null,
): [plan: Quantity, result: Quantity] | null {
  const end = passage.quantities[at]?.start ?? 0;
  const head = passage.plain.slice(Math.max(0, end - 240), end);
  const from = end - head.length;
  const plan = Array.from(head.matchAll(planWords)).at(-1);
  if (plan === undefined) return null;
  const planAt = from + plan.index;
  const before = passage.quantities
    .slice(Math.max(0, at - 8), at)
    .filter((one) => one.start > planAt && one.unit !== '%');
  const [goal] = before;
  const starts = Array.from(head.matchAll(reached), (match) => from + match.index).filter(
    (start) => goal && start >= goal.end,
  );
  // "KH 160 đoàn viên, kết nạp 176 đoàn viên": the word of the plan right before its figure does without another.
  if (goal && goal.start - planAt <= 12) starts.push(goal.end);
  for (const start of starts) {
    const plans = before.filter((one) => one.end <= start);
    const planned = only(plans, kind ?? goal);
    const done =
      planned &&
      only(
        before.filter((one) => one.start >= start),
        planned,
      );
    if (planned && done) return [planned, done];
  }
  return null;
}

function only(all: Quantity[], kind: Quantity | undefined): Quantity | null {
  const same = all.filter((one) => kind !== undefined && isSameKind(one, kind));
  const [first] = same;
  return same.length === 1 && first !== undefined && isExact(first) ? first : null;
}
