import { sql } from 'kysely';
import { z } from 'zod';
import { mayAnywhere } from '#platform/access/may.ts';
import type { Failure } from '#platform/jobs/failure.ts';
import { product } from '#platform/product.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Viewing } from '#domains/tables.ts';

/** Jobs shown one by one: what runs, what failed, what waits. */
const shownAtMost = 100;

export interface JobLine {
  name: string;
  running: number;
  waiting: number;
  failed: number;
  /** Instants in ISO text. */
  nextAt: string | null;
  lastSuccessAt: string | null;
}

export interface JobRun {
  id: string;
  name: string;
  state: 'active' | 'retry' | 'created' | 'failed';
  /** Tries begun. */
  tries: number;
  at: string;
  failure: Failure | null;
}

export interface SystemView {
  jobs: JobLine[];
  runs: JobRun[];
  facts: {
    version: string;
    startedAt: string;
    database: string;
    databaseBytes: number;
    fileCount: number;
    fileBytes: number;
    lastMigration: string;
  };
}

/** Everything of the page of the administrator, in four queries. Refuses whoever may not watch the system. */
export async function getSystem(ctx: Viewing): Promise<SystemView> {
  if (!mayAnywhere(ctx.actor?.grants ?? [], ctx.permissions, 'system.watch'))
    throw new Refusal('not-allowed', { permission: 'system.watch' });
  return { jobs: await jobLines(ctx), runs: await openRuns(ctx), facts: await systemFacts(ctx) };
}

const isoOrNull = (at: Date | null) => at?.toISOString() ?? null;

async function jobLines({ db }: Viewing): Promise<JobLine[]> {
  const { rows } = await sql<Omit<JobLine, 'nextAt' | 'lastSuccessAt'> & { next: Date | null; last: Date | null }>`
    select q.name,
      (count(*) filter (where j.state = 'active'))::int as running,
      (count(*) filter (where j.state in ('created', 'retry') and j.start_after <= pgboss.job_now()))::int as waiting,
      (count(*) filter (where j.state = 'failed'))::int as failed,
      min(j.start_after) filter (where j.state in ('created', 'retry') and j.start_after > pgboss.job_now()) as next,
      max(j.completed_on) filter (where j.state = 'completed') as last
    from pgboss.queue q left join pgboss.job j on j.name = q.name
    group by q.name order by q.name`.execute(db);
  return rows.map(({ next, last, ...line }) => ({ ...line, nextAt: isoOrNull(next), lastSuccessAt: isoOrNull(last) }));
}

/** What is kept of a failure is ours (platform/jobs/failure.ts); anything else is shown as nothing. */
const keptFailure = z
  .object({ kind: z.enum(['refused', 'database', 'machine', 'lost', 'program']), code: z.string() })
  .nullable()
  .catch(null);

async function openRuns({ db }: Viewing): Promise<JobRun[]> {
  const { rows } = await sql<Omit<JobRun, 'at' | 'failure'> & { at: Date; output: unknown }>`
    select id::text, name, state::text, output,
      case when started_on is null then 0 else retry_count + 1 end as tries,
      case state when 'active' then started_on when 'failed' then completed_on else start_after end as at
    from pgboss.job where state in ('active', 'failed', 'retry', 'created')
    order by array_position(array['active', 'failed', 'retry', 'created'], state::text), start_after limit ${shownAtMost}`.execute(
    db,
  );
  return rows.map(({ at, output, ...run }) => ({
    ...run,
    at: at.toISOString(),
    failure: run.state === 'active' ? null : keptFailure.parse(output),
  }));
}

async function systemFacts({ db }: Viewing): Promise<SystemView['facts']> {
  const { rows } = await sql<{ database: string; bytes: string; files: number; fileBytes: string; last: string }>`
    select current_setting('server_version') as database, pg_database_size(current_database())::text as bytes,
      (select max(name) from public.migration) as last,
      (select count(*)::int from platform.file) as files,
      (select coalesce(sum(size), 0)::text from platform.file) as "fileBytes"`.execute(db);
  const found = rows[0]!;
  return {
    version: product.version,
    startedAt: product.startedAt.toISOString(),
    database: found.database,
    databaseBytes: Number(found.bytes),
    fileCount: found.files,
    fileBytes: Number(found.fileBytes),
    lastMigration: found.last,
  };
}

/** Of these hashes of stored files, the ones that no row names. For the service that retains. */
export async function unnamedFiles(ctx: Viewing, hashes: string[]): Promise<string[]> {
  const { rows } = await sql<{ unnamed: string[] }>`select platform.unnamed_files(${hashes}) as unnamed`.execute(
    ctx.db,
  );
  return rows[0]!.unnamed;
}
