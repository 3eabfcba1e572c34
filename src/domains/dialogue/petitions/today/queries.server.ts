import type { WaitingLine } from '#platform/waiting-line.ts';
import type { Viewing } from '#domains/tables.ts';
import { countMatters } from '../queries.server.ts';
import { text } from './text.vi.ts';

/** Of petitions and feedback together, each line the size of a view of the list. Two queries. */
export async function petitionLines(ctx: Viewing, unitId: number): Promise<WaitingLine[]> {
  const counts = await countMatters(ctx, unitId);
  return (['late', 'again', 'waiting'] as const)
    .filter((view) => counts[view] > 0)
    .map((view) => ({
      ...{ words: text[view](counts[view]), act: text[`${view}Act`] },
      ...{ to: `/kien-nghi?hien=${view}`, isLate: view === 'late' },
    }));
}
