import type { Acting } from '#domains/tables.ts';
import { defineCommand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { bookOf } from '../book/queries.server.ts';
import { putInDossierInput } from './schema.ts';

interface Unit {
  id: number;
  path: string;
}

/**
 * Puts a paper into a file of the unit that one acts for, a new one where a code is given; a paper that lay in another is
 * taken out there, and both rows stay. Needs document.register.
 */
export const putInDossier = defineCommand({
  name: 'putInDossier',
  input: putInDossierInput,
  run: async (ctx: Acting, input) => {
    const unit = await bookOf(ctx, input.documentId);
    if (input.dossierId !== null && input.code !== null)
      throw new Refusal('input-invalid', {}, { code: 'dossier-or-new' });
    const dossierId =
      input.dossierId === null
        ? await openDossier(ctx, unit, input.code!, input.title!)
        : await standing(ctx, unit, input.dossierId);
    await takeOut(ctx, unit, { documentId: input.documentId, dossierId });
    await ctx.db
      .insertInto('directives.dossier_paper')
      .values({
        dossier_id: dossierId,
        unit_id: unit.id,
        unit_path: unit.path,
        document_id: input.documentId,
        put_at: ctx.now,
        put_by: ctx.actor.accountId,
      })
      .execute();
    ctx.touched(`document:${input.documentId}`, `dossier:${dossierId}`);
    return { dossierId };
  },
});

async function openDossier(ctx: Acting, unit: Unit, code: string, title: string): Promise<number> {
  const opened = await ctx.db
    .insertInto('directives.dossier')
    .values({
      unit_id: unit.id,
      unit_path: unit.path,
      year: Number(ctx.today.slice(0, 4)),
      code,
      title,
      opened_at: ctx.now,
      opened_by: ctx.actor.accountId,
    })
    .onConflict((conflict) => conflict.columns(['unit_id', 'year', 'code']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!opened) throw new Refusal('input-invalid', {}, { code: 'dossier-code-taken' });
  return opened.id;
}

async function standing(ctx: Acting, unit: Unit, id: number): Promise<number> {
  const found = await ctx.db
    .selectFrom('directives.dossier')
    .select('id')
    .where('id', '=', id)
    .where('unit_id', '=', unit.id)
    .executeTakeFirst();
  if (!found) throw new Refusal('input-invalid', {}, { dossierId: 'dossier-not-found' });
  return found.id;
}

async function takeOut(
  ctx: Acting,
  unit: Unit,
  { documentId, dossierId }: { documentId: number; dossierId: number },
): Promise<void> {
  const taken = await ctx.db
    .updateTable('directives.dossier_paper')
    .set({ taken_out_at: ctx.now })
    .where('unit_id', '=', unit.id)
    .where('document_id', '=', documentId)
    .where('taken_out_at', 'is', null)
    .returning('dossier_id')
    .executeTakeFirst();
  if (taken?.dossier_id === dossierId) throw new Refusal('input-invalid', {}, { dossierId: 'already-in-dossier' });
}
