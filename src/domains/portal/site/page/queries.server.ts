import { dayOf } from '#platform/calendar/day.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Viewing } from '#domains/tables.ts';
import { siteRights } from '../../sites/queries.server.ts';
import { getSiteFrame } from '../queries.server.ts';
import { placeOfSlug } from '../rules.ts';
import { type Entry, entryAt, listRelated, pickEntry, placedIds, selectArticles } from '../articles/queries.server.ts';

export interface Article extends Omit<Entry, 'imageId'> {
  body: string;
  field: { code: string; name: string } | null;
  image: Picture | null;
  file: { name: string; size: number } | null;
  claim: string | null;
  sources: string | null;
  correction: { words: string; day: string } | null;
  views: number;
  /** The site whose article it is: the only one that search engines shall name. */
  owner: { name: string; place: string; host: string | null; slug: string };
}

export interface Picture {
  id: number;
  alt: string;
  credit: string | null;
  width: number;
  height: number;
}

function selectWhole(ctx: Viewing) {
  return selectArticles(ctx)
    .leftJoin('commitments.field as f', 'f.code', 'a.field_code')
    .leftJoin('portal.image as i', 'i.id', 'a.image_id')
    .leftJoin('platform.file as d', 'd.id', 'a.file_id')
    .select(['a.body', 'a.claim', 'a.sources', 'a.correction', 'a.corrected_at', 'a.views', 's.place'])
    .select(['f.code as fieldCode', 'f.name as fieldName', 'd.name as fileName', 'd.size as fileSize'])
    .select(['i.alt', 'i.credit', 'i.width', 'i.height'])
    .select((eb) =>
      eb
        .selectFrom('portal.host as h')
        .select('h.host')
        .whereRef('h.site_id', '=', 's.id')
        .orderBy('h.added_at')
        .limit(1)
        .as('host'),
    );
}
type Whole = Awaited<ReturnType<ReturnType<typeof selectWhole>['execute']>>[number];

function articleAt(siteId: number, row: Whole): Article {
  const { imageId, ...entry } = entryAt(siteId, row);
  return {
    ...pickEntry(entry),
    ...{ body: row.body, claim: row.claim, sources: row.sources, views: row.views },
    field: row.fieldCode && row.fieldName ? { code: row.fieldCode, name: row.fieldName } : null,
    image:
      imageId && row.width && row.height
        ? { id: imageId, alt: row.alt ?? '', credit: row.credit, width: row.width, height: row.height }
        : null,
    file: row.fileName && row.fileSize ? { name: row.fileName, size: row.fileSize } : null,
    correction: row.correction && row.corrected_at ? { words: row.correction, day: dayOf(row.corrected_at) } : null,
    owner: { name: row.siteName, place: row.place, host: row.host, slug: row.slug },
  };
}

/** One article as a site shows it, its own or one that it has accepted; null for all others. One or two queries. */
export async function findArticle(ctx: Viewing, siteId: number, written: string): Promise<Article | null> {
  const wanted = placeOfSlug(written);
  if (!wanted) return null;
  const published = selectWhole(ctx).where('a.state', '=', 'published');
  const row =
    'slug' in wanted
      ? await published.where('a.site_id', '=', siteId).where('a.slug', '=', wanted.slug).executeTakeFirst()
      : await published.where('a.id', '=', wanted.id).executeTakeFirst();
  if (!row || ('id' in wanted && !(await placedIds(ctx, siteId)).includes(row.id))) return null;
  return articleAt(siteId, row);
}

/**
 * An article in whatever state as its own site would show it, for who may write it; what has no day yet goes out just now. Throws
 * 'article-not-found', also for who may only read it, and 'site-not-found' where the site is closed. Six queries.
 */
export async function getPreview(ctx: Viewing, id: number) {
  const row = await selectWhole(ctx)
    .select(['a.unit_path as unitPath', 'a.publish_at as publishAt'])
    .where('a.id', '=', id)
    .executeTakeFirst();
  if (!row || !siteRights(ctx, row.unitPath).mayWrite) throw new Refusal('article-not-found');
  const { siteId } = row;
  const frame = await getSiteFrame(ctx, siteId);
  if (!frame) throw new Refusal('site-not-found');
  const article = articleAt(siteId, { ...row, publishedAt: row.publishedAt ?? row.publishAt ?? ctx.now });
  return { frame, article, base: `/${row.place}`, related: await listRelated(ctx, siteId, article) };
}

/** The file of a document that the site shows; null where there is none. */
export async function findArticleFile(ctx: Viewing, siteId: number, written: string) {
  const article = await findArticle(ctx, siteId, written);
  if (!article?.file) return null;
  const row = await ctx.db
    .selectFrom('portal.article as a')
    .innerJoin('platform.file as f', 'f.id', 'a.file_id')
    .select(['f.hash', 'f.name', 'f.media_type as mediaType', 'f.size'])
    .select(['f.small_hash as smallHash', 'f.small_size as smallSize'])
    .where('a.id', '=', article.id)
    .executeTakeFirst();
  return row ?? null;
}
