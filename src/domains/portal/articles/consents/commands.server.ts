import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Acting } from '#domains/tables.ts';
import { consentInput, withdrawConsentInput } from '../schema.ts';

/** A person, or who answers for a child, agreed to be named or shown in this article. */
export const recordConsent = defineCommand({
  name: 'recordConsent',
  input: consentInput,
  run: async (ctx: Acting, { articleId, fullName, givenOn, how }) => {
    if (givenOn > ctx.today) throw new Refusal('input-invalid', {}, { givenOn: 'consent-in-future' });
    await writable(ctx, articleId);
    const { id } = await ctx.db
      .insertInto('portal.consent')
      .values({
        ...{ article_id: articleId, full_name: fullName, given_on: givenOn, how },
        ...{ at: ctx.now, account_id: ctx.actor.accountId },
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return { id };
  },
});

/** The person changed their mind: what waits goes back to the writer, what is public is marked until it is put right or withdrawn. */
export const withdrawConsent = defineCommand({
  name: 'withdrawConsent',
  input: withdrawConsentInput,
  run: async (ctx: Acting, { id, articleId }) => {
    const article = await writable(ctx, articleId);
    const { numUpdatedRows } = await ctx.db
      .updateTable('portal.consent')
      .set({ withdrawn_on: ctx.today, withdrawn_at: ctx.now })
      .where('id', '=', id)
      .where('article_id', '=', articleId)
      .where('withdrawn_on', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new Refusal('consent-not-found');
    if (article.state !== 'scheduled' && article.state !== 'ready') return;
    await ctx.db
      .updateTable('portal.article')
      .set({ state: 'draft', publish_at: null, version: article.version + 1 })
      .where('id', '=', articleId)
      .execute();
  },
});

async function writable(ctx: Acting, articleId: number) {
  const article = await ctx.db
    .selectFrom('portal.article')
    .select(['id', 'unit_path', 'state', 'version'])
    .where('id', '=', articleId)
    .executeTakeFirst();
  if (!article) throw new Refusal('article-not-found');
  demand(ctx, 'portal.write', article.unit_path);
  ctx.touched(`article:${articleId}`);
  return article;
}
