import { relative, type RouteConfigEntry } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

export const sheetRoutes: RouteConfigEntry[] = [
  route('so-lieu/:collectionId/:unitId/excel', 'unit.tsx'),
  route('so-lieu/:collectionId/:unitId/excel/tep', 'unit-file.ts'),
  route('so-lieu/thu/:collectionId/excel', 'collection.tsx'),
  route('so-lieu/thu/:collectionId/excel/tep', 'collection-files.ts'),
];
