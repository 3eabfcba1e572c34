import { sql } from 'kysely';
import type { Viewing } from '#domains/tables.ts';
import { beyond, cutPage, type Page, pageSize } from '../queries.server.ts';
import { documentLabel } from '../text.vi.ts';
import type { ProposalFilter, ProposalKind } from './schema.ts';

export interface Theme {
  code: string;
  name: string;
}

export function listThemes(ctx: Viewing): Promise<Theme[]> {
  return ctx.db.selectFrom('directives.theme').select(['code', 'name']).orderBy('position').execute();
}

/** How many are open with a unit, by theme; those without any are left out. One query on the index by addressee. */
export async function themesWith(ctx: Viewing, unitId: number): Promise<(Theme & { count: number })[]> {
  return ctx.db
    .selectFrom('directives.proposal as p')
    .innerJoin('directives.theme as t', 't.code', 'p.theme')
    .select(['t.code', 't.name'])
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('p.to_unit_id', '=', unitId)
    .where('p.settled', '=', false)
    .groupBy(['t.code', 't.name', 't.position'])
    .orderBy('t.position')
    .execute();
}

export interface ProposalLine {
  id: number;
  kind: ProposalKind;
  themeName: string;
  words: string;
  unitName: string;
  toName: string;
  raisedAt: string;
  paper: { id: number; label: string } | null;
  /** Into the words of the office that it was raised with. */
  gathered: boolean;
  answer: { words: string; at: string; by: string; fromAbove: boolean } | null;
}

/** Proposals raised with a unit or by it, the newest first. Two queries: the page, and the answers that reach it. */
export async function listProposals(ctx: Viewing, unitId: number, filter: ProposalFilter): Promise<Page<ProposalLine>> {
  const found = await ctx.db
    .selectFrom('directives.proposal as p')
    .innerJoin('directives.theme as t', 't.code', 'p.theme')
    .innerJoin('organisation.unit as u', 'u.id', 'p.unit_id')
    .innerJoin('organisation.unit as a', 'a.id', 'p.to_unit_id')
    .leftJoin('directives.document as d', 'd.id', 'p.document_id')
    .select(['p.id', 'p.kind', 'p.words', 'p.raised_at', 'p.gathered_into', 't.name as theme_name'])
    .select(['u.short_name as unit_name', 'a.short_name as to_name', 'd.id as paper_id', 'd.kind as paper_kind'])
    .select(['d.symbol', 'd.issued_on'])
    .where(filter.side === 'to' ? 'p.to_unit_id' : 'p.unit_id', '=', unitId)
    .where('p.settled', '=', filter.show === 'settled')
    .$if(filter.theme !== undefined, (query) => query.where('p.theme', '=', filter.theme!))
    .where(beyond(['p.raised_at', 'p.id'], filter))
    .orderBy('p.raised_at', 'desc')
    .orderBy('p.id', 'desc')
    .limit(pageSize + 1)
    .execute();
  const cut = cutPage(found, filter, (row) => `${row.raised_at.getTime()}_${row.id}`);
  const answers = await answersOf(
    ctx,
    cut.rows.map((row) => row.id),
  );
  return {
    page: { before: null, after: cut.page.after },
    rows: cut.rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      themeName: row.theme_name,
      words: row.words,
      unitName: row.unit_name,
      toName: row.to_name,
      raisedAt: row.raised_at.toISOString(),
      paper:
        row.paper_id === null
          ? null
          : {
              id: row.paper_id,
              label: documentLabel({ kind: row.paper_kind!, symbol: row.symbol!, issuedOn: row.issued_on! }),
            },
      gathered: row.gathered_into !== null,
      answer: answers.get(row.id) ?? null,
    })),
  };
}

async function answersOf(
  ctx: Viewing,
  ids: readonly number[],
): Promise<Map<number, NonNullable<ProposalLine['answer']>>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: number; words: string; at: Date; by: string; fromAbove: boolean }>`
    select proposal_id as id, answer as words, answered_at as at, by_unit as by, gathered as "fromAbove"
    from directives.answers_of(${ids}::bigint[])`.execute(ctx.db);
  return new Map(rows.map(({ id, at, ...answer }) => [id, { ...answer, at: at.toISOString() }]));
}

/** Where a unit raises what it finds: the office that sent it a paper, or the committee of its line one level up. One query. */
export async function officeAbove(
  ctx: Viewing,
  unit: { id: number; path: string },
  documentId: number | null,
): Promise<{ id: number; name: string; place: string } | null> {
  const { rows } = await sql<{ id: number; name: string }>`
    select u.id, u.name from organisation.unit u
    where u.id = (select p.sender_unit_id from directives.dispatch p
      where p.document_id = ${documentId}::bigint and p.recipient_unit_id = ${unit.id} and p.recalled_at is null limit 1)
      or u.id = (select coalesce(s.parent_id, (
          select a.id from organisation.unit a join organisation.territory t on t.id = a.territory_id
          where a.organisation_code = s.organisation_code and a.kind = 'committee' and a.closed_on is null and a.territory_id <> s.territory_id
            and (select path from organisation.territory where id = s.territory_id) <@ t.path
          order by nlevel(t.path) desc limit 1))
        from organisation.unit s where s.id = ${unit.id})
    order by u.id = (select p.sender_unit_id from directives.dispatch p
      where p.document_id = ${documentId}::bigint and p.recipient_unit_id = ${unit.id} and p.recalled_at is null limit 1) desc nulls last
    limit 1`.execute(ctx.db);
  const [above] = rows;
  return above ? { ...above, place: '' } : null;
}
