import { z } from 'zod';
import type { Viewing } from '#domains/tables.ts';
import type { Expectation } from '../collections/queries.server.ts';
import { type SentFigures, standing, type StandingCell } from './rules.ts';

const notes = z.record(z.string(), z.string());

/** What stands in the cells of a form and goes with the next sending; counted cells that nobody touched are left out. Three queries. */
export async function standingCells(ctx: Viewing, expectation: Expectation): Promise<StandingCell[]> {
  const { collectionId, unitId } = expectation;
  const rows = await ctx.db
    .selectFrom('figures.typed_cell')
    .select(['position', 'value', 'not_applicable', 'note', 'version', 'typed_at'])
    .where('collection_id', '=', collectionId)
    .where('unit_id', '=', unitId)
    .orderBy('position')
    .execute();
  const typed = rows.map(({ not_applicable, typed_at, ...row }) => ({
    ...{ ...row, notApplicable: not_applicable, typedAt: typed_at },
  }));
  const sent = await sentFigures(ctx, expectation);
  const frozen = sent ? await frozenCells(ctx, expectation) : [];
  return standing(typed, sent, new Map(frozen.map(({ position, counted }) => [position, counted])));
}

/** The newest revision with who sent it, also while it is given back; null before the first. One query. */
export async function sentFigures(
  ctx: Viewing,
  { collectionId, unitId, rev }: Expectation,
): Promise<(SentFigures & { rev: number; byName: string | null }) | null> {
  if (rev === null) return null;
  const row = await ctx.db
    .selectFrom('figures.revision as r')
    .leftJoin('people.account_name as n', 'n.account_id', 'r.sent_by')
    .select(['r.rev', 'r.vals', 'r.na', 'r.notes', 'r.sent_at', 'n.full_name'])
    .where('r.collection_id', '=', collectionId)
    .where('r.unit_id', '=', unitId)
    .where('r.rev', '=', rev)
    .executeTakeFirst();
  if (!row) return null;
  return {
    ...{ rev: row.rev, values: row.vals, notApplicable: row.na ?? [], notes: notes.parse(row.notes ?? {}) },
    ...{ sentAt: row.sent_at, byName: row.full_name },
  };
}

/** What the records said, and which they were, when the newest revision was sent. One query. */
export async function frozenCells(
  ctx: Viewing,
  { collectionId, unitId, rev }: Expectation,
): Promise<{ position: number; counted: number; recordIds: number[] }[]> {
  return ctx.db
    .selectFrom('figures.cell_records')
    .select(['position', 'counted', 'record_ids as recordIds'])
    .where('collection_id', '=', collectionId)
    .where('unit_id', '=', unitId)
    .where('rev', '=', rev)
    .execute();
}
