import { afterEach, describe, expect, it } from 'vitest';

import { Refusal } from '#platform/refusal.ts';

import { openWorkerQueue, type WorkerQueue, type WorkerQueueOptions } from './worker-queue.server.ts';

let queue: WorkerQueue<string, string>;

function open(options: Partial<WorkerQueueOptions> = {}): WorkerQueue<string, string> {
  queue = openWorkerQueue({
    entry: '#platform/export/testing.ts',
    limitMs: 60_000,
    waiting: 10,
    memoryMb: 64,
    ...options,
  });
  return queue;
}

afterEach(async () => queue.close());

describe('a worker queue', () => {
  it('answers each job with its own answer', async () => {
    const { run } = open();
    await expect(Promise.all(['a', 'b', 'c'].map((order) => run(order)))).resolves.toEqual([
      'a, done',
      'b, done',
      'c, done',
    ]);
  });

  it('carries a refusal over with its code and details, and goes on', async () => {
    const { run } = open();
    const refused = await run('refuse').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refusal);
    expect(refused).toMatchObject({ code: 'told-to-refuse', details: { times: 1 } });
    await expect(run('fail')).rejects.toThrow('told to fail');
    await expect(run('a')).resolves.toBe('a, done');
  });

  it('loses only the job at hand when the worker dies', async () => {
    const { run } = open();
    const [dead, next] = await Promise.allSettled([run('die'), run('a')]);
    expect(dead).toMatchObject({ status: 'rejected' });
    expect(next).toMatchObject({ value: 'a, done' });
  });

  it('stops a job beyond its time with the refusal it was given', async () => {
    const { run } = open({ limitMs: 1500, refusalOnLoss: 'file-broken' });
    const [late, next] = await Promise.allSettled([run('hang'), run('a')]);
    expect(late).toMatchObject({ reason: { code: 'file-broken' } });
    expect(next).toMatchObject({ value: 'a, done' });
  });

  it('refuses more waiting jobs than it may hold', async () => {
    const { run } = open({ waiting: 2 });
    const results = await Promise.allSettled([run('a'), run('b'), run('c'), run('d')]);
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected']);
    expect(results[3]).toMatchObject({ reason: { code: 'documents-busy' } });
  });

  it('hides the environment of the server from the worker', async () => {
    await expect(open().run('secrets')).resolves.toBe('');
  });
});
