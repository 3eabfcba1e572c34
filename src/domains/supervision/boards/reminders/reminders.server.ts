import { sql } from 'kysely';
import { z } from 'zod';
import { vietnamCalendar } from '#platform/calendar/vietnam-2025-2027.ts';
import { fallsTable, type ReminderRow, type ReminderSource, standingKey } from '#platform/reminder.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { text } from './text.vi.ts';

const code = 'supervision.board-ends';
const rules = [{ code, anchor: 'ends', counts: 'to', at: [-60, -20] }] as const;
const facts = z.object({ what: z.string(), unit: z.string() });

/** The term of a board comes to its end: its members must be elected anew (Law 10/2022/QH15, Article 36). */
export const boardReminders: ReminderSource = {
  subject: 'board',
  rules: [{ code, kind: 'do', needs: 'supervision.work', words: text.rule }],
  find(window, units) {
    const { table, first, last } = fallsTable(vietnamCalendar, rules, window);
    return sql<ReminderRow>`
      with fires as (${table})
      select u.id as unit_id, f.rule, b.id as subject_id, f.occasion, b.until_on as concerns_on, '/giam-sat/ban/' || b.id as link,
        jsonb_build_object('what', b.name, 'unit', u.short_name) as facts
      from supervision.board b join organisation.unit u on u.id = b.unit_id and u.closed_on is null
      join fires f on f.day = b.until_on
      where b.unit_id > ${units.after} and b.unit_id <= ${units.until} and b.closed_on is null
        and b.until_on between ${first}::date and ${last}::date`;
  },
  async standing(ctx, told) {
    if (told.length === 0) return new Set();
    const ids = told.map(({ subjectId }) => subjectId);
    const { rows } = await sql<{ id: number }>`select id from supervision.board
      where id = any(${ids}::bigint[]) and closed_on is null`.execute(ctx.db);
    return new Set(rows.map(({ id }) => standingKey(code, id)));
  },
  words({ concernsOn, facts: kept }) {
    const { what, unit } = facts.parse(kept);
    return { what, about: unit, why: text.why(formatDay(concernsOn)), act: text.act };
  },
};
