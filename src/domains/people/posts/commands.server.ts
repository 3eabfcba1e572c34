import { sql } from 'kysely';
import { z } from 'zod';
import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { getUnit } from '#domains/organisation/queries.server.ts';
import type { Acting } from '#domains/tables.ts';
import { insertGrant } from '../grants/commands.server.ts';
import { isOwnAccount } from '../grants/rules.ts';
import { accountId } from '../grants/schema.ts';
import { addPostInput } from './schema.ts';

/**
 * The session at hand acts for another post of the same person from now on; rights stay what they are. Refusals:
 * 'post-not-found' (somebody else's, closed), 'not-allowed' (a key).
 */
export const actForPost = defineCommand({
  name: 'actForPost',
  input: z.object({ id: accountId }),
  async run(ctx: Acting, { id }) {
    if (ctx.actor.keyId !== undefined) throw new Refusal('not-allowed');
    const { rows } = await sql<{ moved: boolean }>`
      select people.act_for(${ctx.actor.sessionId ?? 0}, ${id}, ${ctx.now}) as moved`.execute(ctx.db);
    if (rows[0]?.moved !== true) throw new Refusal('post-not-found');
    ctx.touched(`account:${id}`);
    return null;
  },
});

/**
 * A further account for the person behind one, at another unit and with a right of its own; the password stays. Refusals:
 * 'account-not-found', 'account-closed', 'own-account', 'unit-not-found', 'not-allowed', 'post-exists', and those of
 * `insertGrant`.
 */
export const addPost = defineCommand({
  name: 'addPost',
  input: addPostInput,
  async run(ctx: Acting, input) {
    const known = await ctx.db
      .selectFrom('people.account')
      .select(['person_id', 'closed_at'])
      .where('id', '=', input.id)
      .where('person_id', 'is not', null)
      .executeTakeFirst();
    if (!known) throw new Refusal('account-not-found');
    if (known.closed_at !== null) throw new Refusal('account-closed');
    if (isOwnAccount(ctx.actor, input.id)) throw new Refusal('own-account');
    const unit = await getUnit(ctx, input.unitId);
    demand(ctx, 'account.open', unit.path);
    const standing = await ctx.db
      .selectFrom('people.account')
      .select('id')
      .where('person_id', '=', known.person_id)
      .where('unit_id', '=', unit.id)
      .where('closed_at', 'is', null)
      .executeTakeFirst();
    if (standing) throw new Refusal('post-exists', {}, { unitId: 'post-exists' });
    const { rows } = await sql<{ has: boolean }>`select people.has_password(${known.person_id}) as has`.execute(ctx.db);
    const { id } = await ctx.db
      .insertInto('people.account')
      .values({
        person_id: known.person_id,
        unit_id: unit.id,
        unit_path: unit.path,
        position_title: input.positionTitle ?? null,
        opened_at: ctx.now,
        opened_by: ctx.actor.accountId,
        activated_at: rows[0]?.has === true ? ctx.now : null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const grantId = await insertGrant(ctx, id, unit, input);
    ctx.touched(`account:${input.id}`, `account:${id}`, `grant:${grantId}`);
    return { id };
  },
});
