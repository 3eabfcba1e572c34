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
import type { DialogueState } from '../rules.ts';
import { fallsOf, type RuleCode, ruleCodes, stillOpen } from './rules.ts';
import { actText, ruleText, text, whyText } from './text.vi.ts';

/** What falls on the dialogues that these units prepare; of several nights the latest of a rule. `open` says the same as stillOpen. */
function find(window: ReminderWindow, units: UnitRange): RawBuilder<ReminderRow> {
  const falls = JSON.stringify(fallsOf(window.since, window.on, vietnamCalendar));
  return sql<ReminderRow>`
    with fall as (select * from jsonb_to_recordset(${falls}::jsonb)
      as f (code text, kind text, "isComplex" boolean, "heldOn" date, occasion date, "dueOn" date))
    select distinct on (d.unit_id, d.id, f.code) d.unit_id, f.code as rule, d.id as subject_id, f.occasion, f."dueOn" as concerns_on,
      '/doi-thoai/' || d.id as link, jsonb_build_object('what', d.subject, 'host', d.host_post) as facts
    from dialogue.dialogue d join fall f on f."heldOn" = d.held_on and f.kind = d.kind and f."isComplex" = d.is_complex
    where d.unit_id > ${units.after} and d.unit_id <= ${units.until} and d.state <> 'called_off' and case
      when f.code in ('dialogue.plan-due', 'dialogue.plan-late') then d.state = 'planned' and d.plan_public_on is null
      when f.code = 'dialogue.not-recorded' then d.state = 'planned'
      else d.conclusion_public_on is null end
    order by d.unit_id, d.id, f.code, f.occasion desc`;
}

async function standing<DB>(
  { db }: ReadContext<DB>,
  told: readonly { rule: string; subjectId: number }[],
): Promise<Set<string>> {
  if (told.length === 0) return new Set();
  const { rows } = await sql<{
    id: number;
    state: DialogueState;
    planPublicOn: string | null;
    conclusionPublicOn: string | null;
  }>`select id, state, plan_public_on as "planPublicOn", conclusion_public_on as "conclusionPublicOn"
    from dialogue.dialogue where id = any(${told.map(({ subjectId }) => subjectId)}::bigint[])`.execute(db);
  const dialogues = new Map(rows.map((row) => [row.id, row]));
  const open = told.filter(({ rule, subjectId }) => {
    const dialogue = dialogues.get(subjectId);
    return dialogue !== undefined && stillOpen(rule as RuleCode, dialogue);
  });
  return new Set(open.map(({ rule, subjectId }) => standingKey(rule, subjectId)));
}

const facts = z.object({ what: z.string(), host: z.string() });

/** Limits of a dialogue for the unit that prepares it. What was concluded is reminded of as the commitments that it became. */
export const dialogueReminders: ReminderSource = {
  subject: 'dialogue',
  rules: ruleCodes.map((code) => ({ code, kind: 'do', needs: 'dialogue.work', words: ruleText[code] })),
  find,
  standing,
  words({ rule, concernsOn, facts: kept }) {
    const code = rule as RuleCode;
    const { what, host } = facts.parse(kept);
    return { what, about: text.host(host), why: whyText[code](formatDay(concernsOn)), act: actText[code] };
  },
};
