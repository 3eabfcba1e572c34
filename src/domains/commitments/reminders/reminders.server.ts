import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { vietnamCalendar } from '#platform/calendar/vietnam-2025-2027.ts';
import type { ReminderKind } from '#platform/reminder-kind.ts';
import type { ReadContext } from '#platform/command/context.server.ts';
import {
  type ReminderRow,
  type ReminderRule,
  type ReminderSource,
  type ReminderWindow,
  standingKey,
  type UnitRange,
} from '#platform/reminder.server.ts';
import type { Permission } from '#domains/roles.ts';
import {
  type Firing,
  firings,
  type RuleCode,
  rules,
  type StandingFacts,
  stillStands,
  toldSteps,
  workingDaysLeft,
} from './rules.ts';
import { actText, reason, ruleText, text } from './text.vi.ts';

/** The day in the office's time on which something happened. */
const dayOfStep = sql`(s.at at time zone 'Asia/Ho_Chi_Minh')::date`;
const stepColumn = (name: 'step' | 'code' | 'family') => toldSteps.map((told) => told[name]);
const clockColumns = {
  rule: 'text',
  anchor: 'text',
  day: 'date',
  other: 'date',
  occasion: 'date',
  concerns: 'date',
  to: 'text',
  family: 'text',
};

/** All that falls in the window on the promises of these owners: the rules of a clock, then what an asker did or sent by hand. */
function find(window: ReminderWindow, units: UnitRange): RawBuilder<ReminderRow> {
  return sql<ReminderRow>`
    with fires as (${fires(window)}),
    promise as materialized (
      select c.id, c.owner_unit_id, c.asker_unit_id, c.what, c.state, c.due_on, c.asked_on, c.claimed_on, c.appealed_on,
        c.stopped_on, c.stopped_until, c.wanted_due_on,
        case when c.state = 'returned' and c.verdict_on is not null then greatest(c.verdict_on, c.stopped_until) end as back_on,
        case when c.wanted_due_on is not null then
          (select max(${dayOfStep}) from commitments.step s where s.commitment_id = c.id and s.step = 'ask_extension') end as wanted_on,
        coalesce(c.state <> 'claimed' and ${window.on}::date between c.stopped_on and c.stopped_until, false) as stands_still
      from commitments.commitment c
      where c.open and c.owner_unit_id > ${units.after} and c.owner_unit_id <= ${units.until}),
    fallen as (
      select f.rule, f.occasion, case a.anchor when 'wanted' then p.wanted_due_on when 'stopped' then p.due_on else f.concerns end as concerns,
        f.family, 0 as step_id, p.id, ${recipient} as unit_id
      from promise p
      cross join lateral (values ${anchors}) as a (anchor, day, other)
      join fires f on f.anchor = a.anchor and f.day = a.day and (a.other is null or f.other is null or a.other <= f.other)
      where not p.stands_still and (p.state = 'claimed' or p.stopped_on is null or f.occasion not between p.stopped_on and p.stopped_until)),
    told_step as (${taken(window)}),
    latest as (
      select distinct on (id, unit_id, family) rule, occasion, concerns, id, unit_id
      from (select * from fallen union all select * from told_step) every_one
      where unit_id is not null order by id, unit_id, family, occasion desc, step_id desc)
    select l.unit_id, l.rule, l.id as subject_id, l.occasion, l.concerns as concerns_on, '/nhiem-vu/' || l.id as link,
      jsonb_build_object('what', left(p.what, 300), 'owner', o.short_name, 'asker', a.short_name) as facts
    from latest l
    join promise p on p.id = l.id
    join organisation.unit o on o.id = p.owner_unit_id
    join organisation.unit a on a.id = p.asker_unit_id`;
}

function fires(window: ReminderWindow) {
  const all = firings(vietnamCalendar, window.since, window.on);
  const arrays = Object.entries(clockColumns).map(
    ([name, type]) => sql`${all.map((firing) => firing[name as keyof Firing])}::${sql.raw(type)}[]`,
  );
  return sql`select * from unnest(${sql.join(arrays)}) as f (rule, anchor, day, other, occasion, concerns, recipient, family)`;
}

/** As `anchorsOf` says it. */
const anchors = sql`
  ('due', case when p.state <> 'claimed' then p.due_on end, p.back_on),
  ('asked', case when p.state = 'assigned' then greatest(p.asked_on, p.stopped_until) end, null),
  ('returned', p.back_on, p.due_on),
  ('wanted', case when p.state <> 'claimed' then p.wanted_on end, null),
  ('stopped', case when p.state <> 'claimed' then p.stopped_until end, null),
  ('claimed', case when p.state = 'claimed' and p.appealed_on is null then p.claimed_on end, null),
  ('appealed', case when p.state = 'claimed' then p.appealed_on end, null)`;

