import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { vietnamCalendar } from '#platform/calendar/vietnam-2025-2027.ts';
import type { ReadContext } from '#platform/command/context.server.ts';
import {
  fallsTable,
  type ReminderRow,
  type ReminderSource,
  type ReminderWindow,
  standingKey,
  type UnitRange,
} from '#platform/reminder.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { type ConsultationState, minutesDue, publicDue } from '../rules.ts';
import { type RuleCode, rules, stillOpen } from './rules.ts';
import { actText, ruleText, text, whyText } from './text.vi.ts';

/** Reminders name things by a number: the last twelve digits of the random id of a consultation, which is about no person. */
const numberOf = sql`('x' || right(c.id::text, 12))::bit(48)::bigint`;

/** What falls on what these units ask their households; of several nights the latest of a rule. `open` says the same as stillOpen. */
function find(window: ReminderWindow, units: UnitRange): RawBuilder<ReminderRow> {
  const { table } = fallsTable(vietnamCalendar, rules, window);
  return sql<ReminderRow>`
    with fires as (${table})
    select distinct on (c.unit_id, c.id, f.rule) c.unit_id, f.rule, ${numberOf} as subject_id, f.occasion, f.day as concerns_on,
      '/lay-y-kien/' || c.id as link, jsonb_build_object('what', left(c.subject, 500), 'households', c.households) as facts
    from opinion.consultation c
    cross join lateral (values ('opens', c.opens_on), ('closes', c.closes_on), ('counted', c.counted_on), ('minutes', c.minutes_on)) a (anchor, day)
    join fires f on f.anchor = a.anchor and f.day = a.day
    where c.unit_id > ${units.after} and c.unit_id <= ${units.until} and case
      when f.rule = 'consultations.opens' then c.state = 'planned'
      when f.anchor = 'closes' then c.state in ('planned', 'open')
      when f.anchor = 'counted' then c.state = 'counted' and c.minutes_on is null
      else c.published_on is null end
    order by c.unit_id, c.id, f.rule, f.occasion desc`;
}

async function standing<DB>(
  { db, actor }: ReadContext<DB>,
  told: readonly { rule: string; subjectId: number }[],
): Promise<Set<string>> {
  const unitId = actor?.unit?.id;
  if (told.length === 0 || unitId === undefined) return new Set();
  const { rows } = await sql<{
    id: number;
    state: ConsultationState;
    minutesOn: string | null;
    publishedOn: string | null;
  }>`select ${numberOf} as id, c.state, c.minutes_on as "minutesOn", c.published_on as "publishedOn"
    from opinion.consultation c
    where c.unit_id = ${unitId} and ${numberOf} = any(${told.map(({ subjectId }) => subjectId)}::bigint[])`.execute(db);
  const consultations = new Map(rows.map((row) => [row.id, row]));
  const open = told.filter(({ rule, subjectId }) => {
    const consultation = consultations.get(subjectId);
    return consultation !== undefined && stillOpen(rule as RuleCode, consultation);
  });
  return new Set(open.map(({ rule, subjectId }) => standingKey(rule, subjectId)));
}

const facts = z.object({ what: z.string(), households: z.coerce.number() });

/** The last day that a rule speaks of, from the day that it counts from. */
function dueOf(code: RuleCode, day: string): string {
  if (code === 'consultations.minutes-due' || code === 'consultations.minutes-late') return minutesDue(day);
  return code === 'consultations.public-due' || code === 'consultations.public-late' ? publicDue(day) : day;
}

/** The days of the vote, the minutes and the notice of what households are asked. */
export const consultationReminders: ReminderSource = {
  subject: 'consultation',
  rules: rules.map(({ code }) => ({ code, kind: 'do', needs: 'dialogue.work', words: ruleText[code] })),
  find,
  standing,
  words({ rule, concernsOn, facts: kept }) {
    const code = rule as RuleCode;
    const { what, households } = facts.parse(kept);
    const day = formatDay(dueOf(code, concernsOn));
    return { what, about: text.households(households), why: whyText[code](day), act: actText[code] };
  },
};
