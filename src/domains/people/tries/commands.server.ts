import { createHmac, randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { dayOf } from '#platform/calendar/day.ts';
import { inTransaction } from '#platform/database/transaction.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { formatDayTime } from '#platform/vietnamese/day-format.ts';
import type { Database, OfficeSystem } from '#domains/tables.ts';
import { type FailedTries, type limitsOf, networkOf, waitUntil } from '../sign-in/rules.ts';

/** What is tried (`phone:0912…`, `code:…`, `second:…`), from which place, under which limits. */
interface Try {
  of: string;
  place: string;
  from: keyof typeof limitsOf;
}

/** A browser that has signed in to the account before is a place of its own; any other is the network it comes from. */
export function placeOf(origin: { network: string }, knownDevice: string | null): Pick<Try, 'place' | 'from'> {
  return knownDevice === null
    ? { place: `network:${networkOf(origin.network)}`, from: 'stranger' }
    : { place: `device:${knownDevice}`, from: 'knownDevice' };
}

export function inNobodysName<R>(system: OfficeSystem, body: (db: Kysely<Database>) => Promise<R>): Promise<R> {
  return inTransaction(system.db, { accountId: null, today: dayOf(system.clock.now()) }, 'read write', body);
}

/**
 * Books a try as failed before it is made, unless it must wait: a hundred at once then count as a hundred. Gives the
 * instant to wait for. Never throws on a refusal: that would take the booking back.
 */
export async function takeTry(db: Kysely<Database>, system: OfficeSystem, tried: Try): Promise<Date | null> {
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

/** After a success. */
export async function forgetTries(db: Kysely<Database>, tried: Pick<Try, 'of' | 'place'>): Promise<void> {
  await sql`select people.forget_failures(${digest(tried.of)}, ${digest(tried.place)})`.execute(db);
}

// The key lives as long as the process: what is left in the table, or in a backup of it, leads to no phone number.
const digestKey = randomBytes(32);

function digest(text: string): string {
  return createHmac('sha256', digestKey).update(text).digest('base64url');
}

export function waitRefusal(until: Date, now: Date): Refusal {
  const minutes = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000));
  // Rounded up to the minute, so that a try at the time on the clock is taken.
  return new Refusal('sign-in-wait', { minutes, at: formatDayTime(new Date(until.getTime() + 59_999)).slice(-5) });
}
