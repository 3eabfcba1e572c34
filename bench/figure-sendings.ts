import { CompiledQuery } from 'kysely';
import { execute, read } from '#platform/command/execute.server.ts';
import { sendFigures } from '#domains/figures/sending/commands.server.ts';
import { type Asked, totalsOf } from '#domains/figures/totals/queries.server.ts';
import type { OfficeDesk } from '#domains/tables.ts';
import { organisations, type Place, unitId } from './country.ts';
import { cellCount, type History } from './figure-history.ts';
import { type Bench, ms, ownerForNow, printTable, time, verdict } from './support.ts';

const clients = 8;

export interface Office {
  bench: Bench;
  nation: OfficeDesk;
  places: Place[];
  history: History;
}

export function asked({ places, history }: Office, periodIds: number[], basis: Asked['basis']): Asked {
  return {
    indicatorIds: [history.indicatorIds[3]!],
    periodIds,
    territoryIds: places.filter((place) => place.level === 'province').map((place) => place.id),
    organisations: ['all'],
    basis,
  };
}

const figuresOf = (seed: number) => Array.from({ length: cellCount }, (_, at) => (seed * 13 + at * 5) % 300);

/** A write, then a read, while a fold runs all the time: every read must know every write before it. */
export async function measureStale(office: Office): Promise<void> {
  const { bench, nation, places, history } = office;
  const writer = await writerOf(bench);
  const units = places.filter((place) => place.level === 'commune').slice(0, 1000);
  const period = await periodOfOpen(office);
  const fold = { runs: true };
  const folds = bench.asOwner(async (query) => {
    while (fold.runs) await query('select figures.fold(50)');
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
  fold.runs = false;
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
export async function measureSendings(office: Office): Promise<void> {
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
export async function measureDeadline(office: Office): Promise<void> {
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
  const deadline = { runs: true };
  const dashboards = (async () => {
    while (deadline.runs)
      waits.push(await time(() => read(nation, (ctx) => totalsOf(ctx, asked(office, [period], 'reported')))));
  })();
  const folds = bench.asOwner(async (query) => {
    while (deadline.runs) {
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
  deadline.runs = false;
  await Promise.all([dashboards, folds]);
  const p95 = waits.toSorted((a, b) => a - b)[Math.floor(waits.length * 0.95)] ?? 0;
  const whole = (taken / units.length) * 19_926;
  console.log(
    `${bench.name}: deadline: ${units.length} units in ${(taken / 1000).toFixed(0)} s, so 19,926 in ${(whole / 1000).toFixed(0)} s ` +
      `(${verdict(whole, 600_000)}); ${waits.length} dashboards meanwhile, p95 ${ms(p95)} ms`,
  );
}
