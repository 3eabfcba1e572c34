import { read } from '#platform/command/execute.server.ts';
import { publicPage } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { listAddresses } from '../articles/queries.server.ts';
import { kindPlaces } from '../rules.ts';
import type { Route } from './+types/sitemap.ts';

/** The pages of the site for search engines: its lists and its own articles, the newest 5,000. */
export async function loader({ context }: Route.LoaderArgs) {
  const { site, desk } = await publicPage<Database>(context);
  const home = site.origin + site.base;
  const articles = await read(desk, (ctx) => listAddresses(ctx, site.id));
  const answered = ['/loi-hua', '/doi-thoai', '/giam-sat', '/lay-y-kien', '/du-lieu'];
  const lists = ['', ...answered, '/lich', '/van-ban', ...Object.keys(kindPlaces).map((kind) => `/chuyen-muc/${kind}`)];
  const lines = [
    ...lists.map((place) => `<url><loc>${escaped(home + place)}</loc></url>`),
    ...articles.map(({ place, day }) => `<url><loc>${escaped(home + place)}</loc><lastmod>${day}</lastmod></url>`),
  ];
  const words = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</urlset>\n`;
  return new Response(words, {
    headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, max-age=60' },
  });
}

function escaped(address: string): string {
  return address.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
