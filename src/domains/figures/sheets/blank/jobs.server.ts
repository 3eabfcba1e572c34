import { answerJobs } from '#platform/export/worker-queue.server.ts';
import { buildBlankForm } from './prints.server.ts';

answerJobs(buildBlankForm);
