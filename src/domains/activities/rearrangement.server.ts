import type { Rearranged } from '#platform/rearrangement.server.ts';
import type { Database } from '#domains/tables.ts';
import { rearrangementText } from './text.vi.ts';

/** What was done was done by the unit that did it: records follow its path and are never given away. */
export const activitiesRearranged: Rearranged<Database> = { words: rearrangementText };
