import { relative, type RouteConfigEntry } from '@react-router/dev/routes';

const { route } = relative(import.meta.dirname);

export const operationsRoutes: RouteConfigEntry[] = [route('van-hanh', 'system.tsx')];
