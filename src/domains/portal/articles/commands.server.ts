import { sql } from 'kysely';
import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { recordFile } from '#platform/files/record.server.ts';
import type { FileStore, StoredFile } from '#platform/files/store.server.ts';
import { cleanHtml } from '#platform/html/clean.server.ts';
import { searchVector } from '#platform/html/search-vector.server.ts';
import { picturesIn } from '#platform/html/targets.ts';
import { Refusal } from '#platform/refusal.ts';
import { storedPapers } from '#domains/stored-papers.server.ts';
import type { Acting } from '#domains/tables.ts';
import {
  type ArticleAct,
  type ArticleKind,
  actRefusal,
  issuedRefusal,
  kindRefusals,
  publishing,
  slugOf,
  twoPersonRefusal,
} from './rules.ts';
import { namingSigns } from './naming/queries.server.ts';
import { type ArticleContent, correctArticleInput, startArticleInput, writeArticleInput } from './schema.ts';

const columns = [
  ...(['id', 'site_id as siteId', 'unit_id as unitId', 'unit_path as unitPath', 'kind', 'state', 'version'] as const),
  ...([
    'title',
    'slug',
    'body',
    'names_person as namesPerson',
    'file_id as fileId',
    'published_at as publishedAt',
  ] as const),
  ...(['written_by as writtenBy', 'changed_by as changedBy', 'symbol', 'issuer', 'issued_on as issuedOn'] as const),
  ...(['claim', 'sources', 'starts_on as startsOn', 'ends_on as endsOn', 'summary'] as const),
  ...(['happens_at as happensAt', 'image_id as imageId'] as const),
] as const;

/** Read, with the right and in the state that the act needs, locked, as it was seen. */
export async function held(ctx: Acting, seen: { id: number; version: number }, act: ArticleAct) {
  const query = ctx.db.selectFrom('portal.article').select(columns).where('id', '=', seen.id);
  const known = await query.executeTakeFirst();
  if (!known) throw new Refusal('article-not-found');
  demand(ctx, publishing.has(act) ? 'portal.publish' : 'portal.write', known.unitPath);
  // Whoever publishes changes the row, and the policy asks portal.write for that.
  demand(ctx, 'portal.write', known.unitPath);
  const article = await query.forUpdate().executeTakeFirstOrThrow();
  const refusal = actRefusal(article, act);
  if (refusal) throw new Refusal(refusal);
  if (article.version !== seen.version) throw new Refusal('article-changed');
  ctx.touched(`article:${article.id}`, `unit:${article.unitId}`);
  return article;
}
export type Held = Awaited<ReturnType<typeof held>>;

/** Who changed the text stays who wrote it last: asking, sending back or setting an hour change no word. */
export async function moveOn(ctx: Acting, article: { id: number; version: number }, changed: object): Promise<void> {
  await ctx.db
    .updateTable('portal.article')
    .set({ ...changed, version: article.version + 1, changed_at: ctx.now })
    .where('id', '=', article.id)
    .execute();
}

export async function needsTwo(ctx: Acting, siteId: number): Promise<boolean> {
  const site = await ctx.db
    .selectFrom('portal.site')
    .select(['needs_two', 'open'])
    .where('id', '=', siteId)
    .executeTakeFirstOrThrow();
  return site.needs_two;
}

