import { relative, type RouteConfigEntry } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

export const catalogueRoutes: RouteConfigEntry[] = [
  route('chi-tieu', 'list.tsx'),
  route('chi-tieu/danh-muc/moi', 'new.tsx'),
  route('chi-tieu/danh-muc/giong', 'alike.ts'),
  route('chi-tieu/danh-muc/:code', 'indicator.tsx'),
  route('chi-tieu/danh-muc/:code/sua', 'change.tsx'),
];
