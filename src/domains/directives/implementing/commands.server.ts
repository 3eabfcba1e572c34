import { sql } from 'kysely';
import { getUnit, type UnitView } from '#domains/organisation/queries.server.ts';
import type { Acting } from '#domains/tables.ts';
import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { findDocument } from '../queries.server.ts';
import { somebody } from '../text.vi.ts';
import { beginBody } from '../beginning/queries.server.ts';
import { getImplementing, hasReceived, type ImplementingView } from './queries.server.ts';
import { dueRefusal, isKept } from './rules.ts';
import { type Body, bodySchema, bringBackInput, dropInput, saveInput, startInput } from './schema.ts';

/** Begins a unit's own paper from one that it received. One that is being written already is gone on with. */
export const startImplementing = defineCommand({
  name: 'startImplementing',
  input: startInput,
  run: async (ctx: Acting, { documentId, unitId, kind }) => {
    const document = await findDocument(ctx, documentId);
    if (!document) throw new Refusal('document-not-found');
    const unit: UnitView = await getUnit(ctx, unitId);
    demand(ctx, 'document.register', unit.path);
    if (document.state === 'recalled') throw new Refusal('document-recalled');
    if (!(await hasReceived(ctx, documentId, unitId))) throw new Refusal('dispatch-not-received');
    const before = await ctx.db
      .selectFrom('directives.implementing')
      .select('id')
      .where('unit_id', '=', unitId)
      .where('parent_id', '=', documentId)
      .where('kind', '=', kind)
      .where('state', '=', 'drafting')
      .executeTakeFirst();
    if (before) return before;
    const made = await ctx.db
      .insertInto('directives.implementing')
      .values({
        ...{ unit_id: unit.id, unit_path: unit.path, parent_id: documentId, kind, state: 'drafting' },
        body: JSON.stringify(await beginBody(ctx, { document, unit, kind })),
        ...{ started_at: ctx.now, changed_at: ctx.now, changed_by: ctx.actor.accountId, kept_at: ctx.now },
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    ctx.touched(`implementing:${made.id}`);
    return made;
  },
});

/** Holds a draft until the end of the transaction; whoever else writes, takes back or registers it waits. */
export async function draftToWrite(ctx: Acting, id: number): Promise<ImplementingView & { keptAt: Date; by: number }> {
  const { unit } = await getImplementing(ctx, id);
  demand(ctx, 'document.register', unit.path);
  const held = await ctx.db
    .selectFrom('directives.implementing')
    .select(['kept_at', 'changed_by'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const draft = await getImplementing(ctx, id);
  if (draft.state !== 'drafting') throw new Refusal('implementing-not-open');
  return { ...draft, keptAt: held.kept_at, by: held.changed_by };
}

/** Who wrote meanwhile and what the draft says now: nothing is written over. */
export function changedDraft(now: ImplementingView): Refusal {
  return new Refusal('implementing-changed', {
    by: now.changedBy ?? somebody,
    at: now.changedAt,
    version: now.version,
    body: JSON.stringify(now.body),
  });
}

/** The whole draft as it is typed. Sent again after a lost answer, or typed back to what it was, it changes nothing. */
export const saveImplementing = defineCommand({
  name: 'saveImplementing',
  input: saveInput,
  isPrivate: true,
  run: async (ctx: Acting, { id, version, body, over }) => {
    const now = await draftToWrite(ctx, id);
    const saved = { savedAt: ctx.now.toISOString() };
    if (JSON.stringify(now.body) === JSON.stringify(body)) return { version: now.version, ...saved };
    if (now.version !== version) throw changedDraft(now);
    return { version: await overwrite(ctx, now, body, over === 'yes'), ...saved };
  },
});

/** An earlier wording becomes the one of today; what stood until now is kept. */
export const bringBackImplementing = defineCommand({
  name: 'bringBackImplementing',
  input: bringBackInput,
  run: async (ctx: Acting, { id, version, from }) => {
    const now = await draftToWrite(ctx, id);
    if (now.version !== version) throw changedDraft(now);
    const older = await ctx.db
      .selectFrom('directives.implementing_version')
      .select('body')
      .where('implementing_id', '=', id)
      .where('version', '=', from)
      .executeTakeFirst();
    if (!older) throw new Refusal('implementing-version-not-found');
    await overwrite(ctx, now, bodySchema.parse(older.body), true);
    ctx.touched(`implementing:${id}`);
  },
});

type Held = Awaited<ReturnType<typeof draftToWrite>>;

async function overwrite(ctx: Acting, now: Held, next: Body, always: boolean): Promise<number> {
  const keeps =
    always ||
    isKept(
      { text: JSON.stringify(now.body), changedBy: now.by, keptAt: now.keptAt },
      { text: JSON.stringify(next), by: ctx.actor.accountId, at: ctx.now },
    );
  if (keeps) {
    await ctx.db
      .insertInto('directives.implementing_version')
      .values({
        ...{ implementing_id: now.id, version: now.version, body: JSON.stringify(now.body) },
        ...{ written_at: new Date(now.changedAt), written_by: now.by },
      })
      .execute();
  }
  await ctx.db
    .updateTable('directives.implementing')
    .set({
      ...{ body: JSON.stringify(next), version: now.version + 1, changed_at: ctx.now, changed_by: ctx.actor.accountId },
      ...(keeps ? { kept_at: ctx.now } : {}),
    })
    .where('id', '=', now.id)
    .execute();
  return now.version + 1;
}

/** Nothing comes of it: the draft stays readable and is no longer offered. */
export const dropImplementing = defineCommand({
  name: 'dropImplementing',
  input: dropInput,
  run: async (ctx: Acting, { id, version }) => {
    const now = await draftToWrite(ctx, id);
    if (now.version !== version) throw changedDraft(now);
    await ctx.db
      .updateTable('directives.implementing')
      .set({ state: 'dropped', version: now.version + 1, changed_at: ctx.now, changed_by: ctx.actor.accountId })
      .where('id', '=', id)
      .execute();
    ctx.touched(`implementing:${id}`);
    return { parentId: now.parentId };
  },
});

/** A task of a unit's own paper keeps the day of its parent, also when it is changed in the register. */
export async function refuseEasierDue(ctx: Acting, draftId: number, dueOn: string | null): Promise<void> {
  const parent = await ctx.db
    .selectFrom('directives.draft_parent')
    .select(['due_on as dueOn', 'reason'])
    .where('draft_id', '=', draftId)
    .executeTakeFirst();
  const refusal = parent ? dueRefusal(parent, dueOn) : null;
  if (refusal) throw new Refusal('input-invalid', {}, { dueOn: refusal });
}

/** The second part of a task that was split carries out the same promise by the same day. */
export async function shareParent(ctx: Acting, draftId: number, secondId: number): Promise<void> {
  await sql`insert into directives.draft_parent (draft_id, commitment_id, due_on, reason)
    select ${secondId}, commitment_id, due_on, reason from directives.draft_parent where draft_id = ${draftId}`.execute(
    ctx.db,
  );
}
