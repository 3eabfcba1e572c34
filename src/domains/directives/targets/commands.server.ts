import { defineCommand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { giveByPaper } from '#domains/indicators/targets/commands.server.ts';
import { indicatorsToAim } from '#domains/indicators/targets/queries.server.ts';
import { isBelow } from '#domains/indicators/targets/rules.ts';
import type { Acting } from '#domains/tables.ts';
import { type Resolved, resolveAddressees } from '../addressees/queries.server.ts';
import { openDrafting } from '../proposing/commands.server.ts';
import { storedReading } from '../schema.ts';
import { givenTo, type TiedTarget, tiedTargets } from './queries.server.ts';
import { scaledValue } from './rules.ts';
import { tieTargetInput, untieTargetInput } from './schema.ts';
import { fromPaper } from './text.vi.ts';

/** Ties a target that the reader found to an indicator; it opens when the paper is sent. Needs document.register. */
export const tieTarget = defineCommand({
  name: 'tieTarget',
  input: tieTargetInput,
  run: async (ctx: Acting, { documentId, position, version, groups, unitIds, ...input }) => {
    const place = await openDrafting(ctx, documentId);
    const indicator = (await indicatorsToAim(ctx)).find((one) => one.id === input.indicatorId);
    if (!indicator) throw new Refusal('indicator-not-found');
    const value = scaledValue(input.value, indicator.scale);
    if (value === null) throw new Refusal('target-value-invalid');
    const addressees = { groups, unitIds, supportIds: [] };
    const [wanted] = await resolveAddressees(ctx, place.registerPath, [addressees]);
    const above = wanted!.owners.find(({ path }) => path !== place.registerPath && !isBelow(place.registerPath, path));
    if (above) throw new Refusal('paper-target-not-below', { unit: above.shortName });
    const goal = {
      ...{ indicator_id: indicator.id, comparator: input.comparator, value, per: input.per, spread: input.spread },
      ...{ starts_on: input.startsOn, ends_on: input.endsOn },
      addressees: JSON.stringify(addressees),
      ...{ changed_at: ctx.now, changed_by: ctx.actor.accountId },
    };
    if (version > 0) return save(ctx, documentId, position, version, goal);
    const target = await foundTarget(ctx, documentId, position);
    const made = await ctx.db
      .insertInto('directives.target_draft')
      .values({ ...goal, ...target, position, document_id: documentId, register_path: place.registerPath })
      .onConflict((conflict) => conflict.columns(['document_id', 'position']).doNothing())
      .executeTakeFirst();
    if (made.numInsertedOrUpdatedRows === 0n) throw new Refusal('target-tie-changed');
  },
});

/** Leaves a target as text again. Needs document.register. */
export const untieTarget = defineCommand({
  name: 'untieTarget',
  input: untieTargetInput,
  run: async (ctx: Acting, { documentId, position, version }) => {
    await openDrafting(ctx, documentId);
    const changed = { indicator_id: null, changed_at: ctx.now, changed_by: ctx.actor.accountId };
    await save(ctx, documentId, position, version, changed);
  },
});

async function foundTarget(ctx: Acting, documentId: number, position: number) {
  const { reading } = await ctx.db
    .selectFrom('directives.document')
    .select('reading')
    .where('id', '=', documentId)
    .executeTakeFirstOrThrow();
  const target = storedReading.parse(reading).targets[position];
  if (!target || target.text === '') throw new Refusal('paper-target-not-found');
  return { clause: target.clause.slice(0, 60), words: target.text.slice(0, 4000) };
}

/** Over the version that was seen; another hand was quicker otherwise. */
async function save(ctx: Acting, documentId: number, position: number, version: number, changes: object) {
  const saved = await ctx.db
    .updateTable('directives.target_draft')
    .set({ ...changes, version: version + 1 })
    .where('document_id', '=', documentId)
    .where('position', '=', position)
    .where('version', '=', version)
    .executeTakeFirst();
  if (saved.numUpdatedRows === 0n) throw new Refusal('target-tie-changed');
}

/** What a paper gives as targets, and to whom. One query, and one for each group that is named. */
export async function targetsToOpen(
  ctx: Acting,
  document: { id: number; register_path: string },
): Promise<{ all: TiedTarget[]; tied: TiedTarget[]; resolved: Resolved[] }> {
  const all = await tiedTargets(ctx, document.id);
  return { all, ...(await givenTo(ctx, document.register_path, all)) };
}

/** Opens them, part of a sending: the sender's own target, and of `each` the same for every unit that is named. Gives how many units got one. */
export async function openPaperTargets(
  ctx: Acting,
  document: {
    id: number;
    register_unit_id: number;
    register_path: string;
    kind: string;
    symbol: string;
    issued_on: string;
  },
  { tied, resolved }: { tied: readonly TiedTarget[]; resolved: readonly Resolved[] },
): Promise<number> {
  let all = 0;
  const giver = { id: document.register_unit_id, path: document.register_path };
  for (const [at, one] of tied.entries()) {
    const { indicatorId, comparator, value, per, startsOn, endsOn, spread } = one;
    const { targetId, given } = await giveByPaper(
      ctx,
      giver,
      {
        ...{ indicatorId: indicatorId!, comparator, value, per, startsOn, endsOn, spread },
        paperLabel: fromPaper({ ...document, issuedOn: document.issued_on }, one.clause),
        documentId: document.id,
      },
      resolved[at]!.owners.map((unit) => unit.id),
    );
    await ctx.db
      .updateTable('directives.target_draft')
      .set({
        target_id: targetId,
        given: given + (one.given ?? 0),
        changed_at: ctx.now,
        changed_by: ctx.actor.accountId,
      })
      .where('id', '=', one.id)
      .execute();
    all += given;
  }
  return all;
}
