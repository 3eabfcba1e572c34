import { relative, type RouteConfigEntry } from '@react-router/dev/routes';

const { index, route } = relative(import.meta.dirname);

export const commitmentRoutes: RouteConfigEntry[] = [
  index('home.tsx'),
  route('nhiem-vu', 'list.tsx'),
  route('nhiem-vu/minh-chung/:evidenceId', 'evidence-file.ts'),
  route('nhiem-vu/ban-giao', 'hand-over.tsx'),
  route('nhiem-vu/:id', 'detail.tsx'),
  route('nhiem-vu/:id/giao-tiep', 'pass-down.tsx'),
];
