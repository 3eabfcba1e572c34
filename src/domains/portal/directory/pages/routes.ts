import { route, type RouteConfigEntry } from '@react-router/dev/routes';

const page = (file: string) => `domains/portal/directory/pages/${file}`;

/** Of the common host and no site: reached by /cac-trang, /robots.txt and /sitemap.xml alone (server/sites.ts). */
export const directoryRoutes: RouteConfigEntry[] = [
  route('cong/0', page('all.tsx')),
  route('cong/0/robots.txt', page('robots.ts')),
  route('cong/0/sitemap.xml', page('sitemap.ts')),
];
