import { listOrganisations, listUnitsByIds, territoryNames } from '#domains/organisation/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';
import { rightOf } from '../grants/queries.server.ts';
import { keyRefusal, keyState, type KeyState } from './rules.ts';

/** A key as its owner sees it; the token itself is nowhere. */
export interface KeyView {
  id: number;
  name: string;
  role: string;
  placeName: string;
  placeKind: 'territory' | 'unit';
  organisationName: string | null;
  reach: 'here' | 'below';
  madeOn: string;
  until: string;
  lastUsedOn: string | null;
  state: KeyState;
}

/** The person's own keys: those that still stand first, then the newest, at most fifty. */
export async function myKeys(ctx: Viewing): Promise<KeyView[]> {
  const { actor } = ctx;
  if (actor === null) return [];
  const rows = await ctx.db
    .selectFrom('people.access_key')
    .select(['id', 'name', 'role', 'territory_id', 'unit_id', 'organisation_code', 'reach', 'place_path'])
    .select(['valid_from', 'valid_until', 'last_used_on', 'ended_at'])
    .where('account_id', 'in', [actor.accountId, ...actor.posts.map((post) => post.accountId)])
    .orderBy('id', 'desc')
    .limit(50)
    .execute();
  const territories = await territoryNames(
    ctx,
    rows.flatMap((row) => row.territory_id ?? []),
  );
  const units = await listUnitsByIds(
    ctx,
    rows.flatMap((row) => row.unit_id ?? []),
  );
  const lines = rows.some((row) => row.organisation_code !== null) ? await listOrganisations(ctx) : [];
  const views = rows.map((row): KeyView => {
    const { placeKind, ...right } = rightOf(row);
    const holds = keyRefusal(actor, { placeKind, ...right }, ctx.permissions) === null;
    const name =
      row.unit_id === null ? territories.get(row.territory_id!) : units.find(({ id }) => id === row.unit_id)?.name;
    return {
      ...{ id: row.id, name: row.name, role: row.role, reach: row.reach, placeKind },
      placeName: name ?? '',
      organisationName: lines.find(({ code }) => code === row.organisation_code)?.shortName ?? null,
      ...{ madeOn: row.valid_from, until: row.valid_until, lastUsedOn: row.last_used_on },
      state: keyState({ until: row.valid_until, endedAt: row.ended_at, holds }, ctx.today),
    };
  });
  const order: KeyState[] = ['holding', 'lapsed', 'expired', 'ended'];
  return views.toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state));
}
