import { sql } from 'kysely';
import { defineCommand } from '#platform/command/execute.server.ts';
import { ahead } from '#platform/database/ahead.server.ts';
import { keptPlan } from '#platform/database/kept-plan.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Acting } from '#domains/tables.ts';
import { settleCarried } from '../carrying/commands.server.ts';
import { type Expectation, holdExpectation, holdToSend } from '../collections/queries.server.ts';
import { type CountedCell, countedCells } from '../counting/queries.server.ts';
import { unexplained, withCounted } from '../counting/rules.ts';
import { demandOpen } from '../entry/commands.server.ts';
import { standingCells } from '../entry/queries.server.ts';
import { type CellValue, missingCells, packed } from '../entry/rules.ts';
import { type Cell, cellsOf } from '../forms/queries.server.ts';
import { type CellCheck, failedChecks } from '../forms/rules.ts';
import { checks as checksOf } from '../forms/schema.ts';
import { sendFiguresInput, sendTypedInput } from './schema.ts';

interface Figures {
  values: (number | null)[];
  notApplicable: number[];
  notes: Record<string, string>;
}

/** Sends what was typed: one revision of the whole form. Needs report.write; refused with the cells that are missing or disagree. */
export const sendTyped = defineCommand({
  name: 'sendTyped',
  input: sendTypedInput,
  run: async (ctx: Acting, { collectionId, unitId }) => {
    const expectation = await holdExpectation(ctx, collectionId, unitId);
    demandOpen(ctx, expectation);
    const { cells, checks } = await cellsOf(ctx, expectation.formVersionId);
    await settleCarried(ctx, expectation);
    const counted = await countedCells(ctx, expectation, cells);
    return sendForm(ctx, expectation, { cells, checks, counted, typed: await standingCells(ctx, expectation) });
  },
});

/**
 * Sends a whole form at once over the revision that the sender saw: weighed, filled and kept as what is typed. Needs
 * report.write. Throws 'figures-changed' when another revision came since; with the same client id a second sending is the first (see execute).
 */
export const sendFigures = defineCommand({
  name: 'sendFigures',
  input: sendFiguresInput,
  run: async (ctx: Acting, input) => {
    const { expectation, weighed } = await holdToSend(ctx, input.collectionId, input.unitId);
    demandOpen(ctx, expectation);
    if (expectation.rev !== input.base) throw new Refusal('figures-changed', { rev: expectation.rev ?? 0 });
    const cells = weighed.required.map((isRequired, at) => ({ position: at + 1, isRequired }));
    if (cells.length !== input.values.length) throw new Refusal('figures-of-another-form', { cells: cells.length });
    const { values, notes } = input;
    const outside = new Set(input.notApplicable);
    if ([...outside].some((position) => position > values.length || values[position - 1] !== null))
      throw new Refusal('input-invalid', {}, { notApplicable: 'field-invalid' });
    if (Object.keys(notes).some((position) => Number(position) > values.length))
      throw new Refusal('input-invalid', {}, { notes: 'field-invalid' });
    const typed = values.map((value, at) => ({
      ...{ position: at + 1, value, notApplicable: outside.has(at + 1), note: notes[at + 1] ?? null },
    }));
    const counted = weighed.hasCounted ? await countedNow(ctx, expectation) : new Map<number, CountedCell>();
    return sendForm(ctx, expectation, { cells, checks: checksOf.parse(weighed.checks), counted, typed });
  },
});

/** What the records say at this sending, with what earlier reports left to it. */
async function countedNow(ctx: Acting, expectation: Expectation): Promise<Map<number, CountedCell>> {
  await settleCarried(ctx, expectation);
  return countedCells(ctx, expectation, (await cellsOf(ctx, expectation.formVersionId)).cells);
}

interface Form {
  cells: readonly Pick<Cell, 'position' | 'isRequired'>[];
  checks: readonly CellCheck[];
  counted: ReadonlyMap<number, CountedCell>;
  typed: readonly (CellValue & { position: number })[];
}

/** Counted cells that nobody filled follow the records; another value wants a word; what was counted is kept with its records. */
async function sendForm(
  ctx: Acting,
  expectation: Expectation,
  { cells, checks, counted, typed }: Form,
): Promise<{ rev: number }> {
  const silent = unexplained(typed, counted);
  if (silent.length > 0)
    throw new Refusal('figures-differ-from-records', { positions: silent.join(','), count: silent.length });
  const figures = packed(cells.length, withCounted(typed, counted));
  const failed = failedChecks(checks, figures.values);
  if (failed[0]) throw new Refusal('figures-disagree', { says: failed[0].says ?? '', count: failed.length });
  const sent = await addRevision(ctx, expectation, cells, figures);
  await freezeRecords(ctx, expectation, sent.rev, counted);
  return sent;
}

/** The one way figures come in: complete, different from those before, chained by the database, counted from this moment. */
async function addRevision(
  ctx: Acting,
  expectation: Expectation,
  cells: readonly Pick<Cell, 'position' | 'isRequired'>[],
  figures: Figures,
): Promise<{ rev: number }> {
  const { collectionId, unitId } = expectation;
  const missing = missingCells(cells, figures.values, figures.notApplicable);
  if (missing.length > 0)
    throw new Refusal('figures-incomplete', { positions: missing.join(','), count: missing.length });
  if (expectation.rev !== null && expectation.state !== 'returned') await refuseUnchanged(ctx, expectation, figures);
  const hasNotes = Object.keys(figures.notes).length > 0;
  // What the chain will draw, since the form is held; the door refuses another number.
  const rev = (expectation.rev ?? 0) + 1;
  await sql`${keptPlan} ${ahead} select figures.send(${collectionId}, ${unitId}, ${rev}, ${figures.values}::bigint[],
    ${figures.notApplicable.length > 0 ? figures.notApplicable : null}::int[],
    ${hasNotes ? JSON.stringify(figures.notes) : null}::jsonb, ${ctx.now})`.execute(ctx.db);
  ctx.touched(`collection:${collectionId}`, `unit:${unitId}`);
  return { rev };
}

/** The records behind a counted cell, as they were: what comes later shows as changed since. */
async function freezeRecords(
  ctx: Acting,
  { collectionId, unitId }: Expectation,
  rev: number,
  counted: ReadonlyMap<number, CountedCell>,
): Promise<void> {
  const rows = [...counted].map(([position, { value, recordIds }]) => ({
    ...{ collection_id: collectionId, unit_id: unitId, rev, position, counted: value, record_ids: recordIds },
  }));
  if (rows.length > 0) await ctx.db.insertInto('figures.cell_records').values(rows).execute();
}

async function refuseUnchanged(ctx: Acting, expectation: Expectation, figures: Figures): Promise<void> {
  const { rows } = await sql`
    select from figures.revision
    where collection_id = ${expectation.collectionId} and unit_id = ${expectation.unitId} and rev = ${expectation.rev}
      and vals = ${figures.values}::bigint[] and coalesce(na, '{}') = ${figures.notApplicable}::int[]`.execute(ctx.db);
  if (rows.length > 0) throw new Refusal('figures-unchanged');
}
