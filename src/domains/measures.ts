import type { MeasureSource } from '#platform/measure.server.ts';
import { activityMeasures } from './activities/measures.server.ts';
import { commitmentMeasures } from './commitments/measures.server.ts';
import { recommendationMeasures, sessionMeasures } from './supervision/measures.server.ts';
import { boardMeasures, visitMeasures } from './supervision/boards/measures.server.ts';
import { dialogueMeasures } from './dialogue/measures/measures.server.ts';
import { petitionMeasures } from './dialogue/petitions/counting/measures.server.ts';
import type { Database } from './tables.ts';

/** What reports can count: one line a domain. */
export const measureSources: readonly MeasureSource<Database>[] = [
  commitmentMeasures,
  activityMeasures,
  sessionMeasures,
  recommendationMeasures,
  visitMeasures,
  boardMeasures,
  dialogueMeasures,
  petitionMeasures,
];
