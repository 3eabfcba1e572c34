import { StatusBadge, type Tone } from '#web/status-badge.tsx';
import type { RequestState } from '../rules.ts';
import { stateText } from '../text.vi.ts';

const tones: Record<RequestState, Tone> = {
  ...{ open: 'waiting', today: 'warning', late: 'danger' },
  ...{ done: 'success', partly: 'progress', refused: 'neutral' },
};

export function StateBadge({ state }: { state: RequestState }) {
  return <StatusBadge tone={tones[state]}>{stateText[state]}</StatusBadge>;
}
