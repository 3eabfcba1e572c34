import type { OwnerQuery } from '#platform/database/migrate.server.ts';

/** Two monthly forms of 25 indicators each, asked of every unit, from July 2023 to June 2026: two years before the change of the map, one after. */
const formCount = 2;
export const cellCount = 25;
export const months = 36;
const monthsBefore = 24;
/** Two years more stand in the roll-ups alone, so that five can be read. */
const yearsMore = 2;

export interface History {
  /** Forms that nobody has sent yet: for stale reads, for sendings, for the deadline. */
  openCollectionIds: number[];
  indicatorIds: number[];
  /** 36 months; and 60, of which the first 24 are roll-ups alone. */
  periodIds: number[];
  fiveYearIds: number[];
  figures: number;
}

/**
 * Fills forms, expectations, revisions and roll-ups as sendings would have: values from a fixed formula, no triggers on the way. Who
 * owed is counted after it by one statement. Beside them `bench.raw`, a row for each figure that was reported in the order in
 * which they came, and `bench.raw_sorted`, the same in the order of its key with the province in each row.
 */
export async function makeHistory(query: OwnerQuery, onMonth: (month: number) => void): Promise<void> {
  await makeForms(query);
  await query(`
    create table bench.raw (indicator_id int not null, period_id int not null, unit_id int not null, value bigint not null);
    create table bench.raw_sorted (indicator_id int not null, period_id int not null, unit_id int not null, province_id int not null, value bigint not null);
    create table bench.unit_place (unit_id int primary key, province_id int not null)`);
  // Also what a foreign key asks of every row: they are right by making.
  await query('set session_replication_role = replica');
  for (let month = 0; month < months; month += 1) {
    for (let form = 1; form <= formCount; form += 1) await makeMonth(query, month, form);
    onMonth(month);
  }
  for (const [month, form] of [
    [months, 1],
    [months, 2],
    [months + 1, 1],
  ] as const)
    await query(expectations(month), [await openMonth(query, month, form), month]);
  await query(countOwed);
  await query('set session_replication_role = origin');
  await query(
    `insert into figures.rollup
     select r.indicator_id, before.id, r.territory_id, r.organisation_code, r.total, r.reported, r.not_applicable
     from figures.rollup r join figures.period p on p.id = r.period_id
     join figures.period before on before.cadence = p.cadence and before.ordinal = p.ordinal and before.year = p.year - $1
     where r.period_id in (select c.period_id from figures.collection c where c.ends_on < '2025-07-01')`,
    [yearsMore],
  );
  await query(
    'insert into bench.unit_place select distinct e.unit_id, e.province_id from figures.expectation e where e.counted_rev is not null on conflict do nothing',
  );
  for (const table of ['raw', 'raw_sorted'])
    await query(`alter table bench.${table} add primary key (indicator_id, period_id, unit_id)`);
}

const countOwed = `
  insert into figures.owed
  select e.collection_id, n.territory_id, l.organisation_code, count(*) from figures.expectation e
  cross join lateral (values (1), (e.province_id)) n (territory_id) cross join lateral (values (e.organisation_code), ('all')) l (organisation_code)
  group by 1, 2, 3`;

async function makeForms(query: OwnerQuery): Promise<void> {
  await query(
    `insert into indicators.indicator (code, topic, name, unit, over_units, over_time, cadence, levels, search_key, changed_at)
     select 'DO-' || i, 'Đo', 'Chỉ tiêu ' || i, 'cuộc', 'sum', 'sum', 'month', '{commune}', 'chi tieu ' || i, now()
     from generate_series(1, $1) i`,
    [formCount * cellCount],
  );
  for (let form = 1; form <= formCount; form += 1) {
    await query(
      `insert into figures.form (id, code, unit_id, unit_path, name, level, cadence, periods, grace_days, lock_days, made_at, made_by)
       select $1, 'do-' || $1::bigint, u.id, u.path, 'Biểu ' || $1::bigint, 'commune', 'month', '[]', 3, 300, now(), u.id
       from organisation.unit u where u.id = 11`,
      [form],
    );
    await query(`insert into figures.form_version (id, form_id, version, checks) values ($1, $1, 1, '[]')`, [form]);
    await query(
      `insert into figures.cell (form_version_id, position, indicator_id, section, label, is_required)
       select $1, row_number() over (order by i.id) - $2::int, i.id, '', i.name, false from indicators.indicator i
       where i.code like 'DO-%' order by i.id offset $2 limit $3`,
      [form, (form - 1) * cellCount, cellCount],
    );
    await query('update figures.form_version set published_at = now() where id = $1', [form]);
  }
}

