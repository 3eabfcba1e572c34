import { outcomesByOrigin } from '#domains/commitments/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';
import { countDispatches, type DispatchCounts } from '../dispatch/queries.server.ts';
import { type DraftLine, listDrafts } from '../drafts/queries.server.ts';
import type { DocumentView } from '../queries.server.ts';
import { type OutcomeRow, type Share, sharesBy, type Tally, tallyOf } from './rules.ts';

/** A task of the paper with what became of it. */
export interface TaskResult {
  draft: DraftLine;
  tally: Tally;
  rows: OutcomeRow[];
}

export interface Results {
  dispatches: DispatchCounts;
  tally: Tally;
  tasks: TaskResult[];
  units: (Share<number> & { name: string })[];
  /** Behind, with the cause and the new day that the owner gave: the longest overdue first. */
  behind: OutcomeRow[];
}

/** Everything that a report of results says, counted from the promises as they stand now. Three queries. */
export async function resultsOf(ctx: Viewing, document: Pick<DocumentView, 'id' | 'register'>): Promise<Results> {
  const drafts = await listDrafts(ctx, document.id);
  const rows: OutcomeRow[] = await outcomesByOrigin(ctx, { originId: document.id, askerPath: document.register.path });
  const byPart = new Map(sharesBy(rows, (row) => row.originPart).map((share) => [share.key, share]));
  const tasks = drafts
    .filter((draft) => draft.state === 'accepted')
    .map((draft) => {
      const share = byPart.get(draft.id);
      return { draft, tally: share?.tally ?? tallyOf([]), rows: share?.rows ?? [] };
    });
  const units = sharesBy(rows, (row) => row.ownerUnitId).map((share) => ({ ...share, name: share.rows[0]!.ownerName }));
  return {
    dispatches: await countDispatches(ctx, document.id),
    tally: tallyOf(rows),
    tasks,
    units: units.toSorted((a, b) => b.tally.behind - a.tally.behind),
    behind: rows.filter((row) => row.outcome === 'behind').toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1)),
  };
}
