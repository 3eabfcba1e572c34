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
import { askedToStudy, type RecipientRule, recipientRules, stillOpen } from './rules.ts';
import { actText, reasons, ruleText, text } from './text.vi.ts';

/** What falls on the copies that these units have not received or not studied. */
function find(window: ReminderWindow, units: UnitRange): RawBuilder<ReminderRow> {
  const { table } = fallsTable(vietnamCalendar, recipientRules, window);
  return sql<ReminderRow>`
    with fires as (${table}),
    copy as materialized (
      select p.id, p.document_id, p.recipient_unit_id, p.sender_unit_id, p.paper_symbol, p.paper_title, p.study_by, p.received_at,
        p.reminded_at, (p.sent_at at time zone 'Asia/Ho_Chi_Minh')::date as sent_on
      from directives.dispatch p
      where p.standing < 3 and (p.received_at is null or p.study_by is not null or p.reminded_at is not null)
        and p.recipient_unit_id > ${units.after} and p.recipient_unit_id <= ${units.until}),
    fallen as (
      select distinct on (c.id, f.anchor) c.id, f.rule, f.occasion, f.day as concerns
      from copy c
      cross join lateral (values ('sent', case when c.received_at is null then c.sent_on end), ('study', c.study_by)) as a (anchor, day)
      join fires f on f.anchor = a.anchor and f.day = a.day
      order by c.id, f.anchor, f.occasion desc),
    asked as (
      select c.id, ${askedToStudy}::text as rule, (c.reminded_at at time zone 'Asia/Ho_Chi_Minh')::date as occasion
      from copy c where c.reminded_at >= ${beginOf(window.since)} and c.reminded_at < ${beginOf(window.on)})
    select c.recipient_unit_id as unit_id, t.rule, c.id as subject_id, t.occasion, t.concerns as concerns_on,
      '/van-ban/' || c.document_id as link,
      jsonb_build_object('what', left(c.paper_title, 300), 'symbol', left(c.paper_symbol, 100), 'sender', s.short_name) as facts
    from (select * from fallen union all select id, rule, occasion, occasion from asked) t
    join copy c on c.id = t.id
    join organisation.unit s on s.id = c.sender_unit_id`;
}

async function standing<DB>(
  { db }: ReadContext<DB>,
  told: readonly { rule: string; subjectId: number }[],
): Promise<Set<string>> {
  if (told.length === 0) return new Set();
  const ids = [...new Set(told.map(({ subjectId }) => subjectId))];
  const { rows } = await sql<{ id: number; standing: number; isStudyAsked: boolean }>`
    select p.id, p.standing, p.study_by is not null as "isStudyAsked" from directives.dispatch p where p.id = any(${ids}::bigint[])`.execute(
    db,
  );
  const copies = new Map(rows.map((row) => [row.id, row]));
  const open = told.filter(({ rule, subjectId }) => {
    const copy = copies.get(subjectId);
    return copy !== undefined && stillOpen(rule, copy);
  });
  return new Set(open.map(({ rule, subjectId }) => standingKey(rule, subjectId)));
}

const facts = z.object({ what: z.string(), symbol: z.string(), sender: z.string() });
const codes: readonly RecipientRule[] = [...recipientRules.map(({ code }) => code), askedToStudy];

/** Papers that a unit was sent: not received, to be studied by a day, asked after by hand. */
export const dispatchReminders: ReminderSource = {
  subject: 'dispatch',
  rules: codes.map((code) => ({ code, kind: 'do', needs: 'dispatch.receive', words: ruleText[code] })),
  find,
  standing,
  words({ rule, onDay, concernsOn, facts: kept }) {
    const code = rule as RecipientRule;
    const { what, symbol, sender } = facts.parse(kept);
    const left = workingDaysBetween(vietnamCalendar, onDay, nextWorkingDay(vietnamCalendar, concernsOn));
    return {
      what,
      about: text.sentBy(symbol, sender),
      why: text.why(reasons[code](left, formatDay(concernsOn))),
      act: actText[code],
    };
  },
};
