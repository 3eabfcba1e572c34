import { sql } from 'kysely';
import { z } from 'zod';
import type { Viewing } from '#domains/tables.ts';
import type { Expectation } from '../collections/queries.server.ts';
import { type CellChange, changesBetween } from './rules.ts';

export interface Revision {
  rev: number;
  sentAt: string;
  byName: string | null;
  isSealed: boolean;
  /** Cells with a value, of all; and what differs from the revision before (none for the first). */
  filled: number;
  changes: CellChange[];
}

const notes = z.record(z.string(), z.string());
const most = 100;

/** Every revision of a form, the newest first, each with what it changed. Two queries. */
export async function revisionsOf(
  ctx: Viewing,
  { collectionId, unitId }: Pick<Expectation, 'collectionId' | 'unitId'>,
): Promise<Revision[]> {
  const rows = await ctx.db
    .selectFrom('figures.revision as r')
    .leftJoin('people.account_name as n', 'n.account_id', 'r.sent_by')
    .select(['r.rev', 'r.vals', 'r.na', 'r.notes', 'r.sent_at', 'n.full_name'])
    .where('r.collection_id', '=', collectionId)
    .where('r.unit_id', '=', unitId)
    .orderBy('r.rev', 'desc')
    .limit(most)
    .execute();
  const sealed = await sql<{ rev: number }>`
    select rev from figures.seals_over(${[collectionId]}::bigint[], ${unitId}::bigint)`.execute(ctx.db);
  const sealedRevs = new Set(sealed.rows.map((one) => one.rev));
  const sent = rows.map((row) => ({
    ...{ values: row.vals, notApplicable: row.na ?? [], notes: notes.parse(row.notes ?? {}) },
  }));
  return rows.map((row, at) => ({
    ...{ rev: row.rev, sentAt: row.sent_at.toISOString(), byName: row.full_name, isSealed: sealedRevs.has(row.rev) },
    filled: row.vals.filter((value) => value !== null).length + (row.na?.length ?? 0),
    changes: changesBetween(sent[at + 1], sent[at]!),
  }));
}

/** Named revisions of a unit as they were sent. One query. */
export async function revisionsNamed(
  ctx: Viewing,
  { collectionId, unitId }: { collectionId: number; unitId: number },
  revs: readonly number[],
) {
  const rows = await ctx.db
    .selectFrom('figures.revision')
    .select(['rev', 'vals as values', 'na', 'notes'])
    .where('collection_id', '=', collectionId)
    .where('unit_id', '=', unitId)
    .where('rev', 'in', revs)
    .execute();
  return rows.map(({ na, notes: written, ...row }) => ({
    ...row,
    notApplicable: na ?? [],
    notes: notes.parse(written ?? {}),
  }));
}
