import { grantPath, grantPattern, type GrantPlace } from '#platform/access/pattern.ts';
import { dayOf } from '#platform/calendar/day.ts';
import type { OwnerQuery } from '#platform/database/migrate.server.ts';
import { serviceRoles } from '#domains/roles.ts';
import { firstDecision } from '../grants/text.vi.ts';

/** The whole tree of the Front and its members. */
const everywhere: GrantPlace = { place: 'vn', placeKind: 'territory', organisation: null, reach: 'below' };

/**
 * Gives every service of the code its account and the right of its own role. At every start, as the owner; without a
 * map there is no place for a right yet, so the first account of an office does it again.
 */
export async function syncServices(query: OwnerQuery, now: Date): Promise<void> {
  for (const service of Object.keys(serviceRoles)) {
    await query('insert into people.account (service, opened_at) values ($1, $2) on conflict (service) do nothing', [
      service,
      now,
    ]);
    await query(
      `insert into people.access_grant (account_id, role, territory_id, reach, place_path, pattern, valid_from, decision, granted_at)
       select a.id, $1, t.id, $2, t.path, $4::lquery, $5::date, $6, $7::timestamptz from people.account a
       join organisation.territory t on t.path = $3::ltree
       where a.service = $1 and not exists (
         select from people.access_grant g where g.account_id = a.id and g.role = $1 and g.ended_on is null)`,
      [service, everywhere.reach, grantPath(everywhere), grantPattern(everywhere, []), dayOf(now), firstDecision, now],
    );
  }
}
