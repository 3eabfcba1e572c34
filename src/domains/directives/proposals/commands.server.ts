import { sql } from 'kysely';
import type { Acting } from '#domains/tables.ts';
import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { answerInput, gatherInput, raiseInput } from './schema.ts';

interface Said {
  theme: string;
  kind: 'difficulty' | 'proposal';
  words: string;
  toUnitId: number;
  documentId: number | null;
}

/** What stands in the way, or is proposed, from the unit that one acts for to another. Needs document.register. */
export const raiseProposal = defineCommand({
  name: 'raiseProposal',
  input: raiseInput,
  run: async (ctx: Acting, input) => {
    if (input.documentId !== null) await refuseHidden(ctx, input.documentId);
    return { id: await insert(ctx, input) };
  },
});

/** One answer to one or many that were raised with the unit that one acts for; it reaches all who raised them. Needs document.send. */
export const answerProposals = defineCommand({
  name: 'answerProposals',
  input: answerInput,
  run: async (ctx: Acting, input) => {
    const open = await addressedHere(ctx, input.ids);
    await ctx.db
      .updateTable('directives.proposal')
      .set({ answer: input.answer, answered_at: ctx.now, answered_by: ctx.actor.accountId })
      .where('id', 'in', open)
      .execute();
    ctx.touched(...open.map((id) => `proposal:${id}`));
    return { count: open.length };
  },
});

/** Gathers several of one kind into one of one's own, to the next level; its answer will reach all of them. Needs document.send. */
export const gatherProposals = defineCommand({
  name: 'gatherProposals',
  input: gatherInput,
  run: async (ctx: Acting, input) => {
    const open = await addressedHere(ctx, input.ids);
    const papers = await ctx.db
      .selectFrom('directives.proposal')
      .select('document_id')
      .distinct()
      .where('id', 'in', open)
      .execute();
    const [paper] = papers;
    const id = await insert(ctx, { ...input, documentId: papers.length === 1 ? paper!.document_id : null });
    await ctx.db.updateTable('directives.proposal').set({ gathered_into: id }).where('id', 'in', open).execute();
    ctx.touched(...open.map((each) => `proposal:${each}`));
    return { id, count: open.length };
  },
});

async function refuseHidden(ctx: Acting, documentId: number): Promise<void> {
  const paper = await ctx.db
    .selectFrom('directives.document')
    .select('id')
    .where('id', '=', documentId)
    .executeTakeFirst();
  if (!paper) throw new Refusal('document-not-found');
}

async function insert(ctx: Acting, said: Said): Promise<number> {
  const { unit } = ctx.actor;
  if (!unit) throw new Refusal('unit-not-found');
  demand(ctx, 'document.register', unit.path);
  const to = await ctx.db
    .selectFrom('organisation.unit')
    .select(['id', 'path'])
    .where('id', '=', said.toUnitId)
    .where('closed_on', 'is', null)
    .executeTakeFirst();
  if (!to) throw new Refusal('input-invalid', {}, { toUnitId: 'unit-not-found' });
  if (to.id === unit.id) throw new Refusal('input-invalid', {}, { toUnitId: 'proposal-to-oneself' });
  const theme = await ctx.db
    .selectFrom('directives.theme')
    .select('code')
    .where('code', '=', said.theme)
    .executeTakeFirst();
  if (!theme) throw new Refusal('input-invalid', {}, { theme: 'field-invalid' });
  const { id } = await ctx.db
    .insertInto('directives.proposal')
    .values({
      document_id: said.documentId,
      unit_id: unit.id,
      unit_path: unit.path,
      to_unit_id: to.id,
      to_path: to.path,
      theme: said.theme,
      kind: said.kind,
      words: said.words,
      raised_at: ctx.now,
      raised_by: ctx.actor.accountId,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  ctx.touched(`proposal:${id}`);
  return id;
}

/** Held until the end: of two who answer at once the second is told. */
async function addressedHere(ctx: Acting, ids: readonly number[]): Promise<number[]> {
  const rows = await ctx.db
    .selectFrom('directives.proposal')
    .select(['id', 'to_unit_id', 'to_path', 'settled'])
    .where('id', 'in', ids)
    .execute();
  if (rows.length !== new Set(ids).size || rows.some((row) => row.to_unit_id !== ctx.actor.unit?.id))
    throw new Refusal('proposal-not-found');
  demand(ctx, 'document.send', rows[0]!.to_path);
  const { rows: held } = await sql<{ id: number; settled: boolean }>`
    select id, settled from directives.proposal where id = any(${ids}::bigint[]) order by id for update`.execute(
    ctx.db,
  );
  const settled = held.filter((row) => row.settled).length;
  if (settled > 0) throw new Refusal('proposal-settled', { count: settled });
  return held.map((row) => row.id);
}
