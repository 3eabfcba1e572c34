import { StatusBadge } from '#web/status-badge.tsx';
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

/** The state in a word; work that is late says so as well, whatever its state. */
export function StateBadge({ line }: { line: Pick<CommitmentLine, 'state' | 'outcome'> }) {
  return (
    <>
      <StatusBadge tone={tones[line.state]}>{stateText[line.state]}</StatusBadge>
      {line.outcome === 'behind' ? <StatusBadge tone="danger">{text.home.late}</StatusBadge> : null}
    </>
  );
}
