import type { Viewing } from '#domains/tables.ts';

export interface Dossier {
  id: number;
  year: number;
  code: string;
  title: string;
  papers: number;
}

/** The files of a unit in a year, by their code, with how many papers lie in each. One query. */
export async function listDossiers(ctx: Viewing, unitId: number, year: number): Promise<Dossier[]> {
  const rows = await dossiers(ctx, unitId).where('o.year', '=', year).orderBy('o.code').limit(1000).execute();
  return rows.map((row) => ({ ...row, papers: row.papers ?? 0 }));
}

/** A file of a unit, or null. */
export async function findDossier(ctx: Viewing, unitId: number, id: number): Promise<Dossier | null> {
  const row = await dossiers(ctx, unitId).where('o.id', '=', id).executeTakeFirst();
  return row ? { ...row, papers: row.papers ?? 0 } : null;
}

function dossiers(ctx: Viewing, unitId: number) {
  return ctx.db
    .selectFrom('directives.dossier as o')
    .select(['o.id', 'o.year', 'o.code', 'o.title'])
    .select((eb) =>
      eb
        .selectFrom('directives.dossier_paper as p')
        .whereRef('p.dossier_id', '=', 'o.id')
        .where('p.taken_out_at', 'is', null)
        .select((e) => e.fn.countAll<number>().as('n'))
        .as('papers'),
    )
    .where('o.unit_id', '=', unitId);
}

/** The file that a paper lies in at a unit, or null. */
export async function dossierOf(
  ctx: Viewing,
  documentId: number,
  unitId: number,
): Promise<{ id: number; code: string; title: string } | null> {
  const row = await ctx.db
    .selectFrom('directives.dossier_paper as p')
    .innerJoin('directives.dossier as o', 'o.id', 'p.dossier_id')
    .select(['o.id', 'o.code', 'o.title'])
    .where('p.unit_id', '=', unitId)
    .where('p.document_id', '=', documentId)
    .where('p.taken_out_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

export interface DossierPaper {
  id: number;
  issuer: string;
  kind: string;
  symbol: string;
  issuedOn: string;
  title: string;
  putAt: string;
}

/** The papers of a file in the order in which they were put there; a file has few hundreds. One query. */
export async function papersOfDossier(ctx: Viewing, dossierId: number): Promise<DossierPaper[]> {
  const rows = await ctx.db
    .selectFrom('directives.dossier_paper as p')
    .innerJoin('directives.document as d', 'd.id', 'p.document_id')
    .select(['d.id', 'd.issuer', 'd.kind', 'd.symbol', 'd.issued_on as issuedOn', 'd.title', 'p.put_at'])
    .where('p.dossier_id', '=', dossierId)
    .where('p.taken_out_at', 'is', null)
    .orderBy('p.id')
    .limit(1000)
    .execute();
  return rows.map(({ put_at: putAt, ...row }) => ({ ...row, putAt: putAt.toISOString() }));
}
