import type { State } from '#domains/opinion/feedback/schema.ts';
import { StatusBadge, type Tone } from '#web/status-badge.tsx';
import { text } from '../text.vi.ts';

/** An answer that nobody has confirmed is not a success yet. */
const tones: Record<State, Tone> = {
  ...{ received: 'waiting', accepted: 'progress', answered: 'warning', closed: 'success' },
  ...{ refused: 'neutral', withdrawn: 'neutral' },
};

export function MatterBadge({ state, isLate }: { state: State; isLate: boolean }) {
  return (
    <StatusBadge tone={isLate ? 'danger' : tones[state]}>{isLate ? text.late : text.shortStates[state]}</StatusBadge>
  );
}
