import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import type { Refusal } from '#platform/refusal.ts';
import type { OfficeDesk } from '#domains/tables.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { worldUnits } from '../../../../tests/support/world.ts';
import { resetPassword } from '../codes/commands.server.ts';
import { closeAccount } from '../commands.server.ts';
import { endOtherSessions, endSession, signOut } from '../sessions/commands.server.ts';
import { mySessions } from '../sessions/queries.server.ts';
import { makeAccount, makeActiveAccount, nextPhone, testPassword } from '../testing.ts';
import { type Origin, signIn, useCode } from './commands.server.ts';

let office: TestOffice;
let administrator: OfficeDesk;
let network = 0;
let owner: Awaited<ReturnType<typeof makeActiveAccount>>;

beforeAll(async () => {
  office = await openTestOffice();
  administrator = await office.desk('administrator');
});
afterAll(() => office.close());
beforeEach(async () => {
  network += 1;
  owner = await makeActiveAccount(administrator, { unitId: worldUnits.frontA });
});

/** A browser somewhere: by default at an address that no other test uses. */
function from(place: Partial<Origin> = {}): Origin {
  return { network: `198.51.100.${network}`, device: 'Firefox trên Linux', knownDevice: null, ...place };
}

const tried = (password: string, place?: Partial<Origin>) =>
  signIn(office.system, { phone: owner.phone, password }, from(place));
const codeOf = (outcome: Promise<unknown>) =>
  outcome.then(
    () => null,
    (error: { code?: string }) => error.code,
  );

async function tokenHolds(token: string): Promise<boolean> {
  const session = await read({ system: office.system, actor: null }, (ctx) =>
    sql<{
      actor: unknown;
    }>`select people.session_actor(encode(sha256(convert_to(${token}, 'UTF8')), 'hex'), ${ctx.now}, ${ctx.today}) as actor`.execute(
      ctx.db,
    ),
  );
  return session.rows[0]!.actor !== null;
}

async function waitMinutes(minutes: number): Promise<void> {
  office.clock.set(new Date(office.clock.now().getTime() + minutes * 60_000).toISOString());
}

describe('signing in', () => {
  test('with phone and password, however the phone is written', async () => {
    const signedIn = await signIn(
      office.system,
      { phone: `+84 ${owner.phone.slice(1, 4)}.${owner.phone.slice(4)}`, password: testPassword, ownDevice: 'on' },
      from(),
    );
    expect(await tokenHolds(signedIn.token)).toBe(true);
    expect(signedIn.endsAt.getTime() - office.clock.now().getTime()).toBe(90 * 86_400_000);
    const desk = await office.desk(owner.id);
    const sessions = await read(desk, mySessions);
    expect(sessions).toContainEqual(expect.objectContaining({ device: 'Firefox trên Linux', ownDevice: true }));
  });

  test('the password may come from another keyboard, composed or not', async () => {
    expect((await tried(testPassword.normalize('NFD'))).token).toMatch(/^[\w-]{43}$/);
  });

  test('neither token nor password nor phone is kept as it is', async () => {
    const signedIn = await tried(testPassword);
    await codeOf(tried('không phải mật khẩu'));
    const { rows } = await office.asOwner((query) =>
      query(`select (select string_agg(token_hash, ' ') from people.session) || (select string_agg(password_hash, ' ') from people.credential)
        || (select string_agg(phone_digest || network_digest, ' ') from people.sign_in_failure) as kept`),
    );
    const kept = String(rows[0]!.kept);
    expect(kept).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
    for (const secret of [signedIn.token, testPassword, owner.phone, '198.51.100']) expect(kept).not.toContain(secret);
  });

  test('a wrong password, an unknown phone and an account that waits for its code are told alike', async () => {
    const waiting = await makeAccount(administrator, { unitId: worldUnits.frontA });
    const answers = [
      await codeOf(tried('sai mật khẩu rồi')),
      await codeOf(signIn(office.system, { phone: nextPhone(), password: testPassword }, from())),
      await codeOf(signIn(office.system, { phone: waiting.phone, password: testPassword }, from())),
    ];
    expect(answers).toEqual(['sign-in-wrong', 'sign-in-wrong', 'sign-in-wrong']);
  });

  test('what is missing or is no phone number is said at its field', async () => {
    await expect(signIn(office.system, { phone: '12' }, from())).rejects.toMatchObject({
      fields: { password: 'field-required' },
    });
    await expect(signIn(office.system, { phone: '12', password: 'x' }, from())).rejects.toMatchObject({
      fields: { phone: 'phone-invalid' },
    });
  });

  test('a closed account cannot sign in, and what was open ends at once', async () => {
    expect(await tokenHolds(owner.signedIn.token)).toBe(true);
    await execute(administrator, closeAccount, { id: owner.id });
    expect(await tokenHolds(owner.signedIn.token)).toBe(false);
    expect(await codeOf(tried(testPassword))).toBe('sign-in-wrong');
  });

  test('signing out ends the session of the token and no other', async () => {
    const other = await tried(testPassword);
    await signOut(office.system, owner.signedIn.token);
    expect(await tokenHolds(owner.signedIn.token)).toBe(false);
    expect(await tokenHolds(other.token)).toBe(true);
    await signOut(office.system, 'a-token-that-never-was');
  });
});

