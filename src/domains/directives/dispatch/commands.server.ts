import { sql } from 'kysely';
import { openCommitments, withdrawByOrigin } from '#domains/commitments/commands.server.ts';
import { dropByPaper } from '#domains/indicators/targets/commands.server.ts';
import type { Mode } from '#domains/commitments/rules.ts';
import type { Acting } from '#domains/tables.ts';
import { dayOf } from '#platform/calendar/day.ts';
import { vietnamCalendar } from '#platform/calendar/vietnam-2025-2027.ts';
import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { type Recipient, type Resolved, resolveAddressees } from '../addressees/queries.server.ts';
import { placeOf } from '../addressees/rules.ts';
import { nextArrivalNumber } from '../commands.server.ts';
import { type DraftLine, listDrafts, stampOf } from '../drafts/queries.server.ts';
import { dueOf } from '../drafts/rules.ts';
import { promisesCarriedOut } from '../implementing/queries.server.ts';
import { openPaperTargets, targetsToOpen } from '../targets/commands.server.ts';
import { stampOfTargets } from '../targets/rules.ts';
import { clauseLabel, documentLabel, recallNotice } from '../text.vi.ts';
import type { DocumentState } from '../rules.ts';
import { dispatchRefusal, modeFor, sendRefusal } from './rules.ts';
import { dispatchInput, recallInput, sendInput } from './schema.ts';

/** Every accepted task becomes a promise of each of its units, and each gets the paper: one act, whole or not at all. */
export const sendDirective = defineCommand({
  name: 'sendDirective',
  input: sendInput,
  run: async (ctx: Acting, input) => {
    const document = await documentToSend(ctx, input.documentId);
    const drafts = await listDrafts(ctx, document.id);
    const targets = await targetsToOpen(ctx, document);
    const stamp = stampOf(drafts) + stampOfTargets(targets.all);
    if (document.state === 'reading' && stamp !== input.stamp) throw new Refusal('drafts-changed-since');
    const accepted = drafts.filter((draft) => draft.state === 'accepted');
    const resolved = await resolveAddressees(
      ctx,
      document.register_path,
      accepted.map((draft) => draft.addressees),
    );
    const counted = drafts.map((draft) => ({
      ...draft,
      unitCount: resolved[accepted.indexOf(draft)]?.owners.length ?? 0,
    }));
    const refusal = sendRefusal(document.state, counted);
    if (refusal) throw new Refusal(refusal.code, { count: refusal.count });
    let promises = 0;
    const parents = await promisesCarriedOut(ctx, document.id);
    for (const [at, draft] of accepted.entries()) {
      promises += await openWork(ctx, document, draft, resolved[at]!, parents.get(draft.id));
    }
    await openPaperTargets(ctx, document, targets);
    const everybody = [...resolved, ...targets.resolved].flatMap(({ owners, supports }) =>
      [...owners, ...supports].map((unit) => unit.id),
    );
    const recipients = await insertDispatches(ctx, document, [...new Set(everybody)]);
    await ctx.db
      .updateTable('directives.document')
      .set((eb) => ({ state: 'sent', sent_at: ctx.now, version: eb('version', '+', 1) }))
      .where('id', '=', document.id)
      .execute();
    ctx.touched(`document:${document.id}`);
    return { promises, recipients };
  },
});

export type SendableDocument = Awaited<ReturnType<typeof documentToSend>>;

