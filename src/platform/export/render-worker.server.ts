import { buildOfficeFile } from './office-file.server.ts';
import { answerJobs } from './worker-queue.server.ts';

answerJobs(buildOfficeFile);
