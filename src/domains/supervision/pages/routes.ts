import { relative, type RouteConfigEntry } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

export const supervisionRoutes: RouteConfigEntry[] = [
  route('giam-sat', 'list.tsx'),
  route('giam-sat/moi', 'new.tsx'),
  route('giam-sat/chuong-trinh/:year', 'programme.tsx'),
  route('giam-sat/danh-muc', 'half-year.tsx'),
  route('giam-sat/danh-muc.docx', 'half-year-file.ts'),
  route('giam-sat/:id', 'detail.tsx'),
  route('giam-sat/:id/sua', 'change.tsx'),
  route('giam-sat/:id/in/:which', 'print.tsx'),
  route('giam-sat/:id/tai-ve/:which', 'download.ts'),
];
