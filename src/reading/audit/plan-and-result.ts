import type { Passage } from './passage.ts';
import { isExact, isSameKind } from './passage.ts';
import type { Quantity } from './quantity.ts';

const planned = /(?:^|[\s(;,:])(?:kế hoạch|chỉ tiêu|kh|dự kiến)(?!\p{L})/gu;
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
  const plan = Array.from(head.matchAll(planned)).at(-1);
  if (plan === undefined) return null;
  const planAt = from + plan.index;
  const before = passage.quantities
    .slice(Math.max(0, at - 8), at)
    .filter((one) => one.start > planAt && one.unit !== '%');
  for (const result of head.matchAll(reached)) {
    const resultAt = from + result.index;
    const plans = before.filter((one) => one.end <= resultAt);
    if (resultAt <= planAt || plans.length === 0) continue;
    const goal = only(plans, kind ?? plans[0]);
    const done =
      goal &&
      only(
        before.filter((one) => one.start > resultAt),
        goal,
      );
    return goal && done ? [goal, done] : null;
  }
  return null;
}

function only(all: Quantity[], kind: Quantity | undefined): Quantity | null {
  const same = all.filter((one) => kind !== undefined && isSameKind(one, kind));
  const [first] = same;
  return same.length === 1 && first !== undefined && isExact(first) ? first : null;
}
