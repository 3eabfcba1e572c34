import type { UnitView } from '#domains/organisation/queries.server.ts';
import type { Acting } from '#domains/tables.ts';
import { demand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Clause, Task } from '#reading/reading.ts';
import { unitsAtNames, unitsOfGroups, keyOf } from '../addressees/queries.server.ts';
import { levelOfIssuer } from '../addressees/rules.ts';
import type { Addressees } from '../addressees/schema.ts';
import type { Direction } from '../rules.ts';
import {
  type DraftState,
  draftFromTask,
  type DueSource,
  positionBetween,
  positionStep,
  type ReadDraft,
} from '../drafts/rules.ts';

export interface DraftWords {
  clause: string;
  what: string;
  product: string | null;
  mode: 'order' | 'request';
  dueOn: string | null;
  dueSource: DueSource;
  cadence: string | null;
  repeatUntil: string | null;
  addressees: Addressees;
  spanStart: number | null;
  spanEnd: number | null;
  reason: string;
  doubtful: boolean;
  state: DraftState;
  position: number;
}

interface DraftPlace {
  documentId: number;
  registerPath: string;
}

/** Takes hold of a paper whose drafts are still open. Sending waits until this transaction is through, and the other way round. */
export async function openDrafting(ctx: Acting, documentId: number): Promise<DraftPlace> {
  const document = await ctx.db
    .selectFrom('directives.document')
    .select(['id', 'register_path', 'state'])
    .where('id', '=', documentId)
    .executeTakeFirst();
  if (!document) throw new Refusal('document-not-found');
  demand(ctx, 'document.register', document.register_path);
  // Locked only now: the lock asks for the right to change, the question above names who lacks it.
  const { state } = await ctx.db
    .selectFrom('directives.document')
    .select('state')
    .where('id', '=', documentId)
    .forShare()
    .executeTakeFirstOrThrow();
  if (state !== 'reading') throw new Refusal(state === 'sent' ? 'document-already-sent' : 'document-recalled');
  ctx.touched(`document:${document.id}`);
  return { documentId: document.id, registerPath: document.register_path };
}

/** The text of a paper as the spans count it. */
export async function textOf(ctx: Acting, documentId: number): Promise<string> {
  const { text } = await ctx.db
    .selectFrom('directives.document')
    .select('text')
    .where('id', '=', documentId)
    .executeTakeFirstOrThrow();
  return text;
}

/** The path of the innermost clause around a place of the text; empty outside of all. */
export async function clauseAt(ctx: Acting, documentId: number, place: number): Promise<string> {
  const { reading } = await ctx.db
    .selectFrom('directives.document')
    .select('reading')
    .where('id', '=', documentId)
    .executeTakeFirstOrThrow();
  const { clauses } = reading as { clauses: Clause[] };
  const around = clauses.filter((clause) => clause.span.start <= place && place < clause.span.end);
  return around.toSorted((a, b) => b.level - a.level)[0]?.path.slice(0, 60) ?? '';
}

export async function insertDraft(ctx: Acting, place: DraftPlace, draft: DraftWords): Promise<number> {
  const { id } = await ctx.db
    .insertInto('directives.draft')
    .values(draftRow(ctx, place, draft))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

function draftRow(ctx: Acting, place: DraftPlace, draft: DraftWords) {
  const { clause, what, product, mode, cadence, reason, doubtful, state, position } = draft;
  return {
    ...{ clause, what, product, mode, cadence, reason, doubtful, state, position },
    document_id: place.documentId,
    register_path: place.registerPath,
    due_on: draft.dueOn,
    due_source: draft.dueSource,
    repeat_until: draft.repeatUntil,
    addressees: JSON.stringify(draft.addressees),
    span_start: draft.spanStart,
    span_end: draft.spanEnd,
    changed_at: ctx.now,
    changed_by: ctx.actor.accountId,
  };
}

/** A position behind a draft, or behind the last one that begins before a place of the text; at the end without either. */
export async function placeAfter(
  ctx: Acting,
  after: { documentId: number; spanStart: number | null; position?: number },
): Promise<number> {
  const positions = async () =>
    ctx.db
      .selectFrom('directives.draft')
      .select(['id', 'position', 'span_start'])
      .where('document_id', '=', after.documentId)
      .orderBy('position')
      .orderBy('id')
      .execute();
  const rows = await positions();
  const at =
    after.position === undefined
      ? rows.findLastIndex((row) => after.spanStart === null || (row.span_start ?? -1) <= after.spanStart)
      : rows.findLastIndex((row) => row.position === after.position);
  const between = positionBetween(rows[at]?.position ?? null, rows[at + 1]?.position ?? null);
  if (between !== null) return between;
  // No room left between the two: all move apart, in their order.
  for (const [order, row] of rows.entries()) {
    await ctx.db
      .updateTable('directives.draft')
      .set({ position: (order + 1) * positionStep })
      .where('id', '=', row.id)
      .execute();
  }
  return (at + 1) * positionStep + positionStep / 2;
}

const rowsAtOnce = 500;

/** The reader's tasks as drafts in the order of the text, with the units that their words mean today. */
export async function insertReadDrafts(
  ctx: Acting,
  paper: { id: number; unit: UnitView; issuer: string; direction: Direction; tasks: readonly Task[] },
): Promise<void> {
  const { unit } = paper;
  const paperLevel = paper.direction === 'out' ? unit.level : levelOfIssuer(paper.issuer, unit.level);
  const drafts = paper.tasks
    .filter((task) => task.span.end > task.span.start && task.what.trim() !== '')
    .map((task) => draftFromTask(task, { unit, paperLevel }, ctx.today));
  const addressees = await addresseesOf(ctx, unit.path, drafts);
  const place = { documentId: paper.id, registerPath: unit.path };
  const rows = drafts.map((draft, at) =>
    draftRow(ctx, place, {
      ...draft,
      addressees: addressees[at]!,
      repeatUntil: null,
      state: 'proposed',
      position: (at + 1) * positionStep,
    }),
  );
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await ctx.db
      .insertInto('directives.draft')
      .values(rows.slice(from, from + rowsAtOnce))
      .execute();
  }
}

async function addresseesOf(ctx: Acting, fromPath: string, drafts: readonly ReadDraft[]): Promise<Addressees[]> {
  const named = await unitsAtNames(
    ctx,
    fromPath,
    drafts.flatMap((draft) => draft.leads.named),
  );
  const supports = await unitsOfGroups(
    ctx,
    fromPath,
    drafts.flatMap((draft) => draft.supports),
  );
  return drafts.map((draft) => {
    const unitIds = [...new Set(draft.leads.named.flatMap((one) => named.get(one) ?? []))];
    const supportIds = draft.supports.flatMap((group) => supports.get(keyOf(group))?.map((unit) => unit.id) ?? []);
    return {
      groups: draft.leads.groups,
      unitIds,
      supportIds: [...new Set(supportIds)].filter((id) => !unitIds.includes(id)).slice(0, 20),
    };
  });
}
