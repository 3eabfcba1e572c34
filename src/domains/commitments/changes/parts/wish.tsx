import { formatDay } from '#platform/vietnamese/day-format.ts';
import { Notice } from '#web/notice.tsx';
import type { CommitmentDetail } from '../../page/queries.server.ts';
import { text } from '../text.vi.ts';

/** More time is asked for: to whom must decide with the reason, to everybody else that it waits. */
export function Wish({ commitment }: { commitment: CommitmentDetail }) {
  const { wantedDueOn, steps, mayTake } = commitment;
  if (!wantedDueOn) return null;
  const day = formatDay(wantedDueOn);
  if (!mayTake.includes('refuse_extension')) return <Notice tone="waiting">{text.waits(day)}</Notice>;
  return (
    <Notice tone="waiting" title={text.wish(day)}>
      {text.wishReason(wishOf(steps))}
    </Notice>
  );
}

/** Why more time was asked for, last. */
export function wishOf(steps: CommitmentDetail['steps']): string {
  return steps.findLast((one) => one.step === 'ask_extension')?.note ?? '';
}
