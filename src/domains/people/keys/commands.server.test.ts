import * as fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { grantPath, grantPattern, type GrantPlace } from '#platform/access/pattern.ts';
import { defineCommand, execute, read } from '#platform/command/execute.server.ts';
import { inTransaction } from '#platform/database/transaction.server.ts';
import { rolePermissions, roles } from '#domains/roles.ts';
import type { Acting, OfficeDesk } from '#domains/tables.ts';
import { z } from 'zod';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { worldAccounts, worldUnits } from '../../../../tests/support/world.ts';
import { resetPassword } from '../codes/commands.server.ts';
import { closeAccount } from '../commands.server.ts';
import { endGrant } from '../grants/commands.server.ts';
import { endOtherSessions } from '../sessions/commands.server.ts';
import { deskOfSession, makeActiveAccount, refusalOf } from '../testing.ts';
import { actorOfKey, endKey, makeKey } from './commands.server.ts';
import { myKeys } from './queries.server.ts';
import { neverByKey } from './rules.ts';

const today = '2026-06-16';
let office: TestOffice;
let leader: OfficeDesk;
let owner: Awaited<ReturnType<typeof makeActiveAccount>>;
let desk: OfficeDesk;

beforeAll(async () => {
  office = await openTestOffice();
  leader = await office.desk('leader');
});
afterAll(() => office.close());
beforeEach(async () => {
  office.clock.set('2026-06-16T10:00:00+07:00');
  owner = await makeActiveAccount(leader, { unitId: worldUnits.frontA, role: 'officer', scope: 'unit-below' });
  desk = await deskOfSession(office.system, owner.signedIn.token);
});

const wanted = (changes: Record<string, unknown> = {}) => ({
  ...{ name: 'Phần mềm thống kê', role: 'observer', unitId: worldUnits.frontA, scope: 'unit-below', days: '90' },
  ...changes,
});
const make = (changes = {}, as = desk) => execute(as, makeKey, wanted(changes));
const keyDesk = async (token: string): Promise<OfficeDesk> => ({
  system: office.system,
  actor: await actorOfKey(office.system, token),
});
const reached = (as: { accountId: number; keyId?: number | null }, permission: string, day = today) =>
  inTransaction(office.system.db, { ...as, today: day }, 'read only', async (db) => {
    const { rows } = await sql<{ paths: string[] }>`
      select coalesce(array_agg(u.path::text order by u.id), '{}') as paths from organisation.unit u
      where u.path ? access.scopes(${permission})`.execute(db);
    return rows[0]!.paths;
  });

describe('a key', () => {
  test('acts in its owner’s name with its one right, and says that it is a key', async () => {
    const { id, token, validUntil } = await make();
    expect(token).toMatch(/^caunoi_[\w-]{43}$/);
    expect(validUntil).toBe('2026-09-14');
    const { actor } = await keyDesk(token);
    expect(actor).toMatchObject({ accountId: owner.id, keyId: id, sessionId: null, unit: { id: worldUnits.frontA } });
    expect(actor!.grants).toMatchObject([{ role: 'observer', pattern: 'vn.t2.t3.front.*' }]);
    expect(await reached({ accountId: owner.id, keyId: id }, 'commitment.read')).toEqual(['vn.t2.t3.front']);
    expect(await reached({ accountId: owner.id, keyId: id }, 'commitment.work')).toEqual([]);
  });

  test('only its sha-256 is kept', async () => {
    const { token } = await make();
    const { rows } = await office.asOwner((query) => query('select k::text as row from people.access_key k'));
    expect(JSON.stringify(rows)).not.toContain(token.slice(7));
  });

  test('its use is marked by the day', async () => {
    const { id, token } = await make();
    expect((await read(desk, myKeys))[0]).toMatchObject({ id, lastUsedOn: null, state: 'holding' });
    await actorOfKey(office.system, token);
    expect((await read(desk, myKeys))[0]).toMatchObject({ id, lastUsedOn: today });
  });

  test('what it writes is audited with its owner and its number, and with no other', async () => {
    const { id, token } = await make({ role: 'officer' });
    const nothing = defineCommand({ name: 'doNothing', input: z.object({}), run: async (ctx: Acting) => ctx.today });
    await execute(await keyDesk(token), nothing, {});
    const { rows } = await office.asOwner((query) =>
      query(`select account_id::int, key_id::int from platform.audit where command = 'doNothing' and key_id = $1`, [
        id,
      ]),
    );
    expect(rows).toEqual([{ account_id: owner.id, key_id: id }]);
    const lie = inTransaction(office.system.db, { accountId: owner.id, keyId: id, today }, 'read write', (db) =>
      sql`insert into platform.audit (at, account_id, command) values (now(), ${owner.id}, 'x')`.execute(db),
    );
    await expect(lie).rejects.toMatchObject({ code: '42501' });
  });

  test.each([
    ['garbage', 'caunoi_x'],
    ['unknown', `caunoi_${'A'.repeat(43)}`],
  ])('%s stands for nobody', async (_, token) => expect(await actorOfKey(office.system, token)).toBeNull());
});

