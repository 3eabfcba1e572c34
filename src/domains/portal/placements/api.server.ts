import { z } from 'zod';
import { acting, type Endpoint, viewing } from '#platform/api/endpoint.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Database, Viewing } from '#domains/tables.ts';
import { getArticle } from '../articles/queries.server.ts';
import { kinds } from '../articles/rules.ts';
import { getOwnSite, siteRights } from '../sites/queries.server.ts';
import { acceptPlacement, declinePlacement, offerArticle, takeOffPlacement } from './commands.server.ts';
import { listIncoming, listPlacements } from './queries.server.ts';
import { acceptInput, declineInput, takeOffInput } from './schema.ts';

const id = z.int().positive();
const text = z.string();
const words = text.nullable();
const none = z.object({});
const placed = {
  direction: z.enum(['up', 'down']),
  state: z.enum(['offered', 'accepted', 'declined', 'taken_off']),
  reason: words,
};
const placement = z.object({ siteId: id, siteName: text, ...placed }).meta({ id: 'Placement' });
const incoming = z
  .object({
    ...{ articleId: id, title: text, summary: words, kind: z.enum(kinds), fromName: text, offeredAt: text, ...placed },
    address: text.describe('The only address that the article has'),
    isPublished: z.boolean(),
  })
  .meta({ id: 'IncomingArticle' });

export const placementApi: readonly Endpoint<Database>[] = [
  viewing({
    path: '/articles/{id}/placements',
    summary: 'Sites of other levels to which an article was offered, and what they decided',
    query: none,
    answer: z.object({ lines: z.array(placement) }),
    view: async (ctx: Viewing, _, params) => {
      const { id: articleId, unitPath } = await getArticle(ctx, params.id!);
      if (!siteRights(ctx, unitPath).mayRead) throw new Refusal('article-not-found');
      return { lines: await listPlacements(ctx, articleId) };
    },
  }),
  viewing({
    path: '/sites/{id}/placements',
    summary: 'What others offer to a site: what waits first, 100 at the most',
    query: none,
    answer: z.object({ lines: z.array(incoming) }),
    view: async (ctx: Viewing, _, params) => {
      const { id: siteId } = await getOwnSite(ctx, params.id!);
      return { lines: await listIncoming(ctx, siteId) };
    },
  }),
  acting({
    path: '/articles/{articleId}/placements',
    summary: 'Offers a published article to sites of levels above or below',
    command: offerArticle,
    input: z.object({ articleId: id, siteIds: z.array(id).min(1).max(200) }),
    answer: z.object({ offered: z.int() }),
  }),
  acting({
    path: '/articles/{articleId}/placements/accept',
    summary: 'The receiver shows it, under its one address',
    command: acceptPlacement,
    input: acceptInput,
    answer: none,
  }),
  acting({
    path: '/articles/{articleId}/placements/decline',
    summary: 'The receiver does not show it, and says why',
    command: declinePlacement,
    input: declineInput,
    answer: none,
  }),
  acting({
    path: '/articles/{articleId}/placements/take-off',
    summary: 'The receiver shows it no more, or who offered it thinks again while nobody has decided',
    command: takeOffPlacement,
    input: takeOffInput,
    answer: none,
  }),
];
