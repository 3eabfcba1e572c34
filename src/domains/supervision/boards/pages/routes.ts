import { relative, type RouteConfigEntry } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

export const boardRoutes: RouteConfigEntry[] = [
  route('giam-sat/ban', 'boards.tsx'),
  route('giam-sat/ban/moi', 'open.tsx'),
  route('giam-sat/ban/cuoc/:visitId', 'visit.tsx'),
  route('giam-sat/ban/:id', 'board.tsx'),
  route('giam-sat/ban/:id/ghi', 'log.tsx'),
];
