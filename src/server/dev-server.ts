import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { createRequestHandler, type ServerBuild } from 'react-router';
import { createServer as createVite } from 'vite';
import { openLog } from '#platform/log/log.server.ts';
import { createApp } from './app.ts';
import { listen } from './listen.ts';
import { openSiteLane } from './public/open.ts';
import { readOptions } from './options.ts';
import { openSystem } from './system.ts';
import { openOfficeWorker } from './worker.ts';

// `npm run dev`: the same steps as main.ts, with Vite in front for the assets.
const builtQuickLog = path.resolve(import.meta.dirname, '../../build/offline');
const options = readOptions(process.argv.slice(2), process.env);
const log = openLog(options.logLevel);
const server = createServer();
const vite = await createVite({ server: { middlewareMode: true, hmr: { server } }, appType: 'custom' });
const { system } = await openSystem({ location: options, log, mail: options.mail });
const build = () => vite.ssrLoadModule('virtual:react-router/server-build') as Promise<ServerBuild>;
const app = createApp({
  system,
  // A page that is being written is made anew each time.
  publicLane: openSiteLane(system, { cache: null }).lane,
  pages: createRequestHandler(build, 'development'),
  routeGroups: new Set(),
  assets: null,
  // Vite makes it apart from the other pages: `npm run build` first, to see it here.
  quickLog: existsSync(builtQuickLog) ? builtQuickLog : null,
  trustProxy: options.trustProxy,
  metricsToken: options.metricsToken,
});
// Vite writes styles and scripts of its own into the page, without a nonce: no content policy in development.
const answer = getRequestListener(async (request, env) => {
  const response = await app.fetch(request, env);
  const open = new Response(response.body, response);
  open.headers.delete('Content-Security-Policy');
  return open;
});
server.on('request', (incoming, outgoing) =>
  vite.middlewares(incoming, outgoing, () => void answer(incoming, outgoing)),
);
const port = await listen(server, options.port, options.host);
log.info({ host: options.host, port }, `http://localhost:${port}`);
await (await openOfficeWorker(system)).start();
