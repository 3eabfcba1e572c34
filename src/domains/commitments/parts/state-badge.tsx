import { IconPlayerPause } from '@tabler/icons-react';
import { StatusBadge } from '#web/status-badge.tsx';
import { text as clockText } from '../clocks/text.vi.ts';
import type { CommitmentLine } from '../queries.server.ts';
import { stateText, text } from '../text.vi.ts';

const tones = {
  assigned: 'waiting',
  received: 'progress',
  in_progress: 'progress',
  claimed: 'waiting',
  returned: 'warning',
  confirmed: 'success',
  declined: 'neutral',
  withdrawn: 'neutral',
  handed_over: 'neutral',
} as const;

/** The state in a word; work that is late or stopped says so as well. Late is red only when the grace is over. */
export function StateBadge({ line }: { line: Pick<CommitmentLine, 'state' | 'outcome' | 'clock'> }) {
  const isNeglected = line.clock?.standing === 'late';
  return (
    <>
      <StatusBadge tone={tones[line.state]}>{stateText[line.state]}</StatusBadge>
      {line.outcome === 'behind' ? (
        <StatusBadge tone={isNeglected ? 'danger' : 'warning'}>
          {line.clock?.standing === 'grace' ? clockText.graceBadge : text.home.late}
        </StatusBadge>
      ) : null}
      {line.clock?.standing === 'stopped' ? (
        <StatusBadge tone="waiting" icon={IconPlayerPause}>
          {clockText.stopped}
        </StatusBadge>
      ) : null}
    </>
  );
}
