import { StatusBadge, type Tone } from '#web/status-badge.tsx';
import type { DispatchStanding } from '../dispatch/rules.ts';
import type { DocumentState } from '../rules.ts';
import { standingText, stateText } from '../text.vi.ts';

const stateTones: Record<DocumentState, Tone> = { reading: 'waiting', sent: 'success', recalled: 'neutral' };
const standingTones: Record<DispatchStanding, Tone> = {
  sent: 'waiting',
  late: 'warning',
  received: 'progress',
  read: 'progress',
  studied: 'success',
  recalled: 'neutral',
};

export function DocumentBadge({ state }: { state: DocumentState }) {
  return <StatusBadge tone={stateTones[state]}>{stateText[state]}</StatusBadge>;
}

export function StandingBadge({ standing }: { standing: DispatchStanding }) {
  return <StatusBadge tone={standingTones[standing]}>{standingText[standing]}</StatusBadge>;
}
