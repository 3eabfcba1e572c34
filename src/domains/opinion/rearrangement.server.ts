import { openWorkRearranged } from '#domains/organisation/rearrangement/open-work/commands.server.ts';
import { rearrangementText } from './consultations/text.vi.ts';

/** What households are asked is counted on by the successor. Feedback goes by doors of its own (dialogue/petitions). */
export const consultationsRearranged = openWorkRearranged('opinion', rearrangementText);
