import type { Rearranged } from '#platform/rearrangement.server.ts';
import type { Database } from '#domains/tables.ts';
import { rearrangementText } from './text.vi.ts';

/** A report stays its unit's, with its number and its signature. */
export const reportsRearranged: Rearranged<Database> = { words: rearrangementText };
