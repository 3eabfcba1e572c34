import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { dayOf } from '#platform/calendar/day.ts';
import type { Actor } from '#platform/command/context.server.ts';
import type { JobDesk } from '#platform/jobs/define.server.ts';
import type { Database, OfficeSystem } from '#domains/tables.ts';

/** Who the session cookie stands for, in one round trip; null when it is unknown, ended or past its time. */
export async function sessionActor(system: OfficeSystem, token: string | null): Promise<Actor | null> {
  if (token === null) return null;
  const hash = createHash('sha256').update(token).digest('hex');
  const now = system.clock.now();
  const { rows } = await sql<{ actor: Actor | null }>`
    select people.session_actor(${hash}, ${now}, ${dayOf(now)}) as actor`.execute(system.db);
  return rows[0]?.actor ?? null;
}

/** The desk of a service account, which nobody signs in to. Throws when the service has no account. */
export async function serviceDesk(system: OfficeSystem, service: string): Promise<JobDesk<Database>> {
  const { rows } = await sql<{ actor: Actor | null }>`
    select people.service_actor(${service}, ${dayOf(system.clock.now())}) as actor`.execute(system.db);
  const actor = rows[0]?.actor;
  if (!actor) throw new Error(`the service ${service} has no account`);
  return { system, actor: { ...actor, sessionId: null } };
}

/** The desk of the public, asked for once a day. */
export function openPublicDesk(system: OfficeSystem): () => Promise<JobDesk<Database>> {
  let known: { day: string; desk: Promise<JobDesk<Database>> } | null = null;
  return () => {
    const day = dayOf(system.clock.now());
    if (known?.day !== day) known = { day, desk: serviceDesk(system, 'portal') };
    known.desk.catch(() => (known = null));
    return known.desk;
  };
}
