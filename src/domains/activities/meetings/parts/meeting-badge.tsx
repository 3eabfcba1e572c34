import { StatusBadge } from '#web/status-badge.tsx';
import type { MeetingState } from '../rules.ts';
import { stateText } from '../text.vi.ts';

const tones = { planned: 'progress', held: 'success', closed: 'neutral', called_off: 'danger' } as const;

export function MeetingBadge({ state }: { state: MeetingState }) {
  return <StatusBadge tone={tones[state]}>{stateText[state]}</StatusBadge>;
}
