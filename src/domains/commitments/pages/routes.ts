import { relative, type RouteConfigEntry } from '@react-router/dev/routes';

const { index, route } = relative(import.meta.dirname);

/** The work of today; what other domains put around it: domains/first-screen.tsx. */
export const homeRoutes: RouteConfigEntry[] = [index('home.tsx')];

export const commitmentRoutes: RouteConfigEntry[] = [
  route('nhiem-vu', 'list.tsx'),
  route('nhiem-vu/tuan', 'week.tsx'),
  route('nhiem-vu/bang', 'board.tsx'),
  route('nhiem-vu/lich', 'calendar.tsx'),
  route('nhiem-vu/dong-thoi-gian', 'timeline.tsx'),
  route('nhiem-vu/theo-van-ban', 'papers.tsx'),
  route('nhiem-vu/don-vi-duoi', 'units-below.tsx'),
  route('nhiem-vu/tep/:file', 'view-file.ts'),
  route('nhiem-vu/minh-chung/:evidenceId', 'evidence-file.ts'),
  route('nhiem-vu/ban-giao', 'hand-over.tsx'),
  route('nhiem-vu/:id', 'detail.tsx'),
  route('nhiem-vu/:id/giao-tiep', 'pass-down.tsx'),
];
