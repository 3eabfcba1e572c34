import { afterAll, beforeAll, expect, test } from 'vitest';
import { useCode } from '#domains/people/sign-in/commands.server.ts';
import { openTestOffice, type TestOffice } from '../../tests/support/office.ts';
import { worldUnits } from '../../tests/support/world.ts';
import { deskOf, deskOfPhone } from './acting.ts';
import { Stopped, WrongCall } from './endings.ts';
import { firstAccount, hasNoAccount } from './first-account.ts';

let office: TestOffice;
const first = { name: 'Nguyễn Văn Mẫu', phone: '0988 000 111', place: 'vn.t6', organisation: 'party' };
const open = (changes: Partial<typeof first>) => firstAccount(office, { ...first, ...changes }, () => {});

beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

test('a body outside the Front gets its unit and an account that administers it and no more', async () => {
  const { id, code } = await open({});
  const { actor } = await deskOf(office.system, id);
  expect(actor?.unit).toMatchObject({ path: 'party.t6', organisation: 'party', level: 'province' });
  expect(actor?.grants.map(({ role, pattern }) => [role, pattern])).toEqual([
    ['administrator', 'party.t6.*'],
    ['leader', 'party.t6.*'],
  ]);
  const password = 'bốn con trâu gặm cỏ';
  const origin = { network: '127.0.0.1', device: 'x', knownDevice: null };
  await useCode(office.system, { phone: first.phone, code, password, passwordAgain: password }, origin);
  expect((await deskOfPhone(office as never, '0988.000.111')).actor?.accountId).toBe(id);
});

test('where somebody administers already, or the place or line does not exist, nothing is made', async () => {
  await expect(open({ organisation: 'front' })).rejects.toThrow(Stopped);
  await expect(open({ place: 'Xã Không Có' })).rejects.toThrow(Stopped);
  await expect(open({ organisation: 'trade' })).rejects.toMatchObject({ code: 'organisation-unknown' });
  await expect(open({ organisation: 'state', phone: '123' })).rejects.toMatchObject({ code: 'phone-invalid' });
  await expect(open({ organisation: 'state' })).rejects.toMatchObject({ code: 'phone-in-use' });
});

test('a unit that stands is taken, not doubled', async () => {
  const { unitId } = await open({ place: 'vn.t2', phone: '0988000112' });
  expect(unitId).toBe(worldUnits.partyProvince);
});

test('whoever acts must be named, and must have an account', async () => {
  await expect(deskOfPhone(office as never, undefined)).rejects.toThrow(WrongCall);
  await expect(deskOfPhone(office as never, '0988000999')).rejects.toMatchObject({ code: 'account-not-found' });
  expect(await hasNoAccount(office)).toBe(false);
});
