// Public pages of the built product (npm run build) against the same words as a static file of the same server; what the
// workspace waits for while the portal is flooded; and search over many documents, every tenth with an attached file. TEST_DATABASE_URL takes
// a server; `--rounds 0` measures search alone.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { sql } from 'kysely';
import { read } from '#platform/command/execute.server.ts';
import type { OwnerQuery } from '#platform/database/migrate.server.ts';
import { searchKey } from '#platform/vietnamese/fold.ts';
import { findByWords } from '#domains/portal/site/articles/queries.server.ts';
import { makeSite } from '#domains/portal/site/testing.ts';
import { wordQuery } from '#domains/portal/site/rules.ts';
import { openPublicDesk } from '../src/server/session.ts';
import { openTestOffice } from '../tests/support/office.ts';
import { manyWords } from '../tests/support/portal/words.ts';
import { endBench, machine, ms, optionsOf, printTable, verdict } from './support.ts';

const options = optionsOf({ rows: 200_000, embeddedRows: 200_000, rounds: 2_000 });
const token = 'a-session-of-the-bench-of-the-portal';
const atOnce = 16;
/** Of search: so many texts of files, each of so many words, shared out among the documents that have one. */
const fileTexts = 200;
const wordsOfFile = 2_500;
/** Each word in every file, in this order in none: the index cannot tell, so each vector is looked into. Shown, not bounded. */
const neverInARow = '"luc phu"';

console.log(`portal · ${machine()} · ${options.rounds} requests, ${atOnce} at once`);
if (options.rounds > 0) for (const keeps of ['made', 'kept'] as const) await withServer(keeps, measurePages);
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

async function fillDocuments(query: OwnerQuery): Promise<void> {
  const site = await makeSite(query, { path: 'vn.t2.front', place: 'tim', name: 'Tim' });
  const words = searchKey(manyWords(4_000).replaceAll(/<[^>]*>/gu, '')).split(' ');
  await query('alter table portal.article disable trigger user');
  await query(
    `create temp table written as select n, encode(sha256(n::text::bytea), 'hex') as hash, ' ' || array_to_string(
       ($1::text[])[1 + (n * 613) % 1400 : ${wordsOfFile - 1} + (n * 613) % 1400], ' ') || ' phu luc tep' || n || ' ' as folded from generate_series(0, $2::int - 1) n`,
    [words, fileTexts],
  );
  await query(
    `insert into platform.file (hash, name, media_type, size, stored_at, stored_by) select hash, 'tep.pdf', 'application/pdf', 9, now(), 1 from written`,
  );
  await query(
    `insert into platform.file_words (hash, read_at, text, folded, words)
     select hash, now(), substr(folded, 2, length(folded) - 2), folded, to_tsvector('simple', folded) from written`,
  );
  await query(
    `insert into portal.article (site_id, unit_id, unit_path, kind, slug, title, state, published_at, published_by, file_id, typed_words, search,
       written_at, written_by, changed_at, changed_by)
     select $1, $2, $3::ltree, 'document', 'd-' || d.n, 'd', 'published', timestamptz '2020-01-01' + d.n * interval '15 minutes', 1, f.id, d.typed,
       platform.join_words(d.typed, w.words), now(), 1, now(), 1
     from (select n, to_tsvector('simple', array_to_string(($4::text[])[1 + (n * 7919) % 3800 : 121 + (n * 7919) % 3800], ' ')
         || ' hiem' || (n % 20000) || case when n % 1000 = 0 then ' thoang qua' else '' end) as typed from generate_series(1, $5::int) n) d
       left join written t on d.n % 10 = 0 and t.n = (d.n / 10) % ${fileTexts}
       left join platform.file_words w on w.hash = t.hash left join platform.file f on f.hash = t.hash`,
    [site.id, site.unitId, site.unitPath, words, options.rows],
  );
  await query('analyze portal.article');
}

/** p95 of what takes so long, in milliseconds. */
async function slowest(body: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < 25; time += 1) {
    const start = performance.now();
    await body();
    times.push(performance.now() - start);
  }
  return times.toSorted((one, other) => one - other)[23]!;
}

async function measureSearch(): Promise<void> {
  const office = await openTestOffice();
  try {
    await office.asOwner(fillDocuments);
    const desk = await openPublicDesk(office.system)();
    const rows: string[][] = [];
    const typedWords = ['hiem77', 'thoang qua', '"thoang qua"', 'hiem77 khongco', 'duong', 'nha nuoc', '"nha nuoc"'];
    const inFiles = ['tep77', 'phu luc', '"phu luc"', 'hiem770 tep77', '"phu luc tep77"'];
    for (const typed of [...typedWords, ...inFiles, neverInARow]) {
      const wanted = wordQuery(typed)!;
      const door = await slowest(() =>
        read(desk, (ctx) =>
          sql`select id from portal.find(array[1]::bigint[], to_tsquery('simple', ${wanted.query}), null, null, 16)`.execute(
            ctx.db,
          ),
        ),
      );
      const page = await slowest(() => read(desk, (ctx) => findByWords(ctx, 1, wanted, { most: 15, after: null })));
      rows.push([typed, ms(door), typed === neverInARow ? '' : verdict(door, 50), ms(page)]);
    }
    printTable(
      `search over ${options.rows} documents, every tenth with a file of ${wordsOfFile} words, p95`,
      ['words', 'the door', '', 'a page with its passages'],
      rows,
    );
  } finally {
    await office.close();
  }
}
