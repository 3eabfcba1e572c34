import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Acting } from '#domains/tables.ts';
import { standingOf } from '../collections/rules.ts';
import { type Expectation, holdExpectation } from '../collections/queries.server.ts';
import { cellsOf } from '../forms/queries.server.ts';
import { sentFigures } from './queries.server.ts';
import { type CellConflict, type CellValue, parseFigure, sameCell, type TypedCell } from './rules.ts';
import { typeCellsInput } from './schema.ts';

/** Whoever types or sends needs report.write at the unit, before the form is locked; what was sent back is open until it is sent again. */
export function demandOpen(ctx: Acting, expectation: Expectation): void {
  demand(ctx, 'report.write', expectation.path);
  const standing = standingOf(expectation, expectation.startsOn, ctx.today);
  if (standing === 'not-begun') throw new Refusal('period-not-begun');
  if (standing === 'locked' && expectation.state !== 'returned')
    throw new Refusal('form-locked', { on: expectation.locksOn });
}

export interface TypedResult {
  saved: { position: number; version: number }[];
  /** Cells that somebody else changed meanwhile: nothing was written over them. */
  conflicts: CellConflict[];
  /** Cells whose words are no number. */
  invalid: number[];
}

/**
 * Keeps cells as they are typed. Each is judged alone: what another officer changed since is left as it stands and told, what
 * is no number is told, the rest is kept. Needs report.write.
 */
export const typeCells = defineCommand({
  name: 'typeCells',
  isPrivate: true,
  input: typeCellsInput,
  run: async (ctx: Acting, input): Promise<TypedResult> => {
    const expectation = await holdExpectation(ctx, input.collectionId, input.unitId);
    demandOpen(ctx, expectation);
    const { cells } = await cellsOf(ctx, expectation.formVersionId);
    const result: TypedResult = { saved: [], conflicts: [], invalid: [] };
    const now = await cellsNow(ctx, input);
    const typedAt = await instantOfTyping(ctx, expectation);
    for (const typed of input.cells) {
      const cell = cells[typed.position - 1];
      if (!cell) throw new Refusal('cell-not-found', { position: typed.position });
      const value = typed.notApplicable ? null : parseFigure(typed.value, cell.scale);
      if (value === 'number-invalid') {
        result.invalid.push(typed.position);
        continue;
      }
      const next = { value, notApplicable: typed.notApplicable, note: typed.note };
      const before = now.get(typed.position);
      const isOther = (before?.version ?? 0) !== typed.version;
      // An answer that was lost: what is sent again is already there.
      if (isOther && before && sameCell(before, next))
        result.saved.push({ position: typed.position, version: before.version });
      else if (isOther) result.conflicts.push(conflictOf(typed.position, before));
      else result.saved.push(await keepCell(ctx, input, { ...typed, value, typedAt }));
    }
    return result;
  },
});

type CellNow = CellValue & { version: number; byName: string | null };

async function cellsNow(
  ctx: Acting,
  input: { collectionId: number; unitId: number; cells: readonly { position: number }[] },
): Promise<Map<number, CellNow>> {
  const rows = await ctx.db
    .selectFrom('figures.typed_cell as t')
    .leftJoin('people.account_name as n', 'n.account_id', 't.typed_by')
    .select(['t.position', 't.value', 't.not_applicable', 't.note', 't.version', 'n.full_name'])
    .where('t.collection_id', '=', input.collectionId)
    .where('t.unit_id', '=', input.unitId)
    .where(
      't.position',
      'in',
      input.cells.map((cell) => cell.position),
    )
    .execute();
  return new Map(
    rows.map(({ position, not_applicable, full_name, ...row }) => [
      position,
      { ...row, notApplicable: not_applicable, byName: full_name },
    ]),
  );
}

function conflictOf(position: number, now: CellNow | undefined): CellConflict {
  return now
    ? { position, ...now }
    : { position, value: null, notApplicable: false, note: null, version: 0, byName: null };
}

/** Behind the last sending, also where this typing began first and waited for it: what was typed later stands (see standing). */
async function instantOfTyping(ctx: Acting, expectation: Expectation): Promise<Date> {
  const sent = await sentFigures(ctx, expectation);
  const after = sent ? sent.sentAt.getTime() + 1 : 0;
  return after > ctx.now.getTime() ? new Date(after) : ctx.now;
}

async function keepCell(
  ctx: Acting,
  { collectionId, unitId }: { collectionId: number; unitId: number },
  { position, value, notApplicable, note, version, typedAt }: TypedCell & { typedAt: Date },
): Promise<{ position: number; version: number }> {
  const written = { value, not_applicable: notApplicable, note };
  const by = { version: version + 1, typed_at: typedAt, typed_by: ctx.actor.accountId };
  await ctx.db
    .insertInto('figures.typed_cell')
    .values({ collection_id: collectionId, unit_id: unitId, position, ...written, ...by })
    .onConflict((conflict) =>
      conflict.columns(['collection_id', 'unit_id', 'position']).doUpdateSet({ ...written, ...by }),
    )
    .execute();
  return { position, version: version + 1 };
}
