import { publicPage } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import type { Route } from './+types/robots.ts';

/** What is each reader's own is not for search engines. */
export async function loader({ context }: Route.LoaderArgs) {
  const { site } = await publicPage<Database>(context);
  const closed = ['/tim', '/tra-cuu', '/co-chu'].map((place) => `Disallow: ${site.base}${place}`);
  const words = ['User-agent: *', ...closed, `Sitemap: ${site.origin}${site.base}/sitemap.xml`, ''].join('\n');
  return new Response(words, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=60' },
  });
}
