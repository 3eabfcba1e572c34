import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import type { PgBoss } from 'pg-boss';
import type { System } from '#platform/command/context.server.ts';
import { openBoss } from './boss.server.ts';
import { type Job, type JobDesk, serviceOf } from './define.server.ts';
import { type Failure, failureOf, lostJob } from './failure.ts';
import { planNext } from './schedule.server.ts';
import { asService } from './service.server.ts';

export interface Worker {
  /** Plans what runs by the clock, then looks for work every two seconds. */
  start(): Promise<void>;
  /** Runs whatever is due now, each name in turn, and ends when nothing is. What tests ask for. */
  runDue(): Promise<void>;
  /** Takes no more work and waits for what runs. */
  stop(): Promise<void>;
}

interface WorkerParts<DB> {
  system: System<DB>;
  jobs: readonly Job<DB>[];
  /** The desk of a service account, with its grants of today. */
  deskOf(service: string): Promise<JobDesk<DB>>;
}

/** One statement in two seconds: 1 ms of the embedded database, and a job starts soon after it was sent. */
const pause = 2000;

/**
 * Runs jobs, one at a time of each name. Nothing happens before `start` or `runDue`. A job that fails is tried again
 * later (queues.server.ts) and stays as failed after the last try; one whose worker died counts as a failed try.
 */
export async function openWorker<DB>(parts: WorkerParts<DB>): Promise<Worker> {
  const boss = await openBoss(parts.system.db);
  const running = new Map<string, Promise<void>>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopping = false;

  async function look(): Promise<void> {
    const due = await dueJobs(parts.system);
    for (const job of parts.jobs) {
      const found = due.get(job.name);
      if (!found || running.has(job.name) || isStopping) continue;
      const work = drain(job, found.lost).catch((error: unknown) => {
        parts.system.log.error({ job: job.name, err: error }, 'queue failed');
      });
      running.set(
        job.name,
        work.finally(() => running.delete(job.name)),
      );
    }
  }

  async function drain(job: Job<DB>, lost: string[]): Promise<void> {
    const desk = await parts.deskOf(serviceOf(job));
    if (lost.length > 0) await asService(desk, (db) => boss.fail(job.name, lost, lostJob, { db }));
    for (let isMore = true; isMore;) {
      isMore = !isStopping && (await runOne(boss, job, desk));
      // The embedded database answers without leaving the process: requests get their turn here.
      await setImmediate();
    }
    if (job.schedule) await planNext(boss, desk, job);
  }

  async function tick(): Promise<void> {
    await look().catch((error: unknown) => parts.system.log.error({ err: error }, 'no look at the jobs'));
    if (!isStopping) timer = setTimeout(() => void tick(), pause);
  }

  return {
    async start() {
      for (const job of parts.jobs) {
        if (job.schedule) await planNext(boss, await parts.deskOf(serviceOf(job)), job);
      }
      await tick();
    },
    async runDue() {
      await look();
      await Promise.all(running.values());
    },
    async stop() {
      isStopping = true;
      clearTimeout(timer);
      await Promise.all(running.values());
      await boss.stop({ graceful: false });
    },
  };
}

async function dueJobs<DB>({ db }: System<DB>): Promise<Map<string, { lost: string[] }>> {
  const { rows } = await sql<{
    name: string;
    lost: string[];
  }>`select name, lost::text[] from platform.due_jobs()`.execute(db);
  return new Map(rows.map(({ name, lost }) => [name, { lost }]));
}

/** Runs the next due job of a name. False when there was none. */
async function runOne<DB>(boss: PgBoss, job: Job<DB>, desk: JobDesk<DB>): Promise<boolean> {
  const [found] = await asService(desk, (db) => boss.fetch<unknown>(job.name, { db }));
  if (!found) return false;
  const failure = await tryJob(job, desk, found);
  await asService(desk, async (db) => {
    if (failure === null) await boss.complete(job.name, found.id, null, { db });
    else await boss.fail(job.name, found.id, failure, { db });
  });
  return true;
}

async function tryJob<DB>(
  job: Job<DB>,
  desk: JobDesk<DB>,
  found: { id: string; data: unknown },
): Promise<Failure | null> {
  const { log } = desk.system;
  const started = performance.now();
  try {
    await job.run(desk, job.input.parse(found.data));
    log.info({ job: job.name, id: found.id, milliseconds: Math.round(performance.now() - started) }, 'job done');
    return null;
  } catch (error) {
    log.error({ job: job.name, id: found.id, err: error }, 'job failed');
    return failureOf(error);
  }
}
