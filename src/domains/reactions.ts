import type { Reaction } from '#platform/command/events.server.ts';
import { portalReactions } from './portal/reactions.server.ts';
import type { Database } from './tables.ts';

/** Who reacts to whose events, in the same transaction: one line a domain. */
export const reactions: readonly Reaction<Database>[] = [...portalReactions];
