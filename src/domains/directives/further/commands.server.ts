import { standingOwners } from '#domains/commitments/by-origin/queries.server.ts';
import { isBelow } from '#domains/indicators/targets/rules.ts';
import { listUnitsByIds } from '#domains/organisation/queries.server.ts';
import type { Acting } from '#domains/tables.ts';
import { defineCommand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { documentToSend, insertDispatches, openWork, refuseUnsent } from '../dispatch/commands.server.ts';
import { listDrafts } from '../drafts/queries.server.ts';
import { promisesCarriedOut } from '../implementing/queries.server.ts';
import { openPaperTargets } from '../targets/commands.server.ts';
import { tiedTargets } from '../targets/queries.server.ts';
import { isGivenOn } from '../targets/rules.ts';
import { furtherInput } from './schema.ts';

/**
 * Sends a paper to units that were forgotten, or again to units from which it was recalled: a dispatch for each that has none,
 * the chosen tasks for each that has not got them, due by the same rule as at the first sending, and the chosen targets for each
 * below the sender. Needs document.send, and report.collect at the units that get a target.
 */
export const sendFurther = defineCommand({
  name: 'sendFurther',
  input: furtherInput,
  run: async (ctx: Acting, input) => {
    const document = await documentToSend(ctx, input.documentId);
    refuseUnsent(document.state);
    const drafts = await listDrafts(ctx, document.id);
    const chosen = drafts.filter((draft) => draft.state === 'accepted' && input.draftIds.includes(draft.id));
    if (chosen.length !== new Set(input.draftIds).size) throw new Refusal('draft-not-found');
    const goals = (await tiedTargets(ctx, document.id)).filter(
      (one) => isGivenOn(one) && input.targetIds.includes(one.id),
    );
    if (goals.length !== new Set(input.targetIds).size) throw new Refusal('paper-target-not-found');
    const units = await listUnitsByIds(ctx, [...new Set(input.unitIds)]);
    const open = units.filter((unit) => unit.closedOn === null);
    const missing = new Set(input.unitIds).size - open.length;
    if (missing > 0) throw new Refusal('owner-closed', { missing });
    const origin = { originId: document.id, askerUnitId: document.register_unit_id };
    const has = new Set(
      (await standingOwners(ctx, origin, input.unitIds)).map(({ part, ownerUnitId }) => `${part}:${ownerUnitId}`),
    );
    const parents = await promisesCarriedOut(ctx, document.id);
    let promises = 0;
    for (const draft of chosen) {
      const owners = open.filter((unit) => !has.has(`${draft.id}:${unit.id}`));
      const supports = await listUnitsByIds(ctx, draft.addressees.supportIds);
      const there = supports.filter((unit) => unit.closedOn === null && !input.unitIds.includes(unit.id));
      promises += await openWork(ctx, document, draft, { owners, supports: there }, parents.get(draft.id));
    }
    const below = open.filter((unit) => isBelow(document.register_path, unit.path));
    const targets = await openPaperTargets(ctx, document, {
      ...{ tied: goals, resolved: goals.map(() => ({ owners: below, supports: [] })) },
    });
    const recipients = await insertDispatches(ctx, document, input.unitIds);
    if (promises + targets + recipients === 0) throw new Refusal('nothing-further-to-send');
    ctx.touched(`document:${document.id}`);
    return { promises, recipients, targets };
  },
});
