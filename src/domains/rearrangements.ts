import type { Rearranged } from '#platform/rearrangement.server.ts';
import { activitiesRearranged } from './activities/rearrangement.server.ts';
import { commitmentsRearranged } from './commitments/rearrangement.server.ts';
import { directivesRearranged } from './directives/rearrangement.server.ts';
import { feedbackRearranged, petitionsRearranged } from './dialogue/petitions/rearrangement.server.ts';
import { dialoguesRearranged } from './dialogue/rearrangement.server.ts';
import { consultationsRearranged } from './opinion/rearrangement.server.ts';
import { dataRequestsRearranged, peopleRearranged } from './people/rearrangement.server.ts';
import { reportsRearranged } from './reporting/rearrangement.server.ts';
import { supervisionRearranged } from './supervision/rearrangement.server.ts';
import type { Database } from './tables.ts';

/** What a plan of rearrangement hands over, in this order: one line a domain. */
export const rearrangements: readonly Rearranged<Database>[] = [
  peopleRearranged,
  dataRequestsRearranged,
  commitmentsRearranged,
  directivesRearranged,
  activitiesRearranged,
  reportsRearranged,
  petitionsRearranged,
  feedbackRearranged,
  dialoguesRearranged,
  consultationsRearranged,
  supervisionRearranged,
];
