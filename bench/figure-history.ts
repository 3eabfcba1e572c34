import type { OwnerQuery } from '#platform/database/migrate.server.ts';

/** Two monthly forms of 25 indicators each, asked of every line in every commune, from July 2023 to June 2026. */
export const formCount = 2;
export const cellCount = 25;
export const months = 36;
/** Old provinces: two under each of today, closed on 1 July 2025; the first 24 months stand under them. */
const monthsBefore = 24;

export interface History {
  /** The form opened for a month that nobody has sent yet: July 2026. */
  openCollectionId: number;
  indicatorIds: number[];
  periodIds: number[];
  figures: number;
}

/**
 * Fills forms, expectations, revisions and deltas as sendings would have: values from a fixed formula, no triggers on the way
 * (numbers and hashes are written as the trigger writes them). `some` limits the communes.
 */
export async function makeHistory(query: OwnerQuery, some: string): Promise<History> {
  await makeForms(query);
  await query(`
    insert into organisation.territory (id, level, path, opened_on, closed_on)
    select 50000 + t.id * 2 + n, 'province', t.path || ('t' || 50000 + t.id * 2 + n), '1945-09-02', '2025-07-01'
    from organisation.territory t cross join generate_series(0, 1) n where t.level = 'province'`);
  for (const table of ['expectation', 'revision']) await query(`alter table figures.${table} disable trigger user`);
  let figures = 0;
  for (let month = 0; month < months; month += 1) {
    for (let form = 1; form <= formCount; form += 1) figures += await makeMonth(query, month, form, some);
  }
  for (const table of ['expectation', 'revision']) await query(`alter table figures.${table} enable trigger user`);
  const openCollectionId = await openMonth(query, months, 1);
  await query(expectations(openCollectionId, months, some));
  await query('analyze');
  const { rows: indicators } = await query(`select id from indicators.indicator where code like 'DO-%' order by id`);
  const { rows: periods } = await query(
    `select p.id from figures.collection c join figures.period p on p.id = c.period_id where c.form_id = 1 order by c.starts_on limit $1`,
    [months],
  );
  return {
    openCollectionId,
    indicatorIds: indicators.map((row) => Number(row.id)),
    periodIds: periods.map((row) => Number(row.id)),
    figures,
  };
}

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
       select ${form}, 'do-${form}', u.id, u.path, 'Biểu ${form}', 'commune', 'month', '[]', 3, 300, now(), u.id from organisation.unit u where u.id = 11`,
    );
    await query(`insert into figures.form_version (id, form_id, version, checks) values ($1, $1, 1, '[]')`, [form]);
    await query(
      `insert into figures.cell (form_version_id, position, indicator_id, section, label, is_required)
       select $1, row_number() over (order by i.id), i.id, '', i.name, false from indicators.indicator i
       where i.code like 'DO-%' order by i.id offset $2 limit $3`,
      [form, (form - 1) * cellCount, cellCount],
    );
    await query('update figures.form_version set published_at = now() where id = $1', [form]);
  }
}

const monthOf = (month: number) => `(date '2023-07-01' + ${month} * interval '1 month')::date`;

async function openMonth(query: OwnerQuery, month: number, form: number): Promise<number> {
  const { rows } = await query(
    `insert into figures.collection (form_id, form_version_id, unit_id, unit_path, period_id, name, starts_on, ends_on, due_on, grace_until,
       locks_on, opened_at, opened_by)
     select ${form}, ${form}, u.id, u.path, p.id, p.code, m.first, m.last, m.last + 5, m.last + 8, date '2027-12-31', now(), u.id
     from organisation.unit u
     cross join lateral (select ${monthOf(month)} as first, (${monthOf(month)} + interval '1 month - 1 day')::date as last) m
     join figures.period p on p.code = to_char(m.first, 'YYYY-"m"MM')
     where u.id = 11 returning id`,
  );
  return Number(rows[0]!.id);
}

/** Every line of every commune; before the change of the map under one of two old provinces. */
function expectations(collectionId: number, month: number, some: string): string {
  const province = `subpath(t.path, 1, 1)::text`;
  const today = `substr(${province}, 2)::bigint`;
  const node = month < monthsBefore ? `50000 + ${today} * 2 + t.id % 2` : today;
  return `
    insert into figures.expectation (collection_id, unit_id, path, territory_id, organisation_code, nodes, state, rev, first_sent_on, changed_at)
    select ${collectionId}, u.id, u.path, t.id, u.organisation_code, array[1, ${node}],
      ${month < months ? `'accepted', 1, ${monthOf(month)} + 33` : `'expected', null, null`}, now()
    from organisation.unit u join organisation.territory t on t.id = u.territory_id
    where u.level = 'commune' and ${some}`;
}

async function makeMonth(query: OwnerQuery, month: number, form: number, some: string): Promise<number> {
  const collectionId = await openMonth(query, month, form);
  await query(expectations(collectionId, month, some));
  const { rows } = await query(
    `with sent as (
       insert into figures.revision (collection_id, unit_id, rev, vals, sent_at, sent_by, hash)
       select e.collection_id, e.unit_id, 1,
         array(select case when (e.unit_id + i) % 11 = 0 then null else (e.unit_id * 31 + i * 7 + $2) % 400 end from generate_series(1, $3) i),
         now(), 11, sha256(int8send(e.collection_id * 1000000 + e.unit_id))
       from figures.expectation e where e.collection_id = $1 order by e.unit_id returning unit_id),
     noted as (insert into figures.delta (collection_id, unit_id, to_rev) select $1, unit_id, 1 from sent returning 1)
     select count(*) as count from noted`,
    [collectionId, month, cellCount],
  );
  return Number(rows[0]!.count) * cellCount;
}
