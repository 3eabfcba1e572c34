import { StatusBadge, type Tone } from '#web/status-badge.tsx';
import type { State } from '../rules.ts';
import { stateText } from '../text.vi.ts';

const tones: Record<State, Tone> = {
  drafting: 'progress',
  submitted: 'waiting',
  returned: 'warning',
  approved: 'waiting',
  numbered: 'waiting',
  issued: 'success',
};

export function ReportBadge({ state }: { state: State }) {
  return <StatusBadge tone={tones[state]}>{stateText[state]}</StatusBadge>;
}
