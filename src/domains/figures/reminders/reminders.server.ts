import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { vietnamCalendar } from '#platform/calendar/vietnam-2025-2027.ts';
import { nextWorkingDay, workingDaysBetween } from '#platform/calendar/working-calendar.ts';
import type { ReadContext } from '#platform/command/context.server.ts';
import {
  beginOf,
  fallsTable,
  type ReminderRow,
  type ReminderSource,
  type ReminderWindow,
  standingKey,
  type UnitRange,
} from '#platform/reminder.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { behind, collectorRules, type OwingRule, owingRules, sentBack, stillOpen } from './rules.ts';
import { actText, ruleText, text } from './text.vi.ts';

/** What falls on the forms that these units owe: the few collections that are open, then their units by number. */
function findOwing(window: ReminderWindow, units: UnitRange): RawBuilder<ReminderRow> {
  const { table } = fallsTable(vietnamCalendar, owingRules, window);
  return sql<ReminderRow>`
    with fires as (${table}),
    open as materialized (select c.* from figures.collection c where c.locks_on >= ${window.on}::date and c.starts_on <= ${window.on}::date),
    fallen as (
      select distinct on (e.unit_id, c.id) e.unit_id, c.id, f.rule, f.occasion, c.due_on as concerns, '' as reason
      from open c join fires f on f.day = c.due_on
      join figures.expectation e on e.collection_id = c.id and e.state = 'expected'
        and e.unit_id > ${units.after} and e.unit_id <= ${units.until}
      order by e.unit_id, c.id, f.occasion desc),
    sent_back as (
      select e.unit_id, e.collection_id as id, ${sentBack}::text as rule,
        (e.changed_at at time zone 'Asia/Ho_Chi_Minh')::date as occasion, c.due_on as concerns, left(e.remarks -> 0 ->> 'reason', 200) as reason
      from figures.collection c join figures.expectation e on e.collection_id = c.id and e.state = 'returned'
        and e.unit_id > ${units.after} and e.unit_id <= ${units.until}
      where e.changed_at >= ${beginOf(window.since)} and e.changed_at < ${beginOf(window.on)})
    select t.unit_id, t.rule, t.id as subject_id, t.occasion, t.concerns as concerns_on,
      '/so-lieu/' || t.id || '/' || t.unit_id as link,
      jsonb_build_object('what', f.name || ', ' || c.name, 'collector', u.short_name, 'locksOn', greatest(c.locks_on, e.locks_on)::text, 'reason', t.reason) as facts
    from (select * from fallen union all select * from sent_back) t
    join figures.collection c on c.id = t.id
    join figures.expectation e on e.collection_id = t.id and e.unit_id = t.unit_id
    join figures.form f on f.id = c.form_id
    join organisation.unit u on u.id = c.unit_id`;
}

async function standingOwing<DB>(
  { db, actor }: ReadContext<DB>,
  told: readonly { rule: string; subjectId: number }[],
): Promise<Set<string>> {
  const unitId = actor?.unit?.id;
  if (told.length === 0 || unitId === undefined) return new Set();
  const { rows } = await sql<{ id: number; state: string }>`
    select e.collection_id as id, e.state from figures.expectation e
    where e.unit_id = ${unitId} and e.collection_id = any(${told.map((one) => one.subjectId)}::bigint[])`.execute(db);
  const states = new Map(rows.map((row) => [row.id, row.state]));
  const open = told.filter(({ rule, subjectId }) => stillOpen(rule, states.get(subjectId) ?? ''));
  return new Set(open.map(({ rule, subjectId }) => standingKey(rule, subjectId)));
}

const owingFacts = z.object({ what: z.string(), collector: z.string(), locksOn: z.string(), reason: z.string() });
const owingCodes: readonly OwingRule[] = [...owingRules.map(({ code }) => code), sentBack];

/** Forms that a unit has not sent, or that came back to it. */
export const owingReminders: ReminderSource = {
  subject: 'figures',
  rules: owingCodes.map((code) => ({ code, kind: 'do', needs: 'report.write', words: ruleText[code] })),
  find: findOwing,
  standing: standingOwing,
  words({ rule, onDay, concernsOn, facts }) {
    const code = rule as OwingRule;
    const { what, collector, locksOn, reason } = owingFacts.parse(facts);
    const due = formatDay(concernsOn);
    const left = workingDaysBetween(vietnamCalendar, onDay, nextWorkingDay(vietnamCalendar, concernsOn));
    const why: Record<OwingRule, string> = {
      'figures.due-soon': text.soon(left, due),
      'figures.due-today': text.today(due),
      'figures.late': text.late(due, formatDay(locksOn)),
      'figures.sent-back': text.sentBack(reason),
    };
    return { what, about: text.collector(collector), why: why[code], act: actText[code] };
  },
};

/** What falls on the collections of these units: grace is over, some have never sent. */
function findBehind(window: ReminderWindow, units: UnitRange): RawBuilder<ReminderRow> {
  const { table } = fallsTable(vietnamCalendar, collectorRules, window);
  return sql<ReminderRow>`
    with fires as (${table})
    select c.unit_id, f.rule, c.id as subject_id, f.occasion, c.grace_until as concerns_on,
      '/so-lieu/thu/' || c.id || '?trang-thai=missing' as link,
      jsonb_build_object('what', m.name || ', ' || c.name, 'collector', u.short_name, 'missing', n.missing, 'expected', n.expected) as facts
    from figures.collection c join fires f on f.day = c.grace_until
    join figures.form m on m.id = c.form_id
    join organisation.unit u on u.id = c.unit_id
    cross join lateral (
      select count(*) as expected, count(*) filter (where e.first_sent_on is null) as missing
      from figures.expectation e where e.collection_id = c.id) n
    where c.unit_id > ${units.after} and c.unit_id <= ${units.until} and n.missing > 0`;
}

async function standingBehind<DB>(
  { db }: ReadContext<DB>,
  told: readonly { rule: string; subjectId: number }[],
): Promise<Set<string>> {
  if (told.length === 0) return new Set();
  const { rows } = await sql<{ id: number }>`
    select distinct e.collection_id as id from figures.expectation e
    where e.collection_id = any(${told.map((one) => one.subjectId)}::bigint[]) and e.first_sent_on is null`.execute(db);
  const open = new Set(rows.map(({ id }) => id));
  return new Set(
    told.filter(({ subjectId }) => open.has(subjectId)).map(({ rule, subjectId }) => standingKey(rule, subjectId)),
  );
}

const behindFacts = z.object({ what: z.string(), collector: z.string(), missing: z.number(), expected: z.number() });

/** Collections that are not complete when grace is over. */
export const collectingReminders: ReminderSource = {
  subject: 'collection',
  rules: [{ code: behind, kind: 'know', needs: 'report.collect', words: ruleText[behind] }],
  find: findBehind,
  standing: standingBehind,
  words({ facts }) {
    const { what, collector, missing, expected } = behindFacts.parse(facts);
    return { what, about: text.collector(collector), why: text.behind(missing, expected), act: actText[behind] };
  },
};
