import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { inTransaction } from '#platform/database/transaction.server.ts';
import type { OfficeDesk } from '#domains/tables.ts';
import { openTestOffice, type TestOffice } from '../../../tests/support/office.ts';
import { worldAccounts, worldUnits } from '../../../tests/support/world.ts';
import { closeAccount, openAccount, revealPhone } from './commands.server.ts';
import { getAccount, listAccounts, myAccessLog, myPhone, peopleOfUnit } from './queries.server.ts';
import { accountFilter } from './schema.ts';
import { makeAccount, makeActiveAccount, nextPhone } from './testing.ts';

let office: TestOffice;
let leader: OfficeDesk;
let administrator: OfficeDesk;

beforeAll(async () => {
  office = await openTestOffice();
  [leader, administrator] = [await office.desk('leader'), await office.desk('administrator')];
});
afterAll(() => office.close());

const codeOf = (outcome: Promise<unknown>) =>
  outcome.then(
    () => null,
    (error: { code?: string }) => error.code,
  );
const firstPage = { after: null, before: null };
const list = (
  desk: OfficeDesk,
  filter: Record<string, unknown> = {},
  cursor = firstPage as Parameters<typeof listAccounts>[2],
) => read(desk, (ctx) => listAccounts(ctx, accountFilter.parse(filter), cursor));
const opening = (changes: Record<string, unknown> = {}) => ({
  ...{ name: '  Hoàng   Thị Ánh ', phone: nextPhone(), unitId: worldUnits.frontA, positionTitle: 'Phó Chủ tịch' },
  ...{ role: 'officer', scope: 'unit-below', decision: '15/QĐ-MTTQ-BTT', ...changes },
});

describe('opening', () => {
  test('makes person, account, right and a code that is shown once', async () => {
    const input = opening();
    const { id, code, expiresAt } = await execute(leader, openAccount, input);
    expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    expect(expiresAt.toISOString()).toBe('2026-06-23T03:00:00.000Z');
    expect(await read(leader, (ctx) => getAccount(ctx, id))).toMatchObject({
      ...{ name: 'Hoàng Thị Ánh', positionTitle: 'Phó Chủ tịch', state: 'waiting', openedBy: 'Trần Thường Trực' },
      ...{ unit: { id: worldUnits.frontA }, may: { close: true, renew: true, reveal: true, give: true } },
      grants: [
        expect.objectContaining({ role: 'officer', placeKind: 'unit', reach: 'below', decision: '15/QĐ-MTTQ-BTT' }),
      ],
    });
    const kept = await office.asOwner((query) =>
      query('select code_hash from people.one_time_code where account_id = $1', [id]),
    );
    expect(JSON.stringify(kept.rows)).not.toContain(code.replace('-', ''));
  });

  test('a phone in use is refused without telling whose, and nothing is left behind', async () => {
    const phone = nextPhone();
    await execute(leader, openAccount, opening({ phone }));
    const before = (await office.asOwner((query) => query('select count(*)::int as people from people.person')))
      .rows[0];
    const refusal = await execute(leader, openAccount, opening({ phone: `+84${phone.slice(1)}` })).catch(
      (error: unknown) => error,
    );
    expect(refusal).toMatchObject({ code: 'phone-in-use', fields: { phone: 'phone-in-use' }, details: {} });
    expect(
      (await office.asOwner((query) => query('select count(*)::int as people from people.person'))).rows[0],
    ).toEqual(before);
  });

  test('the phone of a closed account is free again: somebody who moved to another unit', async () => {
    const { id, phone } = await makeActiveAccount(administrator, { unitId: worldUnits.frontA });
    expect(await codeOf(execute(leader, openAccount, opening({ phone, unitId: worldUnits.frontB })))).toBe(
      'phone-in-use',
    );
    await execute(leader, closeAccount, { id });
    const moved = await execute(leader, openAccount, opening({ phone, unitId: worldUnits.frontB }));
    expect(moved.id).not.toBe(id);
    expect((await read(leader, (ctx) => getAccount(ctx, id))).state).toBe('closed');
  });

  test.each([
    ['in another province', { unitId: worldUnits.frontOther }, 'not-allowed'],
    ['at no unit', { unitId: 99_999 }, 'unit-not-found'],
    ['with more than one holds', { role: 'administrator' }, 'role-too-wide'],
    ['with a number that is no phone', { phone: '0212 345 678' }, 'input-invalid'],
    ['for a name with signs', { name: '<b>An</b>' }, 'input-invalid'],
  ])('a leader opens none %s', async (_, changes, code) => {
    expect(await codeOf(execute(leader, openAccount, opening(changes)))).toBe(code);
  });

  test('a coordinator and an officer open none', async () => {
    for (const account of ['coordinator', 'officerA'] as const)
      expect(await codeOf(execute(await office.desk(account), openAccount, opening()))).toBe('not-allowed');
  });
});

