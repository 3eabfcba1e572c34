import { answerJobs } from '#platform/export/worker-queue.server.ts';

import { readPdf } from './pdf-text.server.ts';

answerJobs((bytes: Uint8Array) => readPdf(bytes));
