import { index, type RouteConfigEntry } from '@react-router/dev/routes';

const page = (file: string) => `domains/portal/site/pages/${file}`;

/** Below the address of a site. */
export const siteRoutes: RouteConfigEntry[] = [index(page('home.tsx'))];
