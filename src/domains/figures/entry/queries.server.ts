import type { Viewing } from '#domains/tables.ts';
import type { CellValue } from './rules.ts';

/** What was typed so far, by position. One query. */
export async function typedCells(
  ctx: Viewing,
  collectionId: number,
  unitId: number,
): Promise<(CellValue & { position: number; version: number })[]> {
  const rows = await ctx.db
    .selectFrom('figures.typed_cell')
    .select(['position', 'value', 'not_applicable', 'note', 'version'])
    .where('collection_id', '=', collectionId)
    .where('unit_id', '=', unitId)
    .orderBy('position')
    .execute();
  return rows.map(({ not_applicable, ...row }) => ({ ...row, notApplicable: not_applicable }));
}
