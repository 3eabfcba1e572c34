import { z } from 'zod';
import { may } from '#platform/access/may.ts';
import type { RecordLine } from '#platform/measure.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Viewing } from '#domains/tables.ts';
import { type CarriedLine, carriedLine } from '../carrying/queries.server.ts';
import { leaveRefusal, sinceSent } from '../carrying/rules.ts';
import { type Expectation, getExpectation } from '../collections/queries.server.ts';
import { standingOf } from '../collections/rules.ts';
import { type CountedCell, countedCells } from '../counting/queries.server.ts';
import { frozenCells, sentFigures, standingCells } from '../entry/queries.server.ts';
import { type CellValue, sameCell, sentCell, type SentFigures, type StandingCell } from '../entry/rules.ts';
import { type Cell, cellsOf } from '../forms/queries.server.ts';
import { figuresBefore } from './before/queries.server.ts';
import { prolongingsOf } from '../prolonging/queries.server.ts';
import { sealOverUnit } from '../sealing/queries.server.ts';

const remarks = z.array(z.object({ position: z.number(), reason: z.string() }));

/** What the records say of a counted cell: now, and when the newest revision was sent. */
export interface CountedLine {
  value: number;
  records: number;
  /** `amount` is what they say more (or less) than was sent, without what was left to another report. */
  sent: { value: number; added: number; removed: number; amount: number; mayLeave: boolean } | null;
  /** What an earlier report left to this one, and this one to the next. */
  into: CarriedLine[];
  outOf: CarriedLine[];
}

/** A form for a period with everything beside its cells: what stands, what was sent, what came before. At most eighteen queries. */
export async function entryPage(ctx: Viewing, collectionId: number, unitId: number) {
  const expectation = await getExpectation(ctx, collectionId, unitId);
  const { cells, checks } = await cellsOf(ctx, expectation.formVersionId);
  const counted = await countedCells(ctx, expectation, cells);
  const sent = await sentFigures(ctx, expectation);
  const frozen = sent ? await frozenCells(ctx, expectation) : [];
  const standing = await standingCells(ctx, expectation);
  const { path, ...form } = expectation;
  const isLocked = standingOf(form, form.startsOn, ctx.today) === 'locked' && form.state !== 'returned';
  return {
    ...{ ...form, ...(await namesOf(ctx, collectionId, unitId)) },
    ...{ cells, checks },
    standing,
    /** Something was typed since the last sending that differs from it. */
    hasUnsent: sent !== null && standing.some((cell) => !followsSent(cell, sent, counted)),
    counted: countedLines(counted, frozen, cells),
    seal: sent && (await sealOverUnit(ctx, expectation)),
    prolongings: await prolongingsOf(ctx, collectionId, unitId),
    before: await figuresBefore(ctx, expectation, cells),
    sent: sent && {
      ...{ rev: sent.rev, at: sent.sentAt.toISOString(), byName: sent.byName },
      cells: Object.fromEntries(cells.map(({ position }) => [position, sentCell(sent, position)])) as Record<
        number,
        CellValue
      >,
    },
    mayWrite: ctx.actor !== null && may(ctx.actor.grants, ctx.permissions, 'report.write', path),
    isLocked,
  };
}

/** An open counted cell follows the records, which is no doing of the unit. */
function followsSent(cell: StandingCell, sent: SentFigures, counted: ReadonlyMap<number, CountedCell>): boolean {
  const isOpen = cell.value === null && !cell.notApplicable && counted.has(cell.position);
  return isOpen || sameCell(cell, sentCell(sent, cell.position));
}

async function namesOf(ctx: Viewing, collectionId: number, unitId: number) {
  const row = await ctx.db
    .selectFrom('figures.expectation as e')
    .innerJoin('organisation.unit as u', 'u.id', 'e.unit_id')
    .innerJoin('figures.collection as c', 'c.id', 'e.collection_id')
    .innerJoin('organisation.unit as o', 'o.id', 'c.unit_id')
    .select(['u.name as unitName', 'o.name as collectorName', 'e.remarks'])
    .where('e.collection_id', '=', collectionId)
    .where('e.unit_id', '=', unitId)
    .executeTakeFirstOrThrow();
  return { ...row, remarks: remarks.parse(row.remarks ?? []) };
}

function countedLines(
  counted: ReadonlyMap<number, CountedCell>,
  frozen: Awaited<ReturnType<typeof frozenCells>>,
  cells: readonly Cell[],
): Record<number, CountedLine> {
  const then = new Map(frozen.map((cell) => [cell.position, cell]));
  return Object.fromEntries(
    [...counted].map(([position, now]) => {
      const before = then.get(position);
      const { overTime } = cells[position - 1]!;
      return [
        position,
        {
          ...{ value: now.value, records: now.recordIds.length },
          sent: before ? sentLine({ value: before.counted, recordIds: before.recordIds }, now, overTime) : null,
          ...{ into: now.into.map(carriedLine), outOf: now.outOf.map(carriedLine) },
        },
      ];
    }),
  );
}

function sentLine(
  then: { value: number; recordIds: number[] },
  now: CountedCell,
  overTime: string,
): NonNullable<CountedLine['sent']> {
  const waiting = now.outOf.filter((part) => part.takenBy === null);
  const since = sinceSent(then, now, waiting);
  return {
    ...{ value: then.value, added: since.added.length, removed: since.removed.length, amount: since.amount },
    mayLeave: leaveRefusal(since, overTime === 'sum') === null,
  };
}

const mostLines = 200;

/** The records behind a counted cell as lines that the reader may open, the newest first; at most 200. At most eleven queries. */
export async function recordsOfCell(
  ctx: Viewing,
  { collectionId, unitId, position }: { collectionId: number; unitId: number; position: number },
): Promise<{ lines: RecordLine[]; more: number }> {
  const expectation = await getExpectation(ctx, collectionId, unitId);
  const cell = await cellAt(ctx, expectation, position);
  const { recordIds } = (await countedCells(ctx, expectation, [cell])).get(position) ?? { recordIds: [] };
  const source = ctx.measureSources.find(({ measures }) => measures.some(({ code }) => code === cell.measure));
  const shown = recordIds.slice(-mostLines);
  return { lines: source ? await source.describe(ctx, shown) : [], more: recordIds.length - shown.length };
}

async function cellAt(ctx: Viewing, { formVersionId }: Expectation, position: number): Promise<Cell> {
  const { cells } = await cellsOf(ctx, formVersionId);
  const cell = cells[position - 1];
  if (!cell) throw new Refusal('cell-not-found', { position });
  return cell;
}

export type EntryPage = Awaited<ReturnType<typeof entryPage>>;
