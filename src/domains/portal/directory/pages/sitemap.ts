import { read } from '#platform/command/execute.server.ts';
import { publicPage } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { listOpenSites } from '../queries.server.ts';
import type { Route } from './+types/sitemap.ts';

/** The maps of all sites of the common host; a site with a host of its own tells of itself there. */
export async function loader({ context }: Route.LoaderArgs) {
  const { site, desk } = await publicPage<Database>(context);
  const sites = await read(desk, listOpenSites);
  const lines = sites
    .filter(({ address }) => address.startsWith('/'))
    .map(({ address }) => `<sitemap><loc>${site.origin}${address}/sitemap.xml</loc></sitemap>`);
  const words = `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</sitemapindex>\n`;
  return new Response(words, {
    headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, max-age=60' },
  });
}
