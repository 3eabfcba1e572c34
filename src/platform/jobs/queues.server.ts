import type { OwnerQuery } from '#platform/database/migrate.server.ts';
import type { Job } from './define.server.ts';

/** Days that a finished job is kept, so that the page of the administrator can say how the last ones went. */
const keptDays = 100;

/** Three more tries after about half a minute, one and two; a worker that says nothing for a quarter of an hour is dead. */
const settings = {
  // Of the jobs with one key a single one waits (platform.send_job gives each job a key).
  policy: 'short',
  retryLimit: 3,
  retryDelay: 30,
  retryBackoff: true,
  retryDelayMax: 3600,
  expireInSeconds: 900,
  deleteAfterSeconds: keptDays * 86_400,
};

/** Gives every job of the code its queue, as the owner of the tables: at every start, before anything is sent. */
export async function syncQueues<DB>(query: OwnerQuery, jobs: readonly Pick<Job<DB>, 'name'>[]): Promise<void> {
  for (const { name } of jobs)
    await query('select pgboss.create_queue($1, $2::jsonb)', [name, JSON.stringify(settings)]);
}
