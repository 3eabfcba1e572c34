import { sql } from 'kysely';
import { defineCommand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Acting } from '#domains/tables.ts';
import { steps, stepRefusal } from '../rules.ts';
import { take } from '../steps/commands.server.ts';
import { movingOf, type Standing, standings } from '../steps/queries.server.ts';
import { changeRefusal, extensionRefusal, type Terms } from './rules.ts';
import { askExtensionInput, changeInput, refuseExtensionInput } from './schema.ts';

/** Keeps what a step changed, before and after. */
export async function recordChange(
  ctx: Acting,
  before: Standing & { stepId: number },
  { dueOn, what, product }: Partial<Terms>,
): Promise<void> {
  const differs = (now: string | undefined, old: string) => (now === undefined || now === old ? null : now);
  const newWhat = differs(what, before.what);
  const newProduct = differs(product, before.product);
  await ctx.db
    .insertInto('commitments.change')
    .values({
      step_id: before.stepId,
      commitment_id: before.id,
      old_due_on: before.due_on,
      new_due_on: dueOn ?? before.due_on,
      old_what: newWhat && before.what,
      new_what: newWhat,
      old_product: newProduct && before.product,
      new_product: newProduct,
    })
    .execute();
}

export const askExtension = defineCommand({
  name: 'askExtension',
  input: askExtensionInput,
  run: async (ctx: Acting, { wantedDueOn, ...input }) => {
    const row = await take(ctx, 'ask_extension', input, input, { wanted_due_on: wantedDueOn });
    const refusal = extensionRefusal(wantedDueOn, row.due_on, ctx.today);
    if (refusal) throw new Refusal(refusal, {}, { wantedDueOn: refusal });
    await recordChange(ctx, row, { dueOn: wantedDueOn });
  },
});

export const refuseExtension = defineCommand({
  name: 'refuseExtension',
  input: refuseExtensionInput,
  run: async (ctx: Acting, input) => {
    await take(ctx, 'refuse_extension', input, input, { wanted_due_on: null });
  },
});

/** Another day, other words or another product; another day answers what the owner asked for. Gives how many owners it reached. */
export const changeCommitment = defineCommand({
  name: 'changeCommitment',
  input: changeInput,
  run: async (ctx: Acting, { everyOwner, paper = null, ...input }) => {
    const { dueOn, what, product, note } = input;
    const terms = { dueOn, what, product };
    const row = await take(ctx, 'change', input, { note, paper }, (seen) => changesTo(seen, terms, paper));
    const refusal = changeRefusal(
      {
        ...{ dueOn: row.due_on, what: row.what, product: row.product, mode: row.mode, originKind: row.origin_kind },
        isStopped: movingOf(row, ctx.today).isStopped ?? false,
      },
      { ...terms, paper },
      ctx.today,
    );
    if (refusal) throw new Refusal(refusal.code, {}, refusal.field ? { [refusal.field]: refusal.code } : {});
    await recordChange(ctx, row, terms);
    return { count: 1 + (everyOwner ? await changeOthers(ctx, row, terms, { note, paper }) : 0) };
  },
});

function changesTo(row: Standing, { dueOn, what, product }: Terms, paper: string | null) {
  return {
    ...(what !== row.what && { what }),
    ...(product !== row.product && { product }),
    ...(dueOn !== row.due_on && {
      ...{ due_on: dueOn, wanted_due_on: null },
      due_source: paper ? ('paper' as const) : ('officer' as const),
    }),
  };
}

/**
 * The same change for every other owner of the same task of the paper who still works on it and whose clock is not stopped.
 * Three statements for any number of owners.
 */
async function changeOthers(
  ctx: Acting,
  row: Standing,
  terms: Terms,
  { note, paper }: { note: string; paper: string | null },
): Promise<number> {
  if (row.origin_kind !== 'directive' || row.origin_part === null) return 0;
  const open = await standings(ctx)
    .where('origin_kind', '=', 'directive')
    .where('origin_id', '=', row.origin_id)
    .where('origin_part', '=', row.origin_part)
    .where('asker_unit_id', '=', row.asker_unit_id)
    .where('id', '<>', row.id)
    .where('state', 'in', steps.change.from)
    .forUpdate()
    .execute();
  const changes = changesTo(row, terms, paper);
  const others = open.filter((other) => {
    const moving = movingOf(other, ctx.today);
    return stepRefusal(moving, 'change', { note, paper }) === null && !(moving.isStopped && 'due_on' in changes);
  });
  if (others.length === 0) return 0;
  const ids = others.map((other) => other.id);
  await ctx.db
    .updateTable('commitments.commitment')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('id', 'in', ids)
    .execute();
  const { rows: taken } = await sql<{ stepId: number; id: number }>`
    insert into commitments.step (commitment_id, at, account_id, unit_id, step, from_state, to_state, note, paper)
    select c.id, ${ctx.now}::timestamptz, ${ctx.actor.accountId}::bigint, c.asker_unit_id, 'change', c.state, c.state, ${note}, ${paper}
    from commitments.commitment c where c.id = any(${ids}::bigint[]) order by c.id
    returning id as "stepId", commitment_id as id`.execute(ctx.db);
  const old = new Map(others.map((other) => [other.id, other]));
  const kept = taken.map(({ stepId, id }) => ({ stepId, ...old.get(id)! }));
  const isNew = { what: 'what' in changes, product: 'product' in changes };
  await sql`
    insert into commitments.change (step_id, commitment_id, old_due_on, new_due_on, old_what, new_what, old_product, new_product)
    select k.step_id, k.id, k.due_on, case when ${'due_on' in changes} then ${terms.dueOn}::date else k.due_on end,
      case when ${isNew.what} then k.what end, case when ${isNew.what} then ${terms.what} end,
      case when ${isNew.product} then k.product end, case when ${isNew.product} then ${terms.product} end
    from unnest(${kept.map((one) => one.stepId)}::bigint[], ${kept.map((one) => one.id)}::bigint[], ${kept.map((one) => one.due_on)}::date[],
      ${kept.map((one) => one.what)}::text[], ${kept.map((one) => one.product)}::text[]) as k (step_id, id, due_on, what, product)`.execute(
    ctx.db,
  );
  ctx.touched(...ids.map((id) => `commitment:${id}`));
  return others.length;
}

export const changeCommands = {
  ask_extension: askExtension,
  refuse_extension: refuseExtension,
  change: changeCommitment,
} as const;
