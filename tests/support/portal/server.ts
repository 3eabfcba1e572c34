// The built product with two sites of tests on a port of loopback; says its address on the first line. For journeys and measuring.
import '../../../src/server/production.ts';
import { createServer } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { createRequestHandler, type ServerBuild } from 'react-router';
import { createApp } from '../../../src/server/app.ts';
import { listen } from '../../../src/server/listen.ts';
import { openSiteLane } from '../../../src/server/public/open.ts';
import { routeGroups } from '../../../src/server/route-groups.ts';
import { openTestOffice } from '../office.ts';
import { attachPlan } from './attached.ts';
import { fillSites } from './site.ts';

const built = path.resolve(import.meta.dirname, '../../../build');
const build = (await import(pathToFileURL(path.join(built, 'server/index.js')).href)) as ServerBuild;
const office = await openTestOffice();
await office.asOwner(fillSites);
await attachPlan(office, 'ke-hoach-12');
const app = createApp({
  system: office.system,
  pages: createRequestHandler(build, 'production'),
  routeGroups: routeGroups(build),
  publicLane: openSiteLane(office.system, { limits: { requests: 100_000, made: 100_000, sent: 100_000 } }).lane,
  assets: path.join(built, 'client'),
  quickLog: null,
  trustProxy: false,
  metricsToken: null,
});
const server = createServer(getRequestListener(app.fetch));
const port = await listen(server, Number(process.argv[2] ?? 0), '127.0.0.1');
process.stdout.write(`http://127.0.0.1:${port}/lam-dong/phuong-thu-nghiem\n`);
process.on('SIGTERM', () => process.exit(0));
