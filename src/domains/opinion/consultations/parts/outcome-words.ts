import { formatNumber, formatRate } from '#platform/vietnamese/number-format.ts';
import { text } from '../pages/text.vi.ts';
import type { ConsultationView } from '../queries.server.ts';
import { answered } from '../rules.ts';

const words = text.page;

/** What stands at this hour, in one sentence: carried, what is missing, or how many have answered. */
export function outcomeWords({ total, outcome, state }: ConsultationView): string {
  if (total === null) return words.hiddenTotal;
  const { needed, missing, waiting } = outcome;
  if (needed === null || missing === null || waiting === null)
    return words.asked(formatNumber(answered(total)), formatNumber(total.households));
  if (missing === 0) return words.carried(formatRate(total.agreed, total.households), formatNumber(needed));
  if (state === 'counted') return words.failed(formatNumber(missing));
  const say = outcome.state === 'lost' ? words.lost : words.possible;
  return say(formatNumber(missing), formatNumber(waiting));
}
