import { formatDay, relativeDay } from '#platform/vietnamese/day-format.ts';
import type { CommitmentLine } from '../queries.server.ts';

/** "30/06/2026 · còn 3 ngày": the date of the move that is owed now, or the plain due date when closed. */
export function dueWords(line: Pick<CommitmentLine, 'clock' | 'dueOn'>, today: string): string {
  const day = line.clock?.dueOn ?? line.dueOn;
  return line.clock ? `${formatDay(day)} · ${relativeDay(day, today)}` : formatDay(day);
}
