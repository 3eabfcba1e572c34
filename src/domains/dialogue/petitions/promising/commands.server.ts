import { defineCommand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { openCommitments } from '#domains/commitments/commands.server.ts';
import { modeOf } from '#domains/activities/meetings/conclusions/rules.ts';
import { comingDayRefusal } from '#domains/commitments/rules.ts';
import type { Acting } from '#domains/tables.ts';
import { handled } from '../commands.server.ts';
import { isAnonymous, promiseInput } from '../schema.ts';
import { text } from '../text.vi.ts';

/**
 * What the answer promises becomes a commitment: an order where the unit may give one, a request elsewhere, its own otherwise.
 * Of anonymous feedback it names the matter in words and by no number (docs/decisions/0015). Needs commitment.assign.
 */
export const promiseWork = defineCommand({
  name: 'promiseWork',
  input: promiseInput,
  run: async (ctx: Acting, input) => {
    const { matter, unit } = await handled(ctx, input, 'promise');
    const refusal = comingDayRefusal(input.dueOn, ctx.today);
    if (refusal) throw new Refusal('input-invalid', {}, { dueOn: refusal });
    const owner = await ctx.db
      .selectFrom('organisation.unit')
      .select(['id', 'path'])
      .where('id', '=', input.ownerUnitId)
      .where('closed_on', 'is', null)
      .executeTakeFirst();
    if (!owner) throw new Refusal('input-invalid', {}, { ownerUnitId: 'unit-not-found' });
    const { name: field } = await ctx.db
      .selectFrom('commitments.field')
      .select('name')
      .where('code', '=', matter.fieldCode)
      .executeTakeFirstOrThrow();
    const isNamed = !isAnonymous(matter.key);
    await openCommitments(ctx, {
      ...{ originKind: isNamed ? 'petition' : 'own', originId: isNamed ? Number(matter.key) : null, originPart: null },
      originLabel: isNamed ? text.origin(formatDay(matter.receivedOn), field) : text.anonymousOrigin(field),
      clause: null,
      mode: modeOf(unit, owner),
      ...{ askerUnitId: unit.id, ownerUnitIds: [owner.id], cooperatingUnitIds: [] },
      ...{ what: input.what, product: input.product, dueOn: input.dueOn, dueSource: 'officer', parentId: null },
    });
  },
});
