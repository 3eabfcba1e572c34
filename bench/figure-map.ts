import { CompiledQuery } from 'kysely';
import { read } from '#platform/command/execute.server.ts';
import type { OwnerQuery } from '#platform/database/migrate.server.ts';
import { divided, figuresWithin } from '#domains/figures/below/queries.server.ts';
import { totalsOf } from '#domains/figures/totals/queries.server.ts';
import { asked, type Office } from './figure-totals.ts';
import { ms, time, today, verdict } from './support.ts';

/** As many rows as a step of a plan takes along. */
const batch = 500;

/**
 * 1 July 2025 once more: everything is put back to where it lay until 30 June, summed from the revisions, then carried over again
 * with the product's own door (organisation.follow_some, a plan for each old province), and summed by today's map.
 */
export async function measureMap(office: Office): Promise<void> {
  const { bench } = office;
  await bench.asOwner(async (query) => {
    for (let count = 1; count > 0;) count = Number((await query('select figures.fold(5000) as n')).rows[0]!.n);
    await turnBack(query);
    const before = await sums(query);
    const { taken, followed, longest } = await replay(query);
    console.log(
      `${bench.name}: 1 July 2025: ${followed.toLocaleString('en')} forms followed their units in ${(taken / 1000).toFixed(0)} s, ` +
        `the longest step ${ms(longest)} ms`,
    );
    sayConserved(before, await sums(query), await folded(query));
  });
  await sayProvinces(office);
}

async function turnBack(query: OwnerQuery): Promise<void> {
  await query(`
    create table bench.unit_moved as
    select u.id, p.province_id, u.path as now_path, (p.path || '.' || u.organisation_code)::ltree as then_path
    from organisation.unit u join bench.place_then p on p.territory_id = u.territory_id join bench.commune c on c.id = u.territory_id
    where c.is_then`);
  await query('create table bench.place_now as select id, path from organisation.territory');
  await query(`
    update organisation.territory t set path = p.path::ltree from bench.place_then p where p.territory_id = t.id`);
  await query('update organisation.unit u set path = m.then_path from bench.unit_moved m where m.id = u.id');
  await query(
    'update figures.expectation e set path = m.then_path from bench.unit_moved m where m.id = e.unit_id and e.path <> m.then_path',
  );
  await query('vacuum analyze figures.expectation');
}

/** Territories and units in two statements, then a plan for each old province, step by step. */
async function replay(query: OwnerQuery): Promise<{ taken: number; followed: number; longest: number }> {
  await query(`select set_config('app.account', '11', false), set_config('app.today', $1, false)`, [today]);
  await query(`
    insert into people.role_permission values ('coordinator', 'unit.manage') on conflict do nothing`);
  let [followed, longest] = [0, 0];
  const taken = await time(async () => {
    await query(`
      update organisation.territory t set path = n.path from bench.place_now n where n.id = t.id and n.path <> t.path`);
    await query('update organisation.unit u set path = m.now_path from bench.unit_moved m where m.id = u.id');
    await query(`
      insert into organisation.rearrangement (id, parent_id, paper, paper_on, effective_on, label, rows, state, made_at, made_by)
      select distinct province_id, 1, 'x', date '2025-06-12', date '2025-07-01', 'x', '[]'::jsonb, 'carrying', now(), 11 from bench.unit_moved`);
    await query(`
      insert into organisation.rearranged_unit (plan_id, at, unit_id, from_path, to_path, from_territory_id, goes_on)
      select province_id, 0, id, then_path::text, now_path::text, 1, true from bench.unit_moved`);
    const plans = await query('select id from organisation.rearrangement order by id');
    for (const { id } of plans.rows)
      for (let isMore = true; isMore;) {
        const start = performance.now();
        const { rows } = await query('select organisation.follow_some($1, $2, false) as moved', [id, batch]);
        longest = Math.max(longest, performance.now() - start);
        followed += Number(rows[0]!.moved);
        isMore = Number(rows[0]!.moved) > 0;
      }
  });
  return { taken, followed, longest };
}

interface Sum {
  key: string;
  divisible: bigint;
  divided: bigint;
}

