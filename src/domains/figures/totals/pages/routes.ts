import { relative, type RouteConfigEntry } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

export const totalRoutes: RouteConfigEntry[] = [
  route('so-lieu/tong-hop', 'table.tsx'),
  route('so-lieu/tong-hop/tep/:kind', 'table-file.ts'),
  route('so-lieu/tong-hop/giai-thich', 'explain.tsx'),
];
