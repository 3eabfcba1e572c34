import { type SqlBool, sql } from 'kysely';
import type { UnitLevel } from '#domains/organisation/schema.ts';
import type { Viewing } from '#domains/tables.ts';
import type { DocumentView } from '../queries.server.ts';
import type { Relation } from './rules.ts';

/** A paper of the system that opens to the reader. */
export interface Held {
  id: number;
  direction: 'in' | 'out';
  issuer: string;
  kind: string;
  symbol: string;
  key: string;
  issuedOn: string;
  title: string;
  arrivedOn: string | null;
  derivedFrom: number | null;
  isRecalled: boolean;
  registerUnitId: number;
  unitLevel: UnitLevel;
}

export interface ReferenceRow {
  id: number;
  documentId: number;
  relation: Relation;
  symbol: string;
  key: string;
  issuedOn: string | null;
  issuer: string | null;
  source: 'reader' | 'officer';
  dropped: boolean;
  held: Held | null;
}

/** Whose registers and post a picture is drawn from: the paper's own unit and the one that the reader acts for. */
export function viewpoints(ctx: Viewing, unitId: number): number[] {
  return [...new Set([unitId, ctx.actor?.unit?.id ?? unitId])];
}

/** The papers that some papers name, each with the paper itself where it opens to the reader. Two queries. */
export async function referencesOf(
  ctx: Viewing,
  documentIds: readonly number[],
  units: readonly number[],
): Promise<ReferenceRow[]> {
  if (documentIds.length === 0) return [];
  const rows = await ctx.db
    .selectFrom('directives.reference')
    .select(['id', 'document_id as documentId', 'relation', 'symbol', 'key', 'issued_on as issuedOn', 'issuer'])
    .select(['source', 'dropped', 'target_id as targetId'])
    .where(sql<SqlBool>`document_id = any(${documentIds}::bigint[])`)
    .orderBy('id')
    .execute();
  const keys = [...new Set(rows.map(({ key }) => key))];
  const targets = rows.flatMap(({ targetId }) => targetId ?? []);
  const held = await heldWhere(
    ctx,
    sql`d.id = any(${targets}::bigint[]) or d.id in (select id from directives.papers_of(${units}::bigint[], ${keys}::text[]))`,
  );
  return rows.map(({ targetId, ...row }) => {
    const same = held.filter(
      (one) => one.key === row.key && one.issuedOn === row.issuedOn && one.id !== row.documentId,
    );
    return { ...row, held: held.find(({ id }) => id === targetId) ?? same[0] ?? null };
  });
}

/** Papers that open to the reader, the first registered first; 200 at the most. */
export async function heldWhere(ctx: Viewing, which: ReturnType<typeof sql>): Promise<Held[]> {
  const rows = await ctx.db
    .selectFrom('directives.document as d')
    .innerJoin('organisation.unit as u', 'u.id', 'd.register_unit_id')
    .select(['d.id', 'd.direction', 'd.issuer', 'd.kind', 'd.symbol', 'd.symbol_key as key', 'd.title', 'd.state'])
    .select(['d.issued_on as issuedOn', 'd.arrived_on as arrivedOn', 'd.derived_from as derivedFrom'])
    .select(['d.register_unit_id as registerUnitId', 'u.level as unitLevel'])
    .where(sql<SqlBool>`(${which})`)
    .orderBy('d.id')
    .limit(200)
    .execute();
  return rows.map(({ state, ...row }) => ({ ...row, isRecalled: state === 'recalled' }));
}

/** The papers that one paper names, for its page and for whoever corrects them: dropped ones last. */
export async function referencePage(ctx: Viewing, document: DocumentView): Promise<ReferenceRow[]> {
  const rows = await referencesOf(ctx, [document.id], viewpoints(ctx, document.register.unitId));
  return rows.toSorted((a, b) => Number(a.dropped) - Number(b.dropped));
}
