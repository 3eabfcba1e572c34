import { sql } from 'kysely';
import { dayOf } from '#platform/calendar/day.ts';
import type { Viewing } from '#domains/tables.ts';
import { type ArticleKind, articlePlace, cursorOf, plainWords, type WordQuery, passageOf } from '../rules.ts';

/** One line of a list. `place` is below the site that shows it; `from` names the site that it comes from, if another. */
export interface Entry {
  id: number;
  place: string;
  kind: ArticleKind;
  title: string;
  summary: string | null;
  publishedAt: string;
  startsOn: string | null;
  endsOn: string | null;
  happensAt: string | null;
  symbol: string | null;
  issuer: string | null;
  issuedOn: string | null;
  imageId: number | null;
  from: string | null;
}

export interface EntryFilter {
  kind?: ArticleKind;
  field?: string | undefined;
  /** Of a document: the year in which it was issued. */
  year?: number | undefined;
}

export interface EntryPage {
  entries: Entry[];
  /** What the address of the next page carries; null at the end. */
  after: string | null;
}

/** So many articles of other sites a site shows at most in its lists: the last that it accepted. */
const mostPlaced = 500;

/** Articles in whatever state: only a preview shows what is not published. */
export function selectArticles(ctx: Viewing) {
  return ctx.db
    .selectFrom('portal.article as a')
    .innerJoin('portal.site as s', 's.id', 'a.site_id')
    .select([
      'a.id',
      'a.site_id as siteId',
      'a.slug',
      'a.kind',
      'a.title',
      'a.summary',
      'a.published_at as publishedAt',
    ])
    .select(['a.starts_on as startsOn', 'a.ends_on as endsOn', 'a.happens_at as happensAt'])
    .select(['a.symbol', 'a.issuer', 'a.issued_on as issuedOn', 'a.image_id as imageId', 's.name as siteName']);
}
type Selected = Awaited<ReturnType<ReturnType<typeof selectArticles>['execute']>>[number];

const selectEntries = (ctx: Viewing) => selectArticles(ctx).where('a.state', '=', 'published');

export function entryAt(siteId: number, row: Selected): Entry {
  const { siteId: owner, slug, siteName, publishedAt, ...rest } = row;
  const place = articlePlace({ id: row.id, slug, siteId: owner }, siteId);
  return { ...rest, place, publishedAt: publishedAt!.toISOString(), from: owner === siteId ? null : siteName };
}

/** Articles of other levels that this site has accepted. One query. */
export async function placedIds(ctx: Viewing, siteId: number): Promise<number[]> {
  const rows = await ctx.db
    .selectFrom('portal.placement')
    .select('article_id as id')
    .where('site_id', '=', siteId)
    .where('state', '=', 'accepted')
    .orderBy('offered_at', 'desc')
    .limit(mostPlaced)
    .execute();
  return rows.map(({ id }) => id);
}

/** The newest first, own and placed ones alike: one query for the own, one for the placed where there are any. */
export async function listEntries(
  ctx: Viewing,
  at: { siteId: number; placed: readonly number[] },
  filter: EntryFilter,
  page: { most: number; after?: string | null },
): Promise<EntryPage> {
  const edge = cursorOf(page.after ?? null);
  const asked = () => {
    let query = selectEntries(ctx)
      .orderBy('a.published_at', 'desc')
      .orderBy('a.id', 'desc')
      .limit(page.most + 1);
    if (filter.kind) query = query.where('a.kind', '=', filter.kind);
    if (filter.field) query = query.where('a.field_code', '=', filter.field);
    if (filter.year) {
      query = query
        .where('a.issued_on', '>=', `${filter.year}-01-01`)
        .where('a.issued_on', '<=', `${filter.year}-12-31`);
    }
    if (edge) query = query.where(sql<boolean>`(a.published_at, a.id) < (${edge.at}, ${edge.id})`);
    return query;
  };
  const own = await asked().where('a.site_id', '=', at.siteId).execute();
  const placed =
    at.placed.length === 0
      ? []
      : await asked()
          .where('a.id', 'in', [...at.placed])
          .execute();
  const rows = [...own, ...placed].toSorted(newestFirst).slice(0, page.most + 1);
  const shown = rows.slice(0, page.most);
  const last = shown.at(-1);
  return {
    entries: shown.map((row) => entryAt(at.siteId, row)),
    after: rows.length > page.most && last ? `${last.publishedAt!.getTime()}_${last.id}` : null,
  };
}

function newestFirst(one: Selected, other: Selected): number {
  return other.publishedAt!.getTime() - one.publishedAt!.getTime() || other.id - one.id;
}

