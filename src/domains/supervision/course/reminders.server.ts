import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { dayParts } from '#platform/calendar/day.ts';
import { vietnamCalendar } from '#platform/calendar/vietnam-2025-2027.ts';
import type { ReadContext } from '#platform/command/context.server.ts';
import {
  type ReminderRow,
  type ReminderSource,
  type ReminderWindow,
  standingKey,
  type UnitRange,
} from '#platform/reminder.server.ts';
import { courseDays, yearRule } from '../reminders/rules.ts';
import { actText, ruleText, text } from '../reminders/text.vi.ts';
import { courseNeeds, yearlyDuty } from '../rules.ts';

/** What a unit `u`, or one that it followed, has held of a kind in the year, and what it may still hold by its programme: the two numbers of onCourse. */
const held = (kind: string, year: RawBuilder<unknown>) => sql`(select count(*) from supervision.session s
  where s.unit_id in (select u.id union all select m.unit_id from organisation.rearranged_unit m where m.successor_id = u.id)
  and s.kind = ${kind} and s.form <> 'joint' and s.state in ('held', 'concluded', 'closed')
  and s.working_on between make_date(${year}, 1, 1) and make_date(${year}, 12, 31))`;
const coming = (
  kind: string,
  year: RawBuilder<unknown>,
  month: RawBuilder<unknown>,
) => sql`(select count(*) from supervision.programme p
  join supervision.planned i on i.programme_id = p.id and i.dropped_reason is null and i.kind = ${kind} and i.form <> 'joint'
  where p.unit_id = u.id and p.year = ${year} and i.until_month >= ${month}
    and not exists (select from supervision.session s where s.planned_id = i.id and s.state in ('held', 'concluded', 'closed')))`;

interface Course {
  supervision: number;
  criticism: number;
}

/** Committees of the Front at provinces and communes that are behind with a kind, as onCourse says it. */
function behind(days: readonly { occasion: string }[], units: UnitRange) {
  const asked = days.map(({ occasion }) => ({ occasion, year: dayParts(occasion).year, ...courseNeeds(occasion) }));
  const isBehind = (
    kind: string,
  ) => sql`(c.held_${sql.raw(kind)} < c.held or c.held_${sql.raw(kind)} + c.coming_${sql.raw(kind)} < ${yearlyDuty})
    and c.held_${sql.raw(kind)} < ${yearlyDuty}`;
  return sql`
    with asked as (select * from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as a (occasion date, year int, held int, month int)),
    course as (
      select u.id as unit_id, a.*, ${held('supervision', sql`a.year`)} as held_supervision, ${held('criticism', sql`a.year`)} as held_criticism,
        ${coming('supervision', sql`a.year`, sql`a.month`)} as coming_supervision, ${coming('criticism', sql`a.year`, sql`a.month`)} as coming_criticism
      from asked a cross join organisation.unit u
      where u.id > ${units.after} and u.id <= ${units.until} and u.organisation_code = 'front' and u.kind = 'committee'
        and u.level in ('province', 'commune') and u.closed_on is null)
    select c.* from course c where ${isBehind('supervision')} or ${isBehind('criticism')}`;
}

function find(window: ReminderWindow, units: UnitRange): RawBuilder<ReminderRow> {
  const days = courseDays(window.since, window.on, vietnamCalendar).map((occasion) => ({ occasion }));
  return sql<ReminderRow>`
    select b.unit_id, ${yearRule} as rule, b.year as subject_id, b.occasion, make_date(b.year, 12, 31) as concerns_on,
      '/giam-sat/chuong-trinh/' || b.year as link, jsonb_build_object('supervision', b.held_supervision, 'criticism', b.held_criticism) as facts
    from (${behind(days, units)}) b`;
}

async function standing<DB>(
  { db, actor, today }: ReadContext<DB>,
  told: readonly { rule: string; subjectId: number }[],
): Promise<Set<string>> {
  const unitId = actor?.unit?.id;
  const { year } = dayParts(today);
  const ofYear = told.filter(({ subjectId }) => subjectId === year);
  if (ofYear.length === 0 || unitId === undefined) return new Set();
  const { rows } = await sql<Course>`${behind([{ occasion: today }], { after: unitId - 1, until: unitId })}`.execute(
    db,
  );
  return new Set(rows.length === 0 ? [] : ofYear.map(({ rule, subjectId }) => standingKey(rule, subjectId)));
}

const facts = z.object({ supervision: z.coerce.number(), criticism: z.coerce.number() });

/** Months ahead: a unit that will not have its two supervisions and two criticisms by the end of the year. */
export const courseReminders: ReminderSource = {
  subject: 'supervision-year',
  rules: [{ code: yearRule, kind: 'do', needs: 'supervision.work', words: ruleText[yearRule] }],
  find,
  standing,
  words({ onDay, concernsOn, facts: kept }) {
    const known = facts.parse(kept);
    return {
      what: text.year(dayParts(concernsOn).year),
      about: text.duty,
      why: text.offCourse(known.supervision, known.criticism, courseNeeds(onDay).held),
      act: actText[yearRule],
    };
  },
};
