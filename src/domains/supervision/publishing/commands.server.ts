import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { refuseNames } from '#platform/vietnamese/refuse-names.ts';
import type { Acting } from '#domains/tables.ts';
import type { PublicationTakenBack, RecommendationPublished } from '../events.ts';
import { labelOf } from '../recommendations/commands.server.ts';
import { closeInput, publishInput } from '../schema.ts';
import { moveOn, own, type Standing } from '../sessions/commands.server.ts';

/** What was recommended is shown to everybody, with what becomes of it. Needs portal.publish at the unit. */
export const publishSession = defineCommand({
  name: 'publishSession',
  input: publishInput,
  run: async (ctx: Acting, input) => {
    const session = await own(ctx, input, 'publish');
    demand(ctx, 'portal.publish', session.unitPath);
    const { rows, areaId, askedOn } = await toPublish(ctx, session);
    if (rows.length === 0) throw new Refusal('no-recommendation');
    refuseNames([...rows.flatMap((row) => [row.what, row.product]), labelOf(session)], input.checked);
    await moveOn(ctx, session, { made_public_on: ctx.today });
    for (const row of rows) {
      const event: RecommendationPublished = {
        name: 'RecommendationPublished',
        payload: {
          ...{ kind: 'recommendation', sourceKey: String(session.id), sourcePart: row.id },
          ...{ commitmentId: row.commitmentId, unitId: session.unitId, unitPath: session.unitPath },
          ...{ ownerUnitId: row.bodyUnitId, areaId, fieldCode: session.fieldCode },
          ...{ asked: row.what, promised: row.product, sourceLabel: labelOf(session) },
          ...{ askedOn, dueOn: row.dueOn, publishedOn: ctx.today },
        },
      };
      await ctx.announce(event);
    }
    return { published: rows.length };
  },
});

/** No longer shown; it may be shown again. */
export const takeBackSession = defineCommand({
  name: 'takeBackSession',
  input: closeInput,
  run: async (ctx: Acting, input) => {
    const session = await own(ctx, input, 'take_back');
    demand(ctx, 'portal.publish', session.unitPath);
    await moveOn(ctx, session, { made_public_on: null });
    const event: PublicationTakenBack = {
      name: 'PublicationTakenBack',
      payload: {
        ...{ kind: 'recommendation', sourceKey: String(session.id), sourcePart: null },
        on: ctx.today,
      },
    };
    await ctx.announce(event);
  },
});

async function toPublish(ctx: Acting, session: Standing) {
  const rows = await ctx.db
    .selectFrom('supervision.recommendation as r')
    .leftJoin('commitments.commitment as c', (join) =>
      join
        .onRef('c.origin_part', '=', 'r.id')
        .on('c.origin_kind', '=', 'supervision')
        .on('c.origin_id', '=', session.id)
        .on('c.parent_id', 'is', null)
        .on('c.state', '<>', 'handed_over'),
    )
    .select([
      'r.id',
      'r.body_unit_id as bodyUnitId',
      'r.what',
      'r.product',
      'r.due_on as dueOn',
      'c.id as commitmentId',
    ])
    .where('r.session_id', '=', session.id)
    .where('r.sent_at', 'is not', null)
    .orderBy('r.position')
    .execute();
  const unit = await ctx.db
    .selectFrom('organisation.unit')
    .select('territory_id')
    .where('id', '=', session.unitId)
    .executeTakeFirstOrThrow();
  const concluded = await ctx.db
    .selectFrom('supervision.step')
    .select('done_on')
    .where('session_id', '=', session.id)
    .where('step', '=', 'concluded')
    .executeTakeFirstOrThrow();
  return { rows, areaId: unit.territory_id, askedOn: concluded.done_on };
}
