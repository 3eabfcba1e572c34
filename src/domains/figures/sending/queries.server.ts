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
export async function revisionsOf(ctx: Viewing, { collectionId, unitId }: Expectation): Promise<Revision[]> {
  const rows = await ctx.db
    .selectFrom('figures.revision as r')
    .leftJoin('people.account_name as n', 'n.account_id', 'r.sent_by')
    .select(['r.rev', 'r.vals', 'r.na', 'r.notes', 'r.sent_at', 'n.full_name'])
    .where('r.collection_id', '=', collectionId)
    .where('r.unit_id', '=', unitId)
    .orderBy('r.rev', 'desc')
    .limit(most)
    .execute();
  const sealed = await ctx.db
    .selectFrom('figures.sealed_revision as s')
    .innerJoin('figures.seal as seal', 'seal.id', 's.seal_id')
    .select('s.rev')
    .where('seal.collection_id', '=', collectionId)
    .where('s.unit_id', '=', unitId)
    .execute();
  const sealedRevs = new Set(sealed.map((one) => one.rev));
  const sent = rows.map((row) => ({
    ...{ values: row.vals, notApplicable: row.na ?? [], notes: notes.parse(row.notes ?? {}) },
  }));
  return rows.map((row, at) => ({
    ...{ rev: row.rev, sentAt: row.sent_at.toISOString(), byName: row.full_name, isSealed: sealedRevs.has(row.rev) },
    filled: row.vals.filter((value) => value !== null).length + (row.na?.length ?? 0),
    changes: changesBetween(sent[at + 1], sent[at]!),
  }));
}