/** What the asker did on the days since the last run; on a plan of one's own nobody tells oneself. */
function taken({ since, on }: ReminderWindow) {
  return sql`
    select t.code as rule, ${dayOfStep} as occasion,
      case s.step when 'remind' then ${dayOfStep} when 'stop' then coalesce(p.stopped_until, p.due_on) else p.due_on end as concerns,
      t.family, s.id as step_id, p.id, p.owner_unit_id as unit_id
    from commitments.step s
    join promise p on p.id = s.commitment_id
    left join commitments.change ch on ch.step_id = s.id
    join unnest(${stepColumn('step')}::text[], ${stepColumn('code')}::text[], ${stepColumn('family')}::text[]) as t (step, code, family)
      on t.step = s.step and (s.step <> 'change' or (t.code = ${'commitments.due-moved' satisfies RuleCode}) = coalesce(ch.new_due_on <> ch.old_due_on, false))
    where s.step in ('remind', 'change', 'refuse_extension', 'stop', 'resume')
      and case s.step when 'remind' then p.state <> 'claimed' else p.asker_unit_id <> p.owner_unit_id end
      and s.at >= ${since}::date::timestamp at time zone 'Asia/Ho_Chi_Minh'
      and s.at < ${on}::date::timestamp at time zone 'Asia/Ho_Chi_Minh'`;
}

/** As `recipientOf` says it. */
const aboveOwner = sql`organisation.unit_above(p.owner_unit_id)`;
const aboveAsker = sql`organisation.unit_above(p.asker_unit_id)`;
const unlessSide = (unit: RawBuilder<unknown>) => sql`nullif(nullif(${unit}, p.owner_unit_id), p.asker_unit_id)`;
const recipient = sql`case f.recipient
  when 'owner' then p.owner_unit_id
  when 'asker' then nullif(p.asker_unit_id, p.owner_unit_id)
  when 'above-owner' then ${unlessSide(aboveOwner)}
  when 'above-asker' then ${unlessSide(aboveAsker)}
  else case when ${aboveOwner} = p.asker_unit_id then ${unlessSide(aboveAsker)} end end`;

async function standing<DB>(
  { db, today }: ReadContext<DB>,
  told: readonly { rule: string; subjectId: number }[],
): Promise<Set<string>> {
  if (told.length === 0) return new Set();
  const ids = [...new Set(told.map(({ subjectId }) => subjectId))];
  const { rows } = await sql<StandingFacts & { id: number }>`
    select c.id, c.state, c.appealed_on is not null as "isAppealed", c.wanted_due_on is not null as "isExtensionAsked",
      coalesce(${today}::date between c.stopped_on and c.stopped_until, false) as "isStopped"
    from commitments.commitment c where c.id = any(${ids}::bigint[]) and c.open`.execute(db);
  const facts = new Map(rows.map((row) => [row.id, row]));
  const stands = ({ rule, subjectId }: (typeof told)[number]) => {
    const row = facts.get(subjectId);
    return row !== undefined && stillStands(rule, row);
  };
  return new Set(told.filter(stands).map(({ rule, subjectId }) => standingKey(rule, subjectId)));
}

const facts = z.object({ what: z.string(), owner: z.string(), asker: z.string() });

function words({ rule, onDay, concernsOn, facts: kept }: Parameters<ReminderSource['words']>[0]) {
  const code = rule as RuleCode;
  const { what, owner, asker } = facts.parse(kept);
  return {
    what,
    about: kinds.get(code)?.isOwners ? text.askedBy(asker) : text.ownedBy(owner),
    why: reason(code, workingDaysLeft(vietnamCalendar, onDay, concernsOn), concernsOn),
    act: actText[code],
  };
}

const kinds = new Map<RuleCode, { kind: ReminderKind; isOwners: boolean }>([
  ...rules.map(({ code, kind, to }) => [code, { kind, isOwners: to === 'owner' }] as const),
  ...toldSteps.map(({ code, kind }) => [code, { kind, isOwners: true }] as const),
]);

const told: ReminderRule[] = [...kinds].map(([code, { kind, isOwners }]) => {
  const needs: Permission = isOwners ? 'commitment.work' : 'commitment.confirm';
  return { code, kind, needs, words: ruleText[code] };
});

/** Promises before their day, on it and after it; what waits for the asker's word; what an asker changes or asks after. */
export const commitmentReminders: ReminderSource = { subject: 'commitment', rules: told, find, standing, words };
