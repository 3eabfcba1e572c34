import { sql } from 'kysely';
import { z } from 'zod';
import { beginOf, type ReminderSource, standingKey } from '#platform/reminder.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { proposalAnswered } from '../reminders/rules.ts';
import { answerText as text } from '../reminders/text.vi.ts';

const facts = z.object({ what: z.string(), by: z.string() });

/** What a unit raised and was answered since the last run, at whatever level. */
export const answerReminders: ReminderSource = {
  subject: 'proposal',
  rules: [{ code: proposalAnswered, kind: 'know', needs: 'document.register', words: text.rule }],
  find: ({ since, on }, units) => sql`
    select a.unit_id, ${proposalAnswered}::text as rule, a.id as subject_id,
      (a.answered_at at time zone 'Asia/Ho_Chi_Minh')::date as occasion, (a.answered_at at time zone 'Asia/Ho_Chi_Minh')::date as concerns_on,
      '/van-ban/vuong-mac' as link, jsonb_build_object('what', left(a.words, 300), 'by', a.by_unit) as facts
    from directives.proposals_answered(${units.after}, ${units.until}, ${beginOf(since)}, ${beginOf(on)}) a`,
  standing: async (_ctx, told) => new Set(told.map(({ rule, subjectId }) => standingKey(rule, subjectId))),
  words({ concernsOn, facts: kept }) {
    const { what, by } = facts.parse(kept);
    return { what, about: text.about(by), why: text.why(formatDay(concernsOn)), act: text.act };
  },
};
