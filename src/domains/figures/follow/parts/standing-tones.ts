import type { Tone } from '#web/status-badge.tsx';
import type { Standing } from '../../collections/rules.ts';

/** How a collection stands, as a colour. */
export const standingTones: Record<Standing, Tone> = {
  'not-begun': 'neutral',
  open: 'progress',
  grace: 'waiting',
  late: 'warning',
  locked: 'neutral',
};
