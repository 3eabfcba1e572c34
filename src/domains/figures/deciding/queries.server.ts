import { z } from 'zod';
import { may } from '#platform/access/may.ts';
import type { Viewing } from '#domains/tables.ts';
import { type CarriedLine, carriedLine, carriedParts } from '../carrying/queries.server.ts';
import { type Expectation, getExpectation } from '../collections/queries.server.ts';
import { type Cell, cellsOf } from '../forms/queries.server.ts';
import { failedChecks } from '../forms/rules.ts';
import { figuresBefore } from '../page/before/queries.server.ts';
import { prolongingsOf } from '../prolonging/queries.server.ts';
import { sealsOverUnit } from '../sealing/queries.server.ts';
import { decisionRefusal } from '../sending/rules.ts';
import { differs, isJump, type Reported, reportedAt } from './rules.ts';

const remarksKept = z.array(z.object({ position: z.number(), reason: z.string() }));
const notesKept = z.record(z.string(), z.string());
const mostRevisions = 20;

/** A cell with all that helps to judge it. */
export interface JudgedCell extends Cell, Reported {
  note: string | null;
  /** What the records said when it was sent; null for a cell that people enter. */
  counted: number | null;
  lastPeriod: Reported | null;
  lastYear: Reported | null;
  isJump: boolean;
  /** The cell in the revision before, where it was another. */
  wasBefore: Reported | null;
  /** The cell in the revision that was sealed, where it is another. */
  wasSealed: Reported | null;
  /** What an earlier report left to this one, and this one to the next. */
  into: CarriedLine[];
  outOf: CarriedLine[];
}

interface RevisionRow {
  rev: number;
  vals: (number | null)[];
  na: number[] | null;
  notes: unknown;
  sentAt: Date;
  sentBy: number;
  byName: string | null;
}

/** What a unit sent, judged cell by cell, with everything that was sent before. Throws 'figures-not-found'. Ten queries. */
export async function decidingPage(ctx: Viewing, collectionId: number, unitId: number) {
  const expectation = await getExpectation(ctx, collectionId, unitId);
  const { path, ...form } = expectation;
  const about = await aboutOf(ctx, collectionId, unitId);
  const revisions = await revisionsOf(ctx, collectionId, unitId);
  const { cells, checks } = await cellsOf(ctx, expectation.formVersionId);
  const sealed = (await sealsOverUnit(ctx, collectionId, unitId))[0] ?? null;
  const newest = revisions[0] ?? null;
  const judged = newest ? await judge(ctx, expectation, cells, revisions, sealed?.rev ?? null) : [];
  const figures = { state: form.state, sentBy: newest?.sentBy ?? null };
  const { actor } = ctx;
  const mayDecide = actor !== null && may(actor.grants, ctx.permissions, 'report.collect', path);
  const refusal = (decision: 'accept' | 'return') =>
    mayDecide ? decisionRefusal(figures, decision, actor.accountId) : 'not-yours';
  return {
    ...{ ...form, ...about, cells: judged, sealed },
    failed: newest ? failedChecks(checks, newest.vals) : [],
    revisions: revisions.map(({ rev, sentAt, byName }) => ({ rev, sentAt: sentAt.toISOString(), byName })),
    prolongings: await prolongingsOf(ctx, collectionId, unitId),
    mayCollect: mayDecide,
    mayAccept: refusal('accept') === null,
    mayReturn: refusal('return') === null,
    isOwn: refusal('return') === 'figures-own',
  };
}
export type DecidingPage = Awaited<ReturnType<typeof decidingPage>>;

async function aboutOf(ctx: Viewing, collectionId: number, unitId: number) {
  const row = await ctx.db
    .selectFrom('figures.expectation as e')
    .innerJoin('organisation.unit as u', 'u.id', 'e.unit_id')
    .select(['u.name as unitName', 'e.remarks'])
    .where('e.collection_id', '=', collectionId)
    .where('e.unit_id', '=', unitId)
    .executeTakeFirstOrThrow();
  return { unitName: row.unitName, remarks: remarksKept.parse(row.remarks ?? []) };
}

async function revisionsOf(ctx: Viewing, collectionId: number, unitId: number): Promise<RevisionRow[]> {
  return ctx.db
    .selectFrom('figures.revision as r')
    .leftJoin('people.account_name as n', 'n.account_id', 'r.sent_by')
    .select(['r.rev', 'r.vals', 'r.na', 'r.notes', 'r.sent_at as sentAt', 'r.sent_by as sentBy'])
    .select('n.full_name as byName')
    .where('r.collection_id', '=', collectionId)
    .where('r.unit_id', '=', unitId)
    .orderBy('r.rev', 'desc')
    .limit(mostRevisions)
    .execute();
}

async function judge(
  ctx: Viewing,
  expectation: Expectation,
  cells: readonly Cell[],
  revisions: readonly RevisionRow[],
  sealedRev: number | null,
): Promise<JudgedCell[]> {
  const { collectionId, unitId } = expectation;
  const newest = revisions[0]!;
  const notes = notesKept.parse(newest.notes ?? {});
  const counted = await ctx.db
    .selectFrom('figures.cell_records')
    .select(['position', 'counted'])
    .where('collection_id', '=', collectionId)
    .where('unit_id', '=', unitId)
    .where('rev', '=', newest.rev)
    .execute();
  const before = await figuresBefore(ctx, expectation, cells);
  const carried = await carriedParts(ctx, expectation);
  const partsOf = (parts: typeof carried.into, { indicatorId }: Cell) =>
    parts.filter((part) => part.indicatorId === indicatorId).map(carriedLine);
  const other = (revision: RevisionRow | undefined, position: number, now: Reported) => {
    const was = revision ? reportedAt(revision, position) : null;
    return was !== null && differs(was, now) ? was : null;
  };
  const atSeal = sealedRev === newest.rev ? undefined : revisions.find(({ rev }) => rev === sealedRev);
  return cells.map((cell) => {
    const now = reportedAt(newest, cell.position);
    const lastPeriod = before.last?.cells[cell.position] ?? null;
    const lastYear = before.lastYear?.cells[cell.position] ?? null;
    return {
      ...{ ...cell, ...now, lastPeriod, lastYear },
      note: notes[String(cell.position)] ?? null,
      counted: counted.find(({ position }) => position === cell.position)?.counted ?? null,
      isJump: [lastPeriod, lastYear].some((was) => isJump(now.value, was?.value ?? null, cell.scale)),
      wasBefore: other(revisions[1], cell.position, now),
      wasSealed: other(atSeal, cell.position, now),
      ...{ into: partsOf(carried.into, cell), outOf: partsOf(carried.outOf, cell) },
    };
  });
}