describe('the limit', () => {
  test('after five wrong tries even the right password waits, and is told until when', async () => {
    for (let count = 0; count < 5; count += 1) expect(await codeOf(tried('sai mật khẩu rồi'))).toBe('sign-in-wrong');
    const refusal = await tried(testPassword).catch((error: unknown) => error as Refusal);
    expect(refusal).toMatchObject({ code: 'sign-in-wait', details: { minutes: 1, at: '10:01' } });
    await waitMinutes(1);
    expect((await tried(testPassword)).token).toBeTruthy();
    expect(await codeOf(tried('sai mật khẩu rồi'))).toBe('sign-in-wrong');
    expect((await tried(testPassword)).token).toBeTruthy();
  });

  test('many tries at once count one by one', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => codeOf(tried('sai mật khẩu rồi'))));
    expect(answers.filter((code) => code === 'sign-in-wrong')).toHaveLength(5);
    expect(answers.filter((code) => code === 'sign-in-wait')).toHaveLength(7);
  });

  test('strangers from many networks slow strangers, not the browser that knows the account', async () => {
    for (let stranger = 0; stranger < 20; stranger += 1) {
      expect(await codeOf(tried('sai mật khẩu rồi', { network: `192.0.2.${stranger}` }))).toBe('sign-in-wrong');
    }
    expect(await codeOf(tried(testPassword, { network: '192.0.2.200' }))).toBe('sign-in-wait');
    const back = await tried(testPassword, { knownDevice: owner.signedIn.knownDevice });
    expect(back.token).toBeTruthy();
    expect(await codeOf(tried(testPassword))).toBe('sign-in-wait');
  });

  test('nor does a colleague at the same address keep the owner out', async () => {
    for (let count = 0; count < 8; count += 1) await codeOf(tried('sai mật khẩu rồi'));
    expect(await codeOf(tried(testPassword))).toBe('sign-in-wait');
    expect((await tried(testPassword, { knownDevice: owner.signedIn.knownDevice })).token).toBeTruthy();
  });

  test('a known device guesses no more freely than others, and a made-up mark is none', async () => {
    const known = { knownDevice: owner.signedIn.knownDevice };
    for (let count = 0; count < 5; count += 1) await codeOf(tried('sai mật khẩu rồi', known));
    expect(await codeOf(tried(testPassword, known))).toBe('sign-in-wait');
    for (let stranger = 0; stranger < 20; stranger += 1) await codeOf(tried('sai', { network: `192.0.2.${stranger}` }));
    const [device] = owner.signedIn.knownDevice!.split('.');
    const madeUp = { knownDevice: `${device}.${'A'.repeat(22)}`, network: '192.0.2.201' };
    expect(await codeOf(tried(testPassword, madeUp))).toBe('sign-in-wait');
  });

  test('a shared browser knows several accounts, and names none of them', async () => {
    const second = await makeActiveAccount(administrator, { unitId: worldUnits.frontA });
    const both = await signIn(
      office.system,
      { phone: second.phone, password: testPassword },
      from({ knownDevice: owner.signedIn.knownDevice }),
    );
    expect(both.knownDevice!.startsWith(owner.signedIn.knownDevice!)).toBe(true);
    expect(both.knownDevice!).toMatch(/^[\w-]{22}\.[\w-]{22}\.[\w-]{22}$/);
    for (let stranger = 0; stranger < 20; stranger += 1) await codeOf(tried('sai', { network: `192.0.2.${stranger}` }));
    expect((await tried(testPassword, { knownDevice: both.knownDevice! })).token).toBeTruthy();
  });
});

