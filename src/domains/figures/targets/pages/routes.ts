import { relative, type RouteConfigEntry } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

export const targetRoutes: RouteConfigEntry[] = [
  route('chi-tieu/giao', 'targets.tsx'),
  route('chi-tieu/giao/moi', 'new-target.tsx'),
  route('chi-tieu/giao/tiep-nhan', 'accept-targets.tsx'),
  route('chi-tieu/giao/:id', 'target.tsx'),
  route('chi-tieu/giao/:id/giao-xuong', 'give-target.tsx'),
];
