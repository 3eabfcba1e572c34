import type { PgBoss } from 'pg-boss';
import type { Job, JobDesk } from './define.server.ts';
import { asService } from './service.server.ts';

/** The zone of every schedule: the office's nights, not the machine's. */
export const zone = 'Asia/Ho_Chi_Minh';

const key = 'schedule';

/** The first instant of a schedule after `now`. Throws when it is no cron expression. */
export function nextRun(boss: PgBoss, schedule: string, now: Date): Date {
  return boss.previewSchedule(schedule, { tz: zone, from: now, count: 1 })[0]!;
}

/**
 * The next run of a scheduled job waits in its queue like any other, so it is seen before it happens and happens after a
 * night in which the server stood still. One that has not come is planned anew: the schedule may have changed.
 */
export async function planNext<DB>(boss: PgBoss, desk: JobDesk<DB>, job: Job<DB>): Promise<void> {
  const next = nextRun(boss, job.schedule!, desk.system.clock.now());
  await asService(desk, async ({ executeSql }) => {
    await executeSql(
      `delete from pgboss.job where name = $1 and singleton_key = $2 and state = 'created' and start_after > pgboss.job_now()`,
      [job.name, key],
    );
    await executeSql(`select platform.send_job($1, '{}', $2, $3)`, [job.name, next, key]);
  });
}
