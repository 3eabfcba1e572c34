import { Refusal } from '#platform/refusal.ts';

import { answerJobs } from './worker-queue.server.ts';

/** The worker of worker-queue.server.test.ts: does as it is told. */
answerJobs((order: string) => {
  if (order === 'refuse') throw new Refusal('told-to-refuse', { times: 1 });
  if (order === 'fail') throw new TypeError('told to fail');
  if (order === 'die') process.exit(3);
  if (order === 'hang') for (;;);
  if (order === 'secrets') return Object.keys(process.env).join(' ');
  return `${order}, done`;
});
