import { relative, type RouteConfigEntry } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

export const formRoutes: RouteConfigEntry[] = [
  route('so-lieu/bieu', 'list.tsx'),
  route('so-lieu/bieu/moi', 'new.tsx'),
  route('so-lieu/bieu/:formId', 'form.tsx'),
  route('so-lieu/bieu/:formId/phien-ban', 'version.tsx'),
  route('so-lieu/bieu/:formId/chi-tieu', 'indicators.ts'),
];
