import { relative, type RouteConfigEntry } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

/** Inside the shell. */
export const dataRequestRoutes: RouteConfigEntry[] = [
  route('yeu-cau-du-lieu', 'list.tsx', { id: 'data-requests' }),
  route('yeu-cau-du-lieu/:id', 'detail.tsx', { id: 'data-request' }),
  route('toi/du-lieu', 'mine.tsx'),
];
