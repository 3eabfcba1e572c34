import { CompiledQuery } from 'kysely';
import { execute, read } from '#platform/command/execute.server.ts';
import { sendFigures } from '#domains/figures/sending/commands.server.ts';
import { type Asked, totalsOf } from '#domains/figures/totals/queries.server.ts';
import type { OfficeDesk } from '#domains/tables.ts';
import { makeCountry, organisations, type Place, unitId } from './country.ts';
import { cellCount, type History, makeHistory, months } from './figure-history.ts';
import {
  alternate,
  type Bench,
  endBench,
  machine,
  ms,
  optionsOf,
  ownerForNow,
  printTable,
  time,
  timeAsOwner,
  verdict,
  withBench,
} from './support.ts';

const { kinds, url, rounds } = optionsOf({ rows: 0, embeddedRows: 0, rounds: 9 });
/** Of the embedded database: one province of 124 communes. */
const oneProvince = 124;
const clients = 8;

const rawTotals = `
  select c.period_id, e.nodes[2], sum(r.vals[cell.position]), count(r.vals[cell.position])
  from figures.cell cell join figures.collection c on c.form_version_id = cell.form_version_id
  join figures.expectation e on e.collection_id = c.id and e.counted_rev is not null
  join figures.revision r on r.collection_id = e.collection_id and r.unit_id = e.unit_id and r.rev = e.counted_rev
  where cell.indicator_id = $1 and c.period_id = any($2::int[]) group by 1, 2`;

const figuresOf = (seed: number) => Array.from({ length: cellCount }, (_, at) => (seed * 13 + at * 5) % 300);

console.log(`figures: totals, sendings, storage. ${machine()}`);
for (const kind of kinds) await withBench(kind, url, kind === 'server' ? measureCountry : measureProvince);
endBench();

interface Office {
  bench: Bench;
  nation: OfficeDesk;
  places: Place[];
  history: History;
}

async function openOffice(bench: Bench, some: string): Promise<Office> {
  const { places, history } = await bench.asOwner(async (query) => {
    const all = await makeCountry(query);
    return { places: all, history: await makeHistory(query, some) };
  });
  const taken = await time(() =>
    bench.asOwner(async (query) => {
      for (let count = 1; count > 0;) count = Number((await query('select figures.fold(20000) as n')).rows[0]!.n);
      await query('vacuum analyze figures.rollup');
    }),
  );
  console.log(
    `${bench.name}: ${history.figures.toLocaleString('en')} figures, folded in ${(taken / 1000).toFixed(1)} s`,
  );
  return { bench, nation: await bench.desk(unitId(1, 'front')), places, history };
}

async function measureCountry(bench: Bench): Promise<void> {
  const office = await openOffice(bench, 'true');
  await measureTotals(office, 20);
  await measureStorage(office);
  await measureStale(office);
  await measureSendings(office);
  await measureDeadline(office);
}

/** The same queries over one province on the embedded database. */
async function measureProvince(bench: Bench): Promise<void> {
  const office = await openOffice(
    bench,
    `t.id in (select c.id from organisation.territory c where c.level = 'commune' order by c.id limit ${oneProvince})`,
  );
  await measureTotals(office, 150);
}

function asked({ places, history }: Office, periodIds: number[], basis: Asked['basis']): Asked {
  return {
    indicatorIds: [history.indicatorIds[3]!],
    periodIds,
    territoryIds: places.filter((place) => place.level === 'province').map((place) => place.id),
    organisations: ['all'],
    basis,
  };
}

/** One indicator × 12 months × 34 provinces from roll-ups, against the same from the packed revisions. */
async function measureTotals(office: Office, bound: number): Promise<void> {
  const { bench, nation, history } = office;
  const year = history.periodIds.slice(-12);
  const [reported, raw, today, thereof] = await alternate(rounds, [
    () => time(() => read(nation, (ctx) => totalsOf(ctx, asked(office, year, 'reported')))),
    () => timeAsOwner(nation, rawTotals, [history.indicatorIds[3]!, year]),
    () => time(() => read(nation, (ctx) => totalsOf(ctx, asked(office, history.periodIds, 'today')))),
    () => time(() => read(nation, (ctx) => totalsOf(ctx, asked(office, history.periodIds, 'reported')))),
  ]);
  const times = raw! / reported!;
  printTable(
    `${bench.name}: totals, median of ${rounds}`,
    ['what', 'ms', 'ratio', 'bound', ''],
    [
      ['1 indicator × 12 months × 34 provinces', ms(reported!), '', `≤ ${bound} ms`, verdict(reported!, bound)],
      // A province alone has little to add up: the bound is for the country.
      [
        '… from the revisions',
        ms(raw!),
        `${times.toFixed(0)}×`,
        ...(bench.kind === 'server' ? ['≥ 20×', verdict(-times, -20)] : ['', '']),
      ],
      [`… ${months} months as reported`, ms(thereof!), '', '', ''],
      [
        `… ${months} months by today's map`,
        ms(today!),
        `${(today! / thereof!).toFixed(2)}×`,
        '≤ 3×',
        verdict(today! / thereof!, 3),
      ],
    ],
  );
  await measureConserved(office);
}

