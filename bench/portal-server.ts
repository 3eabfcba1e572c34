// The server that bench/portal.ts asks, in a process of its own: the built product with the sites of the tests.
import '../src/server/production.ts';
import { createHash } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { createRequestHandler, type ServerBuild } from 'react-router';
import { createApp } from '../src/server/app.ts';
import { listen } from '../src/server/listen.ts';
import { openSiteLane } from '../src/server/public/open.ts';
import { routeGroups } from '../src/server/route-groups.ts';
import { openTestOffice } from '../tests/support/office.ts';
import { fillSites } from '../tests/support/portal/site.ts';

const [token = '', keeps] = process.argv.slice(2);
const build = (await import(
  pathToFileURL(path.resolve(import.meta.dirname, '../build/server/index.js')).href
)) as ServerBuild;
const office = await openTestOffice();
await office.asOwner(async (query) => {
  await fillSites(query);
  await query(
    `insert into people.session (account_id, token_hash, own_device, device, started_at, seen_at, expires_at)
     values (3, $1, true, 'bench', '2026-06-16T08:00+07', '2026-06-16T08:00+07', '2026-06-16T18:00+07')`,
    [createHash('sha256').update(token).digest('hex')],
  );
});
const assets = await mkdtemp(path.join(tmpdir(), 'caunoi-bench-portal-'));
const unlimited = { requests: 1e9, made: 1e9, sent: 1e9 };
const tuning = keeps === 'kept' ? { limits: unlimited } : { limits: unlimited, cache: null };
const app = createApp({
  system: office.system,
  pages: createRequestHandler(build, 'production'),
  routeGroups: routeGroups(build),
  publicLane: openSiteLane(office.system, tuning).lane,
  assets,
  quickLog: null,
  trustProxy: false,
  metricsToken: null,
});
const site = '/lam-dong/phuong-thu-nghiem';
const page = await app.request(`${site}/tin/ba-nghin-chu`);
await writeFile(path.join(assets, 'static.html'), await page.text());
process.send?.({ port: await listen(createServer(getRequestListener(app.fetch)), 0, '127.0.0.1'), site });
