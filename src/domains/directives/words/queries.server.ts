import { sql } from 'kysely';
import type { Viewing } from '#domains/tables.ts';
import { cutPage, type Page, pageSize } from '../queries.server.ts';
import type { Direction } from '../rules.ts';
import { type Passage, passageOf, wordQuery } from './rules.ts';

export interface PaperFound {
  id: number;
  direction: Direction;
  issuer: string;
  kind: string;
  symbol: string;
  issuedOn: string;
  title: string;
  passage: Passage;
}

/** The longest beginning of a text in which a passage is looked for, in letters: a page of results stays small in memory. */
const looked = 400_000;

/**
 * Papers in the books of a unit by what stands in them, the last registered first; empty where nothing typed is a word.
 * Two queries: the door of migration 0021 finds the ids, then the papers of one page.
 */
export async function findByWords(
  ctx: Viewing,
  unitId: number,
  typed: string,
  after: string | null,
): Promise<Page<PaperFound>> {
  const query = wordQuery(typed);
  if (query === null) return { rows: [], page: { before: null, after: null } };
  const [instant, id] = (after ?? '').split('_').map(Number);
  const edge = after === null ? sql`'infinity'::timestamptz` : sql`${new Date(instant!)}::timestamptz`;
  const { rows } = await sql<{ documentId: number; at: Date }>`
    select document_id as "documentId", at from directives.find_by_words(${unitId}, to_tsquery('simple', ${query}), ${edge}, ${id ?? 0}, ${pageSize + 1})`.execute(
    ctx.db,
  );
  const cut = cutPage(rows, { after }, (row) => `${row.at.getTime()}_${row.documentId}`);
  const ids = cut.rows.map((row) => row.documentId);
  const papers = ids.length === 0 ? [] : await papersOf(ctx, ids);
  const found = ids.flatMap((each) => papers.find((paper) => paper.id === each) ?? []);
  return {
    page: { before: null, after: cut.page.after },
    rows: found.map(({ text, ...paper }) => ({ ...paper, passage: passageOf(text, typed) })),
  };
}

function papersOf(ctx: Viewing, ids: readonly number[]) {
  return ctx.db
    .selectFrom('directives.document')
    .select(['id', 'direction', 'issuer', 'kind', 'symbol', 'issued_on as issuedOn', 'title'])
    .select(sql<string>`left(text, ${looked})`.as('text'))
    .where('id', 'in', ids)
    .execute();
}
