import { relative, type RouteConfigEntry } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

export const followRoutes: RouteConfigEntry[] = [
  route('so-lieu/theo-doi', 'grid.tsx'),
  route('so-lieu/thu/:collectionId', 'collection.tsx'),
  route('so-lieu/thu/:collectionId/:unitId', 'unit.tsx'),
  route('so-lieu/thu/:collectionId/chot/:sealId', 'seal-file.ts'),
];
