import { sql } from 'kysely';
import type { Viewing } from '#domains/tables.ts';
import { directionOf, type PlacementState, territoriesOf } from './rules.ts';

export interface PlacementView {
  siteId: number;
  siteName: string;
  direction: 'up' | 'down';
  state: PlacementState;
  reason: string | null;
}

/** Where an article was offered to. */
export async function listPlacements(ctx: Viewing, articleId: number): Promise<PlacementView[]> {
  return ctx.db
    .selectFrom('portal.placement as p')
    .innerJoin('portal.site as s', 's.id', 'p.site_id')
    .select(['s.id as siteId', 's.name as siteName', 'p.direction', 'p.state', 'p.reason'])
    .where('p.article_id', '=', articleId)
    .orderBy('p.offered_at')
    .orderBy('s.id')
    .execute();
}

export interface IncomingArticle {
  articleId: number;
  title: string;
  summary: string | null;
  kind: string;
  fromName: string;
  /** The only address that the article has. */
  address: string;
  direction: 'up' | 'down';
  state: PlacementState;
  reason: string | null;
  offeredAt: string;
  /** False when its own site has withdrawn it since: then it is shown nowhere. */
  isPublished: boolean;
}

/** What others offer to a site: what waits first, then what was decided last; 100 at the most. */
export async function listIncoming(ctx: Viewing, siteId: number): Promise<IncomingArticle[]> {
  const rows = await ctx.db
    .selectFrom('portal.placement as p')
    .innerJoin('portal.article as a', 'a.id', 'p.article_id')
    .innerJoin('portal.site as s', 's.id', 'a.site_id')
    .select(['a.id as articleId', 'a.title', 'a.summary', 'a.kind', 'a.slug', 'a.state as articleState'])
    .select(['s.name as fromName', 's.place', 'p.direction', 'p.state', 'p.reason', 'p.offered_at as offeredAt'])
    .where('p.site_id', '=', siteId)
    .orderBy(sql`p.state <> 'offered'`)
    .orderBy('p.offered_at', 'desc')
    .limit(100)
    .execute();
  return rows.map(({ slug, place, articleState, offeredAt, ...row }) => ({
    ...row,
    address: `/${place}/tin/${slug}`,
    offeredAt: offeredAt.toISOString(),
    isPublished: articleState === 'published',
  }));
}

export interface OfferTarget {
  id: number;
  name: string;
  direction: 'up' | 'down';
}

/** Open sites of other levels that an article of this unit may be offered to, above first. */
export async function offerTargets(ctx: Viewing, unitPath: string): Promise<OfferTarget[]> {
  const around = territoriesOf(unitPath);
  const { rows } = await sql<{ id: number; name: string; path: string }>`
    select id, name, unit_path as path from portal.site
    where open and (unit_path <@ ${around.at(-1)!}::ltree or subpath(unit_path, 0, nlevel(unit_path) - 1) = any(${around}::ltree[]))
    order by nlevel(unit_path), place limit 200`.execute(ctx.db);
  return rows.flatMap(({ id, name, path }) => {
    const direction = directionOf(unitPath, path);
    return direction ? [{ id, name, direction }] : [];
  });
}
