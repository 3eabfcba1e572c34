import { buildSheetFile } from './sheet-file.server.ts';
import { answerJobs } from './worker-queue.server.ts';

answerJobs(buildSheetFile);
