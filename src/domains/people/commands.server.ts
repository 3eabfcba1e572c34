import { sql } from 'kysely';
import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { getUnit } from '#domains/organisation/queries.server.ts';
import type { Acting } from '#domains/tables.ts';
import { makeCode } from './codes/commands.server.ts';
import { demandManagement, insertGrant } from './grants/commands.server.ts';
import { nameKeys, writtenName } from './rules.ts';
import { closeAccountInput, openAccountInput, revealPhoneInput } from './schema.ts';

/**
 * Person, account, first right and one-time code. Call without `once`: a receipt would keep the code. Refusals:
 * 'unit-not-found', 'not-allowed', 'phone-in-use' (never whose), and those of `insertGrant`.
 */
export const openAccount = defineCommand({
  name: 'openAccount',
  input: openAccountInput,
  async run(ctx: Acting, input) {
    const unit = await getUnit(ctx, input.unitId);
    demand(ctx, 'account.open', unit.path);
    const personId = await insertPerson(ctx, input.name, input.phone);
    const { id } = await ctx.db
      .insertInto('people.account')
      .values({
        person_id: personId,
        unit_id: unit.id,
        unit_path: unit.path,
        position_title: input.positionTitle ?? null,
        opened_at: ctx.now,
        opened_by: ctx.actor.accountId,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const grantId = await insertGrant(ctx, id, unit, input);
    ctx.touched(`account:${id}`, `grant:${grantId}`);
    return { id, ...(await makeCode(ctx, id, 'open')) };
  },
});

async function insertPerson(ctx: Acting, typedName: string, phone: string): Promise<number> {
  const name = writtenName(typedName);
  const { id } = await ctx.db
    .insertInto('people.person')
    .values({ full_name: name, ...nameKeys(name), recorded_at: ctx.now })
    .returning('id')
    .executeTakeFirstOrThrow();
  await sql`select people.release_phone(${phone})`.execute(ctx.db);
  // Whose number it is may not be read here, so neither a conflict target nor a returning clause: both would ask to.
  const contact = await ctx.db
    .insertInto('people.contact')
    .values({ person_id: id, phone })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (contact.numInsertedOrUpdatedRows === 0n) throw new Refusal('phone-in-use', {}, { phone: 'phone-in-use' });
  return id;
}

/**
 * Closes an account for good: its rights stop at once and its sessions with them; its history stays, and its phone number
 * is free for a new account. Refusals: 'account-not-found', 'account-closed', 'own-account', 'account-holds-more', 'not-allowed'.
 */
export const closeAccount = defineCommand({
  name: 'closeAccount',
  input: closeAccountInput,
  async run(ctx: Acting, { id }) {
    await demandManagement(ctx, id);
    await ctx.db.updateTable('people.account').set({ closed_at: ctx.now }).where('id', '=', id).execute();
    ctx.touched(`account:${id}`);
    return null;
  },
});

/**
 * Shows a phone number; the person reads who looked and why. Call without `once`: a receipt would keep the number.
 * Refusals: 'account-not-found', 'not-allowed', 'phone-absent'.
 */
export const revealPhone = defineCommand({
  name: 'revealPhone',
  input: revealPhoneInput,
  async run(ctx: Acting, { id, reason }) {
    const account = await ctx.db
      .selectFrom('people.account')
      .select('unit_path')
      .where('id', '=', id)
      .where('person_id', 'is not', null)
      .executeTakeFirst();
    if (!account) throw new Refusal('account-not-found');
    demand(ctx, 'contact.reveal', account.unit_path ?? '');
    const { rows } = await sql<{ phone: string | null }>`
      select people.reveal_phone(${id}, ${reason}, ${ctx.now}) as phone`.execute(ctx.db);
    const phone = rows[0]?.phone ?? null;
    if (phone === null) throw new Refusal('phone-absent');
    ctx.touched(`account:${id}`);
    return { phone };
  },
});
