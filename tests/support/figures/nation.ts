import { grantPattern } from '#platform/access/pattern.ts';
import type { OwnerQuery } from '#platform/database/migrate.server.ts';
import { worldAccounts } from '../world.ts';

/** Puts the leader and the coordinator of the little world into the Front of the nation, with their rights over all of it. */
export async function reachNation(query: OwnerQuery): Promise<void> {
  const lines = await query(`select code from organisation.organisation where root = 'vn' order by position`);
  const codes = lines.rows.map((row) => String(row.code));
  const pattern = grantPattern({ place: 'vn', placeKind: 'territory', organisation: null, reach: 'below' }, codes);
  const accounts = [worldAccounts.leader, worldAccounts.coordinator];
  await query(
    `insert into organisation.unit (id, organisation_code, territory_id, kind, name, short_name, path, level, search_key, sort_key, opened_on)
     values (101, 'front', 1, 'committee', 'x', 'x', 'vn.front', 'nation', 'x', 'x', '2025-07-01')`,
  );
  await query(`update people.account set unit_id = 101, unit_path = 'vn.front' where id = any($1)`, [accounts]);
  await query(
    `update people.access_grant set territory_id = 1, place_path = 'vn', pattern = $1 where account_id = any($2)`,
    [pattern, accounts],
  );
}
