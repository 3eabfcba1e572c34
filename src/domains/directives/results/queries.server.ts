import { outcomesByOrigin, talliesByOrigin } from '#domains/commitments/by-origin/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';
import { countDispatches } from '../dispatch/queries.server.ts';
import { type DraftLine, listDrafts } from '../drafts/queries.server.ts';
import type { DispatchCounts, DocumentView } from '../queries.server.ts';
import { type OutcomeRow, type Tally, tallyOf } from './rules.ts';

/** A task of the paper with what became of it. */
export interface TaskResult {
  draft: DraftLine;
  tally: Tally;
  /** The one owner; null when there are several, or none. */
  lead: string | null;
  /** The earliest day at which it is due; null while nobody has it. */
  dueOn: string | null;
}

export interface UnitResult {
  key: number;
  name: string;
  tally: Tally;
}

export interface Results {
  dispatches: DispatchCounts;
  tally: Tally;
  tasks: TaskResult[];
  /** Those with most behind, and how many units there are in all. */
  units: UnitResult[];
  unitCount: number;
  /** Behind, with the cause and the new day that the owner gave: the longest overdue first. */
  behind: OutcomeRow[];
}

type Asked = Pick<DocumentView, 'id' | 'register'>;
const originOf = (document: Asked) => ({ originId: document.id, askerUnitId: document.register.unitId });

/** How the work of a paper stands in all. One query. */
export async function overallTally(ctx: Viewing, document: Asked): Promise<Tally> {
  const { tallies } = await talliesByOrigin(ctx, originOf(document), 'part');
  return tallyOf(tallies.map((part) => part.tally));
}

/** Everything that a report of results says, counted from the promises as they stand now. Five queries. */
export async function resultsOf(ctx: Viewing, document: Asked, most: number): Promise<Results> {
  const origin = originOf(document);
  const drafts = await listDrafts(ctx, document.id);
  const parts = (await talliesByOrigin(ctx, origin, 'part')).tallies;
  const owners = await talliesByOrigin(ctx, origin, 'owner', most);
  const tasks = drafts
    .filter((draft) => draft.state === 'accepted')
    .map((draft): TaskResult => {
      const part = parts.find(({ key }) => key === draft.id);
      return { draft, tally: part?.tally ?? tallyOf([]), lead: part?.ownerName ?? null, dueOn: part?.dueOn ?? null };
    });
  return {
    dispatches: await countDispatches(ctx, document.id),
    tally: tallyOf(parts.map((part) => part.tally)),
    tasks,
    units: owners.tallies.map(({ key, ownerName, tally }) => ({ key, name: ownerName ?? '', tally })),
    unitCount: owners.count,
    behind: await outcomesByOrigin(ctx, origin, { behind: true, most }),
  };
}
