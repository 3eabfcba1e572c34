import { IconLock } from '@tabler/icons-react';
import { StatusBadge, type Tone } from '#web/status-badge.tsx';
import type { ExpectationState } from '../../collections/rules.ts';
import { collectionText, stateText } from '../text.vi.ts';

const tones: Record<ExpectationState, Tone> = {
  expected: 'neutral',
  submitted: 'progress',
  returned: 'warning',
  accepted: 'success',
  sealed: 'success',
};

/** Where the form of a unit stands; `overdue` are the days since the due day of one that was never sent. */
export function StateBadge({ state, overdue = 0 }: { state: ExpectationState; overdue?: number }) {
  if (state === 'expected' && overdue > 0)
    return <StatusBadge tone="danger">{`${stateText.expected}, ${collectionText.overdueBy(overdue)}`}</StatusBadge>;
  return (
    <StatusBadge tone={tones[state]} {...(state === 'sealed' ? { icon: IconLock } : {})}>
      {stateText[state]}
    </StatusBadge>
  );
}