/** A draft of a kind. Needs portal.write where the site is. */
export const startArticle = defineCommand({
  name: 'startArticle',
  input: startArticleInput,
  run: async (ctx: Acting, { siteId, kind, ...content }) => {
    const site = await ctx.db
      .selectFrom('portal.site')
      .select(['id', 'unit_id', 'unit_path'])
      .where('id', '=', siteId)
      .where('open', '=', true)
      .executeTakeFirst();
    if (!site) throw new Refusal('site-not-found');
    demand(ctx, 'portal.write', site.unit_path);
    const { values, pictures } = await written(ctx, { siteId, kind }, content);
    const { id } = await ctx.db
      .insertInto('portal.article')
      .values({
        ...{ site_id: site.id, unit_id: site.unit_id, unit_path: site.unit_path, kind, ...values },
        slug: await freeSlug(ctx, siteId, content.title, 0),
        ...{ written_at: ctx.now, written_by: ctx.actor.accountId, changed_at: ctx.now },
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await putPictures(ctx, id, pictures);
    ctx.touched(`article:${id}`, `unit:${site.unit_id}`);
    return { id };
  },
});

/** The whole text anew; whatever waited for publishing is a draft again, and so is what was withdrawn. */
export const writeArticle = defineCommand({
  name: 'writeArticle',
  input: writeArticleInput,
  run: async (ctx: Acting, { id, version, ...content }) => {
    const article = await held(ctx, { id, version }, 'write');
    const { values, pictures } = await written(ctx, article, content);
    const slug = article.publishedAt ? {} : { slug: await freeSlug(ctx, article.siteId, content.title, id) };
    await moveOn(ctx, article, { ...values, ...slug, state: 'draft', publish_at: null, withdrawn_reason: null });
    await putPictures(ctx, id, pictures);
    return { id };
  },
});

/** Puts right what is public: at once, in the open, with what was wrong; the former text is kept. */
export const correctArticle = defineCommand({
  name: 'correctArticle',
  input: correctArticleInput,
  run: async (ctx: Acting, { id, version, correction, looked, ...content }) => {
    const article = await held(ctx, { id, version }, 'correct');
    const refusal = twoPersonRefusal(article, ctx.actor.accountId, await needsTwo(ctx, article.siteId));
    if (refusal) throw new Refusal(refusal);
    if (content.namesPerson && !(await hasConsent(ctx, id))) throw new Refusal('consent-needed');
    const { words, values, pictures } = await written(ctx, article, content);
    if (!content.namesPerson && !looked)
      await refuseSigns(ctx, { ...content, correction, fileId: values.file_id ?? article.fileId }, words);
    await moveOn(ctx, article, { ...values, correction, corrected_at: ctx.now });
    await putPictures(ctx, id, pictures);
    return { id };
  },
});

/** Refusal 'person-signs' with what somebody must have looked at before it is public. */
export async function refuseSigns(
  ctx: Acting,
  article: Parameters<typeof namingSigns>[1],
  words: string,
): Promise<void> {
  const signs = await namingSigns(ctx, article, words);
  if (signs.length > 0) throw new Refusal('person-signs', { quotes: signs.map(({ quote }) => quote).join('; ') });
}

export async function hasConsent(ctx: Acting, articleId: number): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('portal.consent')
    .select('id')
    .where('article_id', '=', articleId)
    .where('withdrawn_on', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** The columns of a text that every rule has passed; everything written goes through the one cleaner. */
async function written(
  ctx: Acting,
  { siteId, kind }: { siteId: number; kind: ArticleKind },
  { file, ...content }: ArticleContent,
) {
  const { html, words } = cleanHtml(content.body);
  const issued = issuedRefusal(content.issuedOn, ctx.now);
  const fields = { ...kindRefusals({ kind, ...content }), ...(issued ? { issuedOn: issued } : {}) };
  if (Object.keys(fields).length > 0) throw new Refusal('input-invalid', {}, fields);
  const pictures = [...new Set([...picturesIn(html), ...(content.imageId === null ? [] : [content.imageId])])];
  await refuseForeignPictures(ctx, siteId, pictures);
  const { title, summary, claim, sources, symbol, issuer, happensAt } = content;
  const values = {
    ...{ title, summary, body: html, field_code: content.fieldCode, image_id: content.imageId },
    ...{ starts_on: content.startsOn, ends_on: content.endsOn, happens_at: happensAt },
    ...{ symbol, issuer, issued_on: content.issuedOn, claim, sources, names_person: content.namesPerson },
    typed_words: searchVector(title, summary, symbol, issuer, happensAt, claim, words, sources),
    changed_by: ctx.actor.accountId,
    ...(file ? { file_id: await recordFile(ctx, file) } : {}),
  };
  return { words, values, pictures };
}

async function refuseForeignPictures(ctx: Acting, siteId: number, pictures: readonly number[]): Promise<void> {
  if (pictures.length === 0) return;
  const known = await ctx.db
    .selectFrom('portal.image')
    .select('id')
    .where('id', 'in', pictures)
    .where('site_id', '=', siteId)
    .execute();
  if (known.length !== pictures.length) throw new Refusal('input-invalid', {}, { body: 'image-not-found' });
}

async function putPictures(ctx: Acting, articleId: number, pictures: readonly number[]): Promise<void> {
  await ctx.db.deleteFrom('portal.article_image').where('article_id', '=', articleId).execute();
  if (pictures.length === 0) return;
  await ctx.db
    .insertInto('portal.article_image')
    .values(pictures.map((image_id) => ({ article_id: articleId, image_id })))
    .execute();
}

/** Two of one title at once wait for each other. */
async function freeSlug(ctx: Acting, siteId: number, title: string, ownId: number): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtext('portal.slug'), ${siteId}::int)`.execute(ctx.db);
  const rows = await ctx.db
    .selectFrom('portal.article')
    .select('slug')
    .where('site_id', '=', siteId)
    .where('slug', 'like', `${slugOf(title, new Set())}%`)
    .where('id', '<>', ownId)
    .execute();
  return slugOf(title, new Set(rows.map(({ slug }) => slug)));
}

/** The paper that a form brought along, judged before it is stored; none where none was chosen. */
export async function storedPaper(files: FileStore, upload: File | undefined): Promise<StoredFile | undefined> {
  if (!upload) return undefined;
  const [file] = await storedPapers(files, [{ name: upload.name, bytes: await upload.bytes() }]);
  return file;
}
