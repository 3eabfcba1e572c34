import { StatusBadge } from '#web/status-badge.tsx';
import type { State } from '../rules.ts';
import { stateText } from '../text.vi.ts';

const tones = {
  planned: 'progress',
  held: 'waiting',
  concluded: 'waiting',
  closed: 'success',
  called_off: 'neutral',
} as const;

export function SessionBadge({ state }: { state: State }) {
  return <StatusBadge tone={tones[state]}>{stateText[state]}</StatusBadge>;
}
