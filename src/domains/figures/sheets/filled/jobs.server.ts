import { answerJobs } from '#platform/export/worker-queue.server.ts';
import { readFilledForm } from './queries.server.ts';

answerJobs(readFilledForm);
