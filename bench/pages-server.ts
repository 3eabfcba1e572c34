// The server that bench/pages.ts asks, in a process of its own: the built product on a bench database, or a bare page.
import '../src/server/production.ts';
import { createServer } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { pino } from 'pino';
import { createRequestHandler, type ServerBuild } from 'react-router';
import { stoppedClock } from '#platform/command/clock.ts';
import { openDatabase } from '#platform/database/open.server.ts';
import { openFileStore } from '#platform/files/store.server.ts';
import { secretOf } from '#platform/secret/secret.server.ts';
import { registered } from '#domains/registered.ts';
import type { Database } from '#domains/tables.ts';
import { createApp } from '../src/server/app.ts';
import { listen } from '../src/server/listen.ts';
import { openSiteLane } from '../src/server/public/open.ts';
import { routeGroups } from '../src/server/route-groups.ts';
import { today } from './support.ts';

const [databaseUrl, files] = process.argv.slice(2);
const app = databaseUrl === 'bare' ? bareApp() : await productApp(databaseUrl!, files!);
const port = await listen(createServer(getRequestListener(app.fetch)), 0, '127.0.0.1');
process.send?.({ port });

function bareApp() {
  const page = `<!doctype html><html lang="vi"><body>${'<p>Việc của tôi hôm nay</p>'.repeat(1000)}</body></html>`;
  return new Hono().get('*', (c) => c.html(page));
}

async function productApp(url: string, folder: string) {
  const { db } = await openDatabase<Database>({ url });
  const built = path.resolve(import.meta.dirname, '../build');
  const build = (await import(pathToFileURL(path.join(built, 'server/index.js')).href)) as ServerBuild;
  const system = {
    db,
    clock: stoppedClock(`${today}T10:00:00+07:00`),
    log: pino({ level: 'error' }),
    files: openFileStore(folder),
    secret: secretOf('a secret of the bench alone, 32 signs'),
    mail: null,
    ...registered,
  };
  return createApp({
    ...{ system, publicLane: openSiteLane(system).lane },
    pages: createRequestHandler(build, 'production'),
    routeGroups: routeGroups(build),
    assets: path.join(built, 'client'),
    quickLog: null,
    trustProxy: false,
    metricsToken: null,
  });
}
