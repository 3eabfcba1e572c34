import { type SqlBool, sql } from 'kysely';
import { addDays } from '#platform/calendar/day.ts';
import type { Found } from '#platform/search.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { searchKey } from '#platform/vietnamese/fold.ts';
import { holdsWords } from '#platform/vietnamese/folded.server.ts';
import { likeText } from '#domains/organisation/queries.server.ts';
import { predecessorIds } from '#domains/organisation/succession/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';
import { daysBack, type Kind, type OwnValues, type Point, titleOf } from './rules.ts';
import { kindFields, type ListFilter, storedPoints, storedValues } from './schema.ts';

export const pageSize = 50;
/** More units than this are not listed together: their figures are a report's. */
export const mostUnits = 5_000;

/** All kinds in their order. */
export async function listKinds(ctx: Viewing): Promise<Kind[]> {
  const rows = await kindRows(ctx).orderBy('position').execute();
  return rows.map(presentKind);
}

export async function findKind(ctx: Viewing, code: string): Promise<Kind | null> {
  const row = await kindRows(ctx).where('code', '=', code).executeTakeFirst();
  return row ? presentKind(row) : null;
}

function kindRows(ctx: Viewing) {
  return ctx.db.selectFrom('activities.kind').select(['code', 'name', 'has_points', 'fields', 'entered_at']);
}

function presentKind(row: Awaited<ReturnType<ReturnType<typeof kindRows>['execute']>>[number]): Kind {
  const { code, name, has_points: hasPoints, entered_at: enteredAt } = row;
  return { code, name, hasPoints, fields: kindFields.parse(row.fields), enteredAt };
}

