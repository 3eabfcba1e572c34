import { formatDay, relativeDay } from '#platform/vietnamese/day-format.ts';
import { text as clockText } from '../clocks/text.vi.ts';
import type { CommitmentLine } from '../queries.server.ts';

/** "30/06/2026, còn 3 ngày" while the owner works, or until when it is stopped; the date alone when nothing of the owner's runs any more. */
export function dueWords(
  { clock, dueOn, runsUntil, stoppedUntil }: Pick<CommitmentLine, 'clock' | 'dueOn' | 'runsUntil' | 'stoppedUntil'>,
  today: string,
): string {
  if (stoppedUntil) return `${formatDay(dueOn)}, ${clockText.stoppedUntil(formatDay(stoppedUntil))}`;
  // What was returned runs by a day of its own, and is late by that one.
  if (clock?.stage === 'mend')
    return `${formatDay(dueOn)}; ${clockText.mendBy(formatDay(clock.dueOn))}, ${relativeDay(clock.dueOn, today)}`;
  return clock?.side === 'owner' ? `${formatDay(dueOn)}, ${relativeDay(runsUntil, today)}` : formatDay(dueOn);
}
