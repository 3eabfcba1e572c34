import { CompiledQuery } from 'kysely';
import { Pool } from 'pg';
import { execute, read } from '#platform/command/execute.server.ts';
import { sendFigures } from '#domains/figures/sending/commands.server.ts';
import { totalsOf } from '#domains/figures/totals/queries.server.ts';
import { cellCount } from './figure-history.ts';
import { asked, type Office } from './figure-totals.ts';
import { ms, printTable, time, verdict } from './support.ts';

const clients = 8;
const [forStale, forSendings, forDeadline] = [0, 1, 2] as const;

/** The account of the nation's Front writes for all: what is measured is the command, not who signs in. */
const send = ({ nation }: Office, collectionId: number, unitId: number, seed: number, base: number | null = null) =>
  execute(nation, sendFigures, { collectionId, unitId, values: figuresOf(seed), base });

const figuresOf = (seed: number) => Array.from({ length: cellCount }, (_, at) => (seed * 13 + at * 5) % 300);

async function openForm({ bench, history }: Office, at: number) {
  const id = history.openCollectionIds[at]!;
  return bench.asOwner(async (query) => {
    const periods = await query('select period_id from figures.collection where id = $1', [id]);
    const units = await query('select unit_id from figures.expectation where collection_id = $1 order by unit_id', [
      id,
    ]);
    return { id, periodId: Number(periods.rows[0]!.period_id), unitIds: units.rows.map((row) => Number(row.unit_id)) };
  });
}

async function allClients(count: number, body: (at: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  const client = async () => {
    for (let at = next++; at < count; at = next++) await body(at);
  };
  await Promise.all(Array.from({ length: clients }, client));
}

/** A write, then a read, while a fold runs all the time: every read must know every write before it. */
export async function measureStale(office: Office): Promise<void> {
  const { bench, nation, history } = office;
  const form = await openForm(office, forStale);
  const units = form.unitIds.slice(0, 1000);
  const fold = { runs: true, folded: 0 };
  const folds = bench.asOwner(async (query) => {
    while (fold.runs) fold.folded += Number((await query('select figures.fold(50) as n')).rows[0]!.n);
  });
  let [expected, stale] = [0, 0];
  const pairs = 5000;
  const bases = new Map<number, number>();
  const before = new Map<number, number>();
  const taken = await time(async () => {
    for (let at = 0; at < pairs; at += 1) {
      const unit = units[at % units.length]!;
      await send(office, form.id, unit, at, bases.get(unit) ?? null);
      bases.set(unit, (bases.get(unit) ?? 0) + 1);
      const value = figuresOf(at)[3]!;
      expected += value - (before.get(unit) ?? 0);
      before.set(unit, value);
      const rows = await read(nation, (ctx) =>
        totalsOf(ctx, {
          ...{ indicatorIds: [history.indicatorIds[3]!], periodIds: [form.periodId], territoryIds: [1] },
          ...{ organisations: ['all'], basis: 'reported' },
        }),
      );
      if (Number(rows[0]?.total ?? 0) !== expected) stale += 1;
    }
  });
  fold.runs = false;
  await folds;
  console.log(
    `${bench.name}: ${pairs} writes, ${pairs} reads between them in ${(taken / 1000).toFixed(0)} s, a fold at all times ` +
      `(${fold.folded} folded meanwhile): ${stale} stale (${verdict(stale, 0)})`,
  );
}

/** Eight clients through `execute`, against eight that send the bare prepared insert of the packed row; in turn, three times. */
export async function measureSendings(office: Office): Promise<void> {
  const { bench } = office;
  const form = await openForm(office, forSendings);
  await bench.asOwner((query) => query('create table bench.bare (like figures.revision including all)'));
  const pool = new Pool({ connectionString: bench.url!, max: clients });
  const insert = {
    name: 'bare',
    text: `insert into bench.bare (collection_id, unit_id, rev, vals, sent_at, sent_by, hash) values ($1, $2, 1, $3::bigint[], now(), 11, '')`,
  };
  const bareOne = (at: number) => pool.query({ ...insert, values: [form.id, at, figuresOf(at)] });
  // Connections, plans and compiled code are warm on both sides.
  await allClients(200, (at) => bareOne(at));
  await allClients(200, (at) => send(office, form.id, form.unitIds[at]!, at));
  const count = 2000;
  let [bare, sent, from] = [0, 0, 200];
  for (let round = 0; round < 3; round += 1, from += count) {
    const start = from;
    bare += await time(() => allClients(count, (at) => bareOne(start + at)));
    sent += await time(() => allClients(count, (at) => send(office, form.id, form.unitIds[start + at]!, at)));
  }
  await pool.end();
  const rate = (taken: number) => ((3 * count) / taken) * 1000;
  printTable(
    `${bench.name}: ${3 * count} sendings of ${cellCount} cells, ${clients} clients, durable`,
    ['what', 'a second', 'ratio', 'bound', ''],
    [
      ['bare prepared insert of the packed row', rate(bare).toFixed(0), '', '', ''],
      ['sendFigures', rate(sent).toFixed(0), `1/${(sent / bare).toFixed(1)}`, '≥ 1/8', verdict(sent / bare, 8)],
      ['', '', '', '≥ 500', verdict(-rate(sent), -500)],
    ],
  );
}

/** All units of the country send in the last hour, while the nation's totals are read ten times a second and folded. */
export async function measureDeadline(office: Office): Promise<void> {
  const { bench, nation, history } = office;
  const form = await openForm(office, forDeadline);
  const year = [...history.periodIds.slice(-11), form.periodId];
  const waits: number[] = [];
  const deadline = { runs: true };
  const pause = (wait: number) => new Promise((resolve) => setTimeout(resolve, wait));
  const dashboards = (async () => {
    while (deadline.runs) {
      waits.push(await time(() => read(nation, (ctx) => totalsOf(ctx, asked(office, year)))));
      await pause(100);
    }
  })();
  const folds = bench.asOwner(async (query) => {
    while (deadline.runs) {
      await query('select figures.fold(500)');
      await pause(200);
    }
  });
  const { unitIds } = form;
  const taken = await time(() => allClients(unitIds.length, (at) => send(office, form.id, unitIds[at]!, at)));
  deadline.runs = false;
  await Promise.all([dashboards, folds]);
  const p95 = waits.toSorted((a, b) => a - b)[Math.floor(waits.length * 0.95)] ?? 0;
  console.log(
    `${bench.name}: deadline: ${unitIds.length.toLocaleString('en')} units in ${(taken / 1000).toFixed(0)} s ` +
      `(≤ 600 s: ${verdict(taken, 600_000)}); ${waits.length} dashboards (12 months × 34 provinces) meanwhile, p95 ${ms(p95)} ms`,
  );
  const { rows } = await read(nation, async ({ db }) => {
    await db.executeQuery(CompiledQuery.raw('set local role none'));
    return db.executeQuery<{ n: number }>(
      CompiledQuery.raw('select count(*)::int as n from figures.differences($1, $2)', [
        history.indicatorIds[3],
        form.periodId,
      ]),
    );
  });
  console.log(`after it, totals that differ from the revisions: ${rows[0]!.n} (${verdict(rows[0]!.n, 0)})`);
}
