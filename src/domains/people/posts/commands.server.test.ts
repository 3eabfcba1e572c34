import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { inTransaction } from '#platform/database/transaction.server.ts';
import type { OfficeDesk } from '#domains/tables.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { worldAccounts, worldUnits } from '../../../../tests/support/world.ts';
import { resetPassword } from '../codes/commands.server.ts';
import { closeAccount, openAccount } from '../commands.server.ts';
import { endGrant, giveGrant } from '../grants/commands.server.ts';
import { grantsOf } from '../grants/queries.server.ts';
import { getAccount } from '../queries.server.ts';
import { endSession } from '../sessions/commands.server.ts';
import { mySessions } from '../sessions/queries.server.ts';
import { signIn, useCode } from '../sign-in/commands.server.ts';
import { deskOfSession, makeAccount, makeActiveAccount, nextPhone, refusalOf, testPassword } from '../testing.ts';
import { actForPost, addPost } from './commands.server.ts';
import { isSamePerson } from './queries.server.ts';

const today = '2026-06-16';
const origin = { network: '203.0.113.9', device: 'Firefox trên Linux', knownDevice: null };
let office: TestOffice;
let leader: OfficeDesk;
let owner: Awaited<ReturnType<typeof makeActiveAccount>>;
let second: number;
let desk: OfficeDesk;

const post = (id: number, changes: Record<string, unknown> = {}) => ({
  ...{ id, unitId: worldUnits.womenB, positionTitle: 'Chủ tịch Hội', role: 'officer', scope: 'unit-below' },
  ...{ decision: '20/QĐ-HPN', ...changes },
});

beforeAll(async () => {
  office = await openTestOffice();
  leader = await office.desk('leader');
});
afterAll(() => office.close());
beforeEach(async () => {
  owner = await makeActiveAccount(leader, { unitId: worldUnits.frontA, positionTitle: 'Phó Chủ tịch' });
  second = (await execute(leader, addPost, post(owner.id))).id;
  desk = await deskOfSession(office.system, owner.signedIn.token);
});

const scopesOf = (accountId: number, permission = 'commitment.read') =>
  inTransaction(office.system.db, { accountId, today }, 'read only', async (db) => {
    const { rows } = await sql<{ paths: string[] }>`
      select coalesce(array_agg(u.path::text order by u.id), '{}') as paths from organisation.unit u
      where u.path ? access.scopes(${permission})`.execute(db);
    return rows[0]!.paths;
  });

describe('rights add up', () => {
  test('the actor carries the grants of every open post, and its posts to choose from', () => {
    expect(desk.actor).toMatchObject({ accountId: owner.id, unit: { id: worldUnits.frontA } });
    expect(desk.actor!.grants.map((grant) => grant.pattern)).toEqual(['vn.t2.t3.front.*', 'vn.t2.t4.women.*']);
    expect(desk.actor!.posts).toEqual([
      { accountId: owner.id, unitName: 'Ủy ban MTTQ Việt Nam xã An Hòa', positionTitle: 'Phó Chủ tịch' },
      { accountId: second, unitName: 'Hội Liên hiệp Phụ nữ phường Bình Minh', positionTitle: 'Chủ tịch Hội' },
    ]);
  });

  test('the database agrees, whichever post acts', async () => {
    const both = ['vn.t2.t3.front', 'vn.t2.t4.women'];
    expect(await scopesOf(owner.id)).toEqual(both);
    expect(await scopesOf(second)).toEqual(both);
  });

  test('a closed account gives nothing, neither through itself nor to the other', async () => {
    await execute(leader, closeAccount, { id: second });
    expect(await scopesOf(owner.id)).toEqual(['vn.t2.t3.front']);
    expect(await scopesOf(second)).toEqual([]);
    expect((await deskOfSession(office.system, owner.signedIn.token)).actor!.posts).toHaveLength(1);
  });

  test('an ended right is gone for every post', async () => {
    const [grant] = desk.actor!.grants.filter(({ pattern }) => pattern === 'vn.t2.t4.women.*');
    await execute(leader, endGrant, { grantId: grant!.id, endsOn: today });
    expect(await scopesOf(owner.id)).toEqual(['vn.t2.t3.front']);
  });

  test('another person’s account never adds anything', async () => {
    const stranger = await makeActiveAccount(leader, { unitId: worldUnits.frontB });
    expect(await scopesOf(stranger.id)).toEqual(['vn.t2.t4.front']);
    expect(await scopesOf(worldAccounts.nobody)).toEqual([]);
  });
});

