import { sql } from 'kysely';
import type { Day } from '#platform/calendar/day.ts';
import type { ReminderKind } from '#platform/reminder-kind.ts';
import { type ReminderSource, type ReminderWords, standingKey } from '#platform/reminder.server.ts';
import type { Viewing } from '#domains/tables.ts';

/** Of one morning: nobody works through more, and the groups say how many there are. */
const shownToday = 300;
const shownEarlier = 50;

export interface NoticeLine extends ReminderWords {
  id: number;
  kind: ReminderKind;
  onDay: Day;
  to: string;
  /** Not yet marked as read by this account. */
  isNew: boolean;
  /** Nobody has to do anything about it any more. */
  isDone: boolean;
}

interface Row {
  id: number;
  unit_id: number;
  rule: string;
  subject: string;
  subject_id: number;
  on_day: Day;
  concerns_on: Day;
  link: string;
  facts: unknown;
}

const columns = ['id', 'unit_id', 'rule', 'subject', 'subject_id', 'on_day', 'concerns_on', 'link', 'facts'] as const;

export interface Today {
  /** The morning whose reminders hold: that of the last finished run. */
  on: Day;
  lines: NoticeLine[];
  /** More fell than are shown. */
  isCut: boolean;
  /** The newest of them, for "all read"; null when all are. */
  upTo: number | null;
}

/** The last morning on which reminders were looked for: before half past six and on a day off it is an earlier day's. */
const morning = (ctx: Viewing) => sql<Day>`coalesce((select max(r.on_day) from notices.run r
  where r.finished_at is not null and r.on_day <= ${ctx.today}::date), ${ctx.today}::date)`;

async function morningOf(ctx: Viewing): Promise<Day> {
  const { rows } = await sql<{ on: Day }>`select ${morning(ctx)} as on`.execute(ctx.db);
  return rows[0]!.on;
}

/** What was told to a unit this morning. Four queries: which morning, the rows, one's own reading, what still stands. */
export async function noticesOfToday(ctx: Viewing, unitId: number): Promise<Today> {
  const on = await morningOf(ctx);
  const rows = await ctx.db
    .selectFrom('notices.notice')
    .select(columns)
    .where('unit_id', '=', unitId)
    .where('on_day', '=', on)
    .orderBy('id')
    .limit(shownToday + 1)
    .execute();
  const lines = await presented(ctx, rows.slice(0, shownToday), await seenUpTo(ctx, unitId));
  const newest = lines.filter((line) => line.isNew).at(-1);
  return { on, lines, isCut: rows.length > shownToday, upTo: newest?.id ?? null };
}

/** What was told on the mornings before, the newest first, with the cursor of the next page. */
export async function earlierNotices(
  ctx: Viewing,
  unitId: number,
  after: string | null,
): Promise<{ lines: NoticeLine[]; next: string | null }> {
  const [day, id] = after?.split('_') ?? [await morningOf(ctx), '0'];
  const rows = await ctx.db
    .selectFrom('notices.notice')
    .select(columns)
    .where('unit_id', '=', unitId)
    .where(sql<boolean>`(on_day, id) < (${day}::date, ${id}::bigint)`)
    .orderBy('on_day', 'desc')
    .orderBy('id', 'desc')
    .limit(shownEarlier + 1)
    .execute();
  const page = rows.slice(0, shownEarlier);
  const last = page.at(-1);
  return {
    lines: await presented(ctx, page, Number.MAX_SAFE_INTEGER),
    next: last && rows.length > shownEarlier ? `${last.on_day}_${last.id}` : null,
  };
}

/** What the bell counts: this morning's reminders for the unit that this account has not read; 100 stands for more. */
export async function countUnread(ctx: Viewing, unitId: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (
      select from notices.notice n where n.unit_id = ${unitId} and n.on_day = ${morning(ctx)}
        and n.id > coalesce((select s.up_to from notices.seen s
          where s.account_id = ${ctx.actor?.accountId ?? null} and s.unit_id = ${unitId}), 0)
      limit 100) unread`.execute(ctx.db);
  return rows[0]!.count;
}

async function seenUpTo(ctx: Viewing, unitId: number): Promise<number> {
  const row = await ctx.db
    .selectFrom('notices.seen')
    .select('up_to')
    .where('account_id', '=', ctx.actor?.accountId ?? 0)
    .where('unit_id', '=', unitId)
    .executeTakeFirst();
  return row?.up_to ?? 0;
}

async function presented(ctx: Viewing, rows: readonly Row[], seen: number): Promise<NoticeLine[]> {
  const standing = new Set<string>();
  for (const source of ctx.reminderSources) {
    const told = rows.filter((row) => row.subject === source.subject);
    const keys = await source.standing(
      ctx,
      told.map(({ rule, subject_id }) => ({ rule, subjectId: subject_id })),
    );
    for (const key of keys) standing.add(key);
  }
  return rows.flatMap((row) => {
    const line = toldLine(ctx.reminderSources, row);
    if (line === null) return [];
    return [{ ...line, isNew: row.id > seen, isDone: !standing.has(standingKey(row.rule, row.subject_id)) }];
  });
}

/** A row in words; null where the product no longer knows the rule. */
export function toldLine(sources: readonly ReminderSource[], row: Omit<Row, 'unit_id'>) {
  const source = sources.find(({ subject }) => subject === row.subject);
  const rule = source?.rules.find(({ code }) => code === row.rule);
  if (!source || !rule) return null;
  const { id, on_day: onDay, concerns_on: concernsOn, link: to, facts } = row;
  return { ...source.words({ rule: rule.code, onDay, concernsOn, facts }), id, kind: rule.kind, onDay, to };
}
