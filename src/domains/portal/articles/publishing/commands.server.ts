import { z } from 'zod';
import { defineCommand } from '#platform/command/execute.server.ts';
import { sendJob } from '#platform/jobs/send.server.ts';
import { cleanHtml } from '#platform/html/clean.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Acting } from '#domains/tables.ts';
import { type Held, hasConsent, held, moveOn, needsTwo, refuseSigns } from '../commands.server.ts';
import { scheduleRefusal, twoPersonRefusal, unfinishedFields } from '../rules.ts';
import { askInput, backInput, publishInput, scheduleInput, withdrawInput } from '../schema.ts';

/** The writer is done and somebody who publishes shall look. */
export const askPublishing = defineCommand({
  name: 'askPublishing',
  input: askInput,
  run: async (ctx: Acting, { looked, ...seen }) => {
    const article = await held(ctx, seen, 'ask');
    await refuseUnready(ctx, article, looked);
    await moveOn(ctx, article, { state: 'ready' });
  },
});

/** Not yet: the writer has it again. */
export const sendBack = defineCommand({
  name: 'sendBack',
  input: backInput,
  run: async (ctx: Acting, seen) => {
    await moveOn(ctx, await held(ctx, seen, 'back'), { state: 'draft', publish_at: null });
  },
});

export const publishArticle = defineCommand({
  name: 'publishArticle',
  input: publishInput,
  run: async (ctx: Acting, { looked, ...seen }) => {
    const article = await held(ctx, seen, 'publish');
    await refuseOwn(ctx, article);
    await refuseUnready(ctx, article, looked);
    await moveOn(ctx, article, { state: 'published', publish_at: null, ...goneOut(ctx, article) });
    return { slug: article.slug };
  },
});

export const scheduleArticle = defineCommand({
  name: 'scheduleArticle',
  input: scheduleInput,
  run: async (ctx: Acting, { looked, onDay, hour, ...seen }) => {
    const article = await held(ctx, seen, 'schedule');
    await refuseOwn(ctx, article);
    const at = new Date(`${onDay}T${hour}:00+07:00`);
    const refusal = scheduleRefusal(at, ctx.now);
    if (refusal) throw new Refusal('input-invalid', {}, { onDay: refusal });
    await refuseUnready(ctx, article, looked);
    await moveOn(ctx, article, { state: 'scheduled', publish_at: at });
    await sendJob(ctx, { name: 'portal.publish', input: z.object({}) }, {}, { after: at, key: at.toISOString() });
  },
});

/** Taken from the public, with a reason; what was only scheduled becomes a draft by `sendBack`, or this. */
export const withdrawArticle = defineCommand({
  name: 'withdrawArticle',
  input: withdrawInput,
  run: async (ctx: Acting, { reason, ...seen }) => {
    const article = await held(ctx, seen, 'withdraw');
    await moveOn(ctx, article, { state: 'withdrawn', withdrawn_reason: reason, publish_at: null });
  },
});

const batch = 20;

/** For the service: what has waited for its hour goes out, so many at a time. Gives how many went. */
export const publishDue = defineCommand({
  name: 'publishDue',
  input: z.object({}),
  run: async (ctx: Acting) => {
    const due = await ctx.db
      .selectFrom('portal.article')
      .select(['id', 'version', 'published_at as publishedAt'])
      .where('state', '=', 'scheduled')
      .where('publish_at', '<=', ctx.now)
      .orderBy('publish_at')
      .limit(batch)
      .execute();
    for (const article of due) {
      await moveOn(ctx, article, { state: 'published', publish_at: null, ...goneOut(ctx, article) });
      ctx.touched(`article:${article.id}`);
    }
    return { published: due.length };
  },
});

/** The day on which it first went out stays. */
function goneOut(ctx: Acting, { publishedAt }: { publishedAt: Date | null }) {
  return { published_at: publishedAt ?? ctx.now, published_by: ctx.actor.accountId };
}

async function refuseOwn(ctx: Acting, article: Held): Promise<void> {
  const refusal = twoPersonRefusal(article, ctx.actor.accountId, await needsTwo(ctx, article.siteId));
  if (refusal) throw new Refusal(refusal);
}

async function refuseUnready(ctx: Acting, article: Held, looked: boolean): Promise<void> {
  const { words } = cleanHtml(article.body);
  const fields = unfinishedFields({ ...article, words, hasFile: article.fileId !== null });
  if (Object.keys(fields).length > 0)
    throw new Refusal('article-unfinished', { count: Object.keys(fields).length }, fields);
  if (article.namesPerson) {
    if (!(await hasConsent(ctx, article.id))) throw new Refusal('consent-needed');
    return;
  }
  if (!looked) await refuseSigns(ctx, article, words);
}
