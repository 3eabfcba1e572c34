import type { Day } from '#platform/calendar/day.ts';

export type StudyStanding = 'studied' | 'overdue' | 'asked' | 'open';

/** Where a recipient stands with studying a paper: overdue from the day after the one that the sender named. */
export function studyStandingOf(copy: { studiedOn: Day | null; studyBy: Day | null }, today: Day): StudyStanding {
  if (copy.studiedOn !== null) return 'studied';
  if (copy.studyBy === null) return 'open';
  return copy.studyBy < today ? 'overdue' : 'asked';
}

/** What counts as counted at one level: everybody who has it, those who took it in, those who studied it. */
export interface LevelSpread {
  level: string;
  total: number;
  received: number;
  studied: number;
}

/** Counts by level and standing (0 sent, 1 received, 2 read, 3 studied), as levels from the top; nothing is counted twice. */
export function levelsOf(
  rows: readonly { level: string; standing: number; count: number }[],
  order: readonly string[],
): LevelSpread[] {
  const sum = (level: string, least: number) =>
    rows.filter((row) => row.level === level && row.standing >= least).reduce((all, row) => all + row.count, 0);
  return order
    .map((level) => ({ level, total: sum(level, 0), received: sum(level, 1), studied: sum(level, 3) }))
    .filter(({ total }) => total > 0);
}
