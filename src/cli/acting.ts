import { sql } from 'kysely';
import type { Actor } from '#platform/command/context.server.ts';
import { dayOf } from '#platform/calendar/day.ts';
import { Refusal } from '#platform/refusal.ts';
import { normalPhone } from '#domains/people/rules.ts';
import type { OfficeDesk, OfficeSystem } from '#domains/tables.ts';
import type { OpenSystem } from '../server/system.ts';
import { cliText } from './text.vi.ts';
import { WrongCall } from './endings.ts';

/** The desk of an account as a request of today would have it. Refuses a closed account. */
export async function deskOf(system: OfficeSystem, accountId: number): Promise<OfficeDesk> {
  const { rows } = await sql<{ actor: Actor | null }>`
    select people.account_actor(${accountId}, ${dayOf(system.clock.now())}) as actor`.execute(system.db);
  const actor = rows[0]?.actor ?? null;
  if (actor === null) throw new Refusal('account-not-found');
  return { system, actor: { ...actor, sessionId: null } };
}

/**
 * Whoever runs the server could do anything to it; what changes accounts and rights still names the account that does
 * it, so that its rights decide and the record says who.
 */
export async function deskOfPhone(office: OpenSystem, typed: string | undefined): Promise<OfficeDesk> {
  const phone = normalPhone(typed ?? '');
  if (phone === null) throw new WrongCall(cliText.asNeeded);
  const { rows } = await office.asOwner((query) =>
    query(
      `select a.id from people.contact k join people.account a on a.person_id = k.person_id
       where k.phone = $1 and a.closed_at is null order by a.id`,
      [phone],
    ),
  );
  if (!rows[0]) throw new Refusal('account-not-found');
  return deskOf(office.system, Number(rows[0].id));
}
