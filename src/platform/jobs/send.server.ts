import { sql } from 'kysely';
import type { z } from 'zod';
import type { CommandContext } from '#platform/command/context.server.ts';
import type { Job } from './define.server.ts';

interface Sending {
  /** Not before. */
  after?: Date;
  /** While a job with this key waits, a second one is not sent. */
  key?: string;
}

/**
 * Sends a job in the transaction of the command: taken back with it, picked up seconds after it. Gives the id of the
 * job, or null when one with the same key waits already. Throws on input that the job would not take.
 */
export async function sendJob<DB, Input extends z.ZodType>(
  ctx: Pick<CommandContext<DB>, 'db'>,
  job: Pick<Job<DB, Input>, 'name' | 'input'>,
  input: z.input<Input>,
  { after, key }: Sending = {},
): Promise<string | null> {
  job.input.parse(input);
  const { rows } = await sql<{ id: string | null }>`
    select platform.send_job(${job.name}, ${JSON.stringify(input)}::jsonb, ${after ?? null}, ${key ?? null}) as id`.execute(
    ctx.db,
  );
  return rows[0]!.id;
}

/** Lets a failed job try once more, now. False when it is none, or the actor may not watch the system. */
export async function runAgain<DB>(ctx: CommandContext<DB>, id: string): Promise<boolean> {
  const { rows } = await sql`
    update pgboss.job set state = 'retry', retry_limit = retry_count + 1, completed_on = null, start_after = pgboss.job_now()
    where id = ${id}::uuid and state = 'failed' returning id`.execute(ctx.db);
  return rows.length > 0;
}
