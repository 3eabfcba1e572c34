// Public pages of the built product (npm run build) against the same words as a static file of the same server; what the
// workspace waits for while the portal is flooded; and search over many documents. TEST_DATABASE_URL takes a server.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { sql } from 'kysely';
import { read } from '#platform/command/execute.server.ts';
import { makeSite } from '#domains/portal/site/testing.ts';
import { wordQuery } from '#domains/portal/site/rules.ts';
import { openPublicDesk } from '../src/server/session.ts';
import { openTestOffice } from '../tests/support/office.ts';
import { manyWords } from '../tests/support/portal/words.ts';
import { endBench, machine, ms, optionsOf, printTable, verdict } from './support.ts';

const options = optionsOf({ rows: 200_000, embeddedRows: 200_000, rounds: 2_000 });
const token = 'a-session-of-the-bench-of-the-portal';
const atOnce = 16;

console.log(`portal · ${machine()} · ${options.rounds} requests, ${atOnce} at once`);
for (const keeps of ['made', 'kept'] as const) await withServer(keeps, measurePages);
await measureSearch();
endBench();

type Asked = { at: string; site: string };

async function withServer(keeps: string, body: (asked: Asked, keeps: string) => Promise<void>): Promise<void> {
  const server = fork(path.join(import.meta.dirname, 'portal-server.ts'), [token, keeps]);
  try {
    const [{ port, site }] = (await once(server, 'message')) as [{ port: number; site: string }];
    await body({ at: `http://127.0.0.1:${port}`, site }, keeps);
  } finally {
    server.kill();
  }
}

async function measurePages({ at, site }: Asked, keeps: string): Promise<void> {
  const still = await perSecond(() => `${at}/static.html`, options.rounds);
  const rows = [['static file', still.toFixed(0), '1.00']];
  let number = 0;
  const count = keeps === 'kept' ? options.rounds : Math.ceil(options.rounds / 10);
  for (const page of ['/tin/ba-nghin-chu', '/chuyen-muc/tin-tuc']) {
    // Another address each time, where pages are to be made: those who ask for the same one at once share it.
    const rate = await perSecond(() => `${at}${site}${page}${keeps === 'kept' ? '' : `?n=${(number += 1)}`}`, count);
    rows.push([page, rate.toFixed(0), (rate / still).toFixed(2)]);
  }
  printTable(`requests a second, pages ${keeps}`, ['page', 'a second', 'of the static file'], rows);
  const quiet = await workspace(at);
  const flooding = new AbortController();
  const flood = Array.from({ length: atOnce }, async () => {
    while (!flooding.signal.aborted) await ask(`${at}${site}/tim?q=khu+pho+${(number += 1)}`);
  });
  const busy = await workspace(at);
  flooding.abort();
  await Promise.all(flood);
  const row = [ms(quiet), ms(busy), (busy / quiet).toFixed(2), verdict(busy / quiet, 2)];
  printTable(`a page of the workspace, p95, pages ${keeps}`, ['quiet', 'portal flooded', 'ratio', ''], [row]);
}

async function ask(address: string, headers: Record<string, string> = {}): Promise<number> {
  const answer = await fetch(address, { headers: { 'accept-encoding': 'gzip', ...headers }, redirect: 'manual' });
  await answer.arrayBuffer();
  return answer.status;
}

async function perSecond(address: () => string, count: number): Promise<number> {
  for (let time = 0; time < 20; time += 1) await ask(address());
  const start = performance.now();
  let left = count;
  const one = async () => {
    while (left-- > 0) {
      const status = await ask(address());
      if (status !== 200) throw new Error(`${address()}: ${status}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return (count * 1000) / (performance.now() - start);
}

/** p95 of a list of the workspace, ten a second, in milliseconds. */
async function workspace(at: string): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < 60; time += 1) {
    const start = performance.now();
    const status = await ask(`${at}/nhiem-vu`, { cookie: `caunoi_session=${token}` });
    if (status !== 200) throw new Error(`workspace: ${status}`);
    times.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, 100 - (performance.now() - start))));
  }
  // The first ones warm up.
  const sorted = times.slice(10).toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length * 0.95)]!;
}

async function measureSearch(): Promise<void> {
  const office = await openTestOffice();
  try {
    await office.asOwner(async (query) => {
      const site = await makeSite(query, { path: 'vn.t2.front', place: 'tim', name: 'Tim' });
      const words = manyWords(4_000)
        .replaceAll(/<[^>]*>/gu, '')
        .toLowerCase()
        .split(/\s+/u);
      await query('alter table portal.article disable trigger user');
      await query(
        `insert into portal.article (site_id, unit_id, unit_path, kind, slug, title, state, published_at, published_by, search, written_at, written_by,
           changed_at, changed_by)
         select $1, $2, $3::ltree, 'document', 'd-' || n, 'd', 'published', timestamptz '2020-01-01' + n * interval '15 minutes', 1,
           to_tsvector('simple', array_to_string(($4::text[])[1 + (n * 7919) % 3800 : 121 + (n * 7919) % 3800], ' ')
             || ' hiem' || (n % 20000) || case when n % 1000 = 0 then ' thoang qua' else '' end),
           now(), 1, now(), 1 from generate_series(1, $5::int) n`,
        [site.id, site.unitId, site.unitPath, words, options.rows],
      );
      await query('analyze portal.article');
    });
    const desk = await openPublicDesk(office.system)();
    const rows: string[][] = [];
    for (const typed of ['hiem77', 'thoang qua', 'ban tra', '"thoang qua"', 'hiem77 khongco']) {
      const { query } = wordQuery(typed)!;
      const times: number[] = [];
      for (let time = 0; time < 25; time += 1) {
        const start = performance.now();
        await read(desk, (ctx) =>
          sql`select id from portal.find(array[1]::bigint[], to_tsquery('simple', ${query}), null, null, 16)`.execute(
            ctx.db,
          ),
        );
        times.push(performance.now() - start);
      }
      const p95 = times.toSorted((one, other) => one - other)[23]!;
      rows.push([typed, ms(p95), verdict(p95, 50)]);
    }
    printTable(`search over ${options.rows} documents, p95`, ['words', 'time', ''], rows);
  } finally {
    await office.close();
  }
}
