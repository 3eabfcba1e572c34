import { sql } from 'kysely';
import { auditFigures } from '#reading/audit/audit-figures.ts';
import { type Explanation, type ShownFinding, shownFindings } from '#reading/audit/shown.ts';
import { weakerTargets } from '#reading/audit/weaker-targets.ts';
import { readDocument } from '#reading/read-document.ts';
import type { Viewing } from '#domains/tables.ts';
import { nextAbove } from '../lineage/rules.ts';
import { paperOf } from '../page/queries.server.ts';
import type { DocumentView } from '../queries.server.ts';
import { heldWhere, referencesOf, viewpoints } from '../references/queries.server.ts';

/** What was said to the figures of a unit's own paper, the first word first. One query. */
export async function figureNotes(ctx: Viewing, implementingId: number): Promise<Explanation[]> {
  return notes(ctx, sql`n.implementing_id = ${implementingId}`);
}

async function notes(ctx: Viewing, which: ReturnType<typeof sql>): Promise<Explanation[]> {
  const rows = await ctx.db
    .selectFrom('directives.figure_note as n')
    .leftJoin('people.account_name as p', 'p.account_id', 'n.said_by')
    .select(['n.problem', 'n.quote', 'n.words', 'n.said_at', 'p.full_name as by'])
    .where(sql<boolean>`(${which})`)
    .orderBy('n.id')
    .execute();
  return rows.map(({ said_at, ...row }) => ({ ...row, at: said_at.toISOString() }));
}

/**
 * What does not add up in a paper, with what its office said to it; also where a target asks for less than the paper that
 * it carries out, as far as that one opens to the reader. Five queries.
 */
export async function paperFigures(ctx: Viewing, document: DocumentView, text: string): Promise<ShownFinding[]> {
  const upper = await upperText(ctx, document);
  const weaker = upper === null ? [] : weakerTargets(readDocument(text).targets, readDocument(upper).targets, text);
  const said = await notes(
    ctx,
    sql`n.implementing_id in (select i.id from directives.implementing i where i.document_id = ${document.id})`,
  );
  const found = [...auditFigures(text), ...weaker].toSorted((a, b) => a.span.start - b.span.start);
  return shownFindings(found, said);
}

/** The words of the level directly above: the paper that this one was made from, or the youngest that it carries out. */
async function upperText(ctx: Viewing, document: DocumentView): Promise<string | null> {
  const named = await referencesOf(ctx, [document.id], viewpoints(ctx, document.register.unitId));
  const [parent] = await heldWhere(
    ctx,
    sql`d.id = (select c.derived_from from directives.document c where c.id = ${document.id})`,
  );
  const carried = named.flatMap(({ held, relation, dropped }) =>
    held && !dropped && relation === 'carries-out' && !held.isRecalled ? [held] : [],
  );
  const upper = parent ?? nextAbove(carried, document.issuedOn);
  return upper ? (await paperOf(ctx, upper.id)).text : null;
}
