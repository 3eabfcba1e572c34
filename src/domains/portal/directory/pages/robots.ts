import { publicPage } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import type { Route } from './+types/robots.ts';

/** Search engines read this one for all sites of the common host: what is each reader's own, and the workspace, is not for them. */
const closed = ['/api/', '/dang-nhap', '/xem-truoc/', '/*/tim?', '/*/tra-cuu', '/*/gui-y-kien', '/*/co-chu', '/co-chu'];

export async function loader({ context }: Route.LoaderArgs) {
  const { site } = await publicPage<Database>(context);
  const words = [
    'User-agent: *',
    ...closed.map((place) => `Disallow: ${place}`),
    `Sitemap: ${site.origin}/sitemap.xml`,
  ];
  return new Response(`${words.join('\n')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=60' },
  });
}
