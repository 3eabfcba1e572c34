// The units below a province with 75,000 papers and 100,000 commitments a year, and the papers that it asked by: what a
// person waits for, against the bare query on the same rows without scope, names or order.
import { read } from '#platform/command/execute.server.ts';
import type { OwnerQuery } from '#platform/database/migrate.server.ts';
import { papersOf } from '#domains/commitments/papers/queries.server.ts';
import { lastLateDueOn } from '#domains/commitments/queries.server.ts';
import { unitsBelow } from '#domains/commitments/units-below/queries.server.ts';
import type { OfficeDesk } from '#domains/tables.ts';
import { makeCountry, type Place, unitId } from './country.ts';
import {
  alternate,
  type Bench,
  endBench,
  machine,
  ms,
  openBench,
  optionsOf,
  time,
  timeAsOwner,
  today,
  verdict,
} from './support.ts';
import { makeWork } from './work.ts';

const bound = 3;
const province = 2;
const asker = unitId(province, 'front');
const year = 2026;

const options = optionsOf({ rows: 100_000, embeddedRows: 100_000, rounds: 15 });
console.log(`units below · ${machine()} · ${options.rounds} rounds, medians in ms`);
for (const kind of options.kinds) {
  const rows = kind === 'server' ? options.rows : options.embeddedRows;
  const bench = await openBench(kind, options.url);
  try {
    const places = await bench.asOwner(makeCountry);
    await bench.asOwner((query) => makeWork(query, places, Math.max(rows, 5000)));
    await bench.asOwner((query) => makeYear(query, places, rows));
    await measure(bench, places);
  } finally {
    await bench.close();
  }
}
endBench();

/** A year of the province: three quarters as many papers as commitments, two thirds of them asked by the province itself. */
async function makeYear(query: OwnerQuery, places: readonly Place[], rows: number): Promise<void> {
  const below = places.filter((place) => place.parentId === province).map((place) => place.id);
  await query(
    `insert into commitments.commitment (origin_kind, origin_id, origin_part, origin_label, clause, mode, asker_unit_id, asker_path,
      owner_unit_id, owner_path, parties, what, product, asked_on, asked_at, asked_by, due_on, due_source, state, claimed_on, verdict_on)
    select 'directive', 10000000 + i * 3 / 4, 1, 'Kế hoạch số ' || i, 'II.1', 'order', a.id, a.path, o.id, o.path, array[a.path, o.path],
      'Tuyên truyền, vận động Nhân dân, nội dung số ' || i, 'Báo cáo kết quả', w.due - 20, w.due - 20 + time '09:00', a.id, w.due, 'paper', w.state,
      case when w.state in ('claimed', 'confirmed') then w.due - 1 end, case when w.state = 'confirmed' then w.due end
    from (
      select i, ($1::bigint[])[1 + i % $2::int] as territory, 1 + (i / 7) % 6 as line, date '${year}-01-01' + i * 7 % 365 as due,
        case when i % 12 < 8 and date '${year}-01-01' + i * 7 % 365 < date '${today}' then 'confirmed'
          else (array['assigned', 'received', 'in_progress', 'claimed'])[1 + i % 4] end as state
      from generate_series(1, $3::int) i) w
    join organisation.unit o on o.id = w.territory * 10 + w.line
    join organisation.unit a on a.id = case when i % 3 < 2 then $4::bigint else w.territory * 10 + 1 end
    where a.id <> o.id`,
    [below, below.length, rows, asker],
  );
  await query('vacuum analyze commitments.commitment');
}

async function measure(bench: Bench, places: readonly Place[]): Promise<void> {
  const desk = await bench.desk(asker);
  const below = places.find((place) => place.id === province)!.path;
  const { rows } = await bench.asOwner((query) =>
    query(`select id from organisation.unit where path <@ $1::ltree and id <> $2`, [below, asker]),
  );
  const ids = rows.map((row) => Number(row.id));
  const counts = await bench.asOwner((query) =>
    query(
      `select count(*) as n, count(distinct origin_id) as papers from commitments.commitment where owner_unit_id = any($1::bigint[])`,
      [ids],
    ),
  );
  console.log(
    `\n${bench.name}: ${ids.length} units, ${Number(counts.rows[0]!.n)} commitments, ${Number(counts.rows[0]!.papers)} papers`,
  );
  await ratio('units below, all work', bareUnits(desk, ids, false), () => page(desk, false));
  await ratio('units below, what one asked for', bareUnits(desk, ids, true), () => page(desk, true));
  await ratio('papers that one asked by, a page of 20', barePapers(desk), () =>
    read(desk, (ctx) => papersOf(ctx, asker, { side: 'asker' }, null)),
  );
}

function page(desk: OfficeDesk, isAsked: boolean) {
  return read(desk, (ctx) => unitsBelow(ctx, asker, { isAsked, year }));
}

/** The counts of named units by somebody whom no policy holds back. */
function bareUnits(desk: OfficeDesk, ids: readonly number[], isAsked: boolean) {
  const counted = `select owner_unit_id, count(*) filter (where open and state <> 'claimed' and due_on > $2::date),
      count(*) filter (where open and state <> 'claimed' and due_on <= $2::date),
      count(*) filter (where state = 'claimed'), count(*) filter (where state = 'confirmed')
    from commitments.commitment where owner_unit_id = any($1::bigint[]) and (open or due_on between '${year}-01-01' and '${year}-12-31')
      ${isAsked ? `and asker_unit_id = ${asker}` : ''} group by owner_unit_id`;
  return () => timeAsOwner(desk, counted, [ids, lastLateDueOn(today)]);
}

/** The newest papers with their counts; the label of each comes from a row, so no table of papers takes part on either side. */
function barePapers(desk: OfficeDesk) {
  const counted = `select origin_id, count(*), count(*) filter (where state = 'confirmed'), count(*) filter (where state = 'claimed')
    from commitments.commitment where asker_unit_id = $1 and origin_kind = 'directive'
    group by origin_id order by origin_id desc limit 21`;
  return () => timeAsOwner(desk, counted, [asker]);
}

async function ratio(name: string, bare: () => Promise<number>, product: () => Promise<unknown>): Promise<void> {
  await bare();
  await product();
  const [bareMs, productMs] = await alternate(options.rounds, [bare, () => time(product)]);
  const times = productMs! / bareMs!;
  const isOk = verdict(times, bound) === 'ok';
  console.log(
    `${name}: bare ${ms(bareMs!)}, product ${ms(productMs!)}, ratio ${times.toFixed(2)} ${isOk ? 'ok' : `MISSED (≤ ${bound})`}`,
  );
}
