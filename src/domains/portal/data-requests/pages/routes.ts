import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Below the address of a site. */
export const publicDataRequestRoutes: RouteConfigEntry[] = [
  route('du-lieu-ca-nhan', 'domains/portal/data-requests/pages/ask.tsx'),
];
