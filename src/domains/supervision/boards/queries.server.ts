import { type SqlBool, sql } from 'kysely';
import { predecessorIds } from '#domains/organisation/succession/queries.server.ts';
import { getUnit, unitsOneLevelDown } from '#domains/organisation/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';
import type { Area, BoardKind } from './rules.ts';

export interface BoardLine {
  id: number;
  unitId: number;
  kind: BoardKind;
  name: string;
  project: string | null;
  fromOn: string;
  untilOn: string;
  closedOn: string | null;
  members: number;
  /** Of this year, not taken off. */
  visits: number;
}

/** The boards of a unit and of those that it follows, the ones at work first. Three queries. */
export async function listBoards(ctx: Viewing, unitId: number): Promise<BoardLine[]> {
  const unitIds = [unitId, ...(await predecessorIds(ctx, unitId))];
  const rows = await ctx.db
    .selectFrom('supervision.board as b')
    .select(['b.id', 'b.unit_id as unitId', 'b.kind', 'b.name', 'b.project', 'b.from_on as fromOn'])
    .select(['b.until_on as untilOn', 'b.closed_on as closedOn'])
    .select(
      sql<number>`(select count(*) from supervision.visit v where v.board_id = b.id and v.removed_reason is null
        and v.on_day >= date_trunc('year', ${ctx.today}::date))`.as('visits'),
    )
    .where(sql<SqlBool>`b.unit_id = any(${unitIds}::bigint[])`)
    .orderBy(sql`b.closed_on is not null`)
    .orderBy('b.kind')
    .orderBy('b.until_on', 'desc')
    .orderBy('b.id')
    .limit(200)
    .execute();
  const seats = await seatsOf(ctx, [unitId]);
  return rows.map((row) => ({ ...row, members: seats.find((one) => one.boardId === row.id)?.members ?? 0 }));
}

interface Seats {
  unitId: number;
  boardId: number;
  kind: BoardKind;
  members: number;
}

/** How many sit on the boards that are at work today with these units. */
export async function seatsOf(ctx: Viewing, unitIds: readonly number[]): Promise<Seats[]> {
  const { rows } = await sql<Seats>`select unit_id as "unitId", board_id as "boardId", kind, members
    from supervision.seats(${unitIds}::bigint[], ${ctx.today}::date)`.execute(ctx.db);
  return rows;
}

export interface UnitBoards {
  unitId: number;
  unitName: string;
  inspection: { boards: number; members: number };
  investment: { boards: number; members: number };
  visits: number;
  recommended: number;
  settled: number;
  moneyRecommended: number;
  moneyRecovered: number;
  ending: number;
}

const noVisits = { visits: 0, recommended: 0, settled: 0, moneyRecommended: 0, moneyRecovered: 0 };

/** What the units one level down have and did this year, a line each, in the order of names. Four queries. */
export async function boardsBelow(ctx: Viewing, unitId: number): Promise<UnitBoards[]> {
  const unit = await getUnit(ctx, unitId);
  if (unit.level !== 'province') return [];
  const units = await unitsOneLevelDown(ctx, unit.territoryId, unit.organisation);
  const ids = units.map(({ id }) => id);
  const seats = Map.groupBy(await seatsOf(ctx, ids), (row) => row.unitId);
  const { rows } = await sql<{ unitId: number } & typeof noVisits>`
    select unit_id as "unitId", count(*) as visits, sum(recommended)::bigint as recommended, sum(settled)::bigint as settled,
      sum(money_recommended)::bigint as "moneyRecommended", sum(money_recovered)::bigint as "moneyRecovered"
    from supervision.visit where unit_id = any(${ids}::bigint[]) and removed_reason is null
      and on_day between date_trunc('year', ${ctx.today}::date) and ${ctx.today}::date
    group by unit_id`.execute(ctx.db);
  const visited = new Map(rows.map((row) => [row.unitId, row]));
  const { rows: endings } = await sql<{ unitId: number; count: number }>`
    select unit_id as "unitId", count(*) as count from supervision.board where unit_id = any(${ids}::bigint[])
      and closed_on is null and until_on <= ${ctx.today}::date + 90 group by unit_id`.execute(ctx.db);
  const ending = new Map(endings.map((row) => [row.unitId, row.count]));
  return units.map(({ id, shortName }) => {
    const of = (kind: BoardKind) => (seats.get(id) ?? []).filter((row) => row.kind === kind);
    const sums = (kind: BoardKind) => ({
      boards: of(kind).length,
      members: of(kind).reduce((sum, row) => sum + row.members, 0),
    });
    return {
      ...{ ...noVisits, ...visited.get(id), unitId: id, unitName: shortName, ending: ending.get(id) ?? 0 },
      ...{ inspection: sums('inspection'), investment: sums('investment') },
    };
  });
}

/** The residential areas of a unit's commune, those that are no more among them, in the order of names. */
export async function areasOf(ctx: Viewing, unitId: number): Promise<(Area & { name: string })[]> {
  const { territoryId } = await getUnit(ctx, unitId);
  const { rows } = await sql<Area & { name: string }>`
    select id, "closedOn", name from (
      select distinct on (t.id) t.id, t.closed_on as "closedOn", f.name, f.sort_key
      from organisation.territory_fact f join organisation.territory t on t.id = f.territory_id and t.level = 'area'
      where f.parent_id = ${territoryId}
      order by t.id, f.valid_from desc) as area
    order by sort_key, id`.execute(ctx.db);
  return rows;
}
