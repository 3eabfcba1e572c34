import { type Kysely, sql } from 'kysely';
import { Refusal } from '#platform/refusal.ts';
import type { Database, OfficeSystem } from '#domains/tables.ts';
import { normalCode } from '../codes/rules.ts';
import { deviceKnownTo, markDevice } from '../devices/commands.server.ts';
import { parsed, wrongFields } from '../entrance/schema.ts';
import { hashPassword, passwordMatches } from '../password/commands.server.ts';
import { normalPhone } from '../rules.ts';
import { type StartedSession, startHalfSignIn, startSession } from '../sessions/commands.server.ts';
import { forgetTries, inNobodysName, placeOf, takeTry, waitRefusal } from '../tries/commands.server.ts';
import { networkOf, passwordRefusal } from './rules.ts';
import { signInInput, useCodeInput } from './schema.ts';

/** Where a try comes from: the address, the name of the device for the list of sessions, the mark of an earlier sign-in. */
export interface Origin {
  network: string;
  device: string;
  /** Value of the known-device cookie. */
  knownDevice: string | null;
}

export interface SignedIn extends StartedSession {
  ownDevice: boolean;
  /** 'code': the token is of a half sign-in, which opens nothing until the code of the second step has come. */
  step: 'session' | 'code';
  /** The new value of the known-device cookie; null while the code is still to come. */
  knownDevice: string | null;
}

/**
 * Signs in with phone number and password. Refusals: 'input-invalid' with fields, 'sign-in-wait' { minutes, at },
 * 'sign-in-wrong' for every other reason, so that nobody learns whether a phone number has an account.
 */
export async function signIn(system: OfficeSystem, input: unknown, origin: Origin): Promise<SignedIn> {
  const typed = parsed(signInInput, input);
  const phone = normalPhone(typed.phone);
  if (phone === null) throw wrongFields({ phone: 'phone-invalid' });
  const asked = await inNobodysName(system, async (db) => {
    const { rows } = await sql<Partial<FoundCredential>>`
      select account_id, password_hash, has_second from people.find_credential(${phone})`.execute(db);
    const { account_id: accountId = null, password_hash: passwordHash = null, has_second: hasSecond } = rows[0] ?? {};
    const known = passwordHash === null ? null : deviceKnownTo(passwordHash, origin.knownDevice);
    const tried = { of: `phone:${phone}`, ...placeOf(origin, known) };
    return { accountId, passwordHash, hasSecond, tried, until: await takeTry(db, system, tried) };
  });
  if (asked.until !== null) throw waitRefusal(asked.until, system.clock.now());
  const matches = await passwordMatches(asked.passwordHash, typed.password);
  const { accountId, passwordHash, hasSecond, tried } = asked;
  if (!matches || accountId === null || passwordHash === null) throw new Refusal('sign-in-wrong');
  const started = await inNobodysName(system, async (db) => {
    await forgetTries(db, tried);
    const { ownDevice } = typed;
    return start(db, { accountId, ownDevice, device: origin.device, now: system.clock.now() }, hasSecond === true);
  });
  if (started === null) throw new Refusal('sign-in-wrong');
  return marked(started, passwordHash, origin);
}

interface FoundCredential {
  account_id: number | null;
  password_hash: string | null;
  has_second: boolean;
}

type Started = Omit<SignedIn, 'knownDevice'>;

/** A session, or the wait for the second step. Null when the account is closed. */
async function start(
  db: Kysely<Database>,
  session: Parameters<typeof startSession>[1],
  hasSecond: boolean,
): Promise<Started | null> {
  const { ownDevice } = session;
  if (hasSecond) return { ...(await startHalfSignIn(db, session)), ownDevice, step: 'code' };
  const started = await startSession(db, session);
  return started && { ...started, ownDevice, step: 'session' };
}

function marked(started: Started, passwordHash: string, { knownDevice }: Origin): SignedIn {
  return { ...started, knownDevice: started.step === 'code' ? null : markDevice(passwordHash, knownDevice) };
}

/**
 * Opens an account, or sets a new password, with the one-time code that was handed over; ends every other session and
 * signs in, by way of the second step where that is on and the code does not drop it. Refusals: 'input-invalid' with fields, 'sign-in-wait', 'code-wrong' (unknown number, wrong, used, run out or
 * burned code: the same for all).
 */
export async function useCode(system: OfficeSystem, input: unknown, origin: Origin): Promise<SignedIn> {
  const typed = parsed(useCodeInput, input);
  const phone = normalPhone(typed.phone);
  const code = normalCode(typed.code);
  const badPassword = passwordRefusal(typed.password, phone);
  const differs = typed.password !== typed.passwordAgain;
  if (phone === null || code === null || badPassword !== null || differs) {
    throw wrongFields({
      ...(phone === null && { phone: 'phone-invalid' }),
      ...(code === null && { code: 'code-malformed' }),
      ...(badPassword !== null && { password: badPassword }),
      ...(differs && { passwordAgain: 'password-differs' }),
    });
  }
  const place = `network:${networkOf(origin.network)}`;
  const until = await inNobodysName(system, (db) => takeTry(db, system, { of: `code:${phone}`, place, from: 'code' }));
  if (until !== null) throw waitRefusal(until, system.clock.now());
  const passwordHash = await hashPassword(typed.password);
  const started = await inNobodysName(system, async (db) => {
    const now = system.clock.now();
    const { rows } = await sql<{ account_id: number | null; has_second: boolean | null }>`
      select account_id, has_second from people.use_code(${phone}, ${code}, ${passwordHash}, ${now})`.execute(db);
    const { account_id: accountId = null, has_second: hasSecond } = rows[0] ?? {};
    if (accountId === null) return null;
    await forgetTries(db, { of: `code:${phone}`, place });
    return start(db, { accountId, ownDevice: typed.ownDevice, device: origin.device, now }, hasSecond === true);
  });
  if (started === null) throw new Refusal('code-wrong');
  return marked(started, passwordHash, origin);
}
