import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { addDays, type Day } from '#platform/calendar/day.ts';
import { vietnamCalendar } from '#platform/calendar/vietnam-2025-2027.ts';
import type { ReadContext } from '#platform/command/context.server.ts';
import {
  fallsTable,
  type ReminderRow,
  type ReminderRule,
  type ReminderSource,
  type ReminderWindow,
  standingKey,
  type UnitRange,
} from '#platform/reminder.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { rules, type RuleCode } from './rules.ts';
import { actText, ruleText, text } from './text.vi.ts';

/** An answer from before the last change of day, hour or place does not count as one. */
const isUnanswered = sql`(i.answer is null or i.answered_at < m.moved_at)`;
const unsent = sql`(select count(*) from activities.conclusion k where k.meeting_id = m.id and k.sent_at is null and k.removed_at is null)`;

/** What falls on the meetings to which these units are invited or that they have held. A meeting lasts thirty days at the most. */
function find(window: ReminderWindow, units: UnitRange): RawBuilder<ReminderRow> {
  const { table, first, last } = fallsTable(vietnamCalendar, rules, window);
  return sql<ReminderRow>`
    with fires as (${table}),
    invited as (
      select distinct on (i.unit_id, i.meeting_id, f.anchor) i.unit_id, i.meeting_id, f.rule, f.occasion, i.starts_on as day, 0 as unsent
      from activities.invitation i
      join activities.meeting m on m.id = i.meeting_id and m.state = 'planned'
      join fires f on f.day = i.starts_on
        and (f.anchor = 'unanswered' and ${isUnanswered} or f.anchor = 'coming' and (i.answer is distinct from 'declined' or ${isUnanswered}))
      where i.unit_id > ${units.after} and i.unit_id <= ${units.until} and i.withdrawn_on is null
        and i.starts_on between ${window.on}::date and ${last}::date
      order by i.unit_id, i.meeting_id, f.anchor, f.occasion desc),
    held as (
      select m.host_unit_id as unit_id, m.id as meeting_id, f.rule, f.occasion, m.ends_on as day, ${unsent} as unsent
      from activities.meeting m join fires f on f.anchor = 'held' and f.day = m.ends_on
      where m.host_unit_id > ${units.after} and m.host_unit_id <= ${units.until} and m.state in ('planned', 'held')
        and m.starts_on between ${first}::date - 30 and ${window.on}::date)
    select t.unit_id, t.rule, t.meeting_id as subject_id, t.occasion, t.day as concerns_on,
      '/hop/' || t.meeting_id || case when t.unsent > 0 then '/ket-luan' else '' end as link,
      jsonb_build_object('what', m.title, 'hour', m.starts_hour, 'place', m.place, 'host', h.short_name, 'count', t.unsent) as facts
    from (select * from invited union all select * from held where unsent > 0) t
    join activities.meeting m on m.id = t.meeting_id
    join organisation.unit h on h.id = m.host_unit_id`;
}

interface Standing {
  id: number;
  isPlanned: boolean;
  isUnanswered: boolean;
  isUnsent: boolean;
}

async function standing<DB>(
  { db, actor, today }: ReadContext<DB>,
  told: readonly { rule: string; subjectId: number }[],
): Promise<Set<string>> {
  if (told.length === 0) return new Set();
  const { rows } = await sql<Standing>`
    select m.id, m.state = 'planned' and m.ends_on >= ${today}::date as "isPlanned", ${unsent} > 0 as "isUnsent",
      i.meeting_id is not null and ${isUnanswered} as "isUnanswered"
    from activities.meeting m
    left join activities.invitation i on i.meeting_id = m.id and i.unit_id = ${actor?.unit?.id ?? null} and i.withdrawn_on is null
    where m.id = any(${told.map(({ subjectId }) => subjectId)}::bigint[]) and m.state in ('planned', 'held')`.execute(
    db,
  );
  const meetings = new Map(rows.map((row) => [row.id, row]));
  const stands = (code: RuleCode, meeting: Standing) => {
    if (code === 'activities.conclusions-unsent') return meeting.isUnsent;
    return meeting.isPlanned && (code === 'activities.meeting-tomorrow' || meeting.isUnanswered);
  };
  const open = told.filter(({ rule, subjectId }) => {
    const meeting = meetings.get(subjectId);
    return meeting !== undefined && stands(rule as RuleCode, meeting);
  });
  return new Set(open.map(({ rule, subjectId }) => standingKey(rule, subjectId)));
}

const facts = z.object({
  ...{ what: z.string(), hour: z.string(), place: z.string().nullable(), host: z.string(), count: z.number() },
});

function why(code: RuleCode, onDay: Day, day: Day, { hour, count }: z.output<typeof facts>): string {
  if (code === 'activities.conclusions-unsent') return text.unsent(count, formatDay(day));
  if (code === 'activities.invitation-waits') return text.waits(formatDay(day), hour);
  // Before days off, and after a night that was missed, it is not tomorrow.
  const when = day === onDay ? text.today : day === addDays(onDay, 1) ? text.nextDay : '';
  return text.tomorrow(when, formatDay(day), hour);
}

const told: Record<RuleCode, Pick<ReminderRule, 'kind' | 'needs'>> = {
  'activities.invitation-waits': { kind: 'do', needs: 'activity.log' },
  'activities.meeting-tomorrow': { kind: 'know', needs: 'activity.log' },
  'activities.conclusions-unsent': { kind: 'do', needs: 'commitment.assign' },
};

/** Invitations that wait, meetings that are near, conclusions that nobody has sent. */
export const meetingReminders: ReminderSource = {
  subject: 'meeting',
  rules: rules.map(({ code }) => ({ code, ...told[code], words: ruleText[code] })),
  find,
  standing,
  words({ rule, onDay, concernsOn, facts: kept }) {
    const code = rule as RuleCode;
    const known = facts.parse(kept);
    return {
      what: known.what,
      about: text.host(known.host, known.place),
      why: why(code, onDay, concernsOn, known),
      act: actText[code],
    };
  },
};
