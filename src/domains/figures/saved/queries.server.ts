import { sql } from 'kysely';
import { territoryNames } from '#domains/organisation/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';
import { tableAddress, tableTo } from '../totals/address/schema.ts';

/** An indicator that gives no more figures: retired, or of no form that still runs. */
export interface Stopped {
  id: number;
  name: string;
  why: 'retired' | 'not-collected';
}

export interface SavedView {
  id: number;
  name: string;
  to: string;
  indicators: string[];
  placeName: string | null;
  isMap: boolean;
  isShared: boolean;
  isOwn: boolean;
  byName: string | null;
  stopped: Stopped[];
}

/** One's own views and those that colleagues of the same unit share, by name. Five queries. */
export async function listViews(ctx: Viewing): Promise<SavedView[]> {
  const accountId = ctx.actor?.accountId ?? 0;
  const unitId = ctx.actor?.unit?.id ?? null;
  const rows = await ctx.db
    .selectFrom('figures.saved_view as v')
    .leftJoin('people.account_name as n', 'n.account_id', 'v.account_id')
    .select(['v.id', 'v.name', 'v.query', 'v.is_shared as isShared', 'v.account_id as accountId'])
    .select('n.full_name as byName')
    .where((eb) =>
      eb.or([
        eb('v.account_id', '=', accountId),
        ...(unitId === null ? [] : [eb.and([eb('v.unit_id', '=', unitId), eb('v.is_shared', '=', true)])]),
      ]),
    )
    .orderBy('v.name')
    .orderBy('v.id')
    .execute();
  const views = rows.map((row) => ({ ...row, address: tableAddress(new URLSearchParams(row.query)) }));
  const ids = [...new Set(views.flatMap(({ address }) => address.indicatorIds))];
  const names = await indicatorNames(ctx, ids);
  const stopped = await stoppedOf(ctx, ids);
  const places = await territoryNames(
    ctx,
    views.flatMap(({ address }) => address.placeId ?? []),
  );
  return views.map(({ id, name, isShared, byName, address, ...row }) => ({
    ...{ id, name, isShared, byName, isOwn: row.accountId === accountId, to: tableTo(address) },
    indicators: address.indicatorIds.flatMap((one) => names.get(one) ?? []),
    placeName: places.get(address.placeId ?? 0) ?? null,
    isMap: address.view === 'map',
    stopped: stopped.filter((one) => address.indicatorIds.includes(one.id)),
  }));
}

async function indicatorNames(ctx: Viewing, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db.selectFrom('indicators.indicator').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Which of these indicators give no new figures; a ratio stops with either of its parts. One query. */
export async function stoppedOf(ctx: Viewing, indicatorIds: readonly number[]): Promise<Stopped[]> {
  if (indicatorIds.length === 0) return [];
  const { rows } = await sql<Stopped>`
    select i.id, i.name, case when i.retired_on <= ${ctx.today}::date then 'retired' else 'not-collected' end as why
    from indicators.indicator i
    where i.id = any(${[...indicatorIds]}::bigint[]) and (i.retired_on <= ${ctx.today}::date or exists (
      select from unnest(array[coalesce(i.numerator_id, i.id), coalesce(i.denominator_id, i.id)]) part (id)
      where not exists (
        select from figures.cell c
        join figures.form_version v on v.id = c.form_version_id and v.published_at is not null
        join figures.form f on f.id = v.form_id and (f.ended_on is null or f.ended_on > ${ctx.today}::date)
        where c.indicator_id = part.id and not exists (
          select from figures.form_version later
          where later.form_id = v.form_id and later.version > v.version and later.published_at is not null))))
    order by i.name, i.id`.execute(ctx.db);
  return rows;
}
