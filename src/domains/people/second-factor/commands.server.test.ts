import { generateSync } from 'otplib';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { inTransaction } from '#platform/database/transaction.server.ts';
import { secretOf } from '#platform/secret/secret.server.ts';
import type { OfficeDesk } from '#domains/tables.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { worldUnits } from '../../../../tests/support/world.ts';
import { resetPassword } from '../codes/commands.server.ts';
import { changePassword } from '../password/commands.server.ts';
import { mySecurityEvents } from '../security/queries.server.ts';
import { type Origin, signIn, useCode } from '../sign-in/commands.server.ts';
import { deskOfSession, makeActiveAccount, refusalOf, testPassword } from '../testing.ts';
import { beginSecondFactor, confirmSecondFactor, passSecondStep, stopSecondFactor } from './commands.server.ts';
import { mySecondFactor, waitingSecret } from './queries.server.ts';

const today = '2026-06-16';
let office: TestOffice;
let leader: OfficeDesk;
let network = 0;
let owner: Awaited<ReturnType<typeof makeActiveAccount>>;
let desk: OfficeDesk;
let secret: string;
let recovery: string[];

beforeAll(async () => {
  office = await openTestOffice();
  leader = await office.desk('leader');
});
afterAll(() => office.close());
beforeEach(async () => {
  network += 1;
  office.clock.set('2026-06-16T10:00:10+07:00');
  owner = await makeActiveAccount(leader, { unitId: worldUnits.frontA });
  desk = await deskOfSession(office.system, owner.signedIn.token);
  await beginSecondFactor(desk, { password: testPassword }, from());
  secret = (await read(desk, (ctx) => waitingSecret(ctx, office.system.secret)))!.secret;
  ({ codes: recovery } = await confirmSecondFactor(desk, { code: codeAt() }));
  pass(60);
});

const from = (place: Partial<Origin> = {}): Origin => ({
  ...{ network: `198.51.100.${network}`, device: 'Firefox trên Linux', knownDevice: null },
  ...place,
});
function pass(seconds: number): void {
  office.clock.set(new Date(office.clock.now().getTime() + seconds * 1000).toISOString());
}
const codeAt = (offset = 0) =>
  generateSync({ secret, epoch: Math.floor(office.clock.now().getTime() / 1000) + offset });
const half = (password = testPassword, place: Partial<Origin> = {}) =>
  signIn(office.system, { phone: owner.phone, password, ownDevice: 'on' }, from(place));
const step = (code: string, token: string | null, place: Partial<Origin> = {}) =>
  passSecondStep(office.system, { code }, { ...from(place), halfToken: token });
const actorOf = async (token: string) => (await deskOfSession(office.system, token)).actor;

describe('turning it on', () => {
  test('a first right code turns it on and gives ten recovery codes; the secret is shown no more', async () => {
    expect(recovery).toHaveLength(10);
    expect(new Set(recovery).size).toBe(10);
    expect(await read(desk, mySecondFactor)).toEqual({ onSince: '2026-06-16T03:00:10.000Z', codesLeft: 10 });
    expect(await read(desk, (ctx) => waitingSecret(ctx, office.system.secret))).toBeNull();
    expect(await refusalOf(beginSecondFactor(desk, { password: testPassword }, from()))).toBe('second-factor-on');
    expect(await refusalOf(confirmSecondFactor(desk, { code: codeAt() }))).toBe('second-factor-not-begun');
  });

  test('needs the password, and a right code within the hour', async () => {
    const other = await makeActiveAccount(leader, { unitId: worldUnits.frontA });
    const own = await deskOfSession(office.system, other.signedIn.token);
    expect(await refusalOf(beginSecondFactor(own, { password: 'sai' }, from()))).toBe('password-wrong');
    expect(await refusalOf(confirmSecondFactor(own, { code: '123456' }))).toBe('second-factor-not-begun');
    await beginSecondFactor(own, { password: testPassword }, from());
    const { secret: waiting } = (await read(own, (ctx) => waitingSecret(ctx, office.system.secret)))!;
    const right = generateSync({ secret: waiting, epoch: Math.floor(office.clock.now().getTime() / 1000) });
    const wrong = right === '000000' ? '000001' : '000000';
    expect(await refusalOf(confirmSecondFactor(own, { code: wrong }))).toBe('second-code-wrong');
    expect(await read(own, mySecondFactor)).toBeNull();
    // Until it is on, sign-in asks for nothing more.
    const typed = { phone: other.phone, password: testPassword };
    expect((await signIn(office.system, typed, from())).step).toBe('session');
    pass(3601);
    expect(await read(own, (ctx) => waitingSecret(ctx, office.system.secret))).toBeNull();
  });

  test('neither secret nor recovery codes are kept as they are, nor do they open with another secret', async () => {
    const { rows } = await office.asOwner((query) =>
      query(
        `select f.sealed_secret, string_agg(r.code_digest, ' ') as digests from people.second_factor f
        join people.recovery_code r using (person_id) where f.person_id = $1 group by 1`,
        [desk.actor!.personId],
      ),
    );
    const kept = JSON.stringify(rows);
    expect(kept).not.toContain(secret);
    expect(recovery.some((code) => kept.includes(code.replaceAll('-', '')))).toBe(false);
    const about = `second-factor:${desk.actor!.personId}`;
    expect(office.system.secret.open(String(rows[0]!.sealed_secret), about)).toBe(secret);
    expect(secretOf('x'.repeat(40)).open(String(rows[0]!.sealed_secret), about)).toBeNull();
  });
});

