import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { type Kysely, sql } from 'kysely';
import type { z } from 'zod';
import { dayOf } from '#platform/calendar/day.ts';
import { inTransaction } from '#platform/database/transaction.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { formatDayTime } from '#platform/vietnamese/day-format.ts';
import type { Database, OfficeSystem } from '#domains/tables.ts';
import { normalCode } from '../codes/rules.ts';
import { normalPhone } from '../rules.ts';
import { type StartedSession, startSession } from '../sessions/commands.server.ts';
import { type FailedTries, type limitsOf, networkOf, passwordRefusal, waitUntil, writtenPassword } from './rules.ts';
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
  /** The new value of the known-device cookie. */
  knownDevice: string;
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
    const { rows } = await sql<{ account_id: number | null; password_hash: string | null }>`
      select account_id, password_hash from people.find_credential(${phone})`.execute(db);
    const { account_id: accountId = null, password_hash: passwordHash = null } = rows[0] ?? {};
    const known = passwordHash === null ? null : deviceKnownTo(passwordHash, origin.knownDevice);
    const place = known === null ? `network:${networkOf(origin.network)}` : `device:${known}`;
    const until = await takeTry(db, system, {
      of: `phone:${phone}`,
      place,
      from: known === null ? 'stranger' : 'knownDevice',
    });
    return { accountId, passwordHash, until, place };
  });
  if (asked.until !== null) throw waitRefusal(asked.until, system.clock.now());
  // Outside any transaction: it takes tens of milliseconds. For an unknown number too, so that time does not tell.
  const matches = await verify(asked.passwordHash ?? nobodysHash, writtenPassword(typed.password));
  const { accountId, passwordHash } = asked;
  if (!matches || accountId === null || passwordHash === null) throw new Refusal('sign-in-wrong');
  const session = await inNobodysName(system, async (db) => {
    await forgetTries(db, `phone:${phone}`, asked.place);
    const { ownDevice } = typed;
    return startSession(db, { accountId, ownDevice, device: origin.device, now: system.clock.now() });
  });
  if (session === null) throw new Refusal('sign-in-wrong');
  return { ...session, ownDevice: typed.ownDevice, knownDevice: markDevice(passwordHash, origin.knownDevice) };
}

/**
 * Opens an account, or sets a new password, with the one-time code that was handed over; ends every other session and
 * signs in. Refusals: 'input-invalid' with fields, 'sign-in-wait', 'code-wrong' (unknown number, wrong, used, run out or
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
  const passwordHash = await hash(writtenPassword(typed.password), argon2Cost);
  const session = await inNobodysName(system, async (db) => {
    const now = system.clock.now();
    const { rows } = await sql<{ id: number | null }>`
      select people.use_code(${phone}, ${code}, ${passwordHash}, ${now}) as id`.execute(db);
    const accountId = rows[0]?.id ?? null;
    if (accountId === null) return null;
    await forgetTries(db, `code:${phone}`, place);
    return startSession(db, { accountId, ownDevice: typed.ownDevice, device: origin.device, now });
  });
  if (session === null) throw new Refusal('code-wrong');
  return { ...session, ownDevice: typed.ownDevice, knownDevice: markDevice(passwordHash, origin.knownDevice) };
}

/** argon2id as OWASP recommends it: 19 MiB, two passes, one lane (argon2id is what the library takes by itself). */
const argon2Cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A hash of 32 random bytes that nobody kept, at the same cost. */
const nobodysHash = '$argon2id$v=19$m=19456,t=2,p=1$U+fsidf+a/3qi+CTvnohEw$sOAuiJUyum9Zk97vLFV16YzIf0H4Xw9NS79jSU39ifQ';

function inNobodysName<R>(system: OfficeSystem, body: (db: Kysely<Database>) => Promise<R>): Promise<R> {
  return inTransaction(system.db, { accountId: null, today: dayOf(system.clock.now()) }, 'read write', body);
}

