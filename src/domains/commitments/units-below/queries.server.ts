import { sql } from 'kysely';
import type { Viewing } from '#domains/tables.ts';
import { lastLateDueOn } from '../queries.server.ts';
import type { UnitStanding } from './rules.ts';

export const unitsAPage = 50;

export interface UnitLine extends UnitStanding {
  unitId: number;
  name: string;
}

export interface UnitsBelowFilter {
  /** Only what one's own unit asked for. */
  isAsked: boolean;
  year: number;
  organisation?: string | undefined;
  /** Cursors of the pages beside. */
  after?: string | null;
  before?: string | null;
}

export interface UnitsBelowPage {
  units: UnitLine[];
  /** Of all units, not of the page. */
  total: UnitStanding & { units: number };
  next: string | null;
  previous: string | null;
}

interface Row extends UnitLine {
  total: UnitsBelowPage['total'];
}

const edgePattern = /^(\d{1,9})\.(\d{1,15})$/;

/**
 * The units below one that have work: what is open now and what was due in the year, those with most of it behind first.
 * One query: commitments.of_units_below counts on an index, without touching the rows, and carries the scope.
 */
export async function unitsBelow(
  ctx: Viewing,
  unitId: number,
  filter: UnitsBelowFilter,
  most = unitsAPage,
): Promise<UnitsBelowPage> {
  const backwards = !filter.after && Boolean(filter.before);
  const edge = edgePattern.exec(filter.after ?? filter.before ?? '');
  const order = sql.raw(backwards ? 'behind, u.sort_key desc, u.id desc' : 'behind desc, u.sort_key, u.id');
  const beyond = edge ? sql`where ${beyondEdge(Number(edge[1]), Number(edge[2]), backwards)}` : sql``;
  const { rows } = await sql<Row>`
    with standing as materialized (
      select s.*, u.id, u.short_name, u.sort_key
      from commitments.of_units_below(${unitId}, ${filter.isAsked ? unitId : null}::bigint, ${`${filter.year}-01-01`}::date,
        ${`${filter.year}-12-31`}::date, ${lastLateDueOn(ctx.today)}::date) s
      join organisation.unit u on u.id = s.unit_id
      where ${filter.organisation ?? null}::text is null or u.organisation_code = ${filter.organisation ?? null}),
    total as (select json_build_object('units', count(*), 'inProgress', coalesce(sum(in_progress), 0), 'behind', coalesce(sum(behind), 0),
      'claimed', coalesce(sum(claimed), 0), 'confirmed', coalesce(sum(confirmed), 0)) as total from standing)
    select u.id as "unitId", u.short_name as name, u.in_progress as "inProgress", u.behind, u.claimed, u.confirmed, t.total
    from standing u cross join total t ${beyond}
    order by ${order} limit ${most + 1}`.execute(ctx.db);
  const more = rows.length > most;
  const page = rows.slice(0, most);
  if (backwards) page.reverse();
  const cursor = (row: Row | undefined) => (row ? `${row.behind}.${row.unitId}` : null);
  return {
    units: page.map(({ unitId: id, name, inProgress, behind, claimed, confirmed }) => ({
      ...{ unitId: id, name, inProgress, behind, claimed, confirmed },
    })),
    total: rows[0]?.total ?? { units: 0, inProgress: 0, behind: 0, claimed: 0, confirmed: 0 },
    next: backwards || more ? cursor(page.at(-1)) : null,
    previous: (backwards ? more : edge !== null) ? cursor(page[0]) : null,
  };
}

function beyondEdge(behind: number, unitId: number, backwards: boolean) {
  const [less, further] = backwards ? [sql.raw('>'), sql.raw('<')] : [sql.raw('<'), sql.raw('>')];
  return sql`(u.behind ${less} ${behind} or (u.behind = ${behind} and (u.sort_key, u.id) ${further}
    ((select e.sort_key from organisation.unit e where e.id = ${unitId}), ${unitId}::bigint)))`;
}
