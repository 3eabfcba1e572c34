import type { z } from 'zod';
import type { Actor, Desk } from '#platform/command/context.server.ts';

/** The desk of a service account: a job reads and executes with it, as a page does with a person's. */
export type JobDesk<DB> = Desk<DB> & { actor: Actor };

/** Work that nobody waits for. What `input` holds are numbers of rows, never what stands in them. */
export interface Job<DB, Input extends z.ZodType = z.ZodType> {
  /** The service that it runs as, alone ('retain') or before a dot ('export.render'). */
  name: string;
  input: Input;
  /** May run twice (a worker died, a try failed): what is done stays done. No transaction is open around it. */
  run(desk: JobDesk<DB>, input: z.output<Input>): Promise<void>;
  /** When it runs by itself: cron with five fields, in Asia/Ho_Chi_Minh. Then `input` takes {}. */
  schedule?: string;
}

export function defineJob<DB, Input extends z.ZodType>(job: Job<DB, Input>): Job<DB, Input> {
  return job;
}

/** The name of the service account of a job; the policies on its queue read the name the same way. */
export function serviceOf(job: { name: string }): string {
  return job.name.split('.')[0]!;
}
