import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import { generateSecret, verifySync } from 'otplib';
import { z } from 'zod';
import { defineCommand, execute, read } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Acting, OfficeDesk, OfficeSystem } from '#domains/tables.ts';
import { codeAlphabet } from '../codes/rules.ts';
import { deviceKnownTo, markDevice } from '../devices/commands.server.ts';
import { parsed, wrongFields } from '../entrance/schema.ts';
import { askPassword } from '../password/commands.server.ts';
import { startSession, tokenHash } from '../sessions/commands.server.ts';
import type { Origin, SignedIn } from '../sign-in/commands.server.ts';
import { forgetTries, inNobodysName, placeOf, takeTry, waitRefusal } from '../tries/commands.server.ts';
import { waitingSecret } from './queries.server.ts';
import { recoveryCodeCount, recoveryCodeLength, shownRecoveryCode, typedSecondCode } from './rules.ts';
import { ownPasswordInput, secondStepInput } from './schema.ts';

/** RFC 6238 with what every app takes: SHA-1, six digits, 30 seconds; a clock may be one step off (section 5.2). */
const stepSeconds = 30;

/** The time step of a right code, or null. */
function rightStep(secret: string, code: string, now: Date): number | null {
  const epoch = Math.floor(now.getTime() / 1000);
  const checked = verifySync({ secret, token: code, epoch, epochTolerance: stepSeconds });
  return checked.valid && 'timeStep' in checked ? checked.timeStep : null;
}

const recoveryDigest = (system: OfficeSystem, personId: number, code: string) =>
  system.secret.digest(code, `recovery:${personId}`);

/**
 * With the password: a new secret that waits for its first code, to be shown by `waitingSecret`. Refusals: those of
 * `askPassword`, 'second-factor-on'.
 */
export async function beginSecondFactor(desk: OfficeDesk, input: unknown, from: Origin): Promise<void> {
  const { password } = parsed(ownPasswordInput, input);
  await askPassword(desk, password, from, 'password');
  const sealed = desk.system.secret.seal(generateSecret(), `second-factor:${desk.actor?.personId}`);
  await execute(desk, keepSecret, { sealed });
}

const keepSecret = defineCommand({
  name: 'beginSecondFactor',
  input: z.object({ sealed: z.string() }),
  async run(ctx: Acting, { sealed }) {
    const { rows } = await sql<{ kept: boolean }>`
      select people.begin_second_factor(${sealed}, ${ctx.now}) as kept`.execute(ctx.db);
    if (rows[0]?.kept !== true) throw new Refusal('second-factor-on');
    return null;
  },
});

/**
 * Turns the second factor on with a first right code; gives the recovery codes, which are nowhere else in clear. Refusals:
 * 'second-code-malformed', 'second-code-wrong', 'second-factor-not-begun', 'sign-in-needed'.
 */
export async function confirmSecondFactor(desk: OfficeDesk, input: unknown): Promise<{ codes: string[] }> {
  const { system, actor } = desk;
  const personId = actor?.personId ?? null;
  if (actor === null || personId === null || actor.keyId !== undefined) throw new Refusal('sign-in-needed');
  const typed = typedSecondCode(parsed(secondStepInput, input).code);
  if (typed?.kind !== 'app') throw wrongFields({ code: 'second-code-malformed' });
  const waiting = await read(desk, (ctx) => waitingSecret(ctx, system.secret));
  if (waiting === null) throw new Refusal('second-factor-not-begun');
  const step = rightStep(waiting.secret, typed.code, system.clock.now());
  if (step === null) throw new Refusal('second-code-wrong', {}, { code: 'second-code-wrong' });
  const codes = Array.from({ length: recoveryCodeCount }, newRecoveryCode);
  const digests = codes.map((code) => recoveryDigest(system, personId, code));
  await execute(desk, turnOn, { sealed: waiting.sealed, step, digests });
  return { codes: codes.map(shownRecoveryCode) };
}

function newRecoveryCode(): string {
  return Array.from({ length: recoveryCodeLength }, () => codeAlphabet[randomInt(codeAlphabet.length)]).join('');
}

