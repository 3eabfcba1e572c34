import type { Viewing } from '#domains/tables.ts';
import { listOwing } from '../../follow/queries.server.ts';
import type { OwingFilter } from '../../follow/schema.ts';
import { entryPage } from '../../page/queries.server.ts';
import type { BlankForm } from './prints.server.ts';

/** A unit's form to fill elsewhere, with what stands in it. The queries of `entryPage`. */
export async function blankForm(ctx: Viewing, collectionId: number, unitId: number): Promise<BlankForm> {
  const page = await entryPage(ctx, collectionId, unitId);
  const { formName, periodName, unitName, collectorName, dueOn, formVersionId, before } = page;
  const standing = new Map(page.standing.map((cell) => [cell.position, cell]));
  return {
    ...{ formName, periodName, unitName, collectorName, dueOn, collectionId, unitId, formVersionId },
    ...{ lastName: before.last?.name ?? null, lastYearName: before.lastYear?.name ?? null },
    cells: page.cells.map(({ position, code, section, label, unit, scale, help, isRequired }) => {
      const counted = page.counted[position]?.value ?? null;
      const now = standing.get(position);
      return {
        ...{ position, code, section, label, unit, scale, help, isRequired, counted },
        last: before.last?.cells[position] ?? null,
        lastYear: before.lastYear?.cells[position] ?? null,
        // An open counted cell says what the records say.
        now: now ? { ...now, value: now.notApplicable ? null : (now.value ?? counted) } : null,
      };
    }),
  };
}

/** The units of a list of who owes, by name; null for more than `most`. One query for each sixty. */
export async function unitsToFill(
  ctx: Viewing,
  collectionId: number,
  filter: OwingFilter,
  most: number,
): Promise<{ unitId: number; unitName: string }[] | null> {
  const units: { unitId: number; unitName: string }[] = [];
  let after: string | null = null;
  do {
    const list = await listOwing(ctx, collectionId, filter, { after, before: null });
    units.push(...list.rows.map(({ unitId, unitName }) => ({ unitId, unitName })));
    after = list.page.after;
  } while (after !== null && units.length <= most);
  return units.length > most ? null : units;
}
