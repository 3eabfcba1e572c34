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
import { kind } from '../schema.ts';
import { kindText } from '../text.vi.ts';
import { type RuleCode, rules } from './rules.ts';
import { actText, ruleText, text, whyText } from './text.vi.ts';

/** What waits, from the door for the service: kind and unit, no person. */
function find(window: ReminderWindow, units: UnitRange): RawBuilder<ReminderRow> {
  const { table, first, last } = fallsTable(vietnamCalendar, rules, window);
  const above = rules.filter(({ isAbove }) => isAbove).map(({ code }) => code);
  return sql<ReminderRow>`
    with fires as (${table})
    select distinct on (d.to_unit, d.id, f.rule) d.to_unit as unit_id, f.rule, d.id as subject_id, f.occasion, d.due_on as concerns_on,
      case when d.is_above then '/don-vi/' || d.unit_id else '/yeu-cau-du-lieu/' || d.id end as link,
      jsonb_build_object('kind', d.kind, 'unit', case when d.is_above then d.of_unit end) as facts
    from people.due_data_requests(${units.after}, ${units.until}, ${first}::date, ${last}::date) d
    join fires f on f.day = d.due_on and d.is_above = (f.rule = any(${above}::text[]))
    order by d.to_unit, d.id, f.rule, f.occasion desc`;
}

/** One query, by a door: above, the request itself is not to be read. */
async function standing<DB>(
  { db }: ReadContext<DB>,
  told: readonly { rule: string; subjectId: number }[],
): Promise<Set<string>> {
  if (told.length === 0) return new Set();
  const ids = told.map(({ subjectId }) => subjectId);
  const { rows } = await sql<{ id: number }>`select id from people.waiting_data_requests(${ids}::bigint[]) id`.execute(
    db,
  );
  const waiting = new Set(rows.map(({ id }) => id));
  return new Set(
    told.filter(({ subjectId }) => waiting.has(subjectId)).map(({ rule, subjectId }) => standingKey(rule, subjectId)),
  );
}

const facts = z.object({ kind, unit: z.string().nullish() });

/** The clock of requests about one's own data: for the unit that answers, and beyond the day for the one above it. */
export const dataRequestReminders: ReminderSource = {
  subject: 'dataRequests',
  rules: rules.map(({ code, kind: told }) => ({ code, kind: told, needs: 'request.answer', words: ruleText[code] })),
  find,
  standing,
  words({ rule, concernsOn, facts: kept }) {
    const code = rule as RuleCode;
    const { kind: asked, unit } = facts.parse(kept);
    const about = unit ? text.below(unit) : text.about;
    return {
      what: text.what(kindText[asked].name),
      about,
      why: whyText[code](formatDay(concernsOn)),
      act: actText[code],
    };
  },
};
