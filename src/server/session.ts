import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { dayOf } from '#platform/calendar/day.ts';
import type { Actor } from '#platform/command/context.server.ts';
import type { OfficeSystem } from '#domains/tables.ts';

/** Who the session cookie stands for, in one round trip; null when it is unknown, ended or past its time. */
export async function sessionActor(system: OfficeSystem, token: string | null): Promise<Actor | null> {
  if (token === null) return null;
  const hash = createHash('sha256').update(token).digest('hex');
  const now = system.clock.now();
  const { rows } = await sql<{ actor: Actor | null }>`
    select people.session_actor(${hash}, ${now}, ${dayOf(now)}) as actor`.execute(system.db);
  return rows[0]?.actor ?? null;
}
