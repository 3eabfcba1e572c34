import { formatDay, relativeDay } from '#platform/vietnamese/day-format.ts';
import type { CommitmentLine } from '../../queries.server.ts';
import { graceDays } from '../../rules.ts';
import { text } from '../text.vi.ts';

/** How a clock stands, in words: còn 3 ngày; quá hạn 1 ngày, trong 2 ngày ân hạn, đến …; tạm dừng đến …. */
export function timingWords({ clock, stoppedUntil }: Pick<CommitmentLine, 'clock' | 'stoppedUntil'>, today: string) {
  if (!clock) return '';
  if (clock.standing === 'stopped' && stoppedUntil) return text.stoppedUntil(formatDay(stoppedUntil));
  const days = relativeDay(clock.dueOn, today);
  if (clock.standing === 'grace') return `${days}, ${text.grace(graceDays[clock.stage], formatDay(clock.graceUntil))}`;
  return clock.standing === 'late' ? `${days}, ${text.overGrace}` : days;
}

/** What a clock looks like: red only after its grace. */
export const clockTones = {
  stopped: 'waiting',
  'on-time': 'neutral',
  'due-soon': 'warning',
  grace: 'warning',
  late: 'danger',
} as const;
