import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { vietnamCalendar } from '#platform/calendar/vietnam-2025-2027.ts';
import type { ReadContext } from '#platform/command/context.server.ts';
import {
  type ReminderRow,
  type ReminderSource,
  type ReminderWindow,
  standingKey,
  type UnitRange,
} from '#platform/reminder.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { fallsOf, isOfHost, type RuleCode, ruleCodes, stillOpen, type Waiting } from './rules.ts';
import { actText, ruleText, text, whyText } from './text.vi.ts';

/** A matter of a dialogue `d` that was neither answered nor carried on. */
const unsettled = sql`exists (select from dialogue.raised r where r.dialogue_id = d.id and r.removed_reason is null and r.answer is null
  and not exists (select from dialogue.conclusion k where k.raised_id = r.id))`;

/** What falls on the dialogues that these units prepare or host; of several nights the latest of a rule. `open` says the same as stillOpen. */
function find(window: ReminderWindow, units: UnitRange): RawBuilder<ReminderRow> {
  const falls = JSON.stringify(
    fallsOf(window.since, window.on, vietnamCalendar).map((fall) => ({ ...fall, isOfHost: isOfHost(fall.code) })),
  );
  const inRange = (unit: RawBuilder<unknown>) => sql`${unit} > ${units.after} and ${unit} <= ${units.until}`;
  return sql<ReminderRow>`
    with fall as (select * from jsonb_to_recordset(${falls}::jsonb)
      as f (code text, "isOfHost" boolean, kind text, "isComplex" boolean, "heldOn" date, occasion date, "dueOn" date)),
    told as (
      select d.id, d.unit_id, false as is_host from dialogue.dialogue d where ${inRange(sql`d.unit_id`)} and d.state <> 'called_off'
      union all
      select d.id, d.host_unit_id, true from dialogue.dialogue d
      where ${inRange(sql`d.host_unit_id`)} and d.host_unit_id <> d.unit_id and d.state <> 'called_off')
    select distinct on (t.unit_id, d.id, f.code) t.unit_id, f.code as rule, d.id as subject_id, f.occasion, f."dueOn" as concerns_on,
      '/doi-thoai/' || d.id as link, jsonb_build_object('what', d.subject, 'host', d.host_post, 'unit', u.short_name) as facts
    from told t join dialogue.dialogue d on d.id = t.id join organisation.unit u on u.id = d.unit_id
    join fall f on f."heldOn" = d.held_on and f.kind = d.kind and f."isComplex" = d.is_complex and f."isOfHost" = t.is_host
    where case
      when f.code in ('dialogue.plan-due', 'dialogue.plan-late') then d.state = 'planned' and d.plan_public_on is null
      when f.code = 'dialogue.not-recorded' then d.state = 'planned'
      when f.code = 'dialogue.host-day' then d.state = 'planned' and d.plan_public_on is not null
      when f.code = 'dialogue.host-answers' then d.state = 'held' and ${unsettled}
      when t.is_host then d.state <> 'planned' and d.conclusion_public_on is null
      else d.conclusion_public_on is null end
    order by t.unit_id, d.id, f.code, f.occasion desc`;
}

async function standing<DB>(
  { db }: ReadContext<DB>,
  told: readonly { rule: string; subjectId: number }[],
): Promise<Set<string>> {
  if (told.length === 0) return new Set();
  const { rows } = await sql<Waiting & { id: number }>`
    select d.id, d.state, d.plan_public_on as "planPublicOn", d.conclusion_public_on as "conclusionPublicOn", ${unsettled} as "isUnsettled"
    from dialogue.dialogue d where d.id = any(${told.map(({ subjectId }) => subjectId)}::bigint[])`.execute(db);
  const dialogues = new Map(rows.map((row) => [row.id, row]));
  const open = told.filter(({ rule, subjectId }) => {
    const dialogue = dialogues.get(subjectId);
    return dialogue !== undefined && stillOpen(rule as RuleCode, dialogue);
  });
  return new Set(open.map(({ rule, subjectId }) => standingKey(rule, subjectId)));
}

const facts = z.object({ what: z.string(), host: z.string(), unit: z.string().optional() });

/**
 * Limits of a dialogue for the unit that prepares it, and for its host what is the host's. Whoever owes what was concluded is reminded
 * of the commitment that it became, and not once more here.
 */
export const dialogueReminders: ReminderSource = {
  subject: 'dialogue',
  rules: ruleCodes.map((code) => ({
    ...{ code, kind: 'do', words: ruleText[code] },
    // Of what another unit prepares its host reads by what is asked of it.
    needs: isOfHost(code) ? 'commitment.work' : 'dialogue.work',
  })),
  find,
  standing,
  words({ rule, concernsOn, facts: kept }) {
    const code = rule as RuleCode;
    const { what, host, unit } = facts.parse(kept);
    const about = isOfHost(code) && unit !== undefined ? text.prepared(unit) : text.host(host);
    return { what, about, why: whyText[code](formatDay(concernsOn)), act: actText[code] };
  },
};