/** Holds the paper until the end of the transaction: whoever sends, recalls or still drafts waits for the other. */
export async function documentToSend(ctx: Acting, id: number) {
  const found = await ctx.db
    .selectFrom('directives.document')
    .select('register_path')
    .where('id', '=', id)
    .executeTakeFirst();
  if (!found) throw new Refusal('document-not-found');
  demand(ctx, 'document.send', found.register_path);
  return ctx.db
    .selectFrom('directives.document')
    .select(['id', 'register_unit_id', 'register_path', 'kind', 'symbol', 'issued_on', 'title', 'state'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

export async function openWork(
  ctx: Acting,
  document: SendableDocument,
  draft: DraftLine,
  { owners, supports }: Resolved,
  carriesOut: number | null = null,
): Promise<number> {
  let opened = 0;
  for (const [mode, ownerUnitIds] of ownersByMode(document, draft, owners)) {
    opened += await openCommitments(ctx, {
      originKind: 'directive',
      originId: document.id,
      originPart: draft.id,
      originLabel: documentLabel({ ...document, issuedOn: document.issued_on }),
      clause: clauseLabel(draft.clause) || null,
      mode,
      askerUnitId: document.register_unit_id,
      ownerUnitIds,
      cooperatingUnitIds: supports.map((unit) => unit.id),
      what: draft.what,
      product: draft.product!,
      dueOn: dueOf(draft, ctx.today, vietnamCalendar)!,
      dueSource: draft.dueSource,
      parentId: carriesOut,
      repeats: { cadence: draft.cadence, until: draft.repeatUntil },
    });
  }
  return opened;
}

function ownersByMode(document: SendableDocument, draft: DraftLine, owners: readonly Recipient[]): Map<Mode, number[]> {
  const asker = { id: document.register_unit_id, ...placeOf(document.register_path) };
  const batches = new Map<Mode, number[]>();
  for (const unit of owners) {
    const mode = modeFor(draft, asker, { id: unit.id, ...placeOf(unit.path) });
    const batch = batches.get(mode);
    if (batch) batch.push(unit.id);
    else batches.set(mode, [unit.id]);
  }
  return batches;
}

/** The paper to each of these units that has not got it; gives how many. Never to the sender itself. */
export async function insertDispatches(
  ctx: Acting,
  document: SendableDocument,
  unitIds: readonly number[],
): Promise<number> {
  const { kind, symbol, issued_on: issuedOn, title } = document;
  // In the order of names, so that the numbers of the rows keep it.
  const sent = await sql`
    insert into directives.dispatch (document_id, sender_unit_id, sender_path, recipient_unit_id, recipient_path, sent_at,
      paper_kind, paper_symbol, paper_issued_on, paper_title)
    select ${document.id}::bigint, ${document.register_unit_id}::bigint, ${document.register_path}::ltree, u.id, u.path, ${ctx.now}::timestamptz,
      ${kind}, ${symbol}, ${issuedOn}::date, ${title}
    from organisation.unit u
    where u.id = any(${unitIds}::bigint[]) and u.id <> ${document.register_unit_id}
    order by u.sort_key, u.id
    on conflict (document_id, recipient_unit_id) where recalled_at is null do nothing`.execute(ctx.db);
  return Number(sent.numAffectedRows ?? 0);
}

/** What follows a sending follows a standing one. */
export function refuseUnsent(state: DocumentState): void {
  if (state !== 'sent') throw new Refusal(state === 'reading' ? 'document-not-sent' : 'document-recalled');
}

/** Takes a sent paper back from everybody or from some, with what was asked by it. Nothing is deleted. */
export const recallDirective = defineCommand({
  name: 'recallDirective',
  input: recallInput,
  run: async (ctx: Acting, input) => {
    const document = await documentToSend(ctx, input.documentId);
    refuseUnsent(document.state);
    const notice = recallNotice(input.reason, input.paper);
    const { rows: recalled } = await sql<{ id: number }>`
      update directives.dispatch set recalled_at = ${ctx.now}, recall_reason = ${notice}
      where document_id = ${document.id} and sender_unit_id = ${document.register_unit_id} and recalled_at is null
        and (${input.unitIds}::bigint[] is null or recipient_unit_id = any(${input.unitIds}::bigint[]))
      returning id`.execute(ctx.db);
    const recipients = recalled.length;
    const ids = recalled.map((row) => row.id);
    await sql`select directives.recall_below(${ids}::bigint[], ${ctx.now}, ${notice})`.execute(ctx.db);
    if (input.unitIds !== null && recipients !== new Set(input.unitIds).size) throw new Refusal('recipient-not-found');
    await dropByPaper(ctx, {
      documentId: document.id,
      giverUnitId: document.register_unit_id,
      unitIds: input.unitIds,
      reason: notice,
    });
    const promises = await withdrawByOrigin(ctx, {
      originId: document.id,
      askerUnitId: document.register_unit_id,
      ownerUnitIds: input.unitIds,
      paper: input.paper,
      note: input.reason,
    });
    if (input.unitIds === null) {
      await ctx.db
        .updateTable('directives.document')
        .set((eb) => ({
          state: 'recalled',
          recalled_at: ctx.now,
          recall_reason: notice,
          version: eb('version', '+', 1),
        }))
        .where('id', '=', document.id)
        .execute();
    }
    ctx.touched(`document:${document.id}`);
    return { recipients, promises };
  },
});

/** Enters the paper in the arrivals of the receiving unit. */
export const receiveDispatch = defineCommand({
  name: 'receiveDispatch',
  input: dispatchInput,
  run: async (ctx: Acting, input) => {
    const dispatch = await dispatchToMove(ctx, input.id);
    const refusal = dispatchRefusal(dispatch, 'receive');
    if (refusal) throw new Refusal(refusal);
    const arrivalNumber = await nextArrivalNumber(ctx, { id: dispatch.unitId, path: dispatch.unitPath }, ctx.today);
    const received = await ctx.db
      .updateTable('directives.dispatch')
      .set({ received_at: ctx.now, received_by: ctx.actor.accountId, arrival_number: arrivalNumber })
      .where('id', '=', input.id)
      .where('received_at', 'is', null)
      .where('recalled_at', 'is', null)
      .executeTakeFirst();
    if (received.numUpdatedRows === 0n) throw new Refusal('dispatch-already-received');
    return { arrivalNumber };
  },
});

/** Opened by somebody of the receiving unit; the first time counts. */
export const markRead = defineCommand({
  name: 'markRead',
  input: dispatchInput,
  run: async (ctx: Acting, input) => {
    await dispatchToMove(ctx, input.id);
    await ctx.db
      .updateTable('directives.dispatch')
      .set({ read_at: ctx.now })
      .where('id', '=', input.id)
      .where('read_at', 'is', null)
      .where('recalled_at', 'is', null)
      .execute();
  },
});

/** The copy of a recipient, which the actor may move. */
export async function dispatchToMove(ctx: Acting, id: number) {
  const row = await ctx.db
    .selectFrom('directives.dispatch')
    .select([
      'id',
      'recipient_unit_id',
      'recipient_path',
      'sent_at',
      'received_at',
      'read_at',
      'studied_on',
      'recalled_at',
    ])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Refusal('dispatch-not-found');
  demand(ctx, 'dispatch.receive', row.recipient_path);
  ctx.touched(`dispatch:${row.id}`);
  return {
    unitId: row.recipient_unit_id,
    unitPath: row.recipient_path,
    sentOn: dayOf(row.sent_at),
    receivedAt: row.received_at?.toISOString() ?? null,
    readAt: row.read_at?.toISOString() ?? null,
    studiedOn: row.studied_on,
    recalledAt: row.recalled_at?.toISOString() ?? null,
  };
}
