import { StatusBadge, type Tone } from '#web/status-badge.tsx';
import type { PlanState } from '../rules.ts';
import { planStateText } from '../text.vi.ts';

const tones: Record<PlanState, Tone> = {
  drafted: 'neutral',
  dropped: 'neutral',
  carrying: 'progress',
  carried: 'waiting',
  undoing: 'progress',
  undone: 'neutral',
  closed: 'success',
};

export function PlanBadge({ state }: { state: PlanState }) {
  return <StatusBadge tone={tones[state]}>{planStateText[state]}</StatusBadge>;
}
