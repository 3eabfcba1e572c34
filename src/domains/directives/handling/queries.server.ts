import type { Viewing } from '#domains/tables.ts';
import { attachmentsOf } from '../attachments/queries.server.ts';
import { isInBooks } from '../book/queries.server.ts';
import { dossierOf } from '../dossiers/queries.server.ts';
import { type Forwarding, forwardingsOf } from '../forwarding/queries.server.ts';

export interface Handling {
  attachments: { id: number; name: string }[];
  /** Null where the unit has the paper in none of its books: then it only reads. */
  own: { last: Forwarding | null; dossier: { id: number; code: string; title: string } | null } | null;
}

/** What belongs to a paper, and what the unit that one acts for has done with it. Four queries. */
export async function handlingOf(ctx: Viewing, documentId: number, unitId: number): Promise<Handling> {
  const attachments = await attachmentsOf(ctx, documentId);
  if (!(await isInBooks(ctx, documentId, unitId))) return { attachments, own: null };
  const [last = null] = await forwardingsOf(ctx, documentId, unitId);
  return { attachments, own: { last, dossier: await dossierOf(ctx, documentId, unitId) } };
}
