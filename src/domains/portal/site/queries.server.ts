import type { Viewing } from '#domains/tables.ts';

export interface SiteFrame {
  name: string;
  about: string | null;
  contact: string | null;
  theme: { year: number; words: string } | null;
  menu: { label: string; target: string }[];
  links: { label: string; target: string }[];
}

/** What stands around every page of a site; null where there is none. Two queries. */
export async function getSiteFrame(ctx: Viewing, siteId: number): Promise<SiteFrame | null> {
  const site = await ctx.db
    .selectFrom('portal.site')
    .select(['name', 'about', 'contact_words', 'theme_year', 'theme'])
    .where('id', '=', siteId)
    .where('open', '=', true)
    .executeTakeFirst();
  if (!site) return null;
  const links = await ctx.db
    .selectFrom('portal.link')
    .select(['list', 'label', 'target'])
    .where('site_id', '=', siteId)
    .orderBy('position')
    .execute();
  const of = (list: 'menu' | 'links') => links.filter((link) => link.list === list);
  return {
    ...{ name: site.name, about: site.about, contact: site.contact_words },
    theme: site.theme && site.theme_year ? { year: site.theme_year, words: site.theme } : null,
    menu: of('menu'),
    links: of('links'),
  };
}