describe('one-time codes', () => {
  const used = (phone: string, code: string, place?: Partial<Origin>) =>
    useCode(office.system, { phone, code, password: testPassword, passwordAgain: testPassword }, from(place));

  test('a code works once', async () => {
    const { phone, code } = await makeAccount(administrator, { unitId: worldUnits.frontA });
    expect((await used(phone, code.toLowerCase().replace('-', ' '))).token).toBeTruthy();
    expect(await codeOf(used(phone, code))).toBe('code-wrong');
  });

  test('ten wrong codes burn it', async () => {
    const { phone, code } = await makeAccount(administrator, { unitId: worldUnits.frontA });
    for (let count = 0; count < 10; count += 1) {
      expect(await codeOf(used(phone, 'ABCD-EFGH', { network: `192.0.2.${count}` }))).toBe('code-wrong');
    }
    expect(await codeOf(used(phone, code))).toBe('code-wrong');
  });

  test('a code runs out: seven days to open, one to reset', async () => {
    const { phone, code, id } = await makeAccount(administrator, { unitId: worldUnits.frontA });
    await waitMinutes(7 * 24 * 60);
    expect(await codeOf(used(phone, code))).toBe('code-wrong');
    const renewed = await execute(administrator, resetPassword, { id });
    expect((await used(phone, renewed.code)).token).toBeTruthy();
    const reset = await execute(administrator, resetPassword, { id });
    await waitMinutes(24 * 60);
    expect(await codeOf(used(phone, reset.code))).toBe('code-wrong');
  });

  test('a newer code makes the older one void, also after it was used', async () => {
    const { phone, code, id } = await makeAccount(administrator, { unitId: worldUnits.frontA });
    const newer = await execute(administrator, resetPassword, { id });
    expect(await codeOf(used(phone, code))).toBe('code-wrong');
    expect((await used(phone, newer.code)).token).toBeTruthy();
    expect(await codeOf(used(phone, code))).toBe('code-wrong');
  });

  test('using one ends every session, changes the password and makes devices strange again', async () => {
    const { code } = await execute(administrator, resetPassword, { id: owner.id });
    expect(await tokenHolds(owner.signedIn.token)).toBe(true);
    const password = 'một câu hoàn toàn khác';
    const fresh = await useCode(office.system, { phone: owner.phone, code, password, passwordAgain: password }, from());
    expect(await tokenHolds(owner.signedIn.token)).toBe(false);
    expect(await tokenHolds(fresh.token)).toBe(true);
    expect(await codeOf(tried(testPassword))).toBe('sign-in-wrong');
    for (let count = 0; count < 8; count += 1) await codeOf(tried('sai mật khẩu rồi'));
    expect(await codeOf(tried(password, { knownDevice: owner.signedIn.knownDevice }))).toBe('sign-in-wait');
    expect((await tried(password, { knownDevice: fresh.knownDevice })).token).toBeTruthy();
  });

  test('hammering the sign-in of a phone does not keep its owner from using a code', async () => {
    for (let stranger = 0; stranger < 25; stranger += 1) await codeOf(tried('sai', { network: `192.0.2.${stranger}` }));
    const { code } = await execute(administrator, resetPassword, { id: owner.id });
    expect((await used(owner.phone, code)).token).toBeTruthy();
  });

  test('a closed account opens with no code', async () => {
    const { code } = await execute(administrator, resetPassword, { id: owner.id });
    await execute(administrator, closeAccount, { id: owner.id });
    expect(await codeOf(used(owner.phone, code))).toBe('code-wrong');
  });

  test('what is wrong in the form is said at its field, all at once', async () => {
    const wrong = { phone: '12', code: 'ABC', password: 'ngắn', passwordAgain: 'khác' };
    await expect(useCode(office.system, wrong, from())).rejects.toMatchObject({
      code: 'input-invalid',
      fields: {
        phone: 'phone-invalid',
        code: 'code-malformed',
        password: 'password-too-short',
        passwordAgain: 'password-differs',
      },
    });
  });
});

describe("one's own sessions", () => {
  test('one is ended, then all others; nobody ends those of somebody else', async () => {
    const second = await tried(testPassword);
    const third = await tried(testPassword);
    const plain = await office.desk(owner.id);
    const open = await read(plain, mySessions);
    expect(open).toHaveLength(3);
    const desk: OfficeDesk = { ...plain, actor: { ...plain.actor!, sessionId: open[0]!.id } };
    expect((await read(desk, mySessions))[0]).toMatchObject({ id: open[0]!.id, isThisOne: true });
    expect(await codeOf(execute(administrator, endSession, { sessionId: open[1]!.id }))).toBe('session-not-found');
    await execute(desk, endSession, { sessionId: open[1]!.id });
    expect(await codeOf(execute(desk, endSession, { sessionId: open[1]!.id }))).toBe('session-not-found');
    expect(await execute(desk, endOtherSessions, {})).toEqual({ ended: 1 });
    expect(await read(desk, mySessions)).toHaveLength(1);
    const holding = await Promise.all([owner.signedIn, second, third].map(({ token }) => tokenHolds(token)));
    expect(holding.filter(Boolean)).toHaveLength(1);
  });

  test('a session of a shared PC ends after twelve hours', async () => {
    expect(await tokenHolds(owner.signedIn.token)).toBe(true);
    await waitMinutes(12 * 60);
    expect(await tokenHolds(owner.signedIn.token)).toBe(false);
    expect(await read(await office.desk(owner.id), mySessions)).toHaveLength(0);
  });
});
