import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { ReadContext } from '#platform/command/context.server.ts';
import {
  beginOf,
  type ReminderRow,
  type ReminderSource,
  type ReminderWindow,
  standingKey,
  type UnitRange,
} from '#platform/reminder.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { TargetState } from '#domains/indicators/targets/rules.ts';
import { figureWords } from '../entry/rules.ts';
import { giverRules, type TargetRule, unitRules } from './rules.ts';
import { askedWords, targetActText, targetReminder as text, targetRuleText } from './text.vi.ts';

/** One row for each target that moved since the last run, as it stands this morning. */
function moved(
  window: ReminderWindow,
  rule: ReturnType<typeof sql>,
  unit: 'unit_id' | 'given_by_unit_id',
  units: UnitRange,
) {
  const owner = sql.ref(`t.${unit}`);
  return sql<ReminderRow>`
    with fallen as (
      select t.*, ${owner} as told_id, (t.changed_at at time zone 'Asia/Ho_Chi_Minh')::date as day, ${rule} as rule
      from indicators.target t
      where ${owner} > ${units.after} and ${owner} <= ${units.until} and t.given_by_unit_id <> t.unit_id
        and t.changed_at >= ${beginOf(window.since)} and t.changed_at < ${beginOf(window.on)})
    select t.told_id as unit_id, t.rule, t.id as subject_id, t.day as occasion, t.day as concerns_on,
      '/chi-tieu/giao/' || t.id as link,
      jsonb_build_object('what', left(i.name, 300), 'unit', u.short_name, 'giver', g.short_name, 'comparator', t.comparator,
        'value', t.value, 'own', t.own_value, 'per', t.per, 'measureUnit', i.unit,
        'scale', case when i.numerator_id is null then i.scale else 2 end, 'reason', left(t.reason, 300)) as facts
    from fallen t
    join indicators.indicator i on i.id = t.indicator_id
    join organisation.unit u on u.id = t.unit_id
    join organisation.unit g on g.id = t.given_by_unit_id
    where t.rule is not null`;
}

/** To the unit: given, or changed by the giver. A first version was given; what was changed waits for its word anew. */
function findGiven(window: ReminderWindow, units: UnitRange): RawBuilder<ReminderRow> {
  return moved(
    window,
    sql`case when t.state = 'set' and t.version = 1 then 'targets.given' when t.state = 'set' then 'targets.changed' end`,
    'unit_id',
    units,
  );
}

/** To the giver: a change is asked, or a unit set itself more; who accepted as one number for each target that was given. */
function findAnswered(window: ReminderWindow, units: UnitRange): RawBuilder<ReminderRow> {
  const single = moved(
    window,
    sql`case when t.state = 'change-asked' then 'targets.asked'
      when t.state = 'accepted' and t.own_value is not null then 'targets.harder' end`,
    'given_by_unit_id',
    units,
  );
  return sql<ReminderRow>`
    select * from (${single}) one
    union all
    select t.given_by_unit_id, 'targets.accepted', t.parent_id, max((t.changed_at at time zone 'Asia/Ho_Chi_Minh')::date),
      max((t.changed_at at time zone 'Asia/Ho_Chi_Minh')::date), '/chi-tieu/giao/' || t.parent_id,
      jsonb_build_object('what', left(i.name, 300), 'count', count(*))
    from indicators.target t
    join indicators.indicator i on i.id = t.indicator_id
    where t.given_by_unit_id > ${units.after} and t.given_by_unit_id <= ${units.until} and t.parent_id is not null
      and t.state = 'accepted' and t.own_value is null
      and t.changed_at >= ${beginOf(window.since)} and t.changed_at < ${beginOf(window.on)}
    group by t.given_by_unit_id, t.parent_id, i.name`;
}

const waitsIn: Partial<Record<string, TargetState>> = {
  'targets.given': 'set',
  'targets.changed': 'set',
  'targets.asked': 'change-asked',
};

/** What asks for an answer stands until it is given; what is only told stands. */
async function standing<DB>(
  { db }: ReadContext<DB>,
  told: readonly { rule: string; subjectId: number }[],
): Promise<Set<string>> {
  if (told.length === 0) return new Set();
  const { rows } = await sql<{ id: number; state: TargetState }>`
    select t.id, t.state from indicators.target t where t.id = any(${told.map((one) => one.subjectId)}::bigint[])`.execute(
    db,
  );
  const states = new Map(rows.map((row) => [row.id, row.state]));
  const open = told.filter(({ rule, subjectId }) => {
    const wanted = waitsIn[rule];
    return states.has(subjectId) && (wanted === undefined || states.get(subjectId) === wanted);
  });
  return new Set(open.map(({ rule, subjectId }) => standingKey(rule, subjectId)));
}

const facts = z.object({
  ...{ what: z.string(), unit: z.string(), giver: z.string(), measureUnit: z.string(), scale: z.number() },
  comparator: z.enum(['>=', '<=', '=']),
  per: z.enum(['year', 'quarter', 'month']).nullable(),
  ...{ value: z.number(), own: z.number().nullable(), reason: z.string().nullable() },
});

const acceptedFacts = z.object({ what: z.string(), count: z.number() });

const words: ReminderSource['words'] = ({ rule, concernsOn, facts: kept }) => {
  const code = rule as TargetRule;
  if (code === 'targets.accepted') {
    const { what, count } = acceptedFacts.parse(kept);
    return {
      what,
      about: text.accepted(count),
      why: text.why[code](formatDay(concernsOn), ''),
      act: targetActText[code],
    };
  }
  const { what, unit, giver, own, reason, ...target } = facts.parse(kept);
  const asked = askedWords(target, figureWords(own ?? target.value, target.scale));
  const isUnits = (unitRules as readonly string[]).includes(code);
  return {
    what: `${what}: ${asked.toLowerCase()}`,
    about: isUnits ? text.givenBy(giver) : text.answeredBy(unit),
    why: text.why[code](formatDay(concernsOn), reason ?? ''),
    act: targetActText[code],
  };
};

/** Targets that a unit was given, or that were changed for it. */
export const targetReminders: ReminderSource = {
  subject: 'target',
  rules: unitRules.map((code) => ({ code, kind: 'do', needs: 'report.write', words: targetRuleText[code] })),
  find: findGiven,
  standing,
  words,
};

/** What units answered to whoever gave them targets. */
export const targetAnswerReminders: ReminderSource = {
  subject: 'target-answer',
  rules: giverRules.map((code) => ({
    ...{ code, needs: 'report.collect', words: targetRuleText[code] },
    kind: code === 'targets.asked' ? 'decide' : 'know',
  })),
  find: findAnswered,
  standing,
  words,
};
