import { openWorkRearranged } from '#domains/organisation/rearrangement/open-work/commands.server.ts';
import { rearrangementText } from './text.vi.ts';

/** Sessions that are not closed, boards at work and what is planned go on with the successor, on the side of whoever is asked too. */
export const supervisionRearranged = openWorkRearranged('supervision', rearrangementText);