/** The row of an activity with all that may change; null when it is not there or hidden. */
export async function stateOf(ctx: Viewing, id: number) {
  const row = await ctx.db
    .selectFrom('activities.activity')
    .select(['id', 'kind', 'title', 'happened_on', 'place', 'owner_unit_id', 'owner_path', 'partner_unit_ids'])
    .select(['attendance', 'women', 'points', 'own_values', 'commitment_ids', 'result', 'version'])
    .select(['logged_at', 'logged_by', 'changed_at', 'changed_by', 'withdrawn_on', 'withdrawn_reason', 'record_link'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}
export type StoredActivity = NonNullable<Awaited<ReturnType<typeof stateOf>>>;

export interface ActivityLine {
  id: number;
  title: string;
  kindName: string;
  happenedOn: string;
  place: string;
  attendance: number;
  ownerName: string;
  ownerUnitId: number;
  withdrawn: boolean;
}

/** The columns of a line with the names of its kind and owner; a caller names the units and the days. */
export function lines(ctx: Viewing) {
  return ctx.db
    .selectFrom('activities.activity as a')
    .innerJoin('activities.kind as k', 'k.code', 'a.kind')
    .innerJoin('organisation.unit as owner', 'owner.id', 'a.owner_unit_id')
    .select(['a.id', 'a.title', 'a.happened_on', 'a.place', 'a.attendance', 'a.own_values', 'a.owner_unit_id'])
    .select(['a.kind', 'a.withdrawn_on', 'k.name as kind_name', 'k.fields', 'owner.short_name as owner_name']);
}
export type LineRow = Awaited<ReturnType<ReturnType<typeof lines>['execute']>>[number];

export function presentLine(row: LineRow): ActivityLine {
  const kind = { code: row.kind, name: row.kind_name, fields: kindFields.parse(row.fields) };
  return {
    id: row.id,
    title: titleOf(row.title, kind, valuesOf(row)),
    kindName: row.kind_name,
    happenedOn: row.happened_on,
    place: row.place,
    attendance: row.attendance,
    ownerName: row.owner_name,
    ownerUnitId: row.owner_unit_id,
    withdrawn: row.withdrawn_on !== null,
  };
}

export const valuesOf = (row: { own_values: unknown }): OwnValues => storedValues.parse(row.own_values);
export const pointsOf = (row: { points: unknown }): Point[] => storedPoints.parse(row.points);

/** The units whose activities one may read, up to mostUnits + 1; the policy of units hides none, so this asks the grants. */
export async function readableUnitIds(ctx: Viewing): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select id from organisation.unit
    where path ? (select access.scopes('activity.read')) limit ${mostUnits + 1}`.execute(ctx.db);
  return rows.map((row) => row.id);
}

export interface ActivityPage {
  lines: ActivityLine[];
  next: string | null;
  previous: string | null;
  /** Nothing is listed because too many units were named at once. */
  tooWide: boolean;
}

interface Days {
  from: string;
  until: string;
}

/** The days that a list looks at: the month asked for, or all that may still be logged. */
function periodOf(filter: Pick<ListFilter, 'month'>, today: string): Days {
  if (!filter.month) return { from: addDays(today, -daysBack), until: today };
  return { from: `${filter.month}-01`, until: addDays(`${addDays(`${filter.month}-28`, 4).slice(0, 7)}-01`, -1) };
}

/**
 * Activities of the units named by the filter, the newest day first. One query for one unit, two for all that one may
 * read (their numbers first); a wide list looks at the nearest days first and at the whole period only if they do not
 * fill a page. Words are sought within these units and days: an index of words is of no use under a policy.
 */
export async function listActivities(ctx: Viewing, ownUnitId: number, filter: ListFilter): Promise<ActivityPage> {
  const none = { lines: [], next: null, previous: null };
  const unitId = filter.unitId ?? ownUnitId;
  const unitIds =
    filter.scope === 'below' && !filter.unitId
      ? await readableUnitIds(ctx)
      : [unitId, ...(filter.past ? await predecessorIds(ctx, unitId) : [])];
  if (unitIds.length > mostUnits) return { ...none, tooWide: true };
  const whole = periodOf(filter, ctx.today);
  const isBackwards = filter.before !== undefined;
  const from = filter.before ?? filter.after;
  const edge = from?.split('_')[0] ?? (isBackwards ? whole.from : whole.until);
  const near = isBackwards
    ? { from: edge, until: addDays(edge, 3) }
    : { from: addDays(edge < whole.until ? edge : whole.until, -3), until: whole.until };
  let found: LineRow[] = [];
  for (const days of unitIds.length > 100 ? [clipped(near, whole), whole] : [whole]) {
    found = await pageOf(ctx, unitIds, days, filter);
    if (found.length > pageSize) break;
  }
  const more = found.length > pageSize;
  const page = found.slice(0, pageSize);
  if (isBackwards) page.reverse();
  const cursor = (row: LineRow | undefined) => (row ? `${row.happened_on}_${row.id}` : null);
  return {
    lines: page.map(presentLine),
    next: isBackwards || more ? cursor(page.at(-1)) : null,
    previous: (isBackwards ? more : from !== undefined) ? cursor(page[0]) : null,
    tooWide: false,
  };
}

const clipped = (days: Days, within: Days): Days => ({
  from: days.from > within.from ? days.from : within.from,
  until: days.until < within.until ? days.until : within.until,
});

function pageOf(ctx: Viewing, unitIds: readonly number[], days: Days, filter: ListFilter) {
  let query = lines(ctx).where('a.happened_on', '>=', days.from).where('a.happened_on', '<=', days.until);
  query =
    filter.scope === 'partner'
      ? query.where(sql<SqlBool>`a.id in (select p.activity_id from activities.partner p
          where p.unit_id = any(${unitIds}::bigint[]) and p.happened_on between ${days.from}::date and ${days.until}::date)`)
      : query.where(sql<SqlBool>`a.owner_unit_id = any(${unitIds}::bigint[])`);
  if (filter.kind) query = query.where('a.kind', '=', filter.kind);
  for (const word of searchKey(filter.words ?? '')
    .split(' ')
    .filter(Boolean))
    query = query.where('a.search_key', 'like', `%${likeText(word)}%`);
  const isBackwards = filter.before !== undefined;
  const from = filter.before ?? filter.after;
  if (from) {
    const [day, id] = from.split('_') as [string, string];
    const side = sql.raw(isBackwards ? '>' : '<');
    query = query.where(sql<SqlBool>`(a.happened_on, a.id) ${side} (${day}::date, ${id}::bigint)`);
  }
  const direction = isBackwards ? 'asc' : 'desc';
  return query
    .orderBy('a.happened_on', direction)
    .orderBy('a.id', direction)
    .limit(pageSize + 1)
    .execute();
}

/** What the unit that one acts for did within the days that can still be logged, by words. One query. */
export async function findActivities(ctx: Viewing, typed: string, most: number): Promise<Found[]> {
  const unitId = ctx.actor?.unit?.id;
  if (unitId === undefined) return [];
  const rows = await lines(ctx)
    .where('a.owner_unit_id', '=', unitId)
    .where('a.happened_on', '>=', addDays(ctx.today, -daysBack))
    .where(holdsWords(sql`a.search_key`, typed))
    .orderBy('a.happened_on', 'desc')
    .orderBy('a.id', 'desc')
    .limit(most)
    .execute();
  return rows.map(presentLine).map(({ id, title, happenedOn, place }) => ({
    ...{ title, about: `${formatDay(happenedOn)} · ${place}`, to: `/hoat-dong/${id}` },
  }));
}
