import { amountText, quantityText } from './amounts.ts';
import type { Interval, Sight } from './arithmetic.ts';
import { holds, meets, over, valueOf } from './arithmetic.ts';
import type { Doubt, Passage } from './passage.ts';
import { between, isExact, spanIn } from './passage.ts';
import type { Quantity } from './quantity.ts';
import { auditText as text } from './text.vi.ts';

type Share = { part: Quantity; percent: Quantity };

const opens = /^\s?\(\s?(?:chiếm(?: tỷ lệ)?\s|tỷ lệ\s)?$/u;
const joint = /^\)\s?(?:và|,|, và)\s(?:có\s)?$/u;

/**
 * "117 hộ nghèo (3,04%) và 290 hộ cận nghèo (7,47%)": both are shares of all households of one place, so both must
 * lead back to one number of households.
 */
export function checkSharesOfOneWhole(passage: Passage): Doubt[] {
  return passage.quantities.flatMap((_, at) => {
    const [first, second] = [shareAt(passage, at), shareAt(passage, at + 2)];
    if (first === null || second === null || !joint.test(between(passage, at + 1, at + 2))) return [];
    if (!haveOneWhole(first.part, second.part)) return [];
    if (holds((sight) => meets(wholeOf(sight, first), wholeOf(sight, second)))) return [];
    return [doubt(passage, first, second)];
  });
}

function shareAt(passage: Passage, at: number): Share | null {
  const [part, percent] = [passage.quantities[at], passage.quantities[at + 1]];
  if (!part || percent?.unit !== '%' || part.unit !== '' || !isExact(part) || !isExact(percent)) return null;
  const isClosed = passage.plain[percent.end] === ')';
  return isClosed && valueOf(percent) > 0 && opens.test(between(passage, at, at + 1)) ? { part, percent } : null;
}

/** Two kinds of one thing. Members of two associations are no shares of one whole. */
function haveOneWhole(a: Quantity, b: Quantity): boolean {
  return a.head !== '' && a.head === b.head && a.noun !== b.noun && !/^(?:hội|đoàn) viên/u.test(a.head);
}

function wholeOf(sight: Sight, { part, percent }: Share): Interval {
  const { low, high } = over(sight.part(part), sight.stated(percent));
  return { low: low * 100, high: high * 100 };
}

function doubt(passage: Passage, first: Share, second: Share): Doubt {
  const like = { ...first.part, noun: first.part.head };
  const whole = ({ part, percent }: Share) => amountText(Math.round((valueOf(part) / valueOf(percent)) * 100), like);
  return {
    problem: 'share',
    span: spanIn(passage, first.part.start, second.percent.end + 1),
    claimed: text.bothValues(quantityText(first.percent), quantityText(second.percent)),
    computed: text.wholes(whole(first), whole(second)),
    certainty: 'likely',
  };
}
