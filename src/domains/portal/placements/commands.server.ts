import { may } from '#platform/access/may.ts';
import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Acting } from '#domains/tables.ts';
import { directionOf, type PlacementState, placementRefusal } from './rules.ts';
import { acceptInput, declineInput, offerInput, takeOffInput } from './schema.ts';

/** Offers a published article up, or pushes it down: each receiver decides. Needs portal.publish at its own site. */
export const offerArticle = defineCommand({
  name: 'offerArticle',
  input: offerInput,
  run: async (ctx: Acting, { articleId, siteIds }) => {
    const article = await ctx.db
      .selectFrom('portal.article')
      .select(['id', 'site_id', 'unit_path', 'state'])
      .where('id', '=', articleId)
      .executeTakeFirst();
    if (!article) throw new Refusal('article-not-found');
    demand(ctx, 'portal.publish', article.unit_path);
    if (article.state !== 'published') throw new Refusal('article-state');
    const sites = await ctx.db
      .selectFrom('portal.site')
      .select(['id', 'unit_path'])
      .where('id', 'in', siteIds)
      .where('open', '=', true)
      .execute();
    const rows = sites.map((site) => ({ site, direction: directionOf(article.unit_path, site.unit_path) }));
    if (rows.length !== new Set(siteIds).size || rows.some(({ direction }) => direction === null)) {
      throw new Refusal('input-invalid', {}, { siteIds: 'placement-sideways' });
    }
    const known = await ctx.db
      .selectFrom('portal.placement')
      .select('site_id')
      .where('article_id', '=', articleId)
      .where('site_id', 'in', siteIds)
      .executeTakeFirst();
    if (known) throw new Refusal('input-invalid', {}, { siteIds: 'placement-known' });
    await ctx.db
      .insertInto('portal.placement')
      .values(
        rows.map(({ site, direction }) => ({
          ...{ article_id: articleId, site_id: site.id, direction: direction! },
          ...{ offered_at: ctx.now, offered_by: ctx.actor.accountId },
        })),
      )
      .execute();
    ctx.touched(`article:${articleId}`);
    return { offered: rows.length };
  },
});

export const acceptPlacement = defineCommand({
  name: 'acceptPlacement',
  input: acceptInput,
  run: async (ctx: Acting, placed) => {
    const standing = await placement(ctx, placed);
    demand(ctx, 'portal.publish', standing.receiverPath);
    refuse(standing.state, 'accept');
    if (standing.articleState !== 'published') throw new Refusal('article-state');
    await decide(ctx, placed, 'accepted', null);
  },
});

export const declinePlacement = defineCommand({
  name: 'declinePlacement',
  input: declineInput,
  run: async (ctx: Acting, { reason, ...placed }) => {
    const standing = await placement(ctx, placed);
    demand(ctx, 'portal.publish', standing.receiverPath);
    refuse(standing.state, 'decline');
    await decide(ctx, placed, 'declined', reason);
  },
});

export const takeOffPlacement = defineCommand({
  name: 'takeOffPlacement',
  input: takeOffInput,
  run: async (ctx: Acting, placed) => {
    const standing = await placement(ctx, placed);
    const isOwn = standing.state === 'offered' && has(ctx, standing.ownerPath);
    if (!isOwn) demand(ctx, 'portal.publish', standing.receiverPath);
    refuse(standing.state, 'take-off');
    await decide(ctx, placed, 'taken_off', null);
  },
});

interface Placed {
  articleId: number;
  siteId: number;
}

const has = (ctx: Acting, path: string) => may(ctx.actor.grants, ctx.permissions, 'portal.publish', path);

function refuse(state: PlacementState, act: Parameters<typeof placementRefusal>[1]): void {
  const refusal = placementRefusal(state, act);
  if (refusal) throw new Refusal(refusal);
}

async function placement(ctx: Acting, { articleId, siteId }: Placed) {
  const row = await ctx.db
    .selectFrom('portal.placement as p')
    .innerJoin('portal.article as a', 'a.id', 'p.article_id')
    .innerJoin('portal.site as s', 's.id', 'p.site_id')
    .select(['p.state', 'a.state as articleState', 'a.unit_path as ownerPath', 's.unit_path as receiverPath'])
    .where('p.article_id', '=', articleId)
    .where('p.site_id', '=', siteId)
    .executeTakeFirst();
  if (!row) throw new Refusal('placement-not-found');
  ctx.touched(`article:${articleId}`, `site:${siteId}`);
  return row;
}

async function decide(ctx: Acting, { articleId, siteId }: Placed, state: PlacementState, reason: string | null) {
  await ctx.db
    .updateTable('portal.placement')
    .set({ state, reason, decided_at: ctx.now, decided_by: ctx.actor.accountId })
    .where('article_id', '=', articleId)
    .where('site_id', '=', siteId)
    .execute();
}
