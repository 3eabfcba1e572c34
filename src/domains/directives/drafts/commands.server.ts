import { defineCommand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { parseCadence } from '#domains/commitments/cadence/rules.ts';
import type { Acting } from '#domains/tables.ts';
import { sql } from 'kysely';
import { joinAddressees } from '../addressees/rules.ts';
import { addresseesSchema } from '../addressees/schema.ts';
import { refuseEasierDue, shareParent } from '../implementing/commands.server.ts';
import {
  clauseAt,
  type DraftWords,
  insertDraft,
  openDrafting,
  placeAfter,
  textOf,
} from '../proposing/commands.server.ts';
import { draftStateText, shortened, somebody } from '../text.vi.ts';
import {
  cadenceOf,
  cutInText,
  draftRefusal,
  type DraftMove,
  dueSourceOf,
  type Joinable,
  mergedDraft,
  splitWords,
} from './rules.ts';
import {
  acceptDraftsInput,
  addDraftInput,
  changeDraftInput,
  fillProductsInput,
  mergeDraftsInput,
  seenDraftInput,
  splitDraftInput,
} from './schema.ts';

interface OpenDraft extends DraftWords {
  id: number;
  version: number;
  documentId: number;
  registerPath: string;
}

/** The draft as the person saw it, on a paper that is still open. Refuses with what a colleague has made of it since. */
async function openDraft(ctx: Acting, seen: { id: number; version: number }, move: DraftMove): Promise<OpenDraft> {
  const found = await ctx.db
    .selectFrom('directives.draft')
    .select('document_id')
    .where('id', '=', seen.id)
    .executeTakeFirst();
  if (!found) throw new Refusal('draft-not-found');
  const place = await openDrafting(ctx, found.document_id);
  const row = await ctx.db
    .selectFrom('directives.draft')
    .selectAll()
    .where('id', '=', seen.id)
    .executeTakeFirstOrThrow();
  if (row.version !== seen.version) throw await changedSince(ctx, seen.id);
  const refusal = draftRefusal(row, move);
  if (refusal) throw new Refusal(refusal, { state: row.state });
  const { id, version, clause, what, product, mode, cadence, reason, doubtful, state, position } = row;
  return {
    ...{ id, version, clause, what, product, mode, cadence, reason, doubtful, state, position },
    ...place,
    dueOn: row.due_on,
    dueSource: row.due_source,
    repeatUntil: row.repeat_until,
    addressees: addresseesSchema.parse(row.addressees),
    spanStart: row.span_start,
    spanEnd: row.span_end,
  };
}

/** Names who changed it, when, and what it says now. */
async function changedSince(ctx: Acting, id: number): Promise<Refusal> {
  const now = await ctx.db
    .selectFrom('directives.draft as d')
    .leftJoin('people.account as a', 'a.id', 'd.changed_by')
    .leftJoin('people.person as p', 'p.id', 'a.person_id')
    .select(['d.version', 'd.state', 'd.what', 'd.product', 'd.due_on', 'd.due_source', 'd.changed_at', 'p.full_name'])
    .where('d.id', '=', id)
    .executeTakeFirstOrThrow();
  return new Refusal('draft-changed', {
    by: now.full_name ?? somebody,
    at: now.changed_at.toISOString(),
    version: now.version,
    state: now.state,
    what: now.what,
    words: shortened(now.what.replace(/[.;,\s]+$/u, '')),
    stateWords: draftStateText[now.state].toLowerCase(),
    product: now.product ?? '',
    dueOn: now.due_source === 'default' ? '' : (now.due_on ?? ''),
  });
}

async function saveDraft(ctx: Acting, draft: OpenDraft, changes: Partial<DraftWords>): Promise<void> {
  const { addressees, dueOn, dueSource, repeatUntil, spanStart, spanEnd, ...same } = changes;
  const saved = await ctx.db
    .updateTable('directives.draft')
    .set({
      ...same,
      ...(addressees && { addressees: JSON.stringify(addressees) }),
      ...(dueOn !== undefined && { due_on: dueOn }),
      ...(dueSource && { due_source: dueSource }),
      ...(repeatUntil !== undefined && { repeat_until: repeatUntil }),
      ...(spanStart !== undefined && { span_start: spanStart }),
      ...(spanEnd !== undefined && { span_end: spanEnd }),
      version: draft.version + 1,
      changed_at: ctx.now,
      changed_by: ctx.actor.accountId,
    })
    .where('id', '=', draft.id)
    .where('version', '=', draft.version)
    .executeTakeFirst();
  if (saved.numUpdatedRows === 0n) throw await changedSince(ctx, draft.id);
}

function joinable(draft: OpenDraft): Joinable {
  const { what, product, dueOn, dueSource, cadence, spanStart, spanEnd } = draft;
  const span = spanStart === null || spanEnd === null ? null : { start: spanStart, end: spanEnd };
  return { what, product, dueOn, dueSource, cadence, span };
}

/** Where the cut lies in the text of the paper; null when the words are no longer those of the passage. */
async function cutPlace(ctx: Acting, draft: OpenDraft, at: number): Promise<number | null> {
  const { spanStart, spanEnd } = draft;
  if (spanStart === null || spanEnd === null) return null;
  const cut = cutInText((await textOf(ctx, draft.documentId)).slice(spanStart, spanEnd), draft.what, at);
  return cut === null || cut === 0 || spanStart + cut >= spanEnd ? null : spanStart + cut;
}

/** An officer's words over the reader's; an accepted draft stays accepted. */
export const changeDraft = defineCommand({
  name: 'changeDraft',
  input: changeDraftInput,
  run: async (ctx: Acting, input) => {
    const draft = await openDraft(ctx, input, 'change');
    await refuseEasierDue(ctx, draft.id, input.dueOn);
    const { what, product, mode, dueOn, groups, unitIds, supportIds } = input;
    const addressees = { groups, unitIds, supportIds: supportIds.filter((id) => !unitIds.includes(id)) };
    const dueSource = dueSourceOf(draft, dueOn);
    const cadence = cadenceOf(draft, input.cadence ?? undefined, dueOn);
    const repeatUntil = parseCadence(cadence) === null ? null : input.repeatUntil;
    if (repeatUntil !== null && dueOn !== null && repeatUntil < dueOn)
      throw new Refusal('repeat-until-before-due', {}, { repeatUntil: 'repeat-until-before-due' });
    await saveDraft(ctx, draft, { what, product, mode, dueOn, dueSource, cadence, repeatUntil, addressees });
  },
});

/** One draft or a whole section: all as they were seen, or none. */
export const acceptDrafts = defineCommand({
  name: 'acceptDrafts',
  input: acceptDraftsInput,
  run: async (ctx: Acting, input) => {
    await openDrafting(ctx, input.documentId);
    const seen = JSON.stringify(input.drafts);
    const accepted = await sql`
      update directives.draft d set state = 'accepted', version = d.version + 1, changed_at = ${ctx.now}, changed_by = ${ctx.actor.accountId}
      from jsonb_to_recordset(${seen}::jsonb) as s(id bigint, version int)
      where d.id = s.id and d.version = s.version and d.document_id = ${input.documentId} and d.state = 'proposed'`.execute(
      ctx.db,
    );
    if (Number(accepted.numAffectedRows) === input.drafts.length) return;
    // Somebody was quicker with one of them: the first that differs says what became of it.
    for (const draft of input.drafts) await openDraft(ctx, draft, 'accept');
    throw new Refusal('draft-out-of-order');
  },
});

export const dropDraft = defineCommand({
  name: 'dropDraft',
  input: seenDraftInput,
  run: async (ctx: Acting, input) => {
    await saveDraft(ctx, await openDraft(ctx, input, 'drop'), { state: 'dropped' });
  },
});

/** Back to where somebody must decide: from dropped, or from accepted too early. */
export const restoreDraft = defineCommand({
  name: 'restoreDraft',
  input: seenDraftInput,
  run: async (ctx: Acting, input) => {
    await saveDraft(ctx, await openDraft(ctx, input, 'restore'), { state: 'proposed' });
  },
});

/** The second goes into the first and is kept, dropped, as what it was. */
export const mergeDrafts = defineCommand({
  name: 'mergeDrafts',
  input: mergeDraftsInput,
  run: async (ctx: Acting, input) => {
    const first = await openDraft(ctx, input.first, 'merge');
    const second = await openDraft(ctx, input.second, 'merge');
    if (first.id === second.id || first.documentId !== second.documentId) throw new Refusal('draft-not-found');
    const { span, ...merged } = mergedDraft(joinable(first), joinable(second));
    if (merged.what.length > 4000 || (merged.product?.length ?? 0) > 500) throw new Refusal('draft-too-long');
    const addressees = joinAddressees(first.addressees, second.addressees);
    await saveDraft(ctx, first, { ...merged, addressees, spanStart: span?.start ?? null, spanEnd: span?.end ?? null });
    await saveDraft(ctx, second, { state: 'dropped', reason: 'merged' });
  },
});

/** Two tasks in one sentence: the second part becomes a draft of its own behind the first, for the same units. */
export const splitDraft = defineCommand({
  name: 'splitDraft',
  input: splitDraftInput,
  run: async (ctx: Acting, input) => {
    const draft = await openDraft(ctx, input, 'split');
    const parts = splitWords(draft.what, input.at);
    if (parts === null) throw new Refusal('split-out-of-range');
    const middle = await cutPlace(ctx, draft, input.at);
    const position = await placeAfter(ctx, draft);
    await saveDraft(ctx, draft, { what: parts[0], ...(middle === null ? {} : { spanEnd: middle }) });
    const id = await insertDraft(ctx, draft, {
      ...draft,
      ...{ what: parts[1], position, product: null, state: 'proposed' },
      ...(middle === null ? {} : { spanStart: middle }),
    });
    await shareParent(ctx, draft.id, id);
    return { id };
  },
});

/** A task that the reader did not see: from a passage that the officer marked, or from the officer alone. */
export const addDraft = defineCommand({
  name: 'addDraft',
  input: addDraftInput,
  run: async (ctx: Acting, input) => {
    const place = await openDrafting(ctx, input.documentId);
    const { spanStart = null, spanEnd = null } = input;
    if (spanEnd !== null && spanEnd > (await textOf(ctx, place.documentId)).length) {
      throw new Refusal('input-invalid', {}, { spanEnd: 'passage-out-of-text' });
    }
    const id = await insertDraft(ctx, place, {
      clause: spanStart === null ? '' : await clauseAt(ctx, place.documentId, spanStart),
      what: input.what,
      product: null,
      mode: 'order',
      dueOn: null,
      dueSource: 'default',
      cadence: null,
      repeatUntil: null,
      addressees: { groups: [], unitIds: [], supportIds: [] },
      ...{ spanStart, spanEnd: spanStart === null ? null : spanEnd },
      reason: 'added-by-officer',
      doubtful: false,
      state: 'proposed',
      position: await placeAfter(ctx, { documentId: place.documentId, spanStart }),
    });
    return { id };
  },
});

/** What most papers leave open, given once for all accepted drafts that lack it. */
export const fillProducts = defineCommand({
  name: 'fillProducts',
  input: fillProductsInput,
  run: async (ctx: Acting, input) => {
    await openDrafting(ctx, input.documentId);
    const filled = await ctx.db
      .updateTable('directives.draft')
      .set((eb) => ({
        product: input.product,
        version: eb('version', '+', 1),
        changed_at: ctx.now,
        changed_by: ctx.actor.accountId,
      }))
      .where('document_id', '=', input.documentId)
      .where('state', '=', 'accepted')
      .where('product', 'is', null)
      .executeTakeFirst();
    return { count: Number(filled.numUpdatedRows) };
  },
});
