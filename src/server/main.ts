import './production.ts';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { createRequestHandler, type ServerBuild } from 'react-router';
import { openLog } from '#platform/log/log.server.ts';
import { askFirstAccount, hasNoAccount } from '../cli/first-account.ts';
import { createApp } from './app.ts';
import { FolderInUse } from './folder-lock.ts';
import { listen, stopOnSignal } from './listen.ts';
import { openSiteLane } from './public/open.ts';
import { readOptions, type ServerOptions } from './options.ts';
import { routeGroups } from './route-groups.ts';
import { type OpenSystem, openSystem } from './system.ts';
import { serverText } from './text.vi.ts';
import { openOfficeWorker } from './worker.ts';

const builtServer = path.resolve(import.meta.dirname, '../../build/server/index.js');
const builtClient = path.resolve(import.meta.dirname, '../../build/client');
const builtQuickLog = path.resolve(import.meta.dirname, '../../build/offline');

/** The product as people use it: `npm run build`, then `npm start`. */
export async function startServer(options: ServerOptions): Promise<{ port: number }> {
  if (!existsSync(builtServer)) throw new Error('build/ is missing: run "npm run build" first');
  const log = openLog(options.logLevel);
  const build = (await import(pathToFileURL(builtServer).href)) as ServerBuild;
  const office = await openSystem({ location: options, log, mail: options.mail });
  const { system, close } = office;
  if (await hasNoAccount(office)) await firstAccountOrAdvice(office);
  const sites = openSiteLane(system);
  const app = createApp({
    system,
    publicLane: sites.lane,
    pages: createRequestHandler(build, 'production'),
    routeGroups: routeGroups(build),
    assets: builtClient,
    quickLog: builtQuickLog,
    trustProxy: options.trustProxy,
    metricsToken: options.metricsToken,
  });
  const server = createServer(getRequestListener(app.fetch));
  const port = await listen(server, options.port, options.host);
  const worker = await openOfficeWorker(system);
  await worker.start();
  stopOnSignal(server, log, async () => {
    await worker.stop();
    await sites.close();
    await close();
  });
  log.info({ host: options.host, port, database: options.databaseUrl ? 'server' : 'embedded' }, 'listening');
  return { port };
}

/** A new installation has nobody in it: a terminal is asked, anything else is told which command makes the first account. */
async function firstAccountOrAdvice(office: OpenSystem): Promise<void> {
  if (process.stdin.isTTY) await askFirstAccount(office, (...lines) => process.stdout.write(`${lines.join('\n')}\n`));
  else process.stderr.write(`${serverText.noAccount}\n`);
}

if (import.meta.main) {
  try {
    await startServer(readOptions(process.argv.slice(2), process.env));
  } catch (error) {
    process.stderr.write(`${error instanceof FolderInUse ? error.message : String((error as Error).stack)}\n`);
    process.exit(1);
  }
}
