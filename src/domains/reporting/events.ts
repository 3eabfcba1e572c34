import type { EventOf } from '#platform/command/events.server.ts';
import type { State } from './rules.ts';

/** A report moved from a state to another; a new round of figures says that something was sent. */
export type ReportMoved = EventOf<
  'ReportMoved',
  { reportId: number; unitId: number; from: State; to: State; round: number }
>;
