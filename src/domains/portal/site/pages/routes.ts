import { index, route, type RouteConfigEntry } from '@react-router/dev/routes';

const page = (file: string) => `domains/portal/site/pages/${file}`;

/** Below the address of a site. */
export const siteRoutes: RouteConfigEntry[] = [
  index(page('home.tsx')),
  route('tin/:slug', page('article.tsx')),
  route('tin/:slug/tep', page('article-file.ts')),
  route('chuyen-muc/:kind', page('list.tsx')),
  route('lich', page('calendar.tsx')),
  route('van-ban', page('documents.tsx')),
  route('tim', page('search.tsx')),
  route('rss.xml', page('feed.ts')),
  route('sitemap.xml', page('sitemap.ts')),
  route('robots.txt', page('robots.ts')),
];
