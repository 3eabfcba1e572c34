import { sql } from 'kysely';
import type { Viewing } from '#domains/tables.ts';
import type { Cell } from '../../forms/queries.server.ts';

/** What a unit reported of an indicator in an earlier period; null where nothing counts. */
export interface FigureBefore {
  value: number | null;
  notApplicable: boolean;
}

export interface FiguresBefore {
  /** The period before, and the same one of last year: names, and figures by the position of today's form. */
  last: { name: string; cells: Record<number, FigureBefore> } | null;
  lastYear: { name: string; cells: Record<number, FigureBefore> } | null;
}

/**
 * What units reported of the same indicators in the period before and in the same one of last year, whichever version of
 * a form it stood in: figures that count, no others. Units without any are left out. One query, however many units.
 */
export async function figuresBeforeOf(
  ctx: Viewing,
  { collectionId, unitIds }: { collectionId: number; unitIds: readonly number[] },
  cells: readonly Cell[],
): Promise<Map<number, FiguresBefore>> {
  const positions = new Map(cells.map((cell) => [cell.indicatorId, cell.position]));
  const { rows } = await sql<
    { unitId: number; which: 'last' | 'lastYear'; name: string; indicatorId: number } & FigureBefore
  >`
    with own as (
      select p.cadence, p.year, p.ordinal from figures.collection c join figures.period p on p.id = c.period_id where c.id = ${collectionId}),
    wanted as (
      (select 'last' as which, p.id from own o join figures.period p on p.cadence = o.cadence
         and (p.year, p.ordinal) < (o.year, o.ordinal) order by p.year desc, p.ordinal desc limit 1)
      union all
      select 'lastYear', p.id from own o join figures.period p on p.cadence = o.cadence and p.year = o.year - 1 and p.ordinal = o.ordinal)
    select e.unit_id as "unitId", w.which, c.name, cell.indicator_id as "indicatorId", r.vals[cell.position] as value,
      coalesce(cell.position = any(r.na), false) as "notApplicable"
    from wanted w
    join figures.collection c on c.period_id = w.id
    join figures.expectation e on e.collection_id = c.id and e.unit_id = any(${unitIds}::bigint[]) and e.counted_rev is not null
    join figures.revision r on r.collection_id = e.collection_id and r.unit_id = e.unit_id and r.rev = e.counted_rev
    join figures.cell cell on cell.form_version_id = c.form_version_id and cell.indicator_id = any(${[...positions.keys()]}::bigint[])
    order by c.id`.execute(ctx.db);
  const found = new Map<number, FiguresBefore>();
  for (const { unitId, which, name, indicatorId, value, notApplicable } of rows) {
    const before = found.get(unitId) ?? { last: null, lastYear: null };
    found.set(unitId, before);
    const side = (before[which] ??= { name, cells: {} });
    side.cells[positions.get(indicatorId)!] = { value, notApplicable };
  }
  return found;
}

/** The same of one unit. One query. */
export async function figuresBefore(
  ctx: Viewing,
  { collectionId, unitId }: { collectionId: number; unitId: number },
  cells: readonly Cell[],
): Promise<FiguresBefore> {
  const found = await figuresBeforeOf(ctx, { collectionId, unitIds: [unitId] }, cells);
  return found.get(unitId) ?? { last: null, lastYear: null };
}
