import { relative, type RouteConfigEntry } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

export const wideRoutes: RouteConfigEntry[] = [route('so-lieu/thu/:collectionId/bang', 'wide.tsx')];
