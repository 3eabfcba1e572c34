import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { vietnamCalendar } from '#platform/calendar/vietnam-2025-2027.ts';
import type { ReadContext } from '#platform/command/context.server.ts';
import {
  type ReminderKind,
  type ReminderRow,
  type ReminderRule,
  type ReminderSource,
  type ReminderWindow,
  standingKey,
  type UnitRange,
} from '#platform/reminder.server.ts';
import type { Permission } from '#domains/roles.ts';
import type { State } from '../rules.ts';
import { askedAbout, type Firing, firings, rules, type RuleCode, stillStands, workingDaysLeft } from './rules.ts';
import { actText, reason, ruleText, text } from './text.vi.ts';

/** The promises that a clock runs for: the one place that says which. */
const running = sql`c.open`;

/** All that falls in the window on the promises of these owners: the rules of a clock, then what an asker sent by hand. */
function find(window: ReminderWindow, units: UnitRange): RawBuilder<ReminderRow> {
  const fires = firings(vietnamCalendar, window.since, window.on);
  const column = (name: keyof Firing) => fires.map((firing) => firing[name]);
  return sql<ReminderRow>`
    with fires as (
      select * from unnest(${column('rule')}::text[], ${column('anchor')}::text[], ${column('day')}::date[], ${column('occasion')}::date[],
        ${column('concerns')}::date[], ${column('to')}::text[], ${column('family')}::text[])
        as f (rule, anchor, day, occasion, concerns, recipient, family)),
    promise as materialized (
      select c.id, c.owner_unit_id, c.asker_unit_id, c.what, c.state, c.due_on, c.asked_on, c.claimed_on
      from commitments.commitment c
      where ${running} and c.owner_unit_id > ${units.after} and c.owner_unit_id <= ${units.until}),
    fallen as (
      select f.rule, f.occasion, f.concerns, f.family, p.id, ${recipient} as unit_id
      from promise p
      cross join lateral (values
        ('due', case when p.state <> 'claimed' then p.due_on end),
        ('asked', case when p.state = 'assigned' then p.asked_on end),
        ('claimed', case when p.state = 'claimed' then p.claimed_on end)) as a (anchor, day)
      join fires f on f.anchor = a.anchor and f.day = a.day),
    latest as (
      select distinct on (id, unit_id, family) rule, occasion, concerns, id, unit_id from fallen
      where unit_id is not null order by id, unit_id, family, occasion desc),
    asked_about as (
      select distinct ${askedAbout}::text as rule, (s.at at time zone 'Asia/Ho_Chi_Minh')::date as occasion,
        (s.at at time zone 'Asia/Ho_Chi_Minh')::date as concerns, p.id, p.owner_unit_id as unit_id
      from commitments.step s join promise p on p.id = s.commitment_id
      where s.step = 'remind' and p.state <> 'claimed'
        and s.at >= ${window.since}::date::timestamp at time zone 'Asia/Ho_Chi_Minh'
        and s.at < ${window.on}::date::timestamp at time zone 'Asia/Ho_Chi_Minh')
    select told.unit_id, told.rule, told.id as subject_id, told.occasion, told.concerns as concerns_on, '/nhiem-vu/' || told.id as link,
      jsonb_build_object('what', left(p.what, 300), 'owner', o.short_name, 'asker', a.short_name) as facts
    from (select rule, occasion, concerns, id, unit_id from latest union all select * from asked_about) told
    join promise p on p.id = told.id
    join organisation.unit o on o.id = p.owner_unit_id
    join organisation.unit a on a.id = p.asker_unit_id`;
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
  { db }: ReadContext<DB>,
  told: readonly { rule: string; subjectId: number }[],
): Promise<Set<string>> {
  if (told.length === 0) return new Set();
  const ids = [...new Set(told.map(({ subjectId }) => subjectId))];
  const { rows } = await sql<{ id: number; state: State }>`
    select c.id, c.state from commitments.commitment c where c.id = any(${ids}::bigint[]) and ${running}`.execute(db);
  const states = new Map(rows.map(({ id, state }) => [id, state]));
  const stands = ({ rule, subjectId }: (typeof told)[number]) => {
    const state = states.get(subjectId);
    return state !== undefined && stillStands(rule, state);
  };
  return new Set(told.filter(stands).map(({ rule, subjectId }) => standingKey(rule, subjectId)));
}

const facts = z.object({ what: z.string(), owner: z.string(), asker: z.string() });

function words({ rule, onDay, concernsOn, facts: kept }: Parameters<ReminderSource['words']>[0]) {
  const code = rule as RuleCode;
  const { what, owner, asker } = facts.parse(kept);
  return {
    what,
    about: kinds[code] === 'do' ? text.askedBy(asker) : text.ownedBy(owner),
    why: reason(code, workingDaysLeft(vietnamCalendar, onDay, concernsOn), concernsOn),
    act: actText[code],
  };
}

const kinds = {
  ...(Object.fromEntries(rules.map(({ code, to }) => [code, to === 'owner' ? 'do' : 'follow'])) as Record<
    RuleCode,
    ReminderKind
  >),
  'commitments.claim-waits': 'decide',
  [askedAbout]: 'do',
} satisfies Record<RuleCode, ReminderKind>;

const needs = {
  do: 'commitment.work',
  decide: 'commitment.confirm',
  follow: 'commitment.confirm',
} as const satisfies Record<ReminderKind, Permission>;

const told: ReminderRule[] = ([...rules.map(({ code }) => code), askedAbout] as RuleCode[]).map((code) => ({
  ...{ code, kind: kinds[code], needs: needs[kinds[code]], words: ruleText[code] },
}));

/** Promises before their day, on it and after it; claims that wait; what an asker asks after. */
export const commitmentReminders: ReminderSource = { subject: 'commitment', rules: told, find, standing, words };
