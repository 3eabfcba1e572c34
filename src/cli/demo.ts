import { createServer } from 'node:net';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { dayOf } from '#platform/calendar/day.ts';
import { stoppedClock, systemClock } from '#platform/command/clock.ts';
import { openLog } from '#platform/log/log.server.ts';
import { roleName } from '#domains/people/grants/text.vi.ts';
import { loadDemonstration } from '../../seed/demonstration/load.ts';
import { FolderInUse, lockFolder } from '../server/folder-lock.ts';
import { startServer } from '../server/main.ts';
import { openSystem } from '../server/system.ts';
import { asColumns, say } from './console.ts';
import { clearDemonstration, findDemonstration, keepDemonstration, type Demonstration } from './demo-folder.ts';
import { Stopped, WrongCall } from './endings.ts';
import { fromCaller } from './location.ts';
import { cliText, demoText as text } from './text.vi.ts';

const usualFolder = path.resolve(import.meta.dirname, '../../data/demo');
const host = '127.0.0.1';

/** From nothing to a running product with a demonstration in it; a second start keeps what was done in it. */
export async function run(words: string[]): Promise<number> {
  const { values } = parseArgs({
    args: words,
    options: { fresh: { type: 'boolean', default: false }, port: { type: 'string' }, folder: { type: 'string' } },
  });
  const port = portOf(values.port ?? process.env.PORT ?? '3000');
  const folder = values.folder === undefined ? usualFolder : fromCaller(values.folder);
  await refuseUsedFolder(folder);
  await refuseTakenPort(port);
  if (values.fresh) await clearDemonstration(folder);
  const found = (await findDemonstration(folder)) ?? (await load(folder));
  say(text.starting);
  const server = await start(folder, port);
  say(...introduction(found, folder, server.port));
  return 0;
}

function portOf(typed: string): number {
  const port = Number(typed);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new WrongCall(cliText.wrongWord(typed));
  return port;
}

/** Both are asked before the long part, so that nobody waits for a server that cannot start. */
async function refuseUsedFolder(folder: string): Promise<void> {
  try {
    await (await lockFolder(folder)).release();
  } catch (error) {
    throw error instanceof FolderInUse ? new Stopped(text.folderInUse(folder)) : error;
  }
}

function refuseTakenPort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' || error.code === 'EACCES' ? new Stopped(text.portTaken(port)) : error),
    );
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/** The clock of the demonstration stands where its story is; the server that follows has the real one. */
async function load(folder: string): Promise<Demonstration> {
  const today = dayOf(systemClock.now());
  await keepDemonstration(folder, { loadedOn: today, accounts: null });
  const clock = stoppedClock('2025-07-01T08:00:00+07:00');
  const office = await openSystem({ location: { folder }, log: openLog('warn'), clock });
  try {
    const accounts = await loadDemonstration({ ...office, clock }, { today, folder }, (line) => say(`▸ ${line}`));
    const demonstration = { loadedOn: today, accounts };
    await keepDemonstration(folder, demonstration);
    return demonstration;
  } finally {
    await office.close();
  }
}

async function start(folder: string, port: number): Promise<{ port: number }> {
  const settings = {
    databaseUrl: null,
    secret: null,
    trustProxy: false,
    metricsToken: null,
    logLevel: 'warn',
    mail: null,
  };
  try {
    return await startServer({ port, host, folder, ...settings });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw new Stopped(text.portTaken(port));
    if (/has changed since it ran/u.test(message)) throw new Stopped(text.outdated);
    throw error;
  }
}

/** One account for each role, in the order in which one would try them. */
const shown = [
  'coordinator',
  'dinhVan',
  'tanHa',
  'branchHead',
  'leader',
  'womenCoordinator',
  'party',
  'observer',
  'administrator',
];

function introduction({ accounts, loadedOn }: Demonstration, folder: string, port: number): string[] {
  const all = accounts ?? [];
  const rows = shown.flatMap((key) => {
    const one = all.find((account) => account.key === key);
    return one ? [[one.phone, one.password, one.name, `${roleName(one.role)} · ${one.unit}`]] : [];
  });
  const isOld = dayOf(systemClock.now()) !== loadedOn;
  return [
    ...['', text.address(`http://${host}:${port}`), ''],
    ...[text.accounts, ...asColumns([text.columns, ...rows]).map((line) => `  ${line}`)],
    ...[text.passwords(path.join(folder, 'demonstration.json'), all.length), ''],
    ...text.tryThis(path.join(folder, 'papers')),
    ...(isOld ? ['', text.loadedOn(loadedOn)] : []),
    ...['', text.stop],
  ];
}
