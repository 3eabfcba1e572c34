import { sql } from 'kysely';
import { may } from '#platform/access/may.ts';
import { Refusal } from '#platform/refusal.ts';
import { searchKey } from '#platform/vietnamese/fold.ts';
import { likeText } from '#domains/organisation/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';
import { type Cell, cellsOf } from '../queries.server.ts';
import { type Cadence, type CellCheck, type FormPeriod, periodsBegun, periodsFrom } from '../rules.ts';
import { formPeriods } from '../schema.ts';

/** A form as one line: whose it is, whom it asks, how often. */
export interface FormLine {
  id: number;
  code: string;
  name: string;
  unitId: number;
  unitName: string;
  organisation: string | null;
  level: string;
  cadence: Cadence;
  endedOn: string | null;
  version: number | null;
  cells: number;
}

const columns = sql`f.id, f.code, f.name, f.unit_id as "unitId", o.short_name as "unitName", f.organisation_code as organisation, f.level,
  f.cadence, f.ended_on::text as "endedOn", v.version,
  (select count(*)::int from figures.cell c where c.form_version_id = v.id) as cells`;
const newest = sql`left join lateral (select v.id, v.version, v.published_at from figures.form_version v
  where v.form_id = f.id and v.published_at is not null order by v.version desc limit 1) v on true`;

/** The forms that a unit collects, ended ones last, and the running ones of those above that it fills in. Two queries. */
export async function formsOf(ctx: Viewing, unit: { id: number; path: string; organisation: string; level: string }) {
  const { rows: own } = await sql<FormLine>`
    select ${columns} from figures.form f join organisation.unit o on o.id = f.unit_id ${newest}
    where f.unit_id = ${unit.id} order by f.ended_on nulls first, f.name, f.id`.execute(ctx.db);
  const { rows: filled } = await sql<FormLine>`
    select ${columns} from figures.form f
    join organisation.unit o on o.id = f.unit_id
    join organisation.territory p on p.id = o.territory_id ${newest}
    where f.ended_on is null and v.id is not null and f.level = ${unit.level} and f.unit_id <> ${unit.id}
      and p.path @> ${unit.path}::ltree and (o.organisation_code = 'front' or o.organisation_code = ${unit.organisation})
      and (f.organisation_code is null or f.organisation_code = ${unit.organisation})
    order by p.path, f.name, f.id`.execute(ctx.db);
  return { own, filled };
}

export interface FormCollection {
  id: number;
  name: string;
  dueOn: string;
  expected: number;
  sent: number;
}

/** A form with its versions, the cells of the newest, what was opened and what can be. Throws 'form-not-found'. Six queries. */
export async function formPage(ctx: Viewing, formId: number) {
  const form = await getForm(ctx, formId);
  const versions = await ctx.db
    .selectFrom('figures.form_version as v')
    .leftJoin('people.account_name as n', 'n.account_id', 'v.published_by')
    .select(['v.id', 'v.version', 'v.published_at as publishedAt', 'n.full_name as byName'])
    .where('v.form_id', '=', formId)
    .where('v.published_at', 'is not', null)
    .orderBy('v.version', 'desc')
    .execute();
  const { cells, checks } = await latest(ctx, versions[0]?.id);
  const { rows: collections } = await sql<FormCollection & { code: string }>`
    select c.id, c.name, c.due_on::text as "dueOn", p.code, count(e.unit_id)::int as expected, count(e.counted_rev)::int as sent
    from figures.collection c join figures.period p on p.id = c.period_id
    left join figures.expectation e on e.collection_id = c.id
    where c.form_id = ${formId}
    group by c.id, p.code order by c.ends_on desc limit 12`.execute(ctx.db);
  const { periods, unitPath, ...about } = form;
  const opened = new Set(collections.map((one) => one.code));
  return {
    ...about,
    versions: versions.map(({ version, byName, publishedAt }) => ({
      ...{ version, byName, publishedAt: publishedAt!.toISOString() },
    })),
    ...{ cells, checks },
    collections: collections.map(({ id, name, dueOn, expected, sent }) => ({ id, name, dueOn, expected, sent })),
    cutOff: periods[0]!.until,
    next: periodsFrom({ periods }, ctx.today, 3),
    openable: periodsBegun({ periods }, ctx.today).filter(({ code }) => !opened.has(code)),
    mayCollect: ctx.actor !== null && may(ctx.actor.grants, ctx.permissions, 'report.collect', unitPath),
  };
}
export type FormPage = Awaited<ReturnType<typeof formPage>>;

async function latest(ctx: Viewing, versionId: number | undefined): Promise<{ cells: Cell[]; checks: CellCheck[] }> {
  return versionId === undefined ? { cells: [], checks: [] } : cellsOf(ctx, versionId);
}

async function getForm(ctx: Viewing, formId: number) {
  const row = await ctx.db
    .selectFrom('figures.form as f')
    .innerJoin('organisation.unit as u', 'u.id', 'f.unit_id')
    .select(['f.id', 'f.code', 'f.name', 'f.unit_id as unitId', 'f.unit_path as unitPath', 'u.name as unitName'])
    .select(['f.organisation_code as organisation', 'f.level', 'f.cadence', 'f.periods', 'f.ended_on as endedOn'])
    .select(['f.grace_days as graceDays', 'f.lock_days as lockDays'])
    .where('f.id', '=', formId)
    .executeTakeFirst();
  if (!row) throw new Refusal('form-not-found');
  return { ...row, periods: formPeriods.parse(row.periods) as FormPeriod[] };
}

/** An indicator to choose, or why it cannot be: a ratio, retired, or asked for by another form that reaches the same units. */
export interface IndicatorChoice {
  id: number;
  code: string;
  name: string;
  topic: string;
  unit: string;
  isCounted: boolean;
  isRatio: boolean;
  isRetired: boolean;
  elsewhere: string | null;
}

/** Indicators whose code or name holds these words, at most twenty-five, those that can be chosen first. One query. */
export async function indicatorsToChoose(ctx: Viewing, formId: number, typed: string): Promise<IndicatorChoice[]> {
  const words = searchKey(typed).split(' ').filter(Boolean).slice(0, 8);
  const holds = words.map((word) => sql`i.search_key like ${`%${likeText(word)}%`}`);
  const { rows } = await sql<IndicatorChoice>`
    with own as (select f.*, subpath(f.unit_path, 0, -1) as place from figures.form f where f.id = ${formId}),
    others as (
      select c.indicator_id, min(f.name) as name
      from own join figures.form f on f.id <> own.id and f.ended_on is null and f.cadence = own.cadence and f.level = own.level
        and (f.organisation_code is null or own.organisation_code is null or f.organisation_code = own.organisation_code)
        and (subpath(f.unit_path, 0, -1) @> own.place or own.place @> subpath(f.unit_path, 0, -1))
      ${newest} join figures.cell c on c.form_version_id = v.id
      group by c.indicator_id)
    select i.id, i.code, i.name, i.topic, i.unit, i.measure is not null as "isCounted", i.numerator_id is not null as "isRatio",
      i.retired_on is not null as "isRetired", o.name as elsewhere
    from indicators.indicator i left join others o on o.indicator_id = i.id
    where ${holds.length > 0 ? sql.join(holds, sql` and `) : sql`true`}
    order by (i.numerator_id is null and i.retired_on is null and o.name is null) desc, i.topic, i.code
    limit 25`.execute(ctx.db);
  return rows;
}
