import type { Job } from '#platform/jobs/define.server.ts';
import { continueSeries } from './commitments/cadence/jobs.server.ts';
import { remindPetitioners } from './dialogue/petitions/jobs.server.ts';
import { daily } from './notices/jobs.server.ts';
import { readFileWords } from './operations/file-words/jobs.server.ts';
import { retain } from './operations/jobs.server.ts';
import { rearrange } from './organisation/rearrangement/jobs.server.ts';
import { openPeriods } from './figures/collections/jobs.server.ts';
import { recheckTotal, sampleFigures } from './figures/sampling/jobs.server.ts';
import { foldFigures } from './figures/totals/jobs.server.ts';
import { mixOpinions } from './opinion/jobs.server.ts';
import { publishInTime } from './portal/articles/jobs.server.ts';
import type { Database } from './tables.ts';

/** What runs in the background: one line a job. */
export const jobs: readonly Job<Database>[] = [
  retain,
  continueSeries,
  daily,
  rearrange,
  openPeriods,
  foldFigures,
  sampleFigures,
  recheckTotal,
  remindPetitioners,
  mixOpinions,
  publishInTime,
  readFileWords,
];
