import { sql } from 'kysely';
import type { Viewing } from '#domains/tables.ts';
import { placeOfSite } from '../promises/rules.ts';
import type { ListedSite } from './rules.ts';

/** More than all communes of the country with a site each. */
const most = 10_000;

/** All open sites, by what they are reached. Two queries. */
export async function listOpenSites(ctx: Viewing): Promise<ListedSite[]> {
  const { rows } = await sql<{ id: number; name: string; place: string; path: string; host: string | null }>`
    select s.id, s.name, s.place, s.unit_path as path,
      (select h.host from portal.host h where h.site_id = s.id order by h.added_at limit 1) as host
    from portal.site s where s.open order by s.place limit ${most}`.execute(ctx.db);
  const provinceOf = (path: string) => placeOfSite(path).provinceId;
  const names = await provinceNames(ctx, new Set(rows.flatMap(({ path }) => provinceOf(path) ?? [])));
  return rows.map(({ id, name, place, path, host }) => {
    const provinceId = provinceOf(path);
    const province = provinceId === null ? undefined : names.get(provinceId);
    return {
      ...{ id, name, address: host ? `https://${host}` : `/${place}` },
      province: provinceId !== null && province ? { id: provinceId, name: province } : null,
      depth: path.split('.').filter((label) => /^t\d+$/u.test(label)).length,
    };
  });
}

async function provinceNames(ctx: Viewing, ids: ReadonlySet<number>): Promise<Map<number, string>> {
  if (ids.size === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('organisation.territory_fact')
    .select(['territory_id as id', 'name'])
    .where('territory_id', 'in', [...ids])
    .where('valid_until', 'is', null)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
