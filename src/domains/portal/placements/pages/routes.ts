import { relative, type RouteConfigEntry } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

export const placementRoutes: RouteConfigEntry[] = [route('trang-tin/:siteId/moi-dang', 'incoming.tsx')];
