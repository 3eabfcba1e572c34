import { sql } from 'kysely';
import type { Viewing } from '#domains/tables.ts';
import { cutPage, type Page, pageSize } from '../queries.server.ts';
import type { Direction } from '../rules.ts';
import { type Passage, passageOf, wordQuery, wordsOf } from './rules.ts';

export interface PaperFound {
  id: number;
  direction: Direction;
  issuer: string;
  kind: string;
  symbol: string;
  issuedOn: string;
  title: string;
  passage: Passage;
  /** The annex in which the passage stands; null where the paper itself holds the words. */
  file: string | null;
}

/** The longest beginning of a text in which a passage is looked for, in letters: a page of results stays small in memory. */
const looked = 400_000;

/**
 * Papers in the books of a unit by what stands in them and their annexes, the last registered first; empty where nothing typed is a
 * word. Three queries: the door of migration 0021 finds the ids, then the papers of one page, and where the annexes say it.
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
  const inAnnexes = await annexPassages(ctx, unitId, ids, { query, words: wordsOf(typed) });
  const found = ids.flatMap((each) => papers.find((paper) => paper.id === each) ?? []);
  return {
    page: { before: null, after: cut.page.after },
    rows: found.map(({ text, ...paper }) => {
      const annex = inAnnexes.get(paper.id);
      return { ...paper, passage: passageOf(annex?.piece ?? text, typed), file: annex?.name ?? null };
    }),
  };
}

/** Pieces of the annexes of those papers that do not hold all the words themselves. */
async function annexPassages(
  ctx: Viewing,
  unitId: number,
  ids: readonly number[],
  { query, words }: { query: string; words: readonly string[] },
) {
  if (ids.length === 0) return new Map<number, never>();
  const { rows } = await sql<{ id: number; name: string; piece: string }>`
    select document_id as id, name, piece
    from directives.annex_passages(${unitId}, ${ids}::bigint[], to_tsquery('simple', ${query}), ${words}::text[])`.execute(
    ctx.db,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

function papersOf(ctx: Viewing, ids: readonly number[]) {
  return ctx.db
    .selectFrom('directives.document')
    .select(['id', 'direction', 'issuer', 'kind', 'symbol', 'issued_on as issuedOn', 'title'])
    .select(sql<string>`left(text, ${looked})`.as('text'))
    .where('id', 'in', ids)
    .execute();
}
