import { answerJobs } from '#platform/export/worker-queue.server.ts';

import { drawPhoto } from './prepare-photo.server.ts';

answerJobs((bytes: Uint8Array) => drawPhoto(bytes));
