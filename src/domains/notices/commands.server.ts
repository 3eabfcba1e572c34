import { sql } from 'kysely';
import { z } from 'zod';
import { mayAnywhere } from '#platform/access/may.ts';
import { vietnamCalendar } from '#platform/calendar/vietnam-2025-2027.ts';
import { defineCommand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Permission } from '#domains/roles.ts';
import type { Acting, Database } from '#domains/tables.ts';
import { sinceOf } from './rules.ts';
import { seenInput } from './schema.ts';

/** Units that one transaction looks at: some milliseconds where a unit has some twenty open promises. */
const unitsAtOnce = 200;
const forgottenAtOnce = 500;

/** What belongs to no unit is asked of any right at all that carries the permission. */
export function demandService(ctx: Acting): void {
  const permission: Permission = 'notice.send';
  if (!mayAnywhere(ctx.actor.grants, ctx.permissions, permission)) throw new Refusal('not-allowed', { permission });
}

/**
 * The next batch of today's run: what fell since the last run, for the units with the next numbers. May be asked again
 * and again; a run that was broken off goes on where it was. Gives whether the run is at its end.
 */
export const collectSome = defineCommand<Database, z.ZodObject, { finished: boolean }>({
  name: 'notices.collect-some',
  input: z.object({}),
  // A batch is no act of office: what it makes says all that there is to say.
  isPrivate: true,
  async run(ctx) {
    demandService(ctx);
    const run = await openRun(ctx);
    if (run === null || run.finished_at !== null) return { finished: true };
    const until = await nextUnit(ctx, run.reached);
    if (until === null) {
      await sql`update notices.run set finished_at = ${ctx.now} where on_day = ${ctx.today}::date`.execute(ctx.db);
      return { finished: true };
    }
    const window = { since: run.since, on: ctx.today };
    for (const source of ctx.reminderSources) {
      await sql`
        insert into notices.notice (unit_id, unit_path, on_day, rule, subject, subject_id, occasion, concerns_on, link, facts)
        select f.unit_id, u.path, ${ctx.today}::date, f.rule, ${source.subject}, f.subject_id, f.occasion, f.concerns_on, f.link, f.facts
        from (${source.find(window, { after: run.reached, until })}) f
        join organisation.unit u on u.id = f.unit_id and u.closed_on is null
        order by f.unit_id, f.occasion, f.subject_id
        on conflict do nothing`.execute(ctx.db);
    }
    await sql`update notices.run set reached = ${until} where on_day = ${ctx.today}::date`.execute(ctx.db);
    return { finished: false };
  },
});

/** Today's run, opened at its first batch; null on a day off. */
async function openRun(ctx: Acting) {
  const last = await ctx.db
    .selectFrom('notices.run')
    .select('on_day')
    .where('finished_at', 'is not', null)
    .where('on_day', '<', ctx.today)
    .orderBy('on_day', 'desc')
    .limit(1)
    .executeTakeFirst();
  const since = sinceOf(vietnamCalendar, ctx.today, last?.on_day ?? null);
  if (since === null) return null;
  await ctx.db
    .insertInto('notices.run')
    .values({ on_day: ctx.today, since })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return ctx.db
    .selectFrom('notices.run')
    .select(['since', 'reached', 'finished_at'])
    .where('on_day', '=', ctx.today)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

async function nextUnit(ctx: Acting, after: number): Promise<number | null> {
  const { rows } = await sql<{ until: number | null }>`
    select max(id) as until from (select id from organisation.unit where id > ${after} order by id limit ${unitsAtOnce}) u`.execute(
    ctx.db,
  );
  return rows[0]!.until;
}

/** Reminders of more than 200 days ago, some at a time. Gives whether none are left. */
export const forgetOld = defineCommand<Database, z.ZodObject, { finished: boolean }>({
  name: 'notices.forget-old',
  input: z.object({}),
  isPrivate: true,
  async run(ctx) {
    demandService(ctx);
    const { rows } = await sql<{ gone: number }>`select notices.forget_old(${forgottenAtOnce}) as gone`.execute(ctx.db);
    return { finished: rows[0]!.gone < forgottenAtOnce };
  },
});

/** One's own reading, for the unit that one acts for: nobody else sees what I have seen. */
export const markSeen = defineCommand<Database, typeof seenInput, void>({
  name: 'notices.mark-seen',
  input: seenInput,
  isPrivate: true,
  async run(ctx, { upTo }) {
    const { accountId, unit } = ctx.actor;
    if (unit === null) throw new Refusal('notices-no-unit');
    await sql`
      insert into notices.seen as s (account_id, unit_id, up_to) values (${accountId}, ${unit.id}, ${upTo})
      on conflict (account_id, unit_id) do update set up_to = greatest(s.up_to, excluded.up_to)`.execute(ctx.db);
  },
});
