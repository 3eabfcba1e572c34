// What a person waits for at 50 requests a second: home and lists of the built product (npm run build) on a country with
// 1 M commitments and 1 M activities, beside a bare page of Hono. Server and caller share the machine.
import { type ChildProcess, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { makeActivities } from './activities.ts';
import { makeCountry, type Place, unitId } from './country.ts';
import { type Bench, endBench, machine, ms, openBench, optionsOf, printTable, today, verdict } from './support.ts';
import { makeWork } from './work.ts';

const options = optionsOf({ rows: 1_000_000, embeddedRows: 0, rounds: 1500 });
const perSecond = 50;
const bound = 150;
const head = ['server', 'page', 'p50', 'p95', 'p99', 'failed', ''];
const pages = ['/', '/nhiem-vu', '/nhiem-vu?phia=giao', '/van-ban', '/hoat-dong', '/don-vi'];

console.log(`pages · ${machine()} · ${options.rounds} requests, ${perSecond} a second, of 200 people`);
const bench = await openBench('server', options.url);
try {
  const places = await bench.asOwner(makeCountry);
  await bench.asOwner((query) => makeWork(query, places, options.rows));
  await bench.asOwner((query) => makeActivities(query, places, options.rows));
  const cookies = await signIn(bench, places);
  const report: string[][] = [];
  for (const [name, location] of [
    ['bare page', 'bare'],
    ['Cầu Nối', bench.url!],
  ] as const)
    report.push(...(await measure(name, location, cookies)));
  printTable(`${bench.name}, ${options.rows} commitments and as many activities`, head, report);
} finally {
  await bench.close();
}
endBench();

async function measure(name: string, location: string, cookies: readonly string[]): Promise<string[][]> {
  const server = fork(path.join(import.meta.dirname, 'pages-server.ts'), [location, '/tmp/caunoi-bench-pages']);
  try {
    const [{ port }] = (await once(server, 'message')) as [{ port: number }];
    await load(port, cookies, 200);
    const taken = await load(port, cookies, options.rounds);
    const rows = [...pages, null].map((page) => {
      const own = taken.filter((one) => page === null || one.page === page);
      const times = own.map((one) => one.time).toSorted((a, b) => a - b);
      const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
      const failed = own.filter((one) => !one.ok).length;
      const isHeld = name !== 'bare page';
      const judged = isHeld ? verdict(failed > 0 ? Infinity : at(0.95), bound) : '–';
      return [name, page ?? 'all', ms(at(0.5)), ms(at(0.95)), ms(at(0.99)), String(failed), judged];
    });
    return name === 'bare page' ? rows.slice(-1) : rows;
  } finally {
    await stop(server);
  }
}

interface Taken {
  page: string;
  time: number;
  ok: boolean;
}

/** Asks at fixed times, whether or not the answers before have come; a late start counts as waiting. */
async function load(port: number, cookies: readonly string[], count: number): Promise<Taken[]> {
  const start = performance.now() + 50;
  return Promise.all(
    Array.from({ length: count }, async (_, at): Promise<Taken> => {
      const due = start + (at * 1000) / perSecond;
      await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
      const page = pages[at % pages.length]!;
      const headers = { cookie: `caunoi_session=${cookies[(at * 7) % cookies.length]}` };
      const answer = await fetch(`http://127.0.0.1:${port}${page}`, { headers, redirect: 'manual' });
      await answer.text();
      return { page, time: performance.now() - due, ok: answer.status === 200 };
    }),
  );
}

/** Sessions of 200 Fronts: every province, then communes. */
async function signIn(bench: Bench, places: readonly Place[]): Promise<string[]> {
  const accounts = places
    .filter(({ level }) => level !== 'nation')
    .toSorted((one, other) => Number(other.level === 'province') - Number(one.level === 'province'))
    .slice(0, 200)
    .map(({ id }) => unitId(id, 'front'));
  const tokens = accounts.map((account) => `a-session-of-the-bench-${account}`);
  await bench.asOwner((query) =>
    query(
      `insert into people.session (account_id, token_hash, own_device, device, started_at, seen_at, expires_at)
       select a, h, true, 'bench', $3::date, $3::date + time '10:00', $3::date + 30 from unnest($1::bigint[], $2::text[]) as s(a, h)`,
      [accounts, tokens.map((token) => createHash('sha256').update(token).digest('hex')), today],
    ),
  );
  return tokens;
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  server.kill();
  await once(server, 'exit');
}
