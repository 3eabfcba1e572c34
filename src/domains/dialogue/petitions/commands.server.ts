import { sql } from 'kysely';
import { may } from '#platform/access/may.ts';
import { Refusal } from '#platform/refusal.ts';
import { feedbackStore } from '#domains/opinion/feedback/commands.server.ts';
import { matterColumns } from '#domains/opinion/feedback/queries.server.ts';
import { type Act, actRefusal } from '#domains/opinion/feedback/rules.ts';
import { type Matter, ofOne, type Step, type Store } from '#domains/opinion/feedback/schema.ts';
import type { Acting } from '#domains/tables.ts';
import { isAnonymous } from './schema.ts';

/** Named petitions: every step stands with its unit and who took it. */
const petitionStore: Store<Acting> = {
  async load(ctx, key) {
    const { rows } = await sql<Matter>`select ${matterColumns} from dialogue.petition m where m.id = ${key}::bigint
      and m.forgotten_on is null for update`.execute(ctx.db);
    if (!rows[0]) throw new Refusal('petition-not-found');
    return rows[0];
  },
  async move(ctx, matter, columns, step) {
    const isOfOne = ofOne.has(step.step);
    const id = Number(matter.key);
    const moved = await ctx.db
      .updateTable('dialogue.petition')
      .set((eb) => ({ ...columns, version: eb('version', '+', 1) }))
      .where((eb) =>
        isOfOne
          ? eb('id', '=', id)
          : eb.or([eb('id', '=', id), eb.and([eb('joined_to', '=', id), eb('answered_on', 'is', null)])]),
      )
      .returning('id')
      .execute();
    await logSteps(
      ctx,
      matter,
      moved.map((row) => row.id),
      step,
    );
  },
  async join(ctx, matter, to) {
    await sql`update dialogue.petition set joined_to = ${to.key}::bigint, state = ${to.state}, due_on = ${to.dueOn}::date, version = version + 1
      where id = ${matter.key}::bigint or joined_to = ${matter.key}::bigint`.execute(ctx.db);
    await logSteps(ctx, matter, [Number(matter.key)], { step: 'join' });
  },
  async setAside(ctx, key, told) {
    const { rows } = await sql<{
      done: boolean;
    }>`select dialogue.set_aside(${key}::bigint, ${told}, ${ctx.now}) as done`.execute(ctx.db);
    return rows[0]!.done;
  },
};

async function logSteps(ctx: Acting, { unitId }: Matter, ids: readonly number[], step: Step): Promise<void> {
  await ctx.db
    .insertInto('dialogue.petition_step')
    .values(
      ids.map((petition_id) => ({
        ...{
          petition_id,
          step: step.step,
          unit_id: unitId,
          to_unit_id: step.toUnitId ?? null,
          due_on: step.dueOn ?? null,
        },
        ...{ words: step.words?.slice(0, 2000) ?? null, at: ctx.now, account_id: ctx.actor.accountId },
      })),
    )
    .execute();
}

export const storeOf = (key: string): Store<Acting> => (isAnonymous(key) ? feedbackStore : petitionStore);

/** The unit for which the actor handles petitions: the account's own, and no other below it. */
export function handlingUnit(ctx: Acting): { id: number; path: string } {
  const { unit, grants } = ctx.actor;
  if (!unit || !may(grants, ctx.permissions, 'petition.handle', unit.path))
    throw new Refusal('not-allowed', { permission: 'petition.handle' });
  return unit;
}

/** The matter, locked, if the actor's unit has it now and may do this with it as it was seen. */
export async function handled(
  ctx: Acting,
  seen: { key: string; version?: number },
  act: Act,
): Promise<{ matter: Matter; store: Store<Acting>; unit: { id: number; path: string } }> {
  const unit = handlingUnit(ctx);
  const store = storeOf(seen.key);
  const matter = await store.load(ctx, seen.key);
  if (seen.version !== undefined && seen.version !== matter.version) throw new Refusal('petition-changed');
  const refusal = actRefusal(matter, act);
  if (refusal) throw new Refusal(refusal);
  ctx.touched(subjectOf(seen.key), `unit:${unit.id}`);
  return { matter, store, unit };
}

/** As audit and publications name it. */
export const subjectOf = (key: string): string => (isAnonymous(key) ? `feedback:${key}` : `petition:${key}`);