describe('closing', () => {
  test('ends every right at once, keeps the record, happens once', async () => {
    const { id } = await makeActiveAccount(administrator, { unitId: worldUnits.frontA });
    await execute(leader, closeAccount, { id });
    const seen = await inTransaction(office.system.db, { accountId: id, today: '2026-06-16' }, 'read only', (db) =>
      db.selectFrom('people.account').select('id').where('id', '=', worldAccounts.officerA).execute(),
    );
    expect(seen).toEqual([]);
    expect(await read(leader, (ctx) => getAccount(ctx, id))).toMatchObject({
      state: 'closed',
      may: { close: false, renew: false, give: false },
    });
    expect(await codeOf(execute(leader, closeAccount, { id }))).toBe('account-closed');
  });

  test('not the own, not one that holds more; the database keeps to that by itself', async () => {
    expect(await codeOf(execute(leader, closeAccount, { id: worldAccounts.leader }))).toBe('own-account');
    expect(await codeOf(execute(leader, closeAccount, { id: worldAccounts.administrator }))).toBe('account-holds-more');
    const closed = await inTransaction(
      office.system.db,
      { accountId: worldAccounts.leader, today: '2026-06-16' },
      'read write',
      (db) =>
        db
          .updateTable('people.account')
          .set({ closed_at: office.clock.now() })
          .where('id', '=', worldAccounts.administrator)
          .executeTakeFirst(),
    );
    expect(closed.numUpdatedRows).toBe(0n);
  });
});

