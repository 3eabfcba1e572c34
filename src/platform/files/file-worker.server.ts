import { answerJobs } from '#platform/export/worker-queue.server.ts';

import type { FileJob } from './file-jobs.server.ts';
import { readText } from './read-text.server.ts';
import { sniffFile } from './sniff.server.ts';

answerJobs((job: FileJob) =>
  job.task === 'sniff' ? sniffFile(job.bytes, job.name) : readText(job.bytes, job.mediaType),
);
