import { relative, type RouteConfigEntry } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

/** Inside the shell. */
export const dataRequestRoutes: RouteConfigEntry[] = [
  route('yeu-cau-du-lieu', 'list.tsx'),
  route('yeu-cau-du-lieu/:id', 'detail.tsx'),
  route('toi/du-lieu', 'mine.tsx'),
];
