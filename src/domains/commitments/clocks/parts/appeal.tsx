import { Notice } from '#web/notice.tsx';
import type { CommitmentDetail } from '../../page/queries.server.ts';
import { text } from '../text.vi.ts';

/** Why the owner holds a return to be wrong, before whoever must answer it. */
export function Appeal({ commitment: { clock, steps } }: { commitment: CommitmentDetail }) {
  if (clock?.stage !== 'appeal') return null;
  return (
    <Notice tone="waiting" title={text.appealed}>
      {steps.findLast((one) => one.step === 'appeal')?.note}
    </Notice>
  );
}
