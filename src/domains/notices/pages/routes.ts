import { relative, type RouteConfigEntry } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

export const noticeRoutes: RouteConfigEntry[] = [route('nhac-viec', 'notices.tsx')];
