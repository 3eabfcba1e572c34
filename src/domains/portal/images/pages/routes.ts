import { type RouteConfigEntry, route } from '@react-router/dev/routes';

const page = (file: string) => `domains/portal/images/pages/${file}`;

/** The same below the common host and below the own host of a site. */
export const imageRoute = (id: string): RouteConfigEntry => route('anh/:imageId/:size', page('image.ts'), { id });
export const imageRoutes: RouteConfigEntry[] = [route('trang-tin/:siteId/anh', page('library.tsx'))];
