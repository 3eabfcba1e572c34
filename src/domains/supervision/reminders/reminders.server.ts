import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { addDays } from '#platform/calendar/day.ts';
import { vietnamCalendar } from '#platform/calendar/vietnam-2025-2027.ts';
import { addWorkingDays, isWorkingDay } from '#platform/calendar/working-calendar.ts';
import type { ReadContext } from '#platform/command/context.server.ts';
import {
  type ReminderRow,
  type ReminderRule,
  type ReminderSource,
  type ReminderWindow,
  standingKey,
  type UnitRange,
} from '#platform/reminder.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { fallsOf, otherRules, replyAfter, type RuleCode, stepRules } from './rules.ts';
import { actText, ruleText, text, whyText } from './text.vi.ts';

const codes: readonly RuleCode[] = [...stepRules.map(({ code }) => code), ...otherRules];
const bodyCodes: readonly RuleCode[] = ['supervision.body-report-due', 'supervision.reply-owed'];
const stepOf = Object.fromEntries(stepRules.map(({ code, step }) => [code, step]));

/** Working days of the window, each with the day on which a conclusion must have been for it to fall then. */
function conclusionDays({ since, on }: ReminderWindow) {
  const days: { rule: RuleCode; day: string; occasion: string }[] = [];
  for (let day = addDays(since, -21); day <= on; day = addDays(day, 1))
    for (const [rule, count] of [
      ['supervision.reply-owed', replyAfter],
      ['supervision.concluded-below', 1],
    ] as const) {
      const occasion = addWorkingDays(vietnamCalendar, day, count);
      if (occasion > since && occasion <= on && isWorkingDay(vietnamCalendar, occasion))
        days.push({ rule, day, occasion });
    }
  return days;
}

const unanswered = sql`exists (select from supervision.recommendation r where r.session_id = s.id and r.body_unit_id = t.unit_id
  and not exists (select from supervision.reply a where a.recommendation_id = r.id))`;

/** What falls on sessions of these units, on the bodies that they ask, and on the levels above. */
function find(window: ReminderWindow, units: UnitRange): RawBuilder<ReminderRow> {
  const falls = fallsOf(window.since, window.on, vietnamCalendar).map((fall) => ({ ...fall, step: stepOf[fall.code] }));
  return sql<ReminderRow>`
    with fall as (select * from jsonb_to_recordset(${JSON.stringify(falls)}::jsonb)
      as f (code text, step text, kind text, "workingOn" date, occasion date, "dueOn" date)),
    after as (select * from jsonb_to_recordset(${JSON.stringify(conclusionDays(window))}::jsonb) as a (rule text, day date, occasion date)),
    told as (
      select s.id, s.unit_id, f.code as rule, f.occasion, f."dueOn" as day
      from supervision.session s join fall f on f."workingOn" = s.working_on and f.kind = s.kind
      where (s.form = 'team' or s.kind = 'criticism') and f.step <> 'body_report'
        and s.state = case f.step when 'team_report' then 'held' else 'planned' end
        and not exists (select from supervision.step d where d.session_id = s.id and d.step = f.step)
      union all
      select s.id, b.unit_id, f.code, f.occasion, f."dueOn"
      from supervision.session s join fall f on f."workingOn" = s.working_on and f.step = 'body_report'
      cross join unnest(s.body_unit_ids) as b (unit_id)
      where s.form = 'team' and s.state = 'planned'
        and exists (select from supervision.step d where d.session_id = s.id and d.step = 'plan_sent')
        and not exists (select from supervision.step d where d.session_id = s.id and d.step = 'body_report' and d.unit_id = b.unit_id)
      union all
      select s.id, t.unit_id, a.rule, a.occasion, c.done_on
      from after a join supervision.step c on c.step = 'concluded' and c.done_on = a.day
      join supervision.session s on s.id = c.session_id
      cross join unnest(case a.rule when 'supervision.reply-owed' then s.body_unit_ids else array[s.above_unit_id] end) as t (unit_id)
      where t.unit_id is not null and (a.rule <> 'supervision.reply-owed' or ${unanswered}))
    select told.unit_id, told.rule, told.id as subject_id, told.occasion, told.day as concerns_on, '/giam-sat/' || told.id as link,
      jsonb_build_object('what', s.subject, 'by', u.short_name) as facts
    from told join supervision.session s on s.id = told.id join organisation.unit u on u.id = s.unit_id
    where told.unit_id > ${units.after} and told.unit_id <= ${units.until}`;
}

async function standing<DB>(
  { db, actor }: ReadContext<DB>,
  told: readonly { rule: string; subjectId: number }[],
): Promise<Set<string>> {
  if (told.length === 0) return new Set();
  const { rows } = await sql<{ id: number; state: string; steps: string[]; owes: boolean }>`
    select s.id, s.state, ${unanswered} as owes,
      array(select d.step from supervision.step d where d.session_id = s.id and (d.step <> 'body_report' or d.unit_id = t.unit_id)) as steps
    from supervision.session s cross join (select ${actor?.unit?.id ?? null}::bigint as unit_id) t
    where s.id = any(${told.map(({ subjectId }) => subjectId)}::bigint[]) and s.state not in ('closed', 'called_off')`.execute(
    db,
  );
  const sessions = new Map(rows.map((row) => [row.id, row]));
  const open = told.filter(({ rule, subjectId }) => {
    const session = sessions.get(subjectId);
    if (!session) return false;
    if (rule === 'supervision.concluded-below') return true;
    if (rule === 'supervision.reply-owed') return session.owes;
    const isOfState = rule === 'supervision.team-report-due' ? session.state === 'held' : session.state === 'planned';
    return isOfState && !session.steps.includes(stepOf[rule]!);
  });
  return new Set(open.map(({ rule, subjectId }) => standingKey(rule, subjectId)));
}

const facts = z.object({ what: z.string(), by: z.string() });

const toldOf = (code: RuleCode): Pick<ReminderRule, 'kind' | 'needs'> => ({
  kind: code === 'supervision.concluded-below' ? 'know' : 'do',
  needs:
    code === 'supervision.concluded-below'
      ? 'supervision.read'
      : bodyCodes.includes(code)
        ? 'commitment.work'
        : 'supervision.work',
});

/** The limits of the chain that are near, answers that are owed, and copies for the level above. */
export const supervisionReminders: ReminderSource = {
  subject: 'session',
  rules: codes.map((code) => ({ code, ...toldOf(code), words: ruleText[code] })),
  find,
  standing,
  words({ rule, concernsOn, facts: kept }) {
    const code = rule as RuleCode;
    const { what, by } = facts.parse(kept);
    return { what, about: text.by(by), why: whyText[code](formatDay(concernsOn)), act: actText[code] };
  },
};
