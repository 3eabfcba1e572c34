import type { ExpectationState } from '../collections/rules.ts';
import { type CellValue, sameCell, sentCell } from '../entry/rules.ts';

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

export interface CellChange {
  position: number;
  before: CellValue;
  after: CellValue;
}

type Sent = Parameters<typeof sentCell>[0];

/** What a revision changed, cell by cell; nothing for the first. */
export function changesBetween(before: Sent | undefined, after: Sent): CellChange[] {
  if (!before) return [];
  return [...after.values.keys()].flatMap((index) => {
    const position = index + 1;
    const change = { position, before: sentCell(before, position), after: sentCell(after, position) };
    return sameCell(change.before, change.after) ? [] : [change];
  });
}