describe('acting for one post', () => {
  test('the session acts for the other unit from then on; audit rows name it', async () => {
    await execute(desk, actForPost, { id: second });
    const now = await deskOfSession(office.system, owner.signedIn.token);
    expect(now.actor).toMatchObject({
      accountId: second,
      unit: { id: worldUnits.womenB },
      positionTitle: 'Chủ tịch Hội',
    });
    await execute(now, actForPost, { id: owner.id });
    const { rows } = await office.asOwner((query) =>
      query(
        `select account_id::int, unit_id::int, command from platform.audit where account_id = any($1) order by id`,
        [[owner.id, second]],
      ),
    );
    expect(rows).toEqual([
      { account_id: owner.id, unit_id: worldUnits.frontA, command: 'actForPost' },
      { account_id: second, unit_id: worldUnits.womenB, command: 'actForPost' },
    ]);
  });

  test('one signs in again to the post that one left', async () => {
    await execute(desk, actForPost, { id: second });
    const again = await signIn(office.system, { phone: owner.phone, password: testPassword }, origin);
    expect((await deskOfSession(office.system, again.token)).actor!.accountId).toBe(second);
  });

  test('nobody acts for another person, for a closed post, or in another session', async () => {
    const stranger = await makeActiveAccount(leader, { unitId: worldUnits.frontB });
    expect(await refusalOf(execute(desk, actForPost, { id: stranger.id }))).toBe('post-not-found');
    const strange = await deskOfSession(office.system, stranger.signedIn.token);
    const foreign = { ...strange, actor: { ...strange.actor!, sessionId: desk.actor!.sessionId } };
    expect(await refusalOf(execute(foreign, actForPost, { id: stranger.id }))).toBe('post-not-found');
    expect(await refusalOf(execute({ ...desk, actor: { ...desk.actor!, keyId: 1 } }, actForPost, { id: second }))).toBe(
      'not-allowed',
    );
    await execute(leader, closeAccount, { id: second });
    expect(await refusalOf(execute(desk, actForPost, { id: second }))).toBe('post-not-found');
  });

  test('the sessions of all posts are one’s own: listed, and ended, from any of them', async () => {
    const other = await signIn(office.system, { phone: owner.phone, password: testPassword }, origin);
    await execute(desk, actForPost, { id: second });
    const now = await deskOfSession(office.system, owner.signedIn.token);
    const sessions = await read(now, mySessions);
    expect(sessions.map(({ isThisOne }) => isThisOne)).toEqual([true, false]);
    await execute(now, endSession, { sessionId: sessions[1]!.id });
    expect((await deskOfSession(office.system, other.token)).actor).toBeNull();
  });

  test('rights of all posts are shown to their owner', async () => {
    expect(await read(desk, (ctx) => grantsOf(ctx, second))).toHaveLength(1);
    expect(await read(desk, (ctx) => getAccount(ctx, second))).toMatchObject({
      posts: [{ id: owner.id }],
      may: { close: false, renew: false, give: false },
    });
  });
});

describe('a further post', () => {
  test('keeps the password and needs no code; one who never signed in stays waiting', async () => {
    expect((await read(leader, (ctx) => getAccount(ctx, second))).state).toBe('open');
    const waiting = await makeAccount(leader, { unitId: worldUnits.frontA });
    const { id } = await execute(leader, addPost, post(waiting.id));
    expect((await read(leader, (ctx) => getAccount(ctx, id))).state).toBe('waiting');
    const typed = { phone: waiting.phone, code: waiting.code, password: testPassword, passwordAgain: testPassword };
    await useCode(office.system, typed, origin);
    expect((await read(leader, (ctx) => getAccount(ctx, id))).state).toBe('open');
  });

  test('is refused twice at a unit, for closed accounts, for oneself and where one opens none', async () => {
    expect(await refusalOf(execute(leader, addPost, post(owner.id)))).toBe('post-exists');
    expect(await refusalOf(execute(leader, addPost, post(worldAccounts.leader)))).toBe('own-account');
    const elsewhere = post(owner.id, { unitId: worldUnits.frontOther });
    expect(await refusalOf(execute(leader, addPost, elsewhere))).toBe('not-allowed');
    const officer = await office.desk('officerA');
    expect(await refusalOf(execute(officer, addPost, post(owner.id)))).not.toBeNull();
    await execute(leader, closeAccount, { id: second });
    expect(await refusalOf(execute(leader, addPost, post(second)))).toBe('account-closed');
  });

  test('the database lets nobody open a post for oneself', async () => {
    const own = inTransaction(office.system.db, { accountId: worldAccounts.leader, today }, 'read write', (db) =>
      sql`insert into people.account (person_id, unit_id, unit_path, opened_at)
          values (${worldAccounts.leader}, ${worldUnits.womenB}, 'vn.t2.t4.women', now())`.execute(db),
    );
    await expect(own).rejects.toMatchObject({ code: '42501' });
  });
});

