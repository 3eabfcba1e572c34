import { sql } from 'kysely';
import type { PublicSite } from '#platform/command/request.server.ts';
import type { OfficeSystem } from '#domains/tables.ts';

/** Where React Router has the pages of public sites. Nobody from outside asks for it. */
export const sitesPrefix = '/cong/';

export interface SiteAddress {
  site: PublicSite;
  /** The page of React Router, with what was asked behind `?`. */
  inside: string;
}

interface Found {
  id: number;
  place: string;
  unit_id: number;
}

/** How long what was found (or not) is remembered, in milliseconds: a new site appears within that time. */
const remembered = 10_000;
const most = 5_000;

/**
 * Which public site an address belongs to: by a host name of its own, else by the first parts of the path
 * (`/lam-dong/phuong-la-gi/tin/…`). Null for the workspace. Asks the database once in ten seconds for each address.
 */
export function openSites(system: OfficeSystem, workspaceGroups: ReadonlySet<string>) {
  const known = new Map<string, { at: number; site: Found | null }>();

  async function recall(key: string, ask: () => Promise<Found | undefined>) {
    const now = system.clock.now().getTime();
    const before = known.get(key);
    if (before && now - before.at < remembered && now >= before.at) return before.site;
    const site = (await ask()) ?? null;
    known.delete(key);
    if (known.size >= most) known.delete(known.keys().next().value!);
    known.set(key, { at: now, site });
    return site;
  }

  return async function find(host: string, origin: string, url: URL): Promise<SiteAddress | null> {
    const name = host.replace(/:\d+$/u, '').toLowerCase();
    const own = await recall(`host ${name}`, async () => {
      const { rows } = await sql<Found>`select * from portal.site_at(${name}, '{}')`.execute(system.db);
      return rows[0];
    });
    if (own) return at(own, '', origin, url.pathname, url.search);
    const parts = url.pathname.split('/').slice(1, 4);
    if (!/^[a-z0-9-]+$/u.test(parts[0] ?? '') || workspaceGroups.has(parts[0]!)) return null;
    const places = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
    const shared = await recall(`place ${places.at(-1)}`, async () => {
      const { rows } = await sql<Found>`select * from portal.site_at(null, ${places}::text[])`.execute(system.db);
      return rows[0];
    });
    if (!shared) return null;
    const base = `/${shared.place}`;
    return at(shared, base, origin, url.pathname.slice(base.length), url.search);
  };
}

/** The number that no site has: pages of the common host about all of them (portal/directory). */
export const allSites = 0;
export const listOfAll = '/cac-trang';
const pagesOfAll = new Map([
  [listOfAll, ''],
  ['/co-chu', '/co-chu'],
  ['/robots.txt', '/robots.txt'],
  ['/sitemap.xml', '/sitemap.xml'],
]);

/** The list of all sites and what search engines ask for; also what the bare host shows to those who are not at work here. */
export function pageOfAll(origin: string, { pathname, search }: URL, isAtWork: boolean): SiteAddress | null {
  const page = pathname === '/' && !isAtWork ? '' : pagesOfAll.get(pathname);
  if (page === undefined) return null;
  return at({ id: allSites, place: '', unit_id: allSites }, '', origin, page, search);
}

function at({ id, unit_id: unitId }: Found, base: string, origin: string, rest: string, search: string): SiteAddress {
  const inside = `${sitesPrefix}${id}${rest === '/' ? '' : rest}${search}`;
  return { site: { id, unitId, base, origin }, inside };
}
