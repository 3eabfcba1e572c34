import { type RouteConfigEntry, route } from '@react-router/dev/routes';

const page = (file: string) => `domains/portal/articles/pages/${file}`;

export const articleRoutes: RouteConfigEntry[] = [
  route('trang-tin/:siteId', page('list.tsx')),
  route('trang-tin/:siteId/bai-moi', page('new.tsx')),
  route('trang-tin/bai/:id', page('article.tsx')),
  route('trang-tin/bai/:id/tep', page('file.ts')),
];
/** Outside the shell: what it shows looks as the public will see it. */
export const previewRoutes: RouteConfigEntry[] = [route('xem-truoc/:id', page('preview.tsx'))];
