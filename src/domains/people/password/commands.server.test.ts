import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { read } from '#platform/command/execute.server.ts';
import { inTransaction } from '#platform/database/transaction.server.ts';
import type { OfficeDesk } from '#domains/tables.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { worldUnits } from '../../../../tests/support/world.ts';
import { mySecurityEvents } from '../security/queries.server.ts';
import { signIn } from '../sign-in/commands.server.ts';
import { deskOfSession, makeActiveAccount, refusalOf, testPassword } from '../testing.ts';
import { changePassword } from './commands.server.ts';

const newPassword = 'con đò chở nắng';
const today = '2026-06-16';
let office: TestOffice;
let network = 0;
let owner: Awaited<ReturnType<typeof makeActiveAccount>>;
let desk: OfficeDesk;

beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());
beforeEach(async () => {
  network += 1;
  owner = await makeActiveAccount(await office.desk('administrator'), { unitId: worldUnits.frontA });
  desk = await deskOfSession(office.system, owner.signedIn.token);
});

const from = (knownDevice: string | null = null) => ({ network: `198.51.100.${network}`, device: 'x', knownDevice });
const change = (typed: Record<string, unknown> = {}, knownDevice: string | null = null, as = desk) =>
  changePassword(
    as,
    { oldPassword: testPassword, password: newPassword, passwordAgain: newPassword, endOthers: 'on', ...typed },
    { ...from(knownDevice), phone: owner.phone },
  );
const signInWith = (password: string) => signIn(office.system, { phone: owner.phone, password }, from());

describe('one’s own password', () => {
  test('the new one signs in, the old one does no more; other sessions end, this one stays', async () => {
    const other = await signInWith(testPassword);
    expect((await change()).ended).toBe(1);
    expect((await deskOfSession(office.system, other.token)).actor).toBeNull();
    expect((await deskOfSession(office.system, owner.signedIn.token)).actor).not.toBeNull();
    expect(await refusalOf(signInWith(testPassword))).toBe('sign-in-wrong');
    expect((await signInWith(newPassword)).step).toBe('session');
  });

  test('other sessions stay when their owner says so', async () => {
    const other = await signInWith(testPassword);
    expect((await change({ endOthers: undefined })).ended).toBe(0);
    expect((await deskOfSession(office.system, other.token)).actor).not.toBeNull();
  });

  test('it is written down, for the office and for the person', async () => {
    await change();
    const { rows } = await office.asOwner((query) =>
      query(`select command, subject from platform.audit where account_id = $1`, [owner.id]),
    );
    expect(rows).toEqual([{ command: 'changePassword', subject: [`account:${owner.id}`] }]);
    expect(await read(desk, mySecurityEvents)).toMatchObject([{ kind: 'password-changed', by: 'Hoàng Thử Việc' }]);
  });

  test.each([
    [{ oldPassword: 'không phải nó' }, 'password-wrong', 'oldPassword'],
    [{ password: 'ngắn', passwordAgain: 'ngắn' }, 'input-invalid', 'password'],
    [{ passwordAgain: 'con đò chở mưa' }, 'input-invalid', 'passwordAgain'],
    [{ oldPassword: '' }, 'input-invalid', 'oldPassword'],
  ])('%o is refused as %s', async (typed, code, field) => {
    const refusal = await change(typed).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code, fields: { [field]: expect.any(String) } });
    expect((await signInWith(testPassword)).step).toBe('session');
  });

  test('the phone number is no password here either', async () => {
    expect(await refusalOf(change({ password: owner.phone, passwordAgain: owner.phone }))).toBe('input-invalid');
  });

  test('guesses wait as they do at sign-in, also on a known device, and count together with sign-in', async () => {
    const known = owner.signedIn.knownDevice;
    for (let count = 0; count < 5; count += 1) await refusalOf(change({ oldPassword: 'sai rồi' }, known));
    expect(await refusalOf(change({}, known))).toBe('sign-in-wait');
    expect(await refusalOf(signIn(office.system, { phone: owner.phone, password: testPassword }, from(known)))).toBe(
      'sign-in-wait',
    );
  });

  test('the device stays known under the new password', async () => {
    const { knownDevice } = await change({}, owner.signedIn.knownDevice);
    for (let stranger = 0; stranger < 21; stranger += 1) {
      const place = { ...from(), network: `192.0.2.${stranger}` };
      await refusalOf(signIn(office.system, { phone: owner.phone, password: 'sai' }, place));
    }
    const typed = { phone: owner.phone, password: newPassword };
    expect(await refusalOf(signIn(office.system, typed, from()))).toBe('sign-in-wait');
    expect(await refusalOf(signIn(office.system, typed, from(knownDevice)))).toBeNull();
  });

  test('nobody signed in, and a key, change nothing', async () => {
    expect(await refusalOf(change({}, null, { system: office.system, actor: null }))).toBe('sign-in-needed');
    const keyDesk = { ...desk, actor: { ...desk.actor!, keyId: 1 } };
    expect(await refusalOf(change({}, null, keyDesk))).toBe('not-allowed');
  });
});

describe('the door itself', () => {
  const changed = (accountId: number | null, keyId: number | null, oldHash: string) =>
    inTransaction(office.system.db, { accountId, keyId, today }, 'read write', async (db) => {
      const { rows } = await sql<{ ended: number | null }>`
        select people.change_password(${oldHash}, 'neu', 0, true, now()) as ended`.execute(db);
      return rows[0]!.ended;
    });
  const hashOf = async (id: number) => {
    const { rows } = await office.asOwner((query) =>
      query('select c.password_hash from people.credential c join people.account a using (person_id) where a.id = $1', [
        id,
      ]),
    );
    return String(rows[0]!.password_hash);
  };

  test('it writes for the acting person alone, with the hash that stands, and for no key', async () => {
    const hash = await hashOf(owner.id);
    const other = await makeActiveAccount(await office.desk('administrator'), { unitId: worldUnits.frontB });
    expect(await changed(other.id, null, hash)).toBeNull();
    expect(await changed(null, null, hash)).toBeNull();
    expect(await changed(owner.id, 1, hash)).toBeNull();
    expect(await changed(owner.id, null, `${hash}x`)).toBeNull();
    expect(await hashOf(owner.id)).toBe(hash);
    expect(await changed(owner.id, null, hash)).not.toBeNull();
  });

  test('the hash is told to its owner alone', async () => {
    const told = (accountId: number, keyId: number | null = null) =>
      inTransaction(office.system.db, { accountId, keyId, today }, 'read only', async (db) => {
        const { rows } = await sql<{
          password_hash: string | null;
        }>`select password_hash from people.own_credential()`.execute(db);
        return rows[0]?.password_hash ?? null;
      });
    expect(await told(owner.id)).toBe(await hashOf(owner.id));
    expect(await told(owner.id, 1)).toBeNull();
    expect(await told(1)).toBeNull();
    await expect(
      inTransaction(office.system.db, { accountId: owner.id, today }, 'read only', (db) =>
        sql`select * from people.credential`.execute(db),
      ),
    ).rejects.toThrow('permission denied');
  });
});