describe('signing in', () => {
  test('the password alone opens nothing: its token is no session and marks no device', async () => {
    const entered = await half();
    expect(entered).toMatchObject({ step: 'code', knownDevice: null, ownDevice: true });
    expect(await actorOf(entered.token)).toBeNull();
  });

  test('password, then a code: a session as it was asked for', async () => {
    const entered = await step(codeAt(), (await half()).token);
    expect(await actorOf(entered.token)).toMatchObject({ accountId: owner.id });
    expect(entered).toMatchObject({ step: 'session', ownDevice: true });
    expect(entered.endsAt.getTime() - office.clock.now().getTime()).toBe(90 * 86_400_000);
    expect(entered.knownDevice).toMatch(/^[\w-]{22}\.[\w-]{22}$/);
  });

  test('a clock may be one step off, no more', async () => {
    for (const [offset, code] of [
      [-90, 'second-code-wrong'],
      [90, 'second-code-wrong'],
      [-30, null],
      [30, null],
    ] as const) {
      expect(await refusalOf(step(codeAt(offset), (await half()).token)), String(offset)).toBe(code);
    }
  });

  test('a code counts once, also in another sign-in, and no earlier one after it', async () => {
    const code = codeAt();
    const earlier = codeAt(-30);
    const [first, second] = [await half(), await half()];
    await step(code, first.token);
    expect(await refusalOf(step(code, second.token))).toBe('second-code-wrong');
    expect(await refusalOf(step(earlier, second.token))).toBe('second-code-wrong');
    expect(await refusalOf(step(codeAt(30), first.token))).toBe('half-sign-in-ended');
    pass(30);
    expect(await refusalOf(step(codeAt(), second.token))).toBeNull();
  });

  test('of many at once with one code, one enters', async () => {
    const tokens = await Promise.all([1, 2, 3, 4].map(async () => (await half()).token));
    const outcomes = await Promise.all(tokens.map((token) => refusalOf(step(codeAt(), token))));
    expect(outcomes.filter((code) => code === null)).toHaveLength(1);
  });

  test('a recovery code counts once and is told to the person', async () => {
    await step(recovery[0]!.toLowerCase(), (await half()).token);
    expect(await refusalOf(step(recovery[0]!, (await half()).token))).toBe('second-code-wrong');
    expect(await read(desk, mySecondFactor)).toMatchObject({ codesLeft: 9 });
    expect((await read(desk, mySecurityEvents))[0]).toMatchObject({ kind: 'recovery-used' });
  });

  test('ends after ten minutes, and nobody’s token opens it', async () => {
    const { token } = await half();
    expect(await refusalOf(step(codeAt(), null))).toBe('half-sign-in-ended');
    expect(await refusalOf(step(codeAt(), 'A'.repeat(43)))).toBe('half-sign-in-ended');
    pass(601);
    expect(await refusalOf(step(codeAt(), token))).toBe('half-sign-in-ended');
  });

  test('guesses wait, over all sign-ins of the person; a right code afterwards clears nothing of others', async () => {
    const wrong = () => (codeAt() === '000000' ? '000001' : '000000');
    for (let count = 0; count < 5; count += 1)
      expect(await refusalOf(step(wrong(), (await half()).token))).toBe('second-code-wrong');
    expect(await refusalOf(step(codeAt(), (await half()).token))).toBe('sign-in-wait');
    for (let count = 0; count < 15; count += 1) {
      await refusalOf(step(wrong(), (await half()).token, { network: `192.0.2.${count}` }));
    }
    const { token } = await half();
    expect(await refusalOf(step(codeAt(), token, { network: '192.0.2.200' }))).toBe('sign-in-wait');
  });

  test('changing the password ends what waits at the second step', async () => {
    const { token } = await half();
    const typed = { oldPassword: testPassword, password: 'con đò chở nắng', passwordAgain: 'con đò chở nắng' };
    await changePassword(desk, typed, { ...from(), phone: owner.phone });
    expect(await refusalOf(step(codeAt(), token))).toBe('half-sign-in-ended');
  });
});

