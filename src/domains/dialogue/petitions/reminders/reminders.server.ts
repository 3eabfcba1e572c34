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
import { dayNumber, dayOfNumber, type RuleCode, rules } from './rules.ts';
import { actText, ruleText, text, whyText } from './text.vi.ts';

/** The subject that the policy of notices.notice knows: nobody above reads these. */
const subject = 'petitions';

/** Counts by unit and day from the doors of both stores: what is about whom never leaves them. */
function find(window: ReminderWindow, units: UnitRange): RawBuilder<ReminderRow> {
  const { table, first, last } = fallsTable(vietnamCalendar, rules, window);
  const asked = sql`(${units.after}, ${units.until}, ${first}::date, ${last}::date)`;
  const views = rules.map(({ code, view }) => ({ code, view }));
  return sql<ReminderRow>`
    with fires as (${table}),
    views as (select * from jsonb_to_recordset(${JSON.stringify(views)}::jsonb) as v (code text, view text)),
    counts as (select * from dialogue.due_counts${asked} union all select * from opinion.due_counts${asked}),
    told as (
      select c.unit_id, f.rule, c.on_day, f.occasion, sum(c.waiting) as waiting
      from counts c join fires f on f.day = c.on_day
        and (f.anchor = c.stage or f.anchor = 'own' and c.stage in ('receive', 'takeOver', 'answer'))
      group by c.unit_id, f.rule, c.on_day, f.occasion)
    select distinct on (t.unit_id, t.rule, t.on_day) t.unit_id, t.rule, t.on_day - date '1970-01-01' as subject_id, t.occasion,
      t.on_day as concerns_on, '/kien-nghi?hien=' || v.view as link, jsonb_build_object('count', t.waiting) as facts
    from told t join views v on v.code = t.rule
    order by t.unit_id, t.rule, t.on_day, t.occasion desc`;
}

/** Which of the reader's own unit still wait: two queries, one a store, under their policies. */
async function standing<DB>(
  { db, actor }: ReadContext<DB>,
  told: readonly { rule: string; subjectId: number }[],
): Promise<Set<string>> {
  const unitId = actor?.unit?.id;
  if (told.length === 0 || unitId === undefined) return new Set();
  const days = [...new Set(told.map(({ subjectId }) => dayOfNumber(subjectId)))];
  const stillOf = async (table: string, given: RawBuilder<unknown>) => {
    const m = sql`${sql.table(table)} m where m.state in ('received', 'accepted') and (m.joined_to is null or m.answered_on is not null)`;
    const own = sql`${m} and m.unit_id = ${unitId}`;
    const { rows } = await sql<{ stage: string; day: string }>`
      select case m.state when 'accepted' then 'answer' else 'receive' end as stage, m.due_on as day from ${own} and m.due_on = any(${days}::date[])
      union select 'said', m.verdict_on from ${own} and m.state = 'accepted' and m.verdict <> 'solved' and m.verdict_on = any(${days}::date[])
      union select 'given', m.due_on from ${m} and m.state = 'received' and m.unit_id <> ${unitId} and m.id in (${given})
        and m.due_on = any(${days}::date[])`.execute(db);
    return rows;
  };
  const rows = [
    ...(await stillOf(
      'dialogue.petition',
      sql`select s.petition_id from dialogue.petition_step s where s.step = 'hand_over' and s.unit_id = ${unitId}`,
    )),
    ...(await stillOf(
      'opinion.feedback',
      sql`select h.feedback_id from opinion.hand_over h where h.from_unit_id = ${unitId}`,
    )),
  ];
  const open = new Set(rows.map(({ stage, day }) => `${stage} ${dayNumber(day)}`));
  return new Set(
    told
      .filter(({ rule, subjectId }) => stagesOf(rule).some((stage) => open.has(`${stage} ${subjectId}`)))
      .map(({ rule, subjectId }) => standingKey(rule, subjectId)),
  );
}

function stagesOf(rule: string): readonly string[] {
  const anchor = rules.find(({ code }) => code === rule)?.anchor;
  if (anchor === 'own') return ['receive', 'answer'];
  return anchor === undefined ? [] : [anchor === 'takeOver' ? 'receive' : anchor];
}

const facts = z.object({ count: z.coerce.number() });

/** Clocks of petitions and nameless feedback together, as a count of a day; the list behind it shows who may see what. */
export const petitionReminders: ReminderSource = {
  subject,
  rules: rules.map(({ code, kind }) => ({ code, kind, needs: 'petition.handle', words: ruleText[code] })),
  find,
  standing,
  words({ rule, concernsOn, facts: kept }) {
    const code = rule as RuleCode;
    const what = text.what(facts.parse(kept).count);
    return { what, about: text.about, why: whyText[code](formatDay(concernsOn)), act: actText[code] };
  },
};
