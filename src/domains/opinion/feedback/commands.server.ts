import { sql } from 'kysely';
import { Refusal } from '#platform/refusal.ts';
import type { Acting } from '#domains/tables.ts';
import { matterColumns } from './queries.server.ts';
import { type Matter, ofOne, type Store } from './schema.ts';

/** Anonymous feedback. Of steps it keeps the hand-overs, with days and units; no account, no hour. */
export const feedbackStore: Store<Acting> = {
  async load(ctx, key) {
    const { rows } =
      await sql<Matter>`select ${matterColumns} from opinion.feedback m where m.id = ${key}::uuid for update`.execute(
        ctx.db,
      );
    if (!rows[0]) throw new Refusal('petition-not-found');
    return rows[0];
  },
  async move(ctx, matter, columns, { step, toUnitId, dueOn, words }) {
    const isOfOne = ofOne.has(step);
    const moved = await ctx.db
      .updateTable('opinion.feedback')
      .set((eb) => ({ ...columns, version: eb('version', '+', 1) }))
      .where((eb) =>
        isOfOne
          ? eb('id', '=', matter.key)
          : eb.or([
              eb('id', '=', matter.key),
              eb.and([eb('joined_to', '=', matter.key), eb('answered_on', 'is', null)]),
            ]),
      )
      .returning('id')
      .execute();
    if (step !== 'hand_over') return;
    await sql`insert into opinion.hand_over (feedback_id, position, on_day, from_unit_id, to_unit_id, reason, due_on)
      select id, 1 + (select count(*) from opinion.hand_over h where h.feedback_id = id), ${ctx.today}::date, ${matter.unitId}::bigint,
        ${toUnitId!}::bigint, ${words!}, ${dueOn!}::date
      from unnest(${moved.map((row) => row.id)}::uuid[]) id`.execute(ctx.db);
  },
  async join(ctx, matter, to) {
    await sql`update opinion.feedback set joined_to = ${to.key}::uuid, state = ${to.state}, due_on = ${to.dueOn}::date, version = version + 1
      where id = ${matter.key}::uuid or joined_to = ${matter.key}::uuid`.execute(ctx.db);
  },
  async setAside(ctx, key, told) {
    const { rows } = await sql<{ done: boolean }>`select opinion.set_aside(${key}::uuid, ${told}) as done`.execute(
      ctx.db,
    );
    return rows[0]!.done;
  },
};
