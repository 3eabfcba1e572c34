import type { Config } from '@react-router/dev/config';

export default {
  appDirectory: 'src',
  ssr: true,
  routeDiscovery: { mode: 'initial' },
  // In one piece: what saves a form when the line has dropped (web/client-action.ts) must already be there.
  splitRouteModules: false,
} satisfies Config;
