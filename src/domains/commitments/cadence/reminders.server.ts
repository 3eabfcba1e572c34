import { sql } from 'kysely';
import { z } from 'zod';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { ReminderSource } from '#platform/reminder.server.ts';
import { standingKey } from '#platform/reminder.server.ts';
import type { Ending } from './rules.ts';
import { seriesText as text } from '../reminders/text.vi.ts';

const ended = 'commitments.series-ended';
const facts = z.object({
  what: z.string(),
  owner: z.string(),
  why: z.enum(['recall', 'owner_closed', 'asker_closed', 'until']),
});

/** What repeats and has ended otherwise than by the asker's own hand: told to the asker once. */
export const seriesReminders: ReminderSource = {
  subject: 'series',
  rules: [{ code: ended, kind: 'know', needs: 'commitment.confirm', words: text.rule }],
  find: ({ since, on }, units) => sql`
    select s.asker_unit_id as unit_id, ${ended}::text as rule, s.id as subject_id, s.ended_on as occasion, s.ended_on as concerns_on,
      '/nhiem-vu/' || c.id as link, jsonb_build_object('what', left(c.what, 300), 'owner', o.short_name, 'why', s.ended_why) as facts
    from commitments.series s
    join organisation.unit o on o.id = s.owner_unit_id
    cross join lateral (
      select p.id, p.what from commitments.commitment p where p.series_id = s.id order by p.period_from desc limit 1) c
    where s.ended_on >= ${since}::date and s.ended_on < ${on}::date and s.ended_why <> 'asker' and s.asker_unit_id <> s.owner_unit_id
      and s.asker_unit_id > ${units.after} and s.asker_unit_id <= ${units.until}`,
  standing: async (_ctx, told) => new Set(told.map(({ rule, subjectId }) => standingKey(rule, subjectId))),
  words({ concernsOn, facts: kept }) {
    const { what, owner, why } = facts.parse(kept);
    const because = text.because[why satisfies Ending];
    return { what, about: text.ownedBy(owner), why: text.why(formatDay(concernsOn), because), act: text.act };
  },
};