/** Every month before and after the change of the map: the provinces of today hold what those of then held, to the last unit. */
async function measureConserved(office: Office): Promise<void> {
  const { bench, history } = office;
  const { rows } = await bench.asOwner((query) =>
    query(
      `with by_then as (select period_id, indicator_id, sum(total) as total from figures.rollup where territory_id <> 1 and organisation_code = 'all' group by 1, 2),
       nation as (select period_id, indicator_id, total from figures.rollup where territory_id = 1 and organisation_code = 'all'),
       by_now as (select r.period_id, r.indicator_id, sum(r.total) as total from organisation.territory p
         join organisation.territory o on o.path <@ p.path and o.level = 'province'
         join figures.rollup r on r.territory_id = o.id and r.organisation_code = 'all'
         where p.level = 'province' and p.closed_on is null group by 1, 2)
       select count(*)::int as compared, count(*) filter (where t.total = n.total and n.total = b.total)::int as equal
       from nation n join by_then t using (period_id, indicator_id) join by_now b using (period_id, indicator_id)`,
    ),
  );
  const { compared, equal } = rows[0] as { compared: number; equal: number };
  const wanted = history.periodIds.length * history.indicatorIds.length;
  console.log(`sums as reported = by today's map = nation: ${equal} of ${compared} (${verdict(wanted - equal, 0)})`);
}

async function measureStorage({ bench, history }: Office): Promise<void> {
  const { rows } = await bench.asOwner((query) =>
    query(`select pg_total_relation_size('figures.expectation') as owed, pg_total_relation_size('figures.revision') as sent,
      pg_total_relation_size('figures.rollup') as folded`),
  );
  const bytes = (name: string) => Number(rows[0]![name]) / history.figures;
  const all = bytes('owed') + bytes('sent');
  console.log(
    `${bench.name}: ${all.toFixed(1)} bytes a figure with keys (expectation ${bytes('owed').toFixed(1)}, revision ${bytes('sent').toFixed(1)}; ` +
      `roll-up ${bytes('folded').toFixed(1)} more): ${verdict(all, 25)}`,
  );
}

/** A write, then a read, while a fold runs all the time: every read must know every write before it. */
async function measureStale(office: Office): Promise<void> {
  const { bench, nation, places, history } = office;
  const writer = await writerOf(bench);
  const units = places.filter((place) => place.level === 'commune').slice(0, 1000);
  const period = await periodOfOpen(office);
  let folding = true;
  const folds = bench.asOwner(async (query) => {
    while (folding) await query('select figures.fold(50)');
  });
  let expected = 0;
  let stale = 0;
  const pairs = 5000;
  const bases = new Map<number, number>();
  const before = new Map<number, number>();
  for (let at = 0; at < pairs; at += 1) {
    const unit = unitId(units[at % units.length]!.id, 'front');
    const values = figuresOf(at);
    await execute(writer, sendFigures, {
      collectionId: history.openCollectionId,
      unitId: unit,
      values,
      base: bases.get(unit) ?? null,
    });
    bases.set(unit, (bases.get(unit) ?? 0) + 1);
    expected += values[3]! - (before.get(unit) ?? 0);
    before.set(unit, values[3]!);
    const rows = await read(nation, (ctx) =>
      totalsOf(ctx, {
        indicatorIds: [history.indicatorIds[3]!],
        periodIds: [period],
        territoryIds: [1],
        organisations: ['all'],
        basis: 'reported',
      }),
    );
    if (Number(rows[0]?.total ?? 0) !== expected) stale += 1;
  }
  folding = false;
  await folds;
  console.log(
    `${bench.name}: ${pairs} writes, ${pairs} reads between them, a fold at all times: ${stale} stale (${verdict(stale, 0)})`,
  );
}