const turnOn = defineCommand({
  name: 'turnOnSecondFactor',
  input: z.object({ sealed: z.string(), step: z.number(), digests: z.array(z.string()) }),
  async run(ctx: Acting, { sealed, step, digests }) {
    const { rows } = await sql<{ on: boolean }>`
      select people.confirm_second_factor(${sealed}, ${step}, ${digests}::text[], ${ctx.now}) as on`.execute(ctx.db);
    if (rows[0]?.on !== true) throw new Refusal('second-factor-not-begun');
    ctx.touched(`account:${ctx.actor.accountId}`);
    return null;
  },
});

/** With the password. Refusals: those of `askPassword`, 'second-factor-off'. */
export async function stopSecondFactor(desk: OfficeDesk, input: unknown, from: Origin): Promise<void> {
  const { password } = parsed(ownPasswordInput, input);
  await execute(desk, turnOff, { hash: await askPassword(desk, password, from, 'password') });
}

const turnOff = defineCommand({
  name: 'turnOffSecondFactor',
  input: z.object({ hash: z.string() }),
  async run(ctx: Acting, { hash }) {
    const { rows } = await sql<{ off: boolean }>`
      select people.stop_second_factor(${hash}, ${ctx.now}) as off`.execute(ctx.db);
    if (rows[0]?.off !== true) throw new Refusal('second-factor-off');
    ctx.touched(`account:${ctx.actor.accountId}`);
    return null;
  },
});

interface HalfSignIn {
  account_id: number | null;
  person_id: number | null;
  own_device: boolean;
  device: string;
  password_hash: string | null;
  sealed_secret: string | null;
}

/**
 * The second step of a sign-in: a code of the app, each counted once, or a recovery code. Refusals: 'second-code-malformed',
 * 'half-sign-in-ended' (ten minutes, ten tries), 'sign-in-wait', 'second-code-wrong'.
 */
export async function passSecondStep(
  system: OfficeSystem,
  input: unknown,
  origin: Origin & { halfToken: string | null },
): Promise<SignedIn> {
  const typed = typedSecondCode(parsed(secondStepInput, input).code);
  if (typed === null) throw wrongFields({ code: 'second-code-malformed' });
  if (origin.halfToken === null) throw new Refusal('half-sign-in-ended');
  const token = tokenHash(origin.halfToken);
  const asked = await inNobodysName(system, async (db) => {
    const { rows } = await sql<HalfSignIn>`
      select * from people.try_half_sign_in(${token}, ${system.clock.now()})`.execute(db);
    const half = rows[0]!;
    if (half.account_id === null || half.person_id === null || half.password_hash === null) return null;
    const known = deviceKnownTo(half.password_hash, origin.knownDevice);
    const tried = { of: `second:${half.person_id}`, ...placeOf(origin, known) };
    const { account_id: accountId, person_id: personId, password_hash: passwordHash } = half;
    return { half, accountId, personId, passwordHash, tried, until: await takeTry(db, system, tried) };
  });
  if (asked === null) throw new Refusal('half-sign-in-ended');
  if (asked.until !== null) throw waitRefusal(asked.until, system.clock.now());
  const { half, accountId, personId, passwordHash, tried } = asked;
  const secret = system.secret.open(half.sealed_secret ?? '', `second-factor:${personId}`);
  if (secret === null)
    system.log.error({ personId }, 'a second factor does not open with the secret of this installation');
  const now = system.clock.now();
  const step = typed.kind === 'app' && secret !== null ? rightStep(secret, typed.code, now) : null;
  if (typed.kind === 'app' && step === null) throw new Refusal('second-code-wrong', {}, { code: 'second-code-wrong' });
  const digest = typed.kind === 'recovery' ? recoveryDigest(system, personId, typed.code) : null;
  const session = await inNobodysName(system, async (db) => {
    const { rows } = await sql<{ passed: boolean }>`
      select people.pass_half_sign_in(${token}, ${step}, ${digest}, ${now}) as passed`.execute(db);
    if (rows[0]?.passed !== true) return null;
    await forgetTries(db, tried);
    return startSession(db, { accountId, ownDevice: half.own_device, device: half.device, now });
  });
  if (session === null) throw new Refusal('second-code-wrong', {}, { code: 'second-code-wrong' });
  const { knownDevice } = origin;
  return {
    ...session,
    ownDevice: half.own_device,
    step: 'session',
    knownDevice: markDevice(passwordHash, knownDevice),
  };
}
