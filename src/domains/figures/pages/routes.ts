import { relative, type RouteConfigEntry } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

export const figureRoutes: RouteConfigEntry[] = [
  route('so-lieu', 'list.tsx'),
  route('so-lieu/:collectionId/:unitId', 'entry.tsx'),
  route('so-lieu/:collectionId/:unitId/o', 'cells.ts'),
  route('so-lieu/:collectionId/:unitId/lan-gui', 'revisions.tsx'),
];
