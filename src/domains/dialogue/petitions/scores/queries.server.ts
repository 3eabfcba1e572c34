import { sql } from 'kysely';
import { listUnitsByIds } from '#domains/organisation/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';
import { type Part, parts } from '../rules.ts';

export interface Score {
  unitId: number;
  unitName: string;
  /** Null: under five, or it would give such a one away. */
  counts: Record<Part, number | null>;
}

/** How the matters that came in a year stand, by unit, the most first; from the named or from the anonymous store. */
export async function listScores(ctx: Viewing, year: number, store: 'named' | 'anonymous'): Promise<Score[]> {
  const door = store === 'named' ? sql`dialogue.scores` : sql`opinion.scores`;
  const { rows } = await sql<{ unitId: number; part: Part; count: number | null }>`
    select unit_id as "unitId", part, count from ${door}(${year})`.execute(ctx.db);
  const ids = [...new Set(rows.map((row) => row.unitId))];
  const names = new Map((await listUnitsByIds(ctx, ids)).map((unit) => [unit.id, unit.name]));
  return ids
    .map((unitId) => {
      const own = new Map(rows.filter((row) => row.unitId === unitId).map((row) => [row.part, row.count]));
      const counts = Object.fromEntries(parts.map((part) => [part, own.get(part) ?? null])) as Score['counts'];
      return { unitId, unitName: names.get(unitId) ?? '', counts };
    })
    .toSorted((a, b) => (b.counts.received ?? 0) - (a.counts.received ?? 0));
}