describe('it holds no longer', () => {
  test('than its last day', async () => {
    const { token } = await make({ days: '30' });
    office.clock.set('2026-07-16T23:00:00+07:00');
    expect(await actorOfKey(office.system, token)).not.toBeNull();
    office.clock.set('2026-07-17T00:30:00+07:00');
    expect(await actorOfKey(office.system, token)).toBeNull();
  });

  test('than its owner lets it', async () => {
    const { id, token } = await make();
    await execute(desk, endKey, { keyId: id });
    expect(await actorOfKey(office.system, token)).toBeNull();
    expect(await reached({ accountId: owner.id, keyId: id }, 'commitment.read')).toEqual([]);
    expect(await refusalOf(execute(desk, endKey, { keyId: id }))).toBe('key-not-found');
  });

  test('than its owner’s account', async () => {
    const { token } = await make();
    await execute(leader, closeAccount, { id: owner.id });
    expect(await actorOfKey(office.system, token)).toBeNull();
  });

  test('than its owner’s right: at once, in the actor and in the database', async () => {
    const { id, token } = await make({ role: 'officer' });
    expect(await reached({ accountId: owner.id, keyId: id }, 'commitment.work')).toEqual(['vn.t2.t3.front']);
    await execute(leader, endGrant, { grantId: desk.actor!.grants[0]!.id, endsOn: today });
    expect((await keyDesk(token)).actor).toMatchObject({ keyId: id, grants: [] });
    expect(await reached({ accountId: owner.id, keyId: id }, 'commitment.work')).toEqual([]);
    expect((await read(await office.desk(owner.id), myKeys))[0]).toMatchObject({ id, state: 'lapsed' });
  });
});

describe('making and ending', () => {
  test.each([
    [{ role: 'coordinator' }, 'key-too-wide', 'scope'],
    [{ unitId: worldUnits.frontB }, 'key-too-wide', 'scope'],
    [{ scope: 'place-below' }, 'key-too-wide', 'scope'],
    [{ role: 'leader' }, 'key-role-not-for-keys', 'role'],
    [{ role: 'emperor' }, 'key-role-not-for-keys', 'role'],
    [{ days: '400' }, 'input-invalid', 'days'],
    [{ name: ' ' }, 'input-invalid', 'name'],
  ])('%o is refused: %s', async (changes, code, field) => {
    const refusal = await make(changes).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code, fields: { [field]: expect.any(String) } });
  });

  test('a key makes no key, ends none, ends no session, and manages nobody', async () => {
    const { id, token } = await make({ role: 'officer' });
    const key = await keyDesk(token);
    expect(await refusalOf(make({}, key))).toBe('not-allowed');
    expect(await refusalOf(execute(key, endKey, { keyId: id }))).toBe('not-allowed');
    expect(await execute(key, endOtherSessions, {})).toEqual({ ended: 0 });
    expect(await refusalOf(execute(key, resetPassword, { id: worldAccounts.areaHead }))).not.toBeNull();
    const asKey = (text: string) =>
      inTransaction(office.system.db, { accountId: owner.id, keyId: id, today }, 'read write', (db) =>
        sql.raw(text).execute(db),
      );
    const copied =
      asKey(`insert into people.access_key (account_id, name, token_hash, role, unit_id, reach, place_path, pattern, made_at, valid_from, valid_until)
      values (${owner.id}, 'x', 'x', 'observer', 301, 'here', 'vn.t2.t3.front', 'vn.t2.t3.front', now(), '${today}', '${today}')`);
    await expect(copied).rejects.toMatchObject({ code: '42501' });
    expect((await asKey(`update people.access_key set ended_at = now()`)).numAffectedRows).toBe(0n);
    expect((await asKey(`update people.session set ended_at = now()`)).numAffectedRows).toBe(0n);
  });

  test('another account sees, ends and uses no key that is not its own', async () => {
    const { id } = await make();
    expect((await read(leader, myKeys)).filter((key) => key.id === id)).toEqual([]);
    expect(await refusalOf(execute(leader, endKey, { keyId: id }))).toBe('key-not-found');
    expect(await reached({ accountId: worldAccounts.leader, keyId: id }, 'commitment.read')).toEqual([]);
    const foreign = inTransaction(office.system.db, { accountId: worldAccounts.leader, today }, 'read write', (db) =>
      sql`insert into people.access_key (account_id, name, token_hash, role, unit_id, reach, place_path, pattern, made_at, valid_from, valid_until)
        values (${owner.id}, 'x', 'x', 'observer', 301, 'here', 'vn.t2.t3.front', 'vn.t2.t3.front', now(), ${today}, ${today})`.execute(
        db,
      ),
    );
    await expect(foreign).rejects.toMatchObject({ code: '42501' });
    const hashes = inTransaction(office.system.db, { accountId: owner.id, today }, 'read only', (db) =>
      sql`select token_hash from people.access_key`.execute(db),
    );
    await expect(hashes).rejects.toThrow('permission denied');
  });
});

