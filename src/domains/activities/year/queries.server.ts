import { sql } from 'kysely';
import type { Viewing } from '#domains/tables.ts';
import { lines, presentLine, type ActivityLine } from '../queries.server.ts';
import { type ItemKind, type ItemStanding, type Speaker, standingOf } from './rules.ts';

/** The units whose year concerns a unit: itself and those above it in its line, the nearest first. */
function lineOf(unitId: number) {
  return sql<{ id: number; name: string; depth: number }>`
    select a.id, a.short_name as name, nlevel(a.path) as depth
    from organisation.unit s join organisation.territory st on st.id = s.territory_id
    join organisation.unit a on a.organisation_code = s.organisation_code and a.closed_on is null
    join organisation.territory t on t.id = a.territory_id
    where s.id = ${unitId} and (a.path @> s.path or (a.kind = 'committee' and t.path @> st.path))`;
}

export interface Theme {
  theme: string;
  paper: string | null;
  unitId: number;
  unitName: string;
}

/** The theme that a unit works under in a year: its own, or that of the nearest unit above. One query. */
export async function themeFor(ctx: Viewing, unitId: number, year: number): Promise<Theme | null> {
  const { rows } = await sql<Theme>`
    select y.theme, y.paper, l.id as "unitId", l.name as "unitName"
    from (${lineOf(unitId)}) l
    cross join lateral (select theme, paper from activities.year_theme where unit_id = l.id and year = ${year} order by id desc limit 1) y
    order by l.depth desc limit 1`.execute(ctx.db);
  return rows[0] ?? null;
}

/** What a unit called its year, the last first. One query. */
export async function themesOf(ctx: Viewing, unitId: number, year: number) {
  const rows = await ctx.db
    .selectFrom('activities.year_theme')
    .select(['theme', 'paper', 'set_at'])
    .where('unit_id', '=', unitId)
    .where('year', '=', year)
    .orderBy('id', 'desc')
    .limit(20)
    .execute();
  return rows.map(({ set_at: setAt, ...row }) => ({ ...row, setAt: setAt.toISOString() }));
}

export interface PlanItem {
  id: number;
  kind: ItemKind;
  name: string;
  audience: string | null;
  place: string | null;
  speaker: Speaker | null;
  fromMonth: number;
  untilMonth: number;
  target: number | null;
  activities: number;
  people: number;
  standing: ItemStanding;
  droppedReason: string | null;
}

/** The items of a year with what was done for each, as far as the reader may read the records. One query. */
export async function itemsOf(ctx: Viewing, unitId: number, year: number): Promise<PlanItem[]> {
  const { rows } = await sql<Omit<PlanItem, 'standing'>>`
    select i.id, i.kind, i.name, i.audience, i.place, i.speaker, i.from_month as "fromMonth", i.until_month as "untilMonth", i.target,
      i.dropped_reason as "droppedReason", coalesce(d.activities, 0)::bigint as activities, coalesce(d.people, 0)::bigint as people
    from activities.plan_item i
    left join lateral (
      select count(*) as activities, sum(a.attendance) as people
      from activities.item_activity p join activities.activity a on a.id = p.activity_id
      where p.item_id = i.id and p.taken_off_at is null and a.withdrawn_on is null) d on true
    where i.unit_id = ${unitId} and i.year = ${year} order by i.kind, i.id`.execute(ctx.db);
  return rows.map((row) => ({
    ...row,
    standing: standingOf({ ...row, year, dropped: row.droppedReason !== null }, ctx.today),
  }));
}

/** An item with whose it is, or null. One query. */
export async function findItem(ctx: Viewing, itemId: number) {
  const row = await ctx.db
    .selectFrom('activities.plan_item as i')
    .innerJoin('organisation.unit as u', 'u.id', 'i.unit_id')
    .select([
      'i.id',
      'i.kind',
      'i.name',
      'i.year',
      'i.audience',
      'i.place',
      'i.speaker',
      'i.from_month as fromMonth',
      'i.until_month as untilMonth',
      'i.target',
      'i.dropped_reason as droppedReason',
      'i.unit_id as unitId',
      'u.name as unitName',
      'i.dropped_on as droppedOn',
    ])
    .where('i.id', '=', itemId)
    .executeTakeFirst();
  return row ?? null;
}

const shown = 200;

/** The records that serve an item, the newest first; 200 are enough to see what was done. One query. */
export async function activitiesOf(ctx: Viewing, itemId: number): Promise<ActivityLine[]> {
  const rows = await lines(ctx)
    .innerJoin('activities.item_activity as p', 'p.activity_id', 'a.id')
    .where('p.item_id', '=', itemId)
    .where('p.taken_off_at', 'is', null)
    .where('a.withdrawn_on', 'is', null)
    .orderBy('a.happened_on', 'desc')
    .orderBy('a.id', 'desc')
    .limit(shown)
    .execute();
  return rows.map(presentLine);
}

export interface OfferedItem {
  id: number;
  name: string;
  kind: ItemKind;
  unitName: string;
}

const offered = 60;

/** What a record of a unit may belong to: the items of the year of the unit and of those above it. One query. */
export async function offeredItems(ctx: Viewing, unitId: number, year: number): Promise<OfferedItem[]> {
  const { rows } = await sql<OfferedItem>`
    select i.id, i.name, i.kind, l.name as "unitName" from (${lineOf(unitId)}) l
    join activities.plan_item i on i.unit_id = l.id and i.year = ${year} and i.dropped_on is null
    order by l.depth desc, i.kind desc, i.id limit ${offered}`.execute(ctx.db);
  return rows;
}

/** The items that a record belongs to. One query. */
export async function itemsOfActivity(ctx: Viewing, activityId: number): Promise<OfferedItem[]> {
  return ctx.db
    .selectFrom('activities.item_activity as p')
    .innerJoin('activities.plan_item as i', 'i.id', 'p.item_id')
    .innerJoin('organisation.unit as u', 'u.id', 'i.unit_id')
    .select(['i.id', 'i.name', 'i.kind', 'u.short_name as unitName'])
    .where('p.activity_id', '=', activityId)
    .where('p.taken_off_at', 'is', null)
    .orderBy('i.id')
    .execute();
}