describe('who sees accounts', () => {
  test('each reader sees the accounts of the own scope', async () => {
    const names = async (account: 'leader' | 'womenCoordinator' | 'officerA' | 'nobody') =>
      (await list(await office.desk(account))).rows.map((row) => row.name);
    expect(await names('leader')).toContain('Vũ Xã An');
    expect(await names('leader')).not.toContain('Hồ Láng Giềng');
    expect(await names('womenCoordinator')).toEqual(expect.arrayContaining(['Đặng Hội An', 'Phạm Phụ Nữ']));
    expect(await names('womenCoordinator')).not.toContain('Vũ Xã An');
    expect(await names('officerA')).not.toContain('Đặng Hội An');
    expect(await names('nobody')).toEqual([]);
    const otherCoordinator = await office.desk('otherCoordinator');
    expect(await codeOf(read(otherCoordinator, (ctx) => getAccount(ctx, worldAccounts.officerA)))).toBe(
      'account-not-found',
    );
  });

  test('by name without accents, by unit, by state', async () => {
    const { id } = await makeAccount(administrator, { unitId: worldUnits.womenB, name: 'Đỗ Thị Bưởi' });
    const found = async (filter: Record<string, unknown>) => (await list(leader, filter)).rows.map((row) => row.id);
    expect(await found({ q: 'do buoi' })).toEqual([id]);
    expect(await found({ q: 'Bưởi' })).toEqual([id]);
    expect(await found({ q: '%' })).toEqual([]);
    expect(await found({ 'don-vi': String(worldUnits.womenB) })).toEqual([id]);
    expect(await found({ 'don-vi': String(worldUnits.womenB), 'trang-thai': 'open' })).toEqual([]);
    expect(await found({ 'don-vi': String(worldUnits.womenB), 'trang-thai': 'waiting' })).toEqual([id]);
    expect(await found({ 'trang-thai': 'nonsense', 'don-vi': 'x', q: 'do buoi' })).toEqual([id]);
    const [row] = (await list(leader, { q: 'do buoi' })).rows;
    expect(row).toMatchObject({
      roles: ['officer'],
      unitName: 'Hội Liên hiệp Phụ nữ phường Bình Minh',
      state: 'waiting',
    });
  });

  test('page after page every account comes once, in the order of given names, and back again', async () => {
    for (let count = 0; count < 60; count += 1) {
      const name = `Phan Văn ${String.fromCodePoint(65 + (count % 26))}${String.fromCodePoint(97 + (count % 20))}`;
      await makeAccount(administrator, { unitId: worldUnits.frontOtherCommune, name });
    }
    const filter = { 'don-vi': String(worldUnits.frontOtherCommune) };
    const one = await list(administrator, filter);
    const two = await list(administrator, filter, { after: one.page.after, before: null });
    expect([one.rows.length, two.rows.length, one.page.before, two.page.after]).toEqual([50, 10, null, null]);
    const ids = [...one.rows, ...two.rows].map((row) => row.id);
    expect(new Set(ids).size).toBe(60);
    const names = [...one.rows, ...two.rows].map((row) => row.name);
    expect(names).toEqual(names.toSorted());
    const back = await list(administrator, filter, { after: null, before: two.page.before });
    expect(back.rows.map((row) => row.id)).toEqual(one.rows.map((row) => row.id));
    expect(back.page).toEqual({ before: null, after: one.page.after });
  });

  test('the people of a unit are those with an open account there, not below', async () => {
    const { id } = await makeAccount(administrator, { unitId: worldUnits.frontAreaA1, name: 'Cao Thôn Hai' });
    const people = () => read(leader, (ctx) => peopleOfUnit(ctx, 501));
    expect((await people()).map((person) => person.accountId)).toEqual([id, worldAccounts.areaHead]);
    await execute(leader, closeAccount, { id });
    expect((await people()).map((person) => person.accountId)).toEqual([worldAccounts.areaHead]);
  });
});

describe('a phone number', () => {
  test('stands in no list and on no page of an account', async () => {
    const { id, phone } = await makeAccount(administrator, { unitId: worldUnits.frontA });
    const shown = await read(leader, async (ctx) => [
      await listAccounts(ctx, accountFilter.parse({ q: 'Hoàng' }), firstPage),
      await getAccount(ctx, id),
      await peopleOfUnit(ctx, 301),
      await ctx.db.selectFrom('people.contact').selectAll().where('person_id', '<>', leader.actor!.personId).execute(),
    ]);
    expect(JSON.stringify(shown[0])).toContain(`"id":${id}`);
    expect(JSON.stringify(shown)).not.toContain(phone);
    expect(shown[3]).toEqual([]);
    expect((await list(leader, { q: phone })).rows).toEqual([]);
  });

  test('is shown for a reason, and the person reads who looked and why', async () => {
    const { id, phone } = await makeAccount(administrator, { unitId: worldUnits.frontA });
    expect(await execute(leader, revealPhone, { id, reason: 'Báo lịch họp đột xuất' })).toEqual({ phone });
    const owner = await office.desk(id);
    expect(await read(owner, myAccessLog)).toEqual([
      expect.objectContaining({ by: 'Trần Thường Trực', grade: 'contact', reason: 'Báo lịch họp đột xuất' }),
    ]);
    expect(await read(owner, myPhone)).toBe(phone);
    expect(await read(leader, myAccessLog)).toEqual([]);
  });

  test('is not shown without a reason, nor to one who may not', async () => {
    const id = worldAccounts.officerA;
    expect(await codeOf(execute(leader, revealPhone, { id, reason: ' ' }))).toBe('input-invalid');
    expect(await codeOf(execute(await office.desk('coordinator'), revealPhone, { id, reason: 'Cần gọi' }))).toBe(
      'not-allowed',
    );
    expect(await codeOf(execute(leader, revealPhone, { id: worldAccounts.otherCoordinator, reason: 'Cần gọi' }))).toBe(
      'account-not-found',
    );
    expect(await read(await office.desk('officerA'), myAccessLog)).toEqual([]);
  });
});
