import { StatusBadge, type Tone } from '#web/status-badge.tsx';
import type { ConsultationState } from '../rules.ts';
import { stateText } from '../text.vi.ts';

const tones: Record<ConsultationState, Tone> = {
  planned: 'waiting',
  open: 'progress',
  counted: 'success',
  called_off: 'neutral',
};

export function ConsultationBadge({ state }: { state: ConsultationState }) {
  return <StatusBadge tone={tones[state]}>{stateText[state]}</StatusBadge>;
}
