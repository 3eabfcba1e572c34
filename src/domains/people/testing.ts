import { sql } from 'kysely';
import { dayOf } from '#platform/calendar/day.ts';
import type { Actor } from '#platform/command/context.server.ts';
import { execute } from '#platform/command/execute.server.ts';
import type { OfficeDesk, OfficeSystem } from '#domains/tables.ts';
import { openAccount } from './commands.server.ts';
import { tokenHash } from './sessions/commands.server.ts';
import { type SignedIn, useCode } from './sign-in/commands.server.ts';

export const testPassword = 'ruộng bậc thang xanh';

let lastPhone = 0;

/** A number that no other account of a test or the demonstration has. */
export function nextPhone(): string {
  lastPhone += 1;
  return `0990${String(lastPhone).padStart(6, '0')}`;
}

interface Opening {
  name?: string;
  phone?: string;
  unitId: number;
  positionTitle?: string;
  role?: string;
  scope?: string;
  from?: string;
  until?: string;
}

/** Opens an account at a unit as the giver would; it waits for its code. */
export async function makeAccount(
  giver: OfficeDesk,
  opening: Opening,
): Promise<{ id: number; code: string; phone: string }> {
  const phone = opening.phone ?? nextPhone();
  const given = {
    name: 'Hoàng Thử Việc',
    role: 'officer',
    scope: 'unit-below',
    decision: 'Quyết định số 01/QĐ-MTTQ',
    ...opening,
  };
  const { id, code } = await execute(giver, openAccount, { ...given, phone });
  return { id, code, phone };
}

/** As `makeAccount`, with its code used: somebody who can sign in. */
export async function makeActiveAccount(
  giver: OfficeDesk,
  opening: Opening,
): Promise<{ id: number; phone: string; signedIn: SignedIn }> {
  const { id, code, phone } = await makeAccount(giver, opening);
  const typed = { phone, code, password: testPassword, passwordAgain: testPassword };
  const origin = { network: '203.0.113.7', device: 'Chrome trên Windows', knownDevice: null };
  return { id, phone, signedIn: await useCode(giver.system, typed, origin) };
}

/** The desk of a session as a request would have it; the actor is null when the token opens none. */
export async function deskOfSession(system: OfficeSystem, token: string): Promise<OfficeDesk> {
  const now = system.clock.now();
  const { rows } = await sql<{ actor: Actor | null }>`
    select people.session_actor(${tokenHash(token)}, ${now}, ${dayOf(now)}) as actor`.execute(system.db);
  return { system, actor: rows[0]?.actor ?? null };
}

/** The code of a refusal; null when there was none. */
export const refusalOf = (outcome: Promise<unknown>): Promise<string | null | undefined> =>
  outcome.then(
    () => null,
    (error: { code?: string }) => error.code,
  );