/** Months to come open in June, so that today's clock can send them. */
async function openMonth(query: OwnerQuery, month: number, form: number): Promise<number> {
  const { rows } = await query(
    `insert into figures.collection (form_id, form_version_id, unit_id, unit_path, period_id, name, starts_on, ends_on, due_on, grace_until,
       locks_on, opened_at, opened_by)
     select $1, $1, u.id, u.path, p.id, p.code, least(m.first, date '2026-06-01'), m.last, m.last + 5, m.last + 8, date '2027-12-31', now(), u.id
     from organisation.unit u
     cross join lateral (select (date '2023-07-01' + $2::int * interval '1 month')::date as first,
       (date '2023-07-01' + ($2::int + 1) * interval '1 month' - interval '1 day')::date as last) m
     join figures.period p on p.code = to_char(m.first, 'YYYY-"m"MM')
     where u.id = 11 returning id`,
    [form, month],
  );
  return Number(rows[0]!.id);
}

/** Of a collection ($1) of a month ($2): who stood then, under the province of then. */
function expectations(month: number): string {
  const [who, province] =
    month < monthsBefore ? ['is_then', 'p.province_id'] : ['is_now', `ltrim(subpath(t.path, 1, 1)::text, 't')::bigint`];
  return `
    insert into figures.expectation (collection_id, unit_id, path, territory_id, organisation_code, province_id, state, rev, first_sent_on, changed_at)
    select $1, u.id, u.path, t.id, u.organisation_code, ${province},
      ${month < months ? `'accepted', 1, (date '2023-07-01' + $2::int * interval '1 month')::date + 33` : `'expected', null, null`},
      timestamptz '2026-06-01' + $2::int * interval '0 day'
    from bench.commune c join organisation.territory t on t.id = c.id
    join organisation.unit u on u.territory_id = t.id left join bench.place_then p on p.territory_id = t.id
    where c.${who} order by u.id`;
}

async function makeMonth(query: OwnerQuery, month: number, form: number): Promise<void> {
  const collectionId = await openMonth(query, month, form);
  await query(expectations(month), [collectionId, month]);
  await query(
    `insert into figures.revision (collection_id, unit_id, rev, vals, sent_at, sent_by, hash)
     select e.collection_id, e.unit_id, 1,
       array(select case when (e.unit_id + i) % 11 = 0 then null else (e.unit_id * 31 + i * 7 + $2) % 400 end from generate_series(1, $3) i),
       timestamptz '2026-06-01', 11, sha256(int8send(e.collection_id * 10000000 + e.unit_id))
     from figures.expectation e where e.collection_id = $1 order by e.unit_id`,
    [collectionId, month, cellCount],
  );
  await query('analyze figures.expectation, figures.revision');
  const figures = `
    select cell.indicator_id, c.period_id, r.unit_id, e.province_id, e.organisation_code, v.value
    from figures.collection c join figures.expectation e on e.collection_id = c.id
    join figures.revision r on r.collection_id = e.collection_id and r.unit_id = e.unit_id
    cross join lateral unnest(r.vals) with ordinality v (value, position)
    join figures.cell cell on cell.form_version_id = c.form_version_id and cell.position = v.position
    where c.id = $1`;
  await query(
    `insert into bench.raw select indicator_id, period_id, unit_id, value from (${figures}) f where value is not null`,
    [collectionId],
  );
  await query(
    `insert into bench.raw_sorted select indicator_id, period_id, unit_id, province_id, value from (${figures}) f
     where value is not null order by indicator_id, unit_id`,
    [collectionId],
  );
  await query(
    `insert into figures.rollup
     select indicator_id, period_id, coalesce(province_id, 1), coalesce(organisation_code, 'all'), coalesce(sum(value), 0), count(value), 0
     from (${figures}) f
     group by grouping sets ((indicator_id, period_id, province_id, organisation_code), (indicator_id, period_id, province_id),
       (indicator_id, period_id, organisation_code), (indicator_id, period_id))`,
    [collectionId],
  );
}

/** What `makeHistory` made, as it stands in the database. */
export async function readHistory(query: OwnerQuery): Promise<History> {
  const numbers = async (text: string) => (await query(text)).rows.map((row) => Number(row.id));
  const periodIds = await numbers(
    `select distinct c.period_id as id, c.starts_on from figures.collection c where c.ends_on < '2026-07-01' order by c.starts_on`,
  );
  const earlier = await numbers(
    `select p.id from figures.period p where p.cadence = 'month' and p.code between '2021-m07' and '2023-m06' order by p.year, p.ordinal`,
  );
  const { rows } = await query('select count(*) as count from figures.revision');
  return {
    openCollectionIds: await numbers(`select id from figures.collection where ends_on > '2026-07-01' order by id`),
    indicatorIds: await numbers(`select id from indicators.indicator where code like 'DO-%' order by id`),
    periodIds,
    fiveYearIds: [...earlier, ...periodIds],
    figures: Number(rows[0]!.count) * cellCount,
  };
}