const organisations = ['front', 'trade_union', 'farmers', 'women', 'youth', 'veterans', 'red_cross'];
const place: fc.Arbitrary<GrantPlace> = fc.oneof(
  fc.record({
    place: fc.constantFrom('vn', 'vn.t2', 'vn.t2.t3', 'vn.t2.t4', 'vn.t6'),
    placeKind: fc.constant('territory' as const),
    organisation: fc.option(fc.constantFrom('front', 'women')),
    reach: fc.constantFrom('here' as const, 'below' as const),
  }),
  fc.record({
    place: fc.constantFrom('vn.t2.front', 'vn.t2.t3.front', 'vn.t2.t3.women', 'vn.t2.t3.women.u390', 'vn.t2.t4.women'),
    placeKind: fc.constant('unit' as const),
    organisation: fc.constant(null),
    reach: fc.constantFrom('here' as const, 'below' as const),
  }),
);
const right = fc.record({ at: place, role: fc.constantFrom(...roles) });
/** What an owner holds, and a key of any kind: half of the time one that the owner could have made. */
const ownerAndKey = fc
  .array(right, { maxLength: 3 })
  .chain((grants) =>
    fc.tuple(fc.constant(grants), grants.length > 0 ? fc.oneof(right, fc.constantFrom(...grants)) : right),
  );

// Grants and keys written as the owner of the tables, past every check of the program: what counts is the database.
test('whatever a key was given, the database lets it reach nothing that its owner does not reach', async () => {
  let [accountId, held, useful] = [900_000, 0, 0];
  await fc.assert(
    fc.asyncProperty(ownerAndKey, async ([grants, key]) => {
      accountId += 1;
      await office.asOwner(async (query) => {
        const columns = 'role, territory_id, unit_id, organisation_code, reach, place_path, pattern';
        const target = async ({ at, role }: typeof key) => {
          const found = await query(
            `select (select id from organisation.territory where path::text = $1) as t, (select id from organisation.unit where path::text = $1) as u`,
            [at.place],
          );
          const { t, u } = found.rows[0]!;
          const isTerritory = at.placeKind === 'territory';
          return [
            ...[role, isTerritory ? t : null, isTerritory ? null : u, at.organisation, at.reach],
            ...[grantPath(at), grantPattern(at, organisations)],
          ];
        };
        await query(`insert into people.account (id, service, opened_at) values ($1, $2, now())`, [
          accountId,
          `owner ${accountId}`,
        ]);
        for (const grant of grants) {
          await query(
            `insert into people.access_grant (account_id, ${columns}, valid_from, decision, granted_at) values ($1, $2, $3, $4, $5, $6, $7, $8, '2026-01-01', 'x', now())`,
            [accountId, ...(await target(grant))],
          );
        }
        await query(
          `insert into people.access_key (id, account_id, ${columns}, name, token_hash, made_at, valid_from, valid_until) values ($1, $1, $2, $3, $4, $5, $6, $7, $8, 'x', $9, now(), '2026-01-01', '2026-12-31')`,
          [accountId, ...(await target(key)), `hash ${accountId}`],
        );
      });
      for (const permission of rolePermissions[key.role]) {
        const [byKey, byOwner] = [
          await reached({ accountId, keyId: accountId }, permission),
          await reached({ accountId }, permission),
        ];
        expect(byKey.filter((path) => !byOwner.includes(path))).toEqual([]);
        if (neverByKey.includes(permission)) expect(byKey).toEqual([]);
        if (byKey.length > 0) useful += 1;
        if (byOwner.length > 0) held += 1;
      }
    }),
    { numRuns: 60 },
  );
  // The property says something only if some keys do reach.
  expect(Math.min(held, useful)).toBeGreaterThan(0);
}, 120_000);
