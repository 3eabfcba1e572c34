import { relative, type RouteConfigEntry } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

export const activityRoutes: RouteConfigEntry[] = [
  route('hoat-dong', 'list.tsx'),
  route('hoat-dong/lich', 'calendar.tsx'),
  route('hoat-dong/lich/lien-ket', 'calendar-link.tsx'),
  route('hoat-dong/lich/:day', 'calendar-day.tsx'),
  route('hoat-dong/ke-hoach-nam', 'year.tsx'),
  route('hoat-dong/ke-hoach-nam/:itemId', 'year-item.tsx'),
  route('hoat-dong/moi', 'new.tsx'),
  route('hoat-dong/chep', 'last-month.ts'),
  route('hoat-dong/anh/:photoId', 'photo-file.ts'),
  route('hoat-dong/:id', 'detail.tsx'),
  route('hoat-dong/:id/sua', 'change.tsx'),
];

/** Asked by calendar programs, which have no session. */
export const activityFeedRoutes: RouteConfigEntry[] = [route('lich/:token', 'calendar-feed.ts')];
