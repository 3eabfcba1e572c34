import { hash, verify } from '@node-rs/argon2';
import { sql } from 'kysely';
import { z } from 'zod';
import { dayOf } from '#platform/calendar/day.ts';
import { defineCommand, execute } from '#platform/command/execute.server.ts';
import { inTransaction } from '#platform/database/transaction.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Acting, OfficeDesk } from '#domains/tables.ts';
import { deviceKnownTo, markDevice } from '../devices/commands.server.ts';
import { parsed, wrongFields } from '../entrance/schema.ts';
import { passwordRefusal, writtenPassword } from '../sign-in/rules.ts';
import { forgetTries, inNobodysName, placeOf, takeTry, waitRefusal } from '../tries/commands.server.ts';
import { changePasswordInput } from './schema.ts';

/** argon2id as OWASP recommends it: 19 MiB, two passes, one lane (argon2id is what the library takes by itself). */
const argon2Cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A hash of 32 random bytes that nobody kept, at the same cost. */
const nobodysHash = '$argon2id$v=19$m=19456,t=2,p=1$U+fsidf+a/3qi+CTvnohEw$sOAuiJUyum9Zk97vLFV16YzIf0H4Xw9NS79jSU39ifQ';

/** Outside any transaction: it takes tens of milliseconds. For nobody's hash too, so that time does not tell. */
export async function passwordMatches(passwordHash: string | null, typed: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? nobodysHash, writtenPassword(typed));
  return matches && passwordHash !== null;
}

/** Outside any transaction, like the comparison. */
export function hashPassword(typed: string): Promise<string> {
  return hash(writtenPassword(typed), argon2Cost);
}

interface Place {
  network: string;
  /** Value of the known-device cookie. */
  knownDevice: string | null;
}

/**
 * Asks the signed-in person for the password, under the limits of sign-in, and gives the hash that it was compared with.
 * Refusals: 'sign-in-needed', 'not-allowed' (a key), 'sign-in-wait', 'password-wrong' at `field`.
 */
export async function askPassword(desk: OfficeDesk, typed: string, from: Place, field: string): Promise<string> {
  const { system, actor } = desk;
  if (actor === null) throw new Refusal('sign-in-needed');
  if (actor.keyId !== undefined) throw new Refusal('not-allowed');
  const today = dayOf(system.clock.now());
  const asked = await inTransaction(system.db, { accountId: actor.accountId, today }, 'read write', async (db) => {
    const { rows } = await sql<{ password_hash: string | null; phone: string | null }>`
      select password_hash, phone from people.own_credential()`.execute(db);
    const { password_hash: passwordHash = null, phone = null } = rows[0] ?? {};
    const known = passwordHash === null ? null : deviceKnownTo(passwordHash, from.knownDevice);
    const tried = { of: `phone:${phone ?? `account ${actor.accountId}`}`, ...placeOf(from, known) };
    return { passwordHash, tried, until: await takeTry(db, system, tried) };
  });
  if (asked.until !== null) throw waitRefusal(asked.until, system.clock.now());
  if (!(await passwordMatches(asked.passwordHash, typed))) {
    throw new Refusal('password-wrong', {}, { [field]: 'password-wrong' });
  }
  await inNobodysName(system, (db) => forgetTries(db, asked.tried));
  return asked.passwordHash!;
}

/**
 * One's own password, with the old one; ends the other sessions if that is wanted. Refusals: 'input-invalid' with fields,
 * those of `askPassword`, 'password-changed-meanwhile'.
 */
export async function changePassword(
  desk: OfficeDesk,
  input: unknown,
  from: Place & { phone: string | null },
): Promise<{ ended: number; knownDevice: string }> {
  const typed = parsed(changePasswordInput, input);
  const badPassword = passwordRefusal(typed.password, from.phone);
  const differs = typed.password !== typed.passwordAgain;
  if (badPassword !== null || differs) {
    throw wrongFields({
      ...(badPassword !== null && { password: badPassword }),
      ...(differs && { passwordAgain: 'password-differs' }),
    });
  }
  const oldHash = await askPassword(desk, typed.oldPassword, from, 'oldPassword');
  const newHash = await hashPassword(typed.password);
  const ended = await execute(desk, replacePassword, { oldHash, newHash, endOthers: typed.endOthers });
  return { ended, knownDevice: markDevice(newHash, from.knownDevice) };
}

/** The writing half, so that it is audited like everything else. Not exported: the hashes come from here alone. */
const replacePassword = defineCommand({
  name: 'changePassword',
  input: z.object({ oldHash: z.string(), newHash: z.string(), endOthers: z.boolean() }),
  async run(ctx: Acting, { oldHash, newHash, endOthers }) {
    const { rows } = await sql<{ ended: number | null }>`
      select people.change_password(${oldHash}, ${newHash}, ${ctx.actor.sessionId ?? 0}, ${endOthers}, ${ctx.now}) as ended`.execute(
      ctx.db,
    );
    const ended = rows[0]?.ended ?? null;
    if (ended === null) throw new Refusal('password-changed-meanwhile');
    ctx.touched(`account:${ctx.actor.accountId}`);
    return ended;
  },
});