async function periodOfOpen({ bench, history }: Office): Promise<number> {
  const { rows } = await bench.asOwner((query) =>
    query('select period_id from figures.collection where id = $1', [history.openCollectionId]),
  );
  return Number(rows[0]!.period_id);
}

/** The account of the nation's Front writes for all: what is measured is the command, not who signs in. */
async function writerOf(bench: Bench): Promise<OfficeDesk> {
  return bench.desk(unitId(1, 'front'));
}

/** Eight clients through `execute`, against eight that send the bare prepared insert of the packed row. */
async function measureSendings(office: Office): Promise<void> {
  const { bench, places, history } = office;
  const writer = await writerOf(bench);
  const units = places
    .filter((place) => place.level === 'commune')
    .flatMap((place) => [...organisations.slice(1, 3).map((line) => unitId(place.id, line))]);
  await bench.asOwner((query) => query('create table figures.bare (like figures.revision including all)'));
  await bench.asOwner((query) => query('grant insert on figures.bare to caunoi_app'));
  const count = 3000;
  const inTurn = (body: (at: number) => Promise<unknown>) =>
    time(() =>
      Promise.all(
        Array.from({ length: clients }, async (_, client) => {
          for (let at = client; at < count; at += clients) await body(at);
        }),
      ),
    );
  const bare = await inTurn(async (at) => {
    await bench.system.db.transaction().execute(async (tx) => {
      await tx.executeQuery(ownerForNow);
      await tx.executeQuery(
        CompiledQuery.raw(
          `insert into figures.bare (collection_id, unit_id, rev, vals, sent_at, sent_by, hash) values ($1, $2, 1, $3::bigint[], now(), 11, '')`,
          [history.openCollectionId, at, figuresOf(at)],
        ),
      );
    });
  });
  const sent = await inTurn((at) =>
    execute(writer, sendFigures, {
      collectionId: history.openCollectionId,
      unitId: units[at]!,
      values: figuresOf(at),
      base: null,
    }),
  );
  const rate = (taken: number) => (count / taken) * 1000;
  printTable(
    `${bench.name}: ${count} sendings of ${cellCount} cells, ${clients} clients, durable`,
    ['what', 'a second', 'ratio', 'bound', ''],
    [
      ['bare insert of the packed row', rate(bare).toFixed(0), '', '', ''],
      ['sendFigures', rate(sent).toFixed(0), `1/${(sent / bare).toFixed(1)}`, '≥ 1/8', verdict(sent / bare, 8)],
      ['', '', '', '≥ 500', verdict(-rate(sent), -500)],
    ],
  );
}

/** All who have not sent yet, while the nation's totals are read; the whole country in ten minutes. */
async function measureDeadline(office: Office): Promise<void> {
  const { bench, nation, history } = office;
  const writer = await writerOf(bench);
  const { rows } = await bench.asOwner((query) =>
    query(`select unit_id from figures.expectation where collection_id = $1 and state = 'expected' order by unit_id`, [
      history.openCollectionId,
    ]),
  );
  const units = rows.map((row) => Number(row.unit_id));
  const period = await periodOfOpen(office);
  const waits: number[] = [];
  let running = true;
  const dashboards = (async () => {
    while (running)
      waits.push(await time(() => read(nation, (ctx) => totalsOf(ctx, asked(office, [period], 'reported')))));
  })();
  const folds = bench.asOwner(async (query) => {
    while (running) {
      await query('select figures.fold(500)');
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  });
  const taken = await time(() =>
    Promise.all(
      Array.from({ length: clients }, async (_, client) => {
        for (let at = client; at < units.length; at += clients)
          await execute(writer, sendFigures, {
            collectionId: history.openCollectionId,
            unitId: units[at]!,
            values: figuresOf(at),
            base: null,
          });
      }),
    ),
  );
  running = false;
  await Promise.all([dashboards, folds]);
  const p95 = waits.toSorted((a, b) => a - b)[Math.floor(waits.length * 0.95)] ?? 0;
  const whole = (taken / units.length) * 19_926;
  console.log(
    `${bench.name}: deadline: ${units.length} units in ${(taken / 1000).toFixed(0)} s, so 19,926 in ${(whole / 1000).toFixed(0)} s ` +
      `(${verdict(whole, 600_000)}); ${waits.length} dashboards meanwhile, p95 ${ms(p95)} ms`,
  );
}
