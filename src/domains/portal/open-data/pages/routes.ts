import { route, type RouteConfigEntry } from '@react-router/dev/routes';

const page = (file: string) => `domains/portal/open-data/pages/${file}`;

/** Below the address of a site. */
export const openDataRoutes: RouteConfigEntry[] = [
  route('du-lieu', page('about.tsx')),
  route('du-lieu/:file', page('data-file.ts')),
];
