import { sql } from 'kysely';
import { z } from 'zod';
import { vietnamCalendar } from '#platform/calendar/vietnam-2025-2027.ts';
import { type ReminderRow, type ReminderSource, standingKey } from '#platform/reminder.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { noticeFalls } from './rules.ts';
import { text } from './text.vi.ts';

const code = 'supervision.notice-due';
const facts = z.object({ what: z.string(), board: z.string() });

/** A plan that the investor has not been told of; a board of inspection tells nobody. */
const untold = sql`p.notice_sent_on is null and p.removed_at is null and b.kind = 'investment' and b.closed_on is null`;

/** The plan of a community investment supervision board goes to the investor 45 days before (Law 10/2022/QH15, Article 45). */
export const noticeReminders: ReminderSource = {
  subject: 'board-plan',
  rules: [{ code, kind: 'do', needs: 'supervision.work', words: text.rule }],
  find(window, units) {
    const falls = JSON.stringify(noticeFalls(window.since, window.on, vietnamCalendar));
    return sql<ReminderRow>`
      with fall as (select * from jsonb_to_recordset(${falls}::jsonb) as f ("startsOn" date, occasion date, "dueOn" date))
      select b.unit_id, ${code}::text as rule, p.id as subject_id, f.occasion, f."dueOn" as concerns_on, '/giam-sat/ban/' || b.id as link,
        jsonb_build_object('what', left(p.what, 300), 'board', b.name) as facts
      from supervision.board b join supervision.board_plan p on p.board_id = b.id join fall f on f."startsOn" = p.starts_on
      where b.unit_id > ${units.after} and b.unit_id <= ${units.until} and ${untold}`;
  },
  async standing(ctx, told) {
    if (told.length === 0) return new Set();
    const { rows } = await sql<{ id: number }>`
      select p.id from supervision.board_plan p join supervision.board b on b.id = p.board_id
      where p.id = any(${told.map(({ subjectId }) => subjectId)}::bigint[]) and ${untold}`.execute(ctx.db);
    return new Set(rows.map(({ id }) => standingKey(code, id)));
  },
  words({ concernsOn, facts: kept }) {
    const { what, board } = facts.parse(kept);
    return { what, about: board, why: text.why(formatDay(concernsOn)), act: text.act };
  },
};
