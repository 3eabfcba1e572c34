import { relative, type RouteConfigEntry } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

export const meetingRoutes: RouteConfigEntry[] = [
  route('hop', 'list.tsx'),
  route('hop/moi', 'new.tsx'),
  route('hop/diem-danh/:token', 'mark.tsx'),
  route('hop/tai-lieu/:paperId', 'paper-file.ts'),
  route('hop/:id', 'detail.tsx'),
  route('hop/:id/sua', 'change.tsx'),
  route('hop/:id/diem-danh', 'count.tsx'),
  route('hop/:id/bien-ban', 'minutes.tsx'),
  route('hop/:id/ket-luan', 'conclusions.tsx'),
  route('hop/:id/in/:which', 'print.tsx'),
  route('hop/:id/tai-ve/:which', 'download.ts'),
];
