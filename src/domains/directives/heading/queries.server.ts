import type { Viewing } from '#domains/tables.ts';
import type { DocumentView } from '../queries.server.ts';
import { differences, type PaperHeading, type HeadingDifference } from './rules.ts';

export interface HeadingChange {
  id: number;
  at: string;
  by: string | null;
  reason: string | null;
  changes: HeadingDifference[];
}

/** The corrections of a paper, the newest first, for everybody to whom it opens. One query. */
export async function listHeadingChanges(ctx: Viewing, document: DocumentView): Promise<HeadingChange[]> {
  const rows = await ctx.db
    .selectFrom('directives.heading_change as c')
    .leftJoin('people.account_name as p', 'p.account_id', 'c.account_id')
    .select(['c.id', 'c.at', 'c.reason', 'p.full_name'])
    .select(['c.kind', 'c.symbol', 'c.issued_on as issuedOn', 'c.title', 'c.issuer', 'c.signatory'])
    .where('c.document_id', '=', document.id)
    .orderBy('c.id', 'desc')
    .execute();
  // Each row keeps what was said before it; what came after is in the next newer one, or in the paper itself.
  return rows.map((row, at) => {
    const after: PaperHeading = at === 0 ? document : rows[at - 1]!;
    const { id, reason } = row;
    return { id, reason, at: row.at.toISOString(), by: row.full_name, changes: differences(row, after) };
  });
}
