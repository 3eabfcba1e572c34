import { openWorkRearranged } from '#domains/organisation/rearrangement/open-work/commands.server.ts';
import { rearrangementText } from './dialogues/text.vi.ts';

/** A dialogue goes on with the successor until its conclusions are public and its promises settled; what is over stays as it was. */
export const dialoguesRearranged = openWorkRearranged('dialogue', rearrangementText);
