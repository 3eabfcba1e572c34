import type { CompiledQuery } from 'kysely';
import { read } from '#platform/command/execute.server.ts';
import { figuresWithin } from '#domains/figures/below/queries.server.ts';
import { type Asked, type Basis, totalsOf } from '#domains/figures/totals/queries.server.ts';
import type { OfficeDesk } from '#domains/tables.ts';
import type { Place } from './country.ts';
import type { History } from './figure-history.ts';
import { alternate, type Bench, explain, listening, ms, printTable, time, timeAsOwner, verdict } from './support.ts';

export interface Office {
  bench: Bench;
  nation: OfficeDesk;
  places: Place[];
  history: History;
}

export function asked({ places, history }: Office, periodIds: number[], basis: Basis = 'reported'): Asked {
  return {
    indicatorIds: [history.indicatorIds[3]!],
    periodIds,
    territoryIds: places.filter((place) => place.level === 'province').map((place) => place.id),
    organisations: ['all'],
    basis,
  };
}

const packed = `
  select c.period_id, e.province_id, sum(r.vals[cell.position]), count(r.vals[cell.position])
  from figures.cell cell join figures.collection c on c.form_version_id = cell.form_version_id
  join figures.expectation e on e.collection_id = c.id and e.counted_rev is not null
  join figures.revision r on r.collection_id = e.collection_id and r.unit_id = e.unit_id and r.rev = e.counted_rev
  where cell.indicator_id = $1 and c.period_id = any($2::int[]) group by 1, 2`;
const raw = `
  select r.period_id, p.province_id, sum(r.value), count(*) from bench.raw r join bench.unit_place p on p.unit_id = r.unit_id
  where r.indicator_id = $1 and r.period_id = any($2::int[]) group by 1, 2`;
/** As good as raw rows can be for this one question, and for no other. */
const sorted = `
  select period_id, province_id, sum(value), count(*) from bench.raw_sorted
  where indicator_id = $1 and period_id = any($2::int[]) group by 1, 2`;

/** Inside the database, of what `body` sends first. */
async function insideOf(desk: OfficeDesk, body: (desk: OfficeDesk) => Promise<unknown>): Promise<number> {
  const { desk: heard, sent } = listening(desk);
  await body(heard);
  const query = sent.findLast((one: CompiledQuery) => /figures\./.test(one.sql))!;
  const explained = await read(desk, (ctx) => explain(ctx, query));
  return explained.planning + explained.execution;
}

/** One indicator × 12 months × all provinces from roll-ups, against the same from raw rows and from the packed revisions. */
export async function measureTotals(office: Office, rounds: number): Promise<void> {
  const { bench, nation, history } = office;
  const isCountry = bench.kind === 'server';
  const year = history.periodIds.slice(-12);
  const indicator = history.indicatorIds[3]!;
  const ask = (desk: OfficeDesk) => read(desk, (ctx) => totalsOf(ctx, asked(office, year)));
  const [folded, inside, fromRaw, fromSorted, fromPacked] = await alternate(rounds, [
    () => time(() => ask(nation)),
    () => insideOf(nation, ask),
    () => timeAsOwner(nation, raw, [indicator, year]),
    () => timeAsOwner(nation, sorted, [indicator, year]),
    () => timeAsOwner(nation, packed, [indicator, year]),
  ]);
  const bound = isCountry ? 20 : 150;
  // A province alone has little to add up: the ratio is for the country.
  const times = (other: number) => [
    `${(other / folded!).toFixed(0)}×`,
    ...(isCountry ? ['≥ 20×', verdict(-other / folded!, -20)] : ['', '']),
  ];
  const counted = asked(office, year).territoryIds.length;
  printTable(
    `${bench.name}: 1 indicator × 12 months × ${counted} provinces, median of ${rounds}`,
    ['from', 'ms', 'ratio', 'bound', ''],
    [
      ['roll-ups', ms(folded!), '', isCountry ? '' : `≤ ${bound} ms`, isCountry ? '' : verdict(folded!, bound)],
      ['… inside the database', ms(inside!), '', `≤ ${bound} ms`, verdict(inside!, bound)],
      ['raw rows, as they came', ms(fromRaw!), ...times(fromRaw!)],
      ['raw rows, sorted for this question', ms(fromSorted!), `${(fromSorted! / folded!).toFixed(0)}×`, '', ''],
      ['packed revisions', ms(fromPacked!), ...times(fromPacked!)],
    ],
  );
}

/**
 * A province over five years: its total from roll-ups (36 months hold revisions, the rest roll-ups alone), and its communes from
 * what units sent. As reported it went by other names: those that it was made of are read beside it, so that both read as much.
 */
export async function measureBases(office: Office, rounds: number): Promise<void> {
  const { bench, nation, history } = office;
  const names = await namesOfMostJoined(office);
  const province = names[0]!;
  const rollups = (basis: Basis, territoryIds: number[]) => () =>
    time(() => read(nation, (ctx) => totalsOf(ctx, { ...asked(office, history.fiveYearIds, basis), territoryIds })));
  const communes = (basis: Basis, territoryIds: number[]) => () =>
    time(() =>
      read(nation, async (ctx) => {
        for (const territoryId of territoryIds)
          await figuresWithin(ctx, {
            ...{ territoryId, organisation: null, basis, by: 'place' },
            ...{ indicatorIds: [history.indicatorIds[3]!], periodIds: history.fiveYearIds },
          });
      }),
    );
  const [reported, today, communesReported, communesToday] = await alternate(rounds, [
    rollups('reported', names),
    rollups('today', [province]),
    communes('reported', names),
    communes('today', [province]),
  ]);
  const bound = bench.kind === 'server' ? null : 150;
  const line = (name: string, then: number, now: number) => [
    ...[name, ms(then), ms(now), `${(now / then).toFixed(2)}×`, '≤ 3×', verdict(now / then, 3)],
    ...(bound ? [`≤ ${bound} ms`, verdict(Math.max(then, now), bound)] : []),
  ];
  printTable(
    `${bench.name}: a province of ${names.length - 1} before over five years, median of ${rounds}`,
    ['what', 'as reported', "by today's map", 'ratio', 'bound', '', ...(bound ? ['bound', ''] : [])],
    [line('its total', reported!, today!), line('its communes', communesReported!, communesToday!)],
  );
}

/** The province of today with figures that was made of the most of then; those after it. */
async function namesOfMostJoined({ bench }: Office): Promise<number[]> {
  const { rows } = await bench.asOwner((query) =>
    query(
      `select p.id, array_agg(distinct o.id) filter (where o.id <> p.id) as before
       from organisation.territory p join organisation.territory o on o.path <@ p.path and o.level = 'province'
       join figures.rollup r on r.territory_id = o.id
       where p.level = 'province' and p.closed_on is null group by p.id order by count(distinct o.id) desc, p.id limit 1`,
    ),
  );
  const { id, before } = rows[0] as { id: number; before: number[] | null };
  return [id, ...(before ?? [])].map(Number);
}
