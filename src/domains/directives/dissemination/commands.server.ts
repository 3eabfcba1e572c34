import { sql } from 'kysely';
import { modeBetween } from '#domains/commitments/rules.ts';
import type { Acting } from '#domains/tables.ts';
import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { placeOf } from '../addressees/rules.ts';
import { dispatchRefusal } from '../dispatch/rules.ts';
import { dispatchToMove } from '../dispatch/commands.server.ts';
import { studyConferences } from './queries.server.ts';
import { askStudyInput, passOnInput, remindInput, studiedInput } from './schema.ts';

/** The unit has studied the paper together (học tập, quán triệt): on which day, and at which conference or where. */
export const markStudied = defineCommand({
  name: 'markStudied',
  input: studiedInput,
  run: async (ctx: Acting, input) => {
    const dispatch = await dispatchToMove(ctx, input.id);
    const refusal = dispatchRefusal(dispatch, 'study', { studiedOn: input.studiedOn, today: ctx.today });
    if (refusal === 'studied-day-out-of-range') throw new Refusal('input-invalid', {}, { studiedOn: refusal });
    if (refusal) throw new Refusal(refusal);
    if (input.activityId !== null && input.where !== null)
      throw new Refusal('input-invalid', {}, { where: 'where-once-only' });
    const conferences = await studyConferences(ctx, dispatch.unitId, dispatch.sentOn);
    const conference = conferences.find(({ id }) => id === input.activityId);
    if (input.activityId !== null && conference?.on !== input.studiedOn)
      throw new Refusal('input-invalid', {}, { activityId: 'conference-not-of-unit' });
    await ctx.db
      .updateTable('directives.dispatch')
      .set({
        studied_on: input.studiedOn,
        studied_activity_id: input.activityId,
        studied_where: conference ? conference.label.slice(0, 200) : input.where,
      })
      .where('id', '=', input.id)
      .execute();
  },
});

/** The unit that one acts for; needs document.send there: only what it sent itself is then changed. */
async function senderOf(ctx: Acting, documentId: number): Promise<{ id: number; path: string }> {
  const { unit } = ctx.actor;
  const paper = await ctx.db
    .selectFrom('directives.document')
    .select('id')
    .where('id', '=', documentId)
    .executeTakeFirst();
  if (!paper || !unit) throw new Refusal('document-not-found');
  demand(ctx, 'document.send', unit.path);
  return unit;
}

/** Names the day by which all who were given the paper here, and have not studied it, should. Gives how many. */
export const askStudy = defineCommand({
  name: 'askStudy',
  input: askStudyInput,
  run: async (ctx: Acting, input) => {
    const unit = await senderOf(ctx, input.documentId);
    if (input.studyBy < ctx.today) throw new Refusal('input-invalid', {}, { studyBy: 'study-day-in-past' });
    const { numUpdatedRows } = await notStudied(ctx, input.documentId, unit.id)
      .set({ study_by: input.studyBy })
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new Refusal('nobody-to-ask');
    ctx.touched(`document:${input.documentId}`);
    return { units: Number(numUpdatedRows) };
  },
});

/** Reminds those who have not studied the paper, each once a day. Gives how many. */
export const remindStudy = defineCommand({
  name: 'remindStudy',
  input: remindInput,
  run: async (ctx: Acting, input) => {
    const unit = await senderOf(ctx, input.documentId);
    const { numUpdatedRows } = await notStudied(ctx, input.documentId, unit.id)
      .set({ reminded_at: ctx.now })
      .where(
        sql<boolean>`(reminded_at is null or (reminded_at at time zone 'Asia/Ho_Chi_Minh')::date < ${ctx.today}::date)`,
      )
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new Refusal('nobody-to-remind');
    ctx.touched(`document:${input.documentId}`);
    return { units: Number(numUpdatedRows) };
  },
});

function notStudied(ctx: Acting, documentId: number, unitId: number) {
  return ctx.db
    .updateTable('directives.dispatch')
    .where('document_id', '=', documentId)
    .where('sender_unit_id', '=', unitId)
    .where('standing', '<', 3);
}

/** A recipient gives the paper on to units below it, each of which receives, reads and studies it in turn. Needs document.send. */
export const passPaperOn = defineCommand({
  name: 'passPaperOn',
  input: passOnInput,
  run: async (ctx: Acting, input) => {
    const copy = await ctx.db
      .selectFrom('directives.dispatch')
      .select(['id', 'document_id', 'recipient_unit_id', 'recipient_path', 'received_at', 'recalled_at'])
      .where('id', '=', input.dispatchId)
      .executeTakeFirst();
    if (!copy) throw new Refusal('dispatch-not-found');
    demand(ctx, 'document.send', copy.recipient_path);
    if (copy.recalled_at) throw new Refusal('document-recalled');
    if (!copy.received_at) throw new Refusal('dispatch-not-received');
    await refuseStrangers(ctx, copy.recipient_path, input.unitIds);
    const passed = await sql`
      insert into directives.dispatch (document_id, sender_unit_id, sender_path, recipient_unit_id, recipient_path, sent_at,
        paper_kind, paper_symbol, paper_issued_on, paper_title, passed_on_from)
      select p.document_id, p.recipient_unit_id, p.recipient_path, u.id, u.path, ${ctx.now}::timestamptz,
        p.paper_kind, p.paper_symbol, p.paper_issued_on, p.paper_title, p.id
      from directives.dispatch p, organisation.unit u
      where p.id = ${copy.id} and u.id = any(${input.unitIds}::bigint[])
      order by u.sort_key, u.id
      on conflict (document_id, recipient_unit_id) where recalled_at is null do nothing`.execute(ctx.db);
    ctx.touched(`document:${copy.document_id}`, `dispatch:${copy.id}`);
    return { units: Number(passed.numAffectedRows ?? 0) };
  },
});

/** A paper goes down only, as an order does. */
async function refuseStrangers(ctx: Acting, fromPath: string, unitIds: readonly number[]): Promise<void> {
  const units = await ctx.db
    .selectFrom('organisation.unit')
    .select(['id', 'path', 'short_name as name'])
    .where('id', 'in', unitIds)
    .where('closed_on', 'is', null)
    .execute();
  if (units.length !== new Set(unitIds).size) throw new Refusal('recipient-not-found');
  const from = placeOf(fromPath);
  const strangers = units.filter((unit) => unit.path === fromPath || modeBetween(from, placeOf(unit.path)) !== 'order');
  if (strangers.length === 0) return;
  const names = strangers.map((unit) => unit.name).join('; ');
  throw new Refusal('recipient-not-below', { names }, { unitIds: 'recipient-not-below' });
}
