import { may } from '#platform/access/may.ts';
import type { Viewing } from '#domains/tables.ts';

export interface ImageView {
  id: number;
  alt: string;
  credit: string | null;
  width: number;
  height: number;
}

const most = 60;

/** The pictures of a site, the newest first; `beforeId` pages on. */
export async function listImages(ctx: Viewing, siteId: number, beforeId = 0): Promise<ImageView[]> {
  let query = ctx.db
    .selectFrom('portal.image')
    .select(['id', 'alt', 'credit', 'width', 'height'])
    .where('site_id', '=', siteId);
  if (beforeId > 0) query = query.where('id', '<', beforeId);
  return query.orderBy('id', 'desc').limit(most).execute();
}

const fileColumns = { 480: 'i.small_file_id', 960: 'i.middle_file_id', 1600: 'i.large_file_id' } as const;
export type ImageWidth = keyof typeof fileColumns;

export interface FoundImage {
  hash: string;
  mediaType: string;
  size: number;
}

/**
 * A picture in one of its widths: for everybody while an article that shows it is published, and for who reads the drafts of its
 * site; null otherwise.
 */
export async function findImage(
  ctx: Viewing,
  id: number,
  width: ImageWidth,
): Promise<(FoundImage & { isPublic: boolean }) | null> {
  const row = await ctx.db
    .selectFrom('portal.image as i')
    .innerJoin('portal.site as s', 's.id', 'i.site_id')
    .innerJoin('platform.file as f', 'f.id', fileColumns[width])
    .select(['f.hash', 'f.media_type as mediaType', 'f.size', 's.unit_path as unitPath'])
    .where('i.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const shown = await ctx.db
    .selectFrom('portal.article_image as x')
    .innerJoin('portal.article as a', 'a.id', 'x.article_id')
    .select('a.id')
    .where('x.image_id', '=', id)
    .where('a.state', '=', 'published')
    .executeTakeFirst();
  const { unitPath, ...file } = row;
  const isPublic = shown !== undefined;
  const mayRead = may(ctx.actor?.grants ?? [], ctx.permissions, 'portal.read', unitPath);
  return isPublic || mayRead ? { ...file, isPublic } : null;
}