describe('a one-time code is no way around it', () => {
  const reset = async (dropSecond?: string) => {
    const { code } = await execute(leader, resetPassword, { id: owner.id, dropSecond });
    const typed = { phone: owner.phone, code, password: 'cầu tre lắc lẻo', passwordAgain: 'cầu tre lắc lẻo' };
    return useCode(office.system, typed, from());
  };

  test('after a new password by code, the second step is still asked', async () => {
    const entered = await reset();
    expect(entered).toMatchObject({ step: 'code', knownDevice: null });
    expect(await actorOf(entered.token)).toBeNull();
    const session = await step(codeAt(), entered.token);
    expect(await actorOf(session.token)).toMatchObject({ accountId: owner.id });
  });

  test('unless whoever gave it dropped the second factor: on record, and shown to the person', async () => {
    const entered = await reset('on');
    expect(await actorOf(entered.token)).toMatchObject({ accountId: owner.id });
    const own = await deskOfSession(office.system, entered.token);
    expect(await read(own, mySecondFactor)).toBeNull();
    expect(await read(own, mySecurityEvents)).toMatchObject([
      { kind: 'second-dropped', by: 'Trần Thường Trực' },
      { kind: 'password-reset', by: 'Trần Thường Trực' },
      { kind: 'second-on' },
    ]);
    const { rows } = await office.asOwner((query) =>
      query(`select subject from platform.audit where command = 'resetPassword' and subject @> $1`, [
        [`account:${owner.id}`, 'drops-second-factor'],
      ]),
    );
    expect(rows).toHaveLength(1);
  });
});

describe('turning it off', () => {
  test('needs the password', async () => {
    expect(await refusalOf(stopSecondFactor(desk, { password: 'sai' }, from()))).toBe('password-wrong');
    const { token } = await half();
    await stopSecondFactor(desk, { password: testPassword }, from());
    expect(await refusalOf(step(codeAt(), token))).toBe('half-sign-in-ended');
    expect((await half()).step).toBe('session');
    expect(await refusalOf(stopSecondFactor(desk, { password: testPassword }, from()))).toBe('second-factor-off');
  });
});

describe('the doors', () => {
  const as = (accountId: number | null, keyId: number | null, text: string) =>
    inTransaction(office.system.db, { accountId, keyId, today }, 'read write', async (db) => {
      const { rows } = await sql.raw<{ done: unknown }>(text).execute(db);
      return rows[0]?.done ?? null;
    });
  const hash = async () => {
    const { rows } = await office.asOwner((query) =>
      query('select password_hash from people.credential where person_id = $1', [desk.actor!.personId]),
    );
    return String(rows[0]!.password_hash);
  };

  test('another account and a key learn nothing and change nothing', async () => {
    const stranger = await makeActiveAccount(leader, { unitId: worldUnits.frontB });
    const stop = `select people.stop_second_factor('${await hash()}', now()) as done`;
    const look = 'select confirmed_at as done from people.own_second_factor()';
    for (const [account, key] of [
      [stranger.id, null],
      [owner.id, 1],
      [null, null],
    ] as const) {
      expect(await as(account, key, stop)).toBe(false);
      expect(await as(account, key, look)).toBeNull();
    }
    expect(await as(owner.id, 1, `select people.begin_second_factor('x', now()) as done`)).toBe(false);
    expect(await as(null, null, `select people.begin_second_factor('x', now()) as done`)).toBe(false);
    expect(await as(owner.id, null, `select people.begin_second_factor('x', now()) as done`)).toBe(false);
    expect(await read(desk, mySecondFactor)).not.toBeNull();
  });

  test.each(['second_factor', 'recovery_code', 'half_sign_in', 'credential'])(
    'nobody reads people.%s',
    async (table) => {
      await expect(as(owner.id, null, `select 1 as done from people.${table}`)).rejects.toThrow('permission denied');
    },
  );
});
