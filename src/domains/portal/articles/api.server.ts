import { z } from 'zod';
import { acting, type Endpoint, viewing } from '#platform/api/endpoint.server.ts';
import { storedPapers } from '#domains/stored-papers.server.ts';
import type { Incoming } from '#platform/files/prepare-upload.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Desk } from '#platform/command/context.server.ts';
import type { Database, Viewing } from '#domains/tables.ts';
import { getOwnSite, siteRights } from '../sites/queries.server.ts';
import { correctArticle, startArticle, writeArticle } from './commands.server.ts';
import {
  askPublishing,
  publishArticle,
  scheduleArticle,
  sendBack,
  withdrawArticle,
} from './publishing/commands.server.ts';
import { getArticle, listArticles } from './queries.server.ts';
import { kinds, states } from './rules.ts';
import * as schema from './schema.ts';

const id = z.int().positive();
const text = z.string();
const words = text.nullable();
const count = z.int();
const none = z.object({});
const named = z.object({ id });
const line = z
  .object({
    ...{ id, kind: z.enum(kinds), title: text, state: z.enum(states), changedAt: text, publishAt: words },
    ...{ publishedAt: words, views: count, isCorrected: z.boolean() },
    needsLook: z.boolean().describe('A consent was taken back and nobody has put the text right since'),
  })
  .meta({ id: 'ArticleLine' });
const article = z
  .object({
    ...{ id, siteId: id, version: count, kind: z.enum(kinds), state: z.enum(states), slug: text, title: text },
    ...{ summary: words, body: text.describe('Cleaned HTML'), claim: words, sources: words, fieldCode: words },
    ...{ imageId: id.nullable(), startsOn: words, endsOn: words, happensAt: words, symbol: words, issuer: words },
    ...{ issuedOn: words, fileName: words, namesPerson: z.boolean(), publishAt: words, publishedAt: words },
    ...{ correction: words, correctedAt: words, withdrawnReason: words, views: count, needsLook: z.boolean() },
  })
  .meta({ id: 'Article' });

/** The paper of a document, where one came along. */
const paper = {
  part: 'file',
  async fill(desk: Desk<Database>, [upload]: Incoming[]): Promise<Record<string, unknown>> {
    const [file] = await storedPapers(desk.system.files, upload ? [upload] : []);
    return file ? { file } : {};
  },
};

export const articleApi: readonly Endpoint<Database>[] = [
  viewing({
    path: '/sites/{id}/articles',
    summary: 'Articles of a site in whatever state, what changed last first, 50 at a time',
    query: z.object({ state: z.enum(states).optional(), kind: z.enum(kinds).optional(), after: text.optional() }),
    answer: z.object({ lines: z.array(line), next: words }),
    view: async (ctx: Viewing, { after = null, ...filter }, params) => {
      await getOwnSite(ctx, params.id!);
      const { rows, page } = await listArticles(ctx, params.id!, filter, { after, before: null });
      return { lines: rows, next: page.after };
    },
  }),
  viewing({
    path: '/articles/{id}',
    summary: 'One article as its editors see it; never who consented to be named',
    query: none,
    answer: article,
    view: async (ctx: Viewing, _, params) => {
      const found = await getArticle(ctx, params.id!);
      if (!siteRights(ctx, found.unitPath).mayRead) throw new Refusal('article-not-found');
      return found;
    },
  }),
  acting({
    path: '/sites/{siteId}/articles',
    summary: 'A draft of a kind; `files` is the paper of a document',
    command: startArticle,
    input: schema.startArticleInput,
    answer: named,
    files: paper,
  }),
  acting({
    path: '/articles/{id}/write',
    summary: 'The whole text anew; what waited for publishing is a draft again',
    command: writeArticle,
    input: schema.writeArticleInput,
    answer: named,
    files: paper,
  }),
  acting({
    path: '/articles/{id}/correct',
    summary: 'Puts right what is public, at once and in the open, with what was wrong',
    command: correctArticle,
    input: schema.correctArticleInput,
    answer: named,
    files: paper,
  }),
  acting({
    path: '/articles/{id}/ask',
    summary: 'The writer is done and somebody who publishes shall look',
    command: askPublishing,
    input: schema.askInput,
    answer: none,
  }),
  acting({
    path: '/articles/{id}/send-back',
    summary: 'Not yet: the writer has it again',
    command: sendBack,
    input: schema.backInput,
    answer: none,
  }),
  acting({
    path: '/articles/{id}/publish',
    summary: 'Lets it out; under the rule of two neither who began the text nor who changed it last',
    command: publishArticle,
    input: schema.publishInput,
    answer: z.object({ slug: text }),
  }),
  acting({
    path: '/articles/{id}/schedule',
    summary: 'Lets it out at an hour to come, in Viet Nam',
    command: scheduleArticle,
    input: schema.scheduleInput,
    answer: none,
  }),
  acting({
    path: '/articles/{id}/withdraw',
    summary: 'Takes it back from the public, with the reason',
    command: withdrawArticle,
    input: schema.withdrawInput,
    answer: none,
  }),
];
