import type { EventOf } from '#platform/command/events.server.ts';
import type { Ending } from './cadence/rules.ts';
import type { State } from './rules.ts';

/** New promises stand: which origin, how many. */
export type CommitmentsOpened = EventOf<
  'CommitmentsOpened',
  { originKind: string; originId: number | null; count: number }
>;

/** One promise moved from a state to another; `confirmed` is the asker's word. */
export type CommitmentMoved = EventOf<
  'CommitmentMoved',
  { commitmentId: number; originKind: string; originId: number | null; from: State; to: State }
>;

/** The asker reminded the owner; nothing moved. */
export type CommitmentReminded = EventOf<'CommitmentReminded', { commitmentId: number; ownerUnitId: number }>;

/** What repeated will not come again; the asker of it should hear of it when it was not the asker's own act. */
export type SeriesEnded = EventOf<
  'SeriesEnded',
  { seriesId: number; why: Ending; askerUnitId: number; ownerUnitId: number }
>;