/** Events that are still to come or go on today, the next first; or those that are over, the last first. */
export async function listEvents(
  ctx: Viewing,
  at: { siteId: number; placed: readonly number[] },
  when: 'coming' | 'over',
  most: number,
): Promise<Entry[]> {
  const ends = sql<string>`coalesce(a.ends_on, a.starts_on)`;
  const ids = at.placed.length === 0 ? [0] : [...at.placed];
  const rows = await selectEntries(ctx)
    .where('a.kind', '=', 'event')
    .where((eb) => eb.or([eb('a.site_id', '=', at.siteId), eb('a.id', 'in', ids)]))
    .where(ends, when === 'coming' ? '>=' : '<', ctx.today)
    .orderBy('a.starts_on', when === 'coming' ? 'asc' : 'desc')
    .orderBy('a.id')
    .limit(most)
    .execute();
  return rows.map((row) => entryAt(at.siteId, row));
}

/** Only what an entry has: rows of wider queries carry more. */
export function pickEntry(entry: Omit<Entry, 'imageId'>): Omit<Entry, 'imageId'> {
  const { id, place, kind, title, summary, publishedAt, from } = entry;
  const { startsOn, endsOn, happensAt, symbol, issuer, issuedOn } = entry;
  return { id, place, kind, title, summary, publishedAt, from, startsOn, endsOn, happensAt, symbol, issuer, issuedOn };
}

/** Of the newest of the site: those of the same field first, then of the same kind. One query. */
export async function listRelated(
  ctx: Viewing,
  siteId: number,
  article: { id: number; kind: ArticleKind; field: { code: string } | null },
): Promise<Entry[]> {
  const rows = await selectEntries(ctx)
    .select('a.field_code as fieldCode')
    .where('a.site_id', '=', siteId)
    .where('a.id', '<>', article.id)
    .orderBy('a.published_at', 'desc')
    .orderBy('a.id', 'desc')
    .limit(60)
    .execute();
  const field = article.field?.code;
  const near = (row: (typeof rows)[number]) =>
    (field && row.fieldCode === field ? 2 : 0) + (row.kind === article.kind ? 1 : 0);
  return rows
    .filter((row) => near(row) > 0)
    .toSorted((one, other) => near(other) - near(one))
    .slice(0, 4)
    .map((row) => ({ ...pickEntry(entryAt(siteId, row)), imageId: row.imageId }));
}

export interface Found extends Entry {
  passage: string;
  /** The attached file in which the passage stands; null where the article itself holds the words. */
  file: string | null;
}

/**
 * Own articles that hold all the words, together with their attached file, the newest first: the door of migration 0054 finds the ids,
 * that of 0070 what stands in files. Three queries.
 */
export async function findByWords(
  ctx: Viewing,
  siteId: number,
  { query, words }: WordQuery,
  page: { most: number; after: string | null },
): Promise<{ found: Found[]; after: string | null }> {
  const edge = cursorOf(page.after);
  const { rows: ids } = await sql<{ id: number }>`
    select id from portal.find(array[${siteId}]::bigint[], to_tsquery('simple', ${query}), ${edge?.at ?? null}::timestamptz,
      ${edge?.id ?? null}::bigint, ${page.most + 1})`.execute(ctx.db);
  if (ids.length === 0) return { found: [], after: null };
  const rows = await selectEntries(ctx)
    .select(sql<string>`left(a.body, 60000)`.as('body'))
    .where(
      'a.id',
      'in',
      ids.map(({ id }) => id),
    )
    .execute();
  const shown = rows.toSorted(newestFirst).slice(0, page.most);
  const last = shown.at(-1);
  const inFiles = await filePassages(ctx, shown, { query, words });
  return {
    found: shown.map(({ body, ...row }) => {
      const inFile = inFiles.get(row.id);
      const passage = passageOf(inFile?.piece ?? plainWords(body), words);
      return { ...entryAt(siteId, row), passage, file: inFile?.name ?? null };
    }),
    after: ids.length > page.most && last ? `${last.publishedAt!.getTime()}_${last.id}` : null,
  };
}

/** Pieces of the attached files of those articles that do not hold all the words themselves. */
async function filePassages(ctx: Viewing, shown: readonly { id: number }[], { query, words }: WordQuery) {
  const ids = shown.map(({ id }) => id);
  const { rows } = await sql<{ id: number; name: string; piece: string }>`
    select id, name, piece from portal.file_passages(${ids}::bigint[], to_tsquery('simple', ${query}), ${words}::text[])`.execute(
    ctx.db,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The site's own articles, the newest 5,000, for the map of the site. */
export async function listAddresses(ctx: Viewing, siteId: number): Promise<{ place: string; day: string }[]> {
  const rows = await ctx.db
    .selectFrom('portal.article')
    .select(['slug', 'published_at as publishedAt', 'corrected_at as correctedAt'])
    .where('site_id', '=', siteId)
    .where('state', '=', 'published')
    .orderBy('published_at', 'desc')
    .limit(5_000)
    .execute();
  return rows.map((row) => ({ place: `/tin/${row.slug}`, day: dayOf(row.correctedAt ?? row.publishedAt!) }));
}
