import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { findUnitByPath } from '#domains/organisation/queries.server.ts';
import { everyRole } from '#domains/roles.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { worldUnits } from '../../../../tests/support/world.ts';
import { openAccount } from '../commands.server.ts';
import { useCode } from '../sign-in/commands.server.ts';
import { nextPhone, testPassword } from '../testing.ts';
import { openFirstAccount, syncRoles } from './commands.server.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

test('the copy of the roles in the database becomes what the code says', async () => {
  const copied = () =>
    office.asOwner(async (query) => (await query('select role, permission from people.role_permission')).rows);
  await office.asOwner(async (query) => {
    await query(`delete from people.role_permission where role = 'leader'`);
    await query(`insert into people.role_permission values ('observer', 'grant.give'), ('emperor', 'account.open')`);
  });
  await office.asOwner(syncRoles);
  await office.asOwner(syncRoles);
  const wanted = Object.entries(everyRole).flatMap(([role, list]) => list.map((permission) => ({ role, permission })));
  expect(await copied()).toHaveLength(wanted.length);
  expect(await copied()).toEqual(expect.arrayContaining(wanted));
});

test('the first account is handed over with a code and then opens all others', async () => {
  const unit = await read({ system: office.system, actor: null }, (ctx) => findUnitByPath(ctx, 'vn.t2.front'));
  const phone = nextPhone();
  const first = {
    name: 'Ngô Người Đầu',
    phone,
    positionTitle: 'Chánh Văn phòng',
    unit: unit!,
    now: office.clock.now(),
  };
  const { id, code } = await office.asOwner((query) => openFirstAccount(query, first));
  const typed = { phone, code, password: testPassword, passwordAgain: testPassword };
  const signedIn = await useCode(office.system, typed, {
    network: '203.0.113.7',
    device: 'Máy chủ',
    knownDevice: null,
  });
  expect(signedIn.token).toBeTruthy();
  const desk = await office.desk(id);
  expect(desk.actor).toMatchObject({ positionTitle: 'Chánh Văn phòng', unit: { path: 'vn.t2.front' } });
  expect(desk.actor!.grants.map(({ role, pattern }) => [role, pattern])).toEqual([
    ['administrator', 'vn.t2.*'],
    ['leader', 'vn.t2.*'],
  ]);
  const second = { name: 'Ngô Người Hai', phone: nextPhone(), unitId: worldUnits.frontA, decision: '01/QĐ' };
  await execute(desk, openAccount, { ...second, role: 'coordinator', scope: 'place-below' });
  await expect(office.asOwner((query) => openFirstAccount(query, first))).rejects.toMatchObject({
    code: 'phone-in-use',
  });
});

test('a body outside the Front is given its own unit and what is below', async () => {
  const unit = await read({ system: office.system, actor: null }, (ctx) => findUnitByPath(ctx, 'party.t2'));
  const first = { name: 'Ngô Tỉnh Ủy', phone: nextPhone(), positionTitle: null, unit: unit!, now: office.clock.now() };
  const { id } = await office.asOwner((query) => openFirstAccount(query, first));
  expect((await office.desk(id)).actor!.grants[0]!.pattern).toBe('party.t2.*');
  const nobody = office.asOwner((query) => openFirstAccount(query, { ...first, phone: '123' }));
  await expect(nobody).rejects.toMatchObject({ code: 'phone-invalid' });
  const long = office.asOwner((query) => openFirstAccount(query, { ...first, positionTitle: 'x'.repeat(121) }));
  await expect(long).rejects.toMatchObject({ code: 'position-too-long' });
});
