import { read } from '#platform/command/execute.server.ts';
import { totalsOf } from '#domains/figures/totals/queries.server.ts';
import { makeCountry, unitId } from './country.ts';
import { makeHistory, months } from './figure-history.ts';
import { asked, measureDeadline, measureSendings, measureStale, type Office } from './figure-sendings.ts';
import {
  alternate,
  type Bench,
  endBench,
  machine,
  ms,
  optionsOf,
  printTable,
  time,
  timeAsOwner,
  verdict,
  withBench,
} from './support.ts';

const { kinds, url, rounds } = optionsOf({ rows: 0, embeddedRows: 0, rounds: 9 });
/** Of the embedded database: one province of 124 communes. */
const oneProvince = 124;

const rawTotals = `
  select c.period_id, e.nodes[2], sum(r.vals[cell.position]), count(r.vals[cell.position])
  from figures.cell cell join figures.collection c on c.form_version_id = cell.form_version_id
  join figures.expectation e on e.collection_id = c.id and e.counted_rev is not null
  join figures.revision r on r.collection_id = e.collection_id and r.unit_id = e.unit_id and r.rev = e.counted_rev
  where cell.indicator_id = $1 and c.period_id = any($2::int[]) group by 1, 2`;

console.log(`figures: totals, sendings, storage. ${machine()}`);
for (const kind of kinds) await withBench(kind, url, kind === 'server' ? measureCountry : measureProvince);
endBench();

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
