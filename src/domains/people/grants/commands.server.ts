import type { z } from 'zod';
import { grantPath, grantPattern } from '#platform/access/pattern.ts';
import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { getUnit, listOrganisations, type UnitView } from '#domains/organisation/queries.server.ts';
import type { Acting } from '#domains/tables.ts';
import { rightOf, standingRights, standingRightsOfPerson } from './queries.server.ts';
import { grantState, isOwnAccount, mayGive, mayManage, placeOfScope, refusePeriod } from './rules.ts';
import { endGrantInput, giveGrantInput, type grantFields } from './schema.ts';

type GrantFields = z.output<z.ZodObject<typeof grantFields>>;

/** A further right for an account. Refusals: 'account-not-found', 'account-closed' and those of `insertGrant`. */
export const giveGrant = defineCommand({
  name: 'giveGrant',
  input: giveGrantInput,
  async run(ctx: Acting, input) {
    const account = await ctx.db
      .selectFrom('people.account')
      .select(['closed_at'])
      .where('id', '=', input.id)
      .where('person_id', 'is not', null)
      .executeTakeFirst();
    if (!account) throw new Refusal('account-not-found');
    if (account.closed_at !== null) throw new Refusal('account-closed');
    const grantId = await insertGrant(ctx, input.id, await getUnit(ctx, input.unitId), input);
    ctx.touched(`account:${input.id}`, `grant:${grantId}`);
    return { grantId };
  },
});

/**
 * Checks and writes a right; for an account that this command has just opened too. Refusals: 'not-allowed',
 * 'grant-to-oneself', 'grant-too-wide', 'role-too-wide', 'scope-not-for-unit', 'grant-unit-closed', 'grant-starts-in-past',
 * 'grant-ends-before-start'.
 */
export async function insertGrant(ctx: Acting, toAccount: number, unit: UnitView, given: GrantFields): Promise<number> {
  const place = placeOfScope(unit, given.scope);
  if (place === null) throw atField('scope', 'scope-not-for-unit');
  const refused = mayGive(ctx.actor, { ...place, role: given.role }, toAccount, ctx.permissions);
  if (refused === 'grant-to-oneself') throw new Refusal(refused);
  // Who may give nothing there hears so. The other way round, a right "here" to all lines is not at the bare place.
  if (refused === 'grant-too-wide') demand(ctx, 'grant.give', grantPath(place));
  if (refused !== null) throw atField(refused === 'role-too-wide' ? 'role' : 'scope', refused);
  if (unit.closedOn !== null && unit.closedOn <= ctx.today) throw atField('unitId', 'grant-unit-closed');
  const period = { from: given.from ?? ctx.today, until: given.until ?? null };
  const badPeriod = refusePeriod(period, ctx.today);
  if (badPeriod !== null) throw atField(badPeriod === 'grant-starts-in-past' ? 'from' : 'until', badPeriod);
  const isTerritory = place.placeKind === 'territory';
  const lines = (await listOrganisations(ctx)).filter((line) => line.root === 'vn').map((line) => line.code);
  const { id } = await ctx.db
    .insertInto('people.access_grant')
    .values({
      account_id: toAccount,
      role: given.role,
      territory_id: isTerritory ? unit.territoryId : null,
      unit_id: isTerritory ? null : unit.id,
      organisation_code: place.organisation,
      reach: place.reach,
      place_path: grantPath(place),
      pattern: grantPattern(place, lines),
      valid_from: period.from,
      valid_until: period.until,
      decision: given.decision,
      granted_by: ctx.actor.accountId,
      granted_at: ctx.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/**
 * Ends a right; it stays on record. Refusals: 'grant-not-found', 'own-grant', 'grant-ends-in-past', 'grant-already-ended',
 * 'not-allowed', 'grant-too-wide', 'role-too-wide': one ends what one could have given.
 */
export const endGrant = defineCommand({
  name: 'endGrant',
  input: endGrantInput,
  async run(ctx: Acting, { grantId, endsOn }) {
    const grant = await ctx.db
      .selectFrom('people.access_grant')
      .select(['account_id', 'role', 'unit_id', 'organisation_code', 'reach', 'place_path'])
      .select(['valid_from', 'valid_until', 'ended_on'])
      .where('id', '=', grantId)
      .executeTakeFirst();
    if (!grant) throw new Refusal('grant-not-found');
    if (isOwnAccount(ctx.actor, grant.account_id)) throw new Refusal('own-grant');
    const right = rightOf(grant);
    const refused = mayGive(ctx.actor, right, grant.account_id, ctx.permissions);
    if (refused === 'grant-too-wide') demand(ctx, 'grant.give', grant.place_path);
    if (refused !== null) throw new Refusal(refused);
    const state = grantState({ from: grant.valid_from, until: grant.valid_until, endedOn: grant.ended_on }, ctx.today);
    if (state === 'ended' || state === 'expired') throw new Refusal('grant-already-ended');
    if (endsOn < ctx.today) throw atField('endsOn', 'grant-ends-in-past');
    await ctx.db
      .updateTable('people.access_grant')
      .set({ ended_on: endsOn, ended_by: ctx.actor.accountId })
      .where('id', '=', grantId)
      .executeTakeFirstOrThrow();
    ctx.touched(`account:${grant.account_id}`, `grant:${grantId}`);
    return null;
  },
});

/**
 * For acts that shut an account, or give its person a new password. Refusals: 'account-not-found', 'account-closed', 'not-allowed',
 * 'own-account', 'account-holds-more'.
 */
export async function demandManagement(
  ctx: Acting,
  id: number,
  of: 'account' | 'person' = 'account',
): Promise<{ isWaiting: boolean }> {
  const account = await ctx.db
    .selectFrom('people.account')
    .select(['unit_path', 'activated_at', 'closed_at'])
    .where('id', '=', id)
    .where('person_id', 'is not', null)
    .executeTakeFirst();
  if (!account) throw new Refusal('account-not-found');
  demand(ctx, 'account.open', account.unit_path ?? '');
  if (account.closed_at !== null) throw new Refusal('account-closed');
  const standing = of === 'account' ? await standingRights(ctx, id) : await standingRightsOfPerson(ctx, id);
  const refused = mayManage(ctx.actor, { id, standing }, ctx.permissions);
  if (refused !== null) throw new Refusal(refused);
  return { isWaiting: account.activated_at === null };
}

function atField(field: string, code: string): Refusal {
  return new Refusal(code, {}, { [field]: code });
}
