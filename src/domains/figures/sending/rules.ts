import type { ExpectationState } from '../collections/rules.ts';

export type Decision = 'accept' | 'return';

/** Why figures in this state cannot be decided on so, or null. Whoever sent them does not decide. */
export function decisionRefusal(
  figures: { state: ExpectationState; sentBy: number | null },
  decision: Decision,
  accountId: number,
): string | null {
  const from: readonly ExpectationState[] = decision === 'accept' ? ['submitted'] : ['submitted', 'accepted'];
  if (!from.includes(figures.state)) return 'figures-out-of-order';
  return figures.sentBy === accountId ? 'figures-own' : null;
}
