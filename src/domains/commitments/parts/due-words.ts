import { formatDay, relativeDay } from '#platform/vietnamese/day-format.ts';
import type { CommitmentLine } from '../queries.server.ts';

/** "30/06/2026, còn 3 ngày" while the owner works; the date alone when nothing of the owner's runs any more. */
export function dueWords(line: Pick<CommitmentLine, 'clock' | 'dueOn' | 'runsUntil'>, today: string): string {
  const isRunning = line.clock?.side === 'owner';
  return isRunning ? `${formatDay(line.dueOn)}, ${relativeDay(line.runsUntil, today)}` : formatDay(line.dueOn);
}
