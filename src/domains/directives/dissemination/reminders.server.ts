import { sql } from 'kysely';
import { z } from 'zod';
import { vietnamCalendar } from '#platform/calendar/vietnam-2025-2027.ts';
import { fallsTable, type ReminderSource, standingKey } from '#platform/reminder.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { senderRules, studyBehind } from '../reminders/rules.ts';
import { studyText as text } from '../reminders/text.vi.ts';

const facts = z.object({ what: z.string(), symbol: z.string(), count: z.number() });

/** A paper whose day of study is past: how many of those whom the unit sent it to have not studied it. No names. */
export const studyReminders: ReminderSource = {
  subject: 'paper',
  rules: [{ code: studyBehind, kind: 'follow', needs: 'document.send', words: text.rule }],
  find: (window, units) => sql`
    with fires as (${fallsTable(vietnamCalendar, senderRules, window).table})
    select p.sender_unit_id as unit_id, ${studyBehind}::text as rule, p.document_id as subject_id, max(f.occasion) as occasion,
      max(p.study_by) as concerns_on, '/van-ban/' || p.document_id || '/quan-triet' as link,
      jsonb_build_object('what', left(max(p.paper_title), 300), 'symbol', left(max(p.paper_symbol), 100), 'count', count(*)) as facts
    from directives.dispatch p join fires f on f.day = p.study_by
    where p.standing < 3 and p.study_by is not null and p.sender_unit_id > ${units.after} and p.sender_unit_id <= ${units.until}
    group by p.sender_unit_id, p.document_id`,
  async standing({ db, actor, today }, told) {
    if (told.length === 0) return new Set();
    const { rows } = await sql<{ id: number }>`
      select distinct p.document_id as id from directives.dispatch p
      where p.document_id = any(${told.map(({ subjectId }) => subjectId)}::bigint[]) and p.sender_unit_id = ${actor?.unit?.id ?? null}
        and p.standing < 3 and p.study_by < ${today}::date`.execute(db);
    return new Set(rows.map(({ id }) => standingKey(studyBehind, id)));
  },
  words({ concernsOn, facts: kept }) {
    const { what, symbol, count } = facts.parse(kept);
    return { what, about: text.about(symbol), why: text.why(count, formatDay(concernsOn)), act: text.act };
  },
};
