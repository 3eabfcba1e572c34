import { relative, type RouteConfigEntry } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

export const portalSiteRoutes: RouteConfigEntry[] = [
  route('trang-tin', 'list.tsx'),
  route('trang-tin/mo', 'new.tsx'),
  route('trang-tin/:siteId/thiet-lap', 'settings.tsx'),
];