/** From the revisions, by indicator and month: under a commune that stands today, and what no such commune holds. */
async function sums(query: OwnerQuery): Promise<Map<string, Sum>> {
  const { rows } = await query(`
    with place as materialized (
      select t.id, exists (
        select from unnest(string_to_array(t.path::text, '.')) l (label)
        join organisation.territory c on c.id = substr(l.label, 2)::bigint and c.level = 'commune' and c.closed_on is null
        where l.label ~ '^t[0-9]+$') as is_divisible
      from organisation.territory t join bench.commune b on b.id = t.id),
    summed as (
      select e.collection_id, v.position, p.is_divisible, sum(v.value) as total
      from figures.expectation e join place p on p.id = e.territory_id
      join figures.revision r on r.collection_id = e.collection_id and r.unit_id = e.unit_id and r.rev = e.counted_rev
      cross join lateral unnest(r.vals) with ordinality v (value, position)
      group by 1, 2, 3)
    select cell.indicator_id || ' ' || c.period_id as key, coalesce(sum(s.total) filter (where s.is_divisible), 0)::text as divisible,
      coalesce(sum(s.total) filter (where not s.is_divisible), 0)::text as divided
    from summed s join figures.collection c on c.id = s.collection_id
    join figures.cell cell on cell.form_version_id = c.form_version_id and cell.position = s.position
    group by 1`);
  return new Map(
    rows.map((row) => [
      String(row.key),
      { key: String(row.key), divisible: BigInt(String(row.divisible)), divided: BigInt(String(row.divided)) },
    ]),
  );
}

async function folded(query: OwnerQuery): Promise<Map<string, bigint>> {
  const { rows } = await query(`
    select indicator_id || ' ' || period_id as key, total::text as total from figures.rollup
    where territory_id = 1 and organisation_code = 'all'`);
  return new Map(rows.map((row) => [String(row.key), BigInt(String(row.total))]));
}

const whole = (sum: Sum | undefined) => (sum ? sum.divisible + sum.divided : null);

function sayConserved(before: Map<string, Sum>, after: Map<string, Sum>, rollups: Map<string, bigint>): void {
  const keys = [...before.keys()];
  const equal = keys.filter((key) => whole(before.get(key)) === whole(after.get(key))).length;
  const all = [...after.values()];
  const add = (pick: (sum: Sum) => bigint) => all.reduce((sum, one) => sum + pick(one), 0n);
  const [divisible, notDivisible] = [add((one) => one.divisible), add((one) => one.divided)];
  console.log(
    `sums before = sums after, by indicator and month: ${equal} of ${keys.length} (${verdict(keys.length - equal, 0)}); ` +
      `${divisible.toLocaleString('en')} under communes of today + ${notDivisible.toLocaleString('en')} not divisible ` +
      `(${((100 * Number(notDivisible)) / Number(divisible + notDivisible)).toFixed(1)} %) = ${(divisible + notDivisible).toLocaleString('en')}`,
  );
  const known = keys.filter((key) => rollups.has(key));
  const same = known.filter((key) => rollups.get(key) === whole(after.get(key))).length;
  console.log(`… = the nation's roll-up: ${same} of ${known.length} (${verdict(known.length - same, 0)})`);
}

/** The product's own tables: communes and "not divisible" of every province by today's map, against the total that it shows. */
async function sayProvinces(office: Office): Promise<void> {
  const { nation, history } = office;
  const { territoryIds } = asked(office, []);
  const basis = 'today';
  let [equal, apart] = [0, 0n];
  const taken = await time(() =>
    read(nation, async (ctx) => {
      await ctx.db.executeQuery(CompiledQuery.raw(`set local statement_timeout = '120s'`));
      const totals = await totalsOf(ctx, asked(office, history.periodIds, basis));
      const whole = new Map<number, bigint>();
      for (const { territoryId, total } of totals)
        whole.set(territoryId, (whole.get(territoryId) ?? 0n) + BigInt(total ?? 0));
      for (const territoryId of territoryIds) {
        const rows = await figuresWithin(ctx, {
          ...{ territoryId, organisation: null, basis, by: 'place' },
          ...{ indicatorIds: [history.indicatorIds[3]!], periodIds: history.periodIds },
        });
        const sum = rows.reduce((all, row) => all + BigInt(row.total ?? 0), 0n);
        apart += rows.filter((row) => row.key === divided).reduce((all, row) => all + BigInt(row.total ?? 0), 0n);
        if (sum === whole.get(territoryId)) equal += 1;
      }
    }),
  );
  console.log(
    `communes + not divisible = the province's total by today's map, one indicator over 36 months: ${equal} of ${territoryIds.length} ` +
      `provinces (${verdict(territoryIds.length - equal, 0)}) in ${(taken / 1000).toFixed(1)} s; not divisible: ${apart.toLocaleString('en')}`,
  );
}
