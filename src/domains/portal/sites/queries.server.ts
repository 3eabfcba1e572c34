import { sql } from 'kysely';
import { may } from '#platform/access/may.ts';
import { Refusal } from '#platform/refusal.ts';
import { getUnit, territoryOf } from '#domains/organisation/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';
import { suggestedPlace } from './rules.ts';

export interface SiteLine {
  id: number;
  name: string;
  place: string;
  unitName: string;
  isOpen: boolean;
  /** Articles by what they wait for. */
  published: number;
  waiting: number;
}

export interface SiteView {
  id: number;
  version: number;
  unitId: number;
  unitPath: string;
  place: string;
  name: string;
  about: string | null;
  contact: string | null;
  themeYear: number | null;
  theme: string | null;
  needsTwo: boolean;
  isOpen: boolean;
  hosts: string[];
}

export interface SiteLink {
  label: string;
  target: string;
}

/** At most so many in the list: a province has some 130 units. */
const most = 300;

/** Sites whose articles or settings one may look after, by their place; two queries. */
export async function listSites(ctx: Viewing): Promise<SiteLine[]> {
  const { rows } = await sql<SiteLine>`
    select s.id, s.name, s.place, u.name as "unitName", s.open as "isOpen", coalesce(a.published, 0) as published,
      coalesce(a.waiting, 0) as waiting
    from portal.site s join organisation.unit u on u.id = s.unit_id
      left join lateral (select count(*) filter (where state = 'published') as published, count(*) filter (where state = 'ready') as waiting
        from portal.article a where a.site_id = s.id) a on true
    where access.reaches(s.unit_path, (select access.scopes('portal.read')))
      or access.reaches(s.unit_path, (select access.scopes('portal.manage')))
    order by s.open desc, s.place limit ${most}`.execute(ctx.db);
  return rows;
}

/** Whether the unit has a site: then its people find the entry of the menu. */
export async function hasSite(ctx: Viewing, unitId: number): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('portal.site')
    .select('id')
    .where('unit_id', '=', unitId)
    .where('open', '=', true)
    .executeTakeFirst();
  return row !== undefined;
}

/** Throws Refusal 'site-not-found'. Two queries. */
export async function getSite(ctx: Viewing, id: number): Promise<SiteView> {
  const row = await ctx.db
    .selectFrom('portal.site')
    .select(['id', 'version', 'unit_id as unitId', 'unit_path as unitPath', 'place', 'name', 'about', 'theme'])
    .select(['contact_words as contact', 'theme_year as themeYear', 'needs_two as needsTwo', 'open as isOpen'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Refusal('site-not-found');
  const hosts = await ctx.db
    .selectFrom('portal.host')
    .select('host')
    .where('site_id', '=', id)
    .orderBy('host')
    .execute();
  return { ...row, hosts: hosts.map(({ host }) => host) };
}

/** A site for those who look after it: others read it at its own address. Throws 'site-not-found'. */
export async function getOwnSite(ctx: Viewing, id: number): Promise<SiteView> {
  const site = await getSite(ctx, id);
  const { mayRead, mayManage } = siteRights(ctx, site.unitPath);
  if (!mayRead && !mayManage) throw new Refusal('site-not-found');
  return site;
}

/** What the actor may do with a site. */
export function siteRights(ctx: Viewing, unitPath: string) {
  const has = (permission: string) => may(ctx.actor?.grants ?? [], ctx.permissions, permission, unitPath);
  return {
    mayRead: has('portal.read'),
    mayWrite: has('portal.write'),
    mayPublish: has('portal.publish'),
    mayManage: has('portal.manage'),
  };
}

export async function listLinks(ctx: Viewing, siteId: number): Promise<{ menu: SiteLink[]; links: SiteLink[] }> {
  const rows = await ctx.db
    .selectFrom('portal.link')
    .select(['list', 'label', 'target'])
    .where('site_id', '=', siteId)
    .orderBy('position')
    .execute();
  const of = (list: 'menu' | 'links') =>
    rows.filter((row) => row.list === list).map(({ label, target }) => ({ label, target }));
  return { menu: of('menu'), links: of('links') };
}

export interface NewSite {
  unitId: number;
  unitName: string;
  place: string;
  /** The site that the unit has. */
  siteId: number | null;
}

/** A unit before it gets a site: where that would stand. */
export async function newSiteFor(ctx: Viewing, unitId: number): Promise<NewSite> {
  const unit = await getUnit(ctx, unitId);
  const territory = await territoryOf(ctx, unit.territoryId);
  const places = [...territory.above.map(({ name }) => name), territory.name];
  const place = suggestedPlace(places, { code: unit.organisation, name: unit.organisationName });
  const has = await ctx.db
    .selectFrom('portal.site')
    .select('id')
    .where('unit_id', '=', unitId)
    .where('open', '=', true)
    .executeTakeFirst();
  return { unitId, unitName: unit.name, place, siteId: has?.id ?? null };
}
