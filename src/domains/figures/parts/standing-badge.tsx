import { StatusBadge, type Tone } from '#web/status-badge.tsx';
import type { FormStanding } from '../owed/rules.ts';
import { standingText } from '../owed/text.vi.ts';

const tones: Record<FormStanding, Tone> = {
  running: 'neutral',
  open: 'waiting',
  grace: 'warning',
  late: 'danger',
  missed: 'danger',
  returned: 'warning',
  submitted: 'waiting',
  accepted: 'success',
  sealed: 'success',
};

export function StandingBadge({ standing }: { standing: FormStanding }) {
  return <StatusBadge tone={tones[standing]}>{standingText[standing]}</StatusBadge>;
}
