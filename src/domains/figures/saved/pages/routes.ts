import { relative, type RouteConfigEntry } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

export const savedRoutes: RouteConfigEntry[] = [route('so-lieu/bang-da-luu', 'list.tsx')];
