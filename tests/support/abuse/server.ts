// The pages themselves, from source, with hostile sites on a port of loopback; says its address and the codes on one line.
import { createServer } from 'node:http';
import path from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { createRequestHandler, type ServerBuild } from 'react-router';
import { createServer as createVite } from 'vite';
import { createApp } from '../../../src/server/app.ts';
import { listen } from '../../../src/server/listen.ts';
import { openSiteLane } from '../../../src/server/public/open.ts';
import { openTestOffice } from '../office.ts';
import { fillHostile } from './fill.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const office = await openTestOffice();
const filled = await fillHostile(office);
const vite = await createVite({
  ...{ root, appType: 'custom', logLevel: 'error', cacheDir: path.join(root, 'node_modules/.vite-abuse') },
  server: { middlewareMode: true, hmr: false, watch: null },
  optimizeDeps: { noDiscovery: true, include: [] },
});
const build = (await vite.ssrLoadModule('virtual:react-router/server-build')) as ServerBuild;
const app = createApp({
  system: office.system,
  pages: createRequestHandler(build, 'development'),
  routeGroups: new Set(['nhiem-vu', 'don-vi']),
  publicLane: openSiteLane(office.system, { limits: { requests: 9_000, made: 9_000, sent: 9_000 } }).lane,
  ...{ assets: null, quickLog: null, trustProxy: false, metricsToken: null },
});
const server = createServer(getRequestListener(app.fetch));
const port = await listen(server, 0, '127.0.0.1');
process.stdout.write(`${JSON.stringify({ origin: `http://127.0.0.1:${port}`, ...filled })}\n`);
process.on('SIGTERM', () => process.exit(0));
