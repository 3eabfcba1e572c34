import { answerJobs } from '#platform/export/worker-queue.server.ts';

import { drawSides } from './prepare-photo.server.ts';

answerJobs(({ bytes, sides }: { bytes: Uint8Array; sides: number[] }) => drawSides(bytes, sides));
