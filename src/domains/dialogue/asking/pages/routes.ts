import { type RouteConfigEntry, route } from '@react-router/dev/routes';

const page = (file: string) => `domains/dialogue/asking/pages/${file}`;

/** Below the address of a site. */
export const askingRoutes: RouteConfigEntry[] = [
  route('gui-y-kien', page('send.tsx')),
  route('tra-cuu', page('look-up.tsx')),
  route('tra-cuu/tep', page('answer-file.ts')),
];
