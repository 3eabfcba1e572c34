import { sql } from 'kysely';
import { addDays, dayParts } from '#platform/calendar/day.ts';
import type { Viewing } from '#domains/tables.ts';
import { siteOrigin } from './rules.ts';
import { siteText } from './text.vi.ts';

export interface SiteFrame {
  name: string;
  /** By what it is reached: below the common host, and by the host of its own that it had first. */
  place: string;
  host: string | null;
  about: string | null;
  contact: string | null;
  theme: { year: number; words: string } | null;
  menu: { label: string; target: string }[];
  links: { label: string; target: string }[];
  /** Pages shown, to nobody in particular: in seven days with today, in this month, in this year. */
  views: { week: number; month: number; year: number };
}

/** Of portal.site as s. */
const firstHost = sql<
  string | null
>`(select h.host from portal.host h where h.site_id = s.id order by h.added_at limit 1)`;

/** What stands around every page of a site; null where there is none. A site that has made no menu gets the usual one. Three queries. */
export async function getSiteFrame(ctx: Viewing, siteId: number): Promise<SiteFrame | null> {
  const site = await ctx.db
    .selectFrom('portal.site as s')
    .select(['s.name', 's.about', 's.contact_words', 's.theme_year', 's.theme', 's.place'])
    .select(firstHost.as('host'))
    .where('s.id', '=', siteId)
    .where('s.open', '=', true)
    .executeTakeFirst();
  if (!site) return null;
  const links = await ctx.db
    .selectFrom('portal.link')
    .select(['list', 'label', 'target'])
    .where('site_id', '=', siteId)
    .orderBy('position')
    .execute();
  const of = (list: 'menu' | 'links') =>
    links.filter((link) => link.list === list).map(({ label, target }) => ({ label, target }));
  const menu = of('menu');
  return {
    ...{ name: site.name, about: site.about, contact: site.contact_words, place: site.place, host: site.host },
    theme: site.theme && site.theme_year ? { year: site.theme_year, words: site.theme } : null,
    menu: menu.length > 0 ? menu : siteText.menuOf,
    links: of('links'),
    views: await viewsOf(ctx, siteId),
  };
}

async function viewsOf(ctx: Viewing, siteId: number) {
  const { year, month } = dayParts(ctx.today);
  const week = addDays(ctx.today, -6);
  const monthStart = `${year}-${String(month).padStart(2, '0')}-01`;
  const yearStart = `${year}-01-01`;
  const since = (day: string) => sql<bigint>`coalesce(sum(views) filter (where on_day >= ${day}::date), 0)`;
  const row = await ctx.db
    .selectFrom('portal.site_day')
    .select([since(week).as('week'), since(monthStart).as('month'), since(yearStart).as('year')])
    .where('site_id', '=', siteId)
    .where('on_day', '>=', week < yearStart ? week : yearStart)
    .executeTakeFirstOrThrow();
  return { week: Number(row.week), month: Number(row.month), year: Number(row.year) };
}

/** Changes whenever something that the site's pages show is published, corrected, taken down, placed or renamed. */
export async function getSiteMark(ctx: Viewing, siteId: number): Promise<string> {
  const { rows } = await sql<{ mark: string | null }>`select portal.site_mark(${siteId}) as mark`.execute(ctx.db);
  return rows[0]?.mark ?? '';
}

/**
 * The whole address of the site where what a unit has made public is at home: its own, else one of its place; null where there is
 * none. What several sites show has its one address there. One query.
 */
export async function homeOf(
  ctx: Viewing,
  unitId: number,
  reader: { base: string; origin: string },
): Promise<string | null> {
  const row = await ctx.db
    .selectFrom('portal.site as s')
    .innerJoin('organisation.unit as u', 'u.id', 's.unit_id')
    .select(['s.place', firstHost.as('host')])
    .where('s.open', '=', true)
    .where('u.territory_id', '=', (eb) =>
      eb.selectFrom('organisation.unit as of').select('of.territory_id').where('of.id', '=', unitId),
    )
    .orderBy(sql`s.unit_id = ${unitId}`, 'desc')
    .orderBy('s.id')
    .limit(1)
    .executeTakeFirst();
  return row ? siteOrigin(row, reader) : null;
}