describe('not to oneself, under whichever post', () => {
  async function twoPosts() {
    const administrator = await office.desk('administrator');
    const chief = await makeActiveAccount(administrator, {
      ...{ unitId: worldUnits.frontProvince, role: 'leader', scope: 'place-below' },
    });
    const { id } = await execute(administrator, addPost, post(chief.id));
    return { chief, other: id, desk: await deskOfSession(office.system, chief.signedIn.token) };
  }

  test('no right for one’s other post, no end of its rights, no code, no closing', async () => {
    const { other, desk: own } = await twoPosts();
    const right = { unitId: worldUnits.womenA, role: 'officer', scope: 'unit', decision: '1/QĐ' };
    expect(await refusalOf(execute(own, giveGrant, { id: other, ...right }))).toBe('grant-to-oneself');
    const grantId = own.actor!.grants.at(-1)!.id;
    expect(await refusalOf(execute(own, endGrant, { grantId, endsOn: today }))).toBe('own-grant');
    expect(await refusalOf(execute(own, resetPassword, { id: other }))).toBe('own-account');
    expect(await refusalOf(execute(own, closeAccount, { id: other }))).toBe('own-account');
  });

  test('the database refuses the same', async () => {
    const { chief, other } = await twoPosts();
    const asChief = (text: string) =>
      inTransaction(office.system.db, { accountId: chief.id, today }, 'read write', (db) => sql.raw(text).execute(db));
    const given =
      asChief(`insert into people.access_grant (account_id, role, unit_id, reach, place_path, pattern, valid_from, decision, granted_by, granted_at)
      values (${other}, 'officer', 304, 'here', 'vn.t2.t3.women', 'vn.t2.t3.women', '${today}', 'x', ${chief.id}, now())`);
    await expect(given).rejects.toMatchObject({ code: '42501' });
    const ended = await asChief(`update people.access_grant set ended_on = '${today}' where account_id = ${other}`);
    expect(ended.numAffectedRows).toBe(0n);
    const code =
      asChief(`insert into people.one_time_code (account_id, code_hash, purpose, made_by, made_at, expires_at)
      values (${other}, 'x', 'reset', ${chief.id}, now(), now())`);
    await expect(code).rejects.toMatchObject({ code: '42501' });
  });
});

describe('a code takes the whole person over', () => {
  test('so it needs what giving the rights of every post would need; closing one post does not', async () => {
    // Leads the women of one ward only.
    const local = await makeActiveAccount(leader, { unitId: worldUnits.womenB, role: 'leader', scope: 'unit-below' });
    const localDesk = await deskOfSession(office.system, local.signedIn.token);
    expect(await refusalOf(execute(localDesk, resetPassword, { id: second }))).toBe('account-holds-more');
    expect((await read(localDesk, (ctx) => getAccount(ctx, second))).may).toMatchObject({ close: true, renew: false });
    const written = inTransaction(office.system.db, { accountId: local.id, today }, 'read write', (db) =>
      sql`insert into people.one_time_code (account_id, code_hash, purpose, made_by, made_at, expires_at)
        values (${second}, 'x', 'reset', ${local.id}, now(), now())`.execute(db),
    );
    await expect(written).rejects.toMatchObject({ code: '42501' });
    expect(await refusalOf(execute(localDesk, closeAccount, { id: second }))).toBeNull();
  });

  test('whoever may, gives one that opens every post and ends every session', async () => {
    await execute(desk, actForPost, { id: second });
    const { code } = await execute(leader, resetPassword, { id: owner.id });
    const typed = { phone: owner.phone, code, password: 'cầu tre lắc lẻo', passwordAgain: 'cầu tre lắc lẻo' };
    const signedIn = await useCode(office.system, typed, origin);
    expect((await deskOfSession(office.system, owner.signedIn.token)).actor).toBeNull();
    expect((await deskOfSession(office.system, signedIn.token)).actor!.posts).toHaveLength(2);
  });
});

test('the phone is free once every post is closed, not before', async () => {
  const opening = {
    name: 'Lê Người Khác',
    unitId: worldUnits.frontB,
    role: 'officer',
    scope: 'unit',
    decision: '1/QĐ',
  };
  await execute(leader, closeAccount, { id: owner.id });
  expect(await refusalOf(execute(leader, openAccount, { ...opening, phone: owner.phone }))).toBe('phone-in-use');
  const again = await signIn(office.system, { phone: owner.phone, password: testPassword }, origin);
  expect((await deskOfSession(office.system, again.token)).actor!.accountId).toBe(second);
  await execute(leader, closeAccount, { id: second });
  expect(await refusalOf(execute(leader, openAccount, { ...opening, phone: owner.phone }))).toBeNull();
  expect(await refusalOf(execute(leader, openAccount, { ...opening, phone: nextPhone() }))).toBeNull();
});

test('what one claimed under one post is one’s own under the other, also when that post is closed', async () => {
  const asSecond = await office.desk(second);
  expect(await read(asSecond, (ctx) => isSamePerson(ctx, owner.id))).toBe(true);
  expect(await read(asSecond, (ctx) => isSamePerson(ctx, worldAccounts.officerA))).toBe(false);
  await execute(leader, closeAccount, { id: owner.id });
  expect(await read(asSecond, (ctx) => isSamePerson(ctx, owner.id))).toBe(true);
  expect(await read({ ...asSecond, actor: null }, (ctx) => isSamePerson(ctx, owner.id))).toBe(false);
});