/**
 * Books a try as failed before it is made, unless it must wait: a hundred at once then count as a hundred. Gives the
 * instant to wait for. Never throws on a refusal: that would take the booking back.
 */
async function takeTry(
  db: Kysely<Database>,
  system: OfficeSystem,
  tried: { of: string; place: string; from: keyof typeof limitsOf },
): Promise<Date | null> {
  const now = system.clock.now();
  const [of, place] = [digest(tried.of), digest(tried.place)];
  const dayBefore = new Date(now.getTime() - 86_400_000);
  const { rows } = await sql<
    Record<`of_${keyof FailedTries}`, number> & Record<`${keyof FailedTries}_last`, Date | null>
  >`
    select * from people.count_failures(${of}, ${place}, ${dayBefore})`.execute(db);
  const counted = rows[0]!;
  const until = waitUntil(
    {
      pair: { count: counted.of_pair, last: counted.pair_last },
      phone: { count: counted.of_phone, last: counted.phone_last },
      network: { count: counted.of_network, last: counted.network_last },
    },
    tried.from,
    now,
  );
  if (until === null) await sql`select people.record_failure(${of}, ${place}, ${now})`.execute(db);
  return until;
}

async function forgetTries(db: Kysely<Database>, of: string, place: string): Promise<void> {
  await sql`select people.forget_failures(${digest(of)}, ${digest(place)})`.execute(db);
}

// The key lives as long as the process: what is left in the table, or in a backup of it, leads to no phone number.
const digestKey = randomBytes(32);

function digest(text: string): string {
  return createHmac('sha256', digestKey).update(text).digest('base64url');
}

/*
 * The known-device cookie: `device.mark.mark…`, a random id and for each account that signed in here a keyed hash of it.
 * The key is the account's password hash, so the cookie names nobody, needs no secret of its own, cannot be made up, and
 * loses its force when the password changes. A mark opens nothing; it only spares its owner the limits for strangers.
 */
const mostMarks = 8;

function marksOf(cookie: string | null): { device: string; marks: string[] } | null {
  if (cookie === null || !/^[\w-]{22}(\.[\w-]{22}){0,8}$/u.test(cookie)) return null;
  const [device = '', ...marks] = cookie.split('.');
  return { device, marks };
}

function markFor(passwordHash: string, device: string): string {
  return createHmac('sha256', passwordHash).update(device).digest().subarray(0, 16).toString('base64url');
}

function deviceKnownTo(passwordHash: string, cookie: string | null): string | null {
  const known = marksOf(cookie);
  if (known === null) return null;
  const own = Buffer.from(markFor(passwordHash, known.device));
  return known.marks.some((mark) => timingSafeEqual(Buffer.from(mark), own)) ? known.device : null;
}

function markDevice(passwordHash: string, cookie: string | null): string {
  const { device, marks } = marksOf(cookie) ?? { device: randomBytes(16).toString('base64url'), marks: [] };
  const own = markFor(passwordHash, device);
  return [device, ...marks.filter((mark) => mark !== own).slice(1 - mostMarks), own].join('.');
}

function parsed<Input extends z.ZodType>(schema: Input, input: unknown): z.output<Input> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const codeOf = (issue: z.core.$ZodIssue) => (issue.code === 'too_big' ? 'field-too-long' : 'field-required');
  throw wrongFields(Object.fromEntries(result.error.issues.map((issue) => [issue.path.join('.'), codeOf(issue)])));
}

function wrongFields(fields: Record<string, string>): Refusal {
  return new Refusal('input-invalid', {}, fields);
}

function waitRefusal(until: Date, now: Date): Refusal {
  const minutes = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000));
  // Rounded up to the minute, so that a try at the time on the clock is taken.
  return new Refusal('sign-in-wait', { minutes, at: formatDayTime(new Date(until.getTime() + 59_999)).slice(-5) });
}
