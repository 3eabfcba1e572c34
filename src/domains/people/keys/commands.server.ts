import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { grantPath, grantPattern } from '#platform/access/pattern.ts';
import { addDays, dayOf } from '#platform/calendar/day.ts';
import type { Actor } from '#platform/command/context.server.ts';
import { defineCommand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { getUnit, listOrganisations } from '#domains/organisation/queries.server.ts';
import type { Acting, OfficeSystem } from '#domains/tables.ts';
import { placeOfScope } from '../grants/rules.ts';
import { tokenHash } from '../sessions/commands.server.ts';
import { keyRefusal } from './rules.ts';
import { endKeyInput, makeKeyInput } from './schema.ts';

/** Tells a key from anything else in a log or a file that it was left in. */
const keyMark = 'caunoi_';

/**
 * A key that works in the actor's name, for the post that the actor acts for. Call without `once`: a receipt would keep
 * the token. Refusals: 'not-allowed' (a key makes none), 'unit-not-found', 'grant-unit-closed', 'scope-not-for-unit',
 * 'key-role-not-for-keys', 'key-too-wide'.
 */
export const makeKey = defineCommand({
  name: 'makeKey',
  input: makeKeyInput,
  async run(ctx: Acting, input) {
    if (ctx.actor.keyId !== undefined) throw new Refusal('not-allowed');
    const unit = await getUnit(ctx, input.unitId);
    if (unit.closedOn !== null && unit.closedOn <= ctx.today) throw atField('unitId', 'grant-unit-closed');
    const place = placeOfScope(unit, input.scope);
    if (place === null) throw atField('scope', 'scope-not-for-unit');
    const refused = keyRefusal(ctx.actor, { ...place, role: input.role }, ctx.permissions);
    if (refused !== null) throw atField(refused === 'key-too-wide' ? 'scope' : 'role', refused);
    const isTerritory = place.placeKind === 'territory';
    const lines = (await listOrganisations(ctx)).filter((line) => line.root === 'vn').map((line) => line.code);
    const token = `${keyMark}${randomBytes(32).toString('base64url')}`;
    const validUntil = addDays(ctx.today, input.days);
    const { id } = await ctx.db
      .insertInto('people.access_key')
      .values({
        account_id: ctx.actor.accountId,
        name: input.name,
        token_hash: tokenHash(token),
        role: input.role,
        territory_id: isTerritory ? unit.territoryId : null,
        unit_id: isTerritory ? null : unit.id,
        organisation_code: place.organisation,
        reach: place.reach,
        place_path: grantPath(place),
        pattern: grantPattern(place, lines),
        made_at: ctx.now,
        valid_from: ctx.today,
        valid_until: validUntil,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    ctx.touched(`key:${id}`);
    return { id, name: input.name, token, validUntil };
  },
});

/** Ends one of the person's own keys, at once and for good. Refusals: 'key-not-found', 'not-allowed' (a key ends none). */
export const endKey = defineCommand({
  name: 'endKey',
  input: endKeyInput,
  async run(ctx: Acting, { keyId }) {
    if (ctx.actor.keyId !== undefined) throw new Refusal('not-allowed');
    const ended = await ctx.db
      .updateTable('people.access_key')
      .set({ ended_at: ctx.now })
      .where('id', '=', keyId)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    if (ended.numUpdatedRows === 0n) throw new Refusal('key-not-found');
    ctx.touched(`key:${keyId}`);
    return null;
  },
});

/**
 * Who the token of a key stands for, in one round trip: the actor for a desk, used like that of a session. It carries the
 * key's one right if its owner holds all of that today, otherwise none; null when the key is unknown, ended or expired.
 */
export async function actorOfKey(system: OfficeSystem, token: string): Promise<Actor | null> {
  if (!/^caunoi_[\w-]{43}$/u.test(token)) return null;
  const { rows } = await sql<{ actor: Actor | null }>`
    select people.key_actor(${tokenHash(token)}, ${dayOf(system.clock.now())}) as actor`.execute(system.db);
  return rows[0]?.actor ?? null;
}

function atField(field: string, code: string): Refusal {
  return new Refusal(code, {}, { [field]: code });
}
