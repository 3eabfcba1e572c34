import { route, type RouteConfigEntry } from '@react-router/dev/routes';

const page = (file: string) => `domains/portal/promises/pages/${file}`;

/** Below the address of a site: what was asked, what was promised. */
export const publicPromiseRoutes: RouteConfigEntry[] = [
  route('loi-hua', page('list.tsx')),
  route('loi-hua/:promiseId', page('one.tsx')),
];
