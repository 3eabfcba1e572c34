import { type RawBuilder, sql } from 'kysely';
import { may } from '#platform/access/may.ts';
import { Refusal } from '#platform/refusal.ts';
import { territoryNames } from '#domains/organisation/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';
import type { CollectionDates, ExpectationState } from '../collections/rules.ts';
import type { Asked, Tally } from './rules.ts';
import type { OwingFilter } from './schema.ts';

export const pageSize = 60;

/** Where a page of a list begins: after a row, or before one. */
export interface Cursor {
  after: string | null;
  before: string | null;
}

/** A form opened for a period, as whoever collects it sees it. */
export interface CollectionView extends CollectionDates {
  id: number;
  formId: number;
  formVersionId: number;
  formName: string;
  periodName: string;
  periodId: number;
  startsOn: string;
  unitId: number;
  unitName: string;
  /** Where the collecting unit stands. */
  territoryId: number;
  mayCollect: boolean;
  /** False: the reader sees a part of the units that owe it. */
  seesAll: boolean;
}

/** Throws Refusal 'collection-not-found'. One query. */
export async function getCollection(ctx: Viewing, id: number): Promise<CollectionView> {
  const row = await ctx.db
    .selectFrom('figures.collection as c')
    .innerJoin('figures.form as f', 'f.id', 'c.form_id')
    .innerJoin('organisation.unit as u', 'u.id', 'c.unit_id')
    .select(['c.id', 'c.form_id as formId', 'c.form_version_id as formVersionId', 'c.name as periodName'])
    .select(['c.period_id as periodId', 'c.starts_on as startsOn', 'c.ends_on as endsOn', 'c.due_on as dueOn'])
    .select(['c.grace_until as graceUntil', 'c.locks_on as locksOn', 'c.unit_id as unitId', 'c.unit_path'])
    .select(['f.name as formName', 'u.name as unitName', 'u.territory_id as territoryId'])
    .where('c.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Refusal('collection-not-found');
  const { unit_path: path, ...collection } = row;
  const held = (permission: string) => ctx.actor !== null && may(ctx.actor.grants, ctx.permissions, permission, path);
  return { ...collection, mayCollect: held('report.collect'), seesAll: held('report.read') };
}

/** The place one level below the collecting unit under which an owing unit stands; its own place where it stands at none. */
export const placeOf = sql`case when nlevel(t.path) > nlevel(o.path) then substr(ltree2text(subpath(t.path, nlevel(o.path), 1)), 2)::bigint else t.id end`;
export const owing = sql`figures.expectation e
  join figures.collection c on c.id = e.collection_id
  join organisation.territory t on t.id = e.territory_id
  join organisation.unit owner on owner.id = c.unit_id
  join organisation.territory o on o.id = owner.territory_id`;

export interface TallyOfPlace extends Tally {
  placeId: number;
  placeName: string;
  organisation: string;
  /** Of these, units whose figures the reader may accept and send back. */
  decidable: number;
  /** The unit, where one alone owes. */
  oneUnitId: number | null;
}

/** How many units of each place and line owe, sent in time or late, wait, were sent back, stand. Two queries, without the units. */
export async function talliesOf(ctx: Viewing, collectionId: number): Promise<TallyOfPlace[]> {
  const { rows } = await sql<Omit<TallyOfPlace, 'placeName'>>`
    select ${placeOf} as "placeId", e.organisation_code as organisation, count(*)::int as expected,
      (count(*) filter (where e.first_sent_on <= c.grace_until))::int as "inTime",
      (count(*) filter (where e.first_sent_on > c.grace_until))::int as late,
      (count(*) filter (where e.state = 'submitted'))::int as waiting,
      (count(*) filter (where e.state = 'returned'))::int as returned,
      (count(*) filter (where e.state = 'accepted'))::int as accepted,
      (count(*) filter (where e.state = 'sealed'))::int as sealed,
      (count(*) filter (where access.reaches(e.path, (select access.scopes('report.collect')))))::int as decidable,
      case when count(*) = 1 then min(e.unit_id) end as "oneUnitId"
    from ${owing} where e.collection_id = ${collectionId}
    group by 1, 2`.execute(ctx.db);
  const names = await territoryNames(
    ctx,
    rows.map((row) => row.placeId),
  );
  return rows.map((row) => ({ ...row, placeName: names.get(row.placeId) ?? '' }));
}

export interface OwingUnit {
  unitId: number;
  unitName: string;
  organisation: string;
  state: ExpectationState;
  rev: number | null;
  firstSentOn: string | null;
  sortKey: string;
}

export const conditions: Record<Asked, RawBuilder<unknown>> = {
  missing: sql`e.first_sent_on is null`,
  late: sql`e.first_sent_on > c.grace_until`,
  waiting: sql`e.state = 'submitted'`,
  returned: sql`e.state = 'returned'`,
  accepted: sql`e.state = 'accepted'`,
  sealed: sql`e.state = 'sealed'`,
};

/** The units that owe, in the order of their names, sixty a page. One query. */
export async function listOwing(ctx: Viewing, collectionId: number, filter: OwingFilter, cursor: Cursor) {
  const isBack = cursor.before !== null;
  const from = readKey(cursor.after ?? cursor.before);
  const order = isBack ? sql`u.sort_key desc, u.id desc` : sql`u.sort_key, u.id`;
  const { rows } = await sql<OwingUnit>`
    select e.unit_id as "unitId", u.name as "unitName", e.organisation_code as organisation, e.state, e.rev,
      e.first_sent_on::text as "firstSentOn", u.sort_key as "sortKey"
    from ${owing} join organisation.unit u on u.id = e.unit_id
    where e.collection_id = ${collectionId}
      and (${filter.organisation ?? null}::text is null or e.organisation_code = ${filter.organisation ?? null})
      and (${filter.placeId ?? null}::bigint is null or ${placeOf} = ${filter.placeId ?? null})
      and ${filter.asked ? conditions[filter.asked] : sql`true`}
      and ${from === null ? sql`true` : isBack ? sql`(u.sort_key, u.id) < (${from.sortKey}, ${from.id}::bigint)` : sql`(u.sort_key, u.id) > (${from.sortKey}, ${from.id}::bigint)`}
    order by ${order} limit ${pageSize + 1}`.execute(ctx.db);
  const shown = rows.slice(0, pageSize);
  const hasMore = rows.length > pageSize;
  if (isBack) shown.reverse();
  const hasBefore = isBack ? hasMore : from !== null;
  const hasAfter = isBack ? true : hasMore;
  const first = shown[0];
  const last = shown.at(-1);
  return {
    rows: shown.map(({ unitId, unitName, organisation, state, rev, firstSentOn }) => ({
      ...{ unitId, unitName, organisation, state, rev, firstSentOn },
    })),
    page: {
      before: hasBefore && first ? keyOf(first) : null,
      after: hasAfter && last ? keyOf(last) : null,
    },
  };
}

const keyOf = (row: OwingUnit): string => `${row.unitId}_${row.sortKey}`;

/** A cursor out of an address; null for none and for nonsense. */
export function readKey(cursor: string | null): { id: number; sortKey: string } | null {
  const match = cursor === null ? null : /^(\d{1,15})_(.{0,400})$/su.exec(cursor);
  return match ? { id: Number(match[1]), sortKey: match[2]! } : null;
}
