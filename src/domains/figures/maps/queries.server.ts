import { Refusal } from '#platform/refusal.ts';
import type { Viewing } from '#domains/tables.ts';
import { getDrawing } from '#domains/organisation/atlas/queries.server.ts';
import type { Drawing } from '#domains/organisation/atlas/rules.ts';
import { territoryOf } from '#domains/organisation/queries.server.ts';

/** What figures below a place are drawn on; null where the map of today has no places with a position there. Four queries. */
export async function drawingOf(ctx: Viewing, placeId: number): Promise<Drawing | null> {
  const { level, closedOn } = await territoryOf(ctx, placeId);
  if (closedOn !== null || (level !== 'nation' && level !== 'province')) return null;
  const drawing = await getDrawing(ctx, level === 'province' ? placeId : null).catch(notPlaced);
  return drawing && drawing.places.length > 0 ? drawing : null;
}

/** A province of whose communes none has a position is on no drawing. */
function notPlaced(error: unknown): null {
  if (error instanceof Refusal && error.code === 'territory-not-found') return null;
  throw error;
}
