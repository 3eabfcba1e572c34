import { sql } from 'kysely';
import { Refusal } from '#platform/refusal.ts';
import type { Page, PageCursor } from '#web/paging.ts';
import type { Viewing } from '#domains/tables.ts';
import { type ArticleKind, type ArticleState, needsLook } from './rules.ts';

export interface ArticleLine {
  id: number;
  kind: ArticleKind;
  title: string;
  state: ArticleState;
  changedAt: string;
  changedBy: string;
  publishAt: string | null;
  publishedAt: string | null;
  views: number;
  isCorrected: boolean;
  /** A consent was taken back and nobody has put the text right since. */
  needsLook: boolean;
}

export interface ArticleFilter {
  state?: ArticleState | undefined;
  kind?: ArticleKind | undefined;
}

const pageSize = 50;

/** Articles of a site, what changed last first; one query. */
export async function listArticles(
  ctx: Viewing,
  siteId: number,
  filter: ArticleFilter,
  cursor: PageCursor,
): Promise<{ rows: ArticleLine[]; page: Page }> {
  const given = cursor.after ?? cursor.before;
  const [at, id] = given?.split('_') ?? [];
  const isBack = cursor.after === null && cursor.before !== null;
  const isKnown = at !== undefined && /^\d{1,15}$/u.test(at) && /^\d{1,15}$/u.test(id ?? '');
  const beyond = isKnown
    ? sql`and (date_trunc('milliseconds', a.changed_at), a.id) ${isBack ? sql`>` : sql`<`} (to_timestamp(${Number(at) / 1000}), ${Number(id)})`
    : sql``;
  const { rows } = await sql<
    Omit<ArticleLine, 'needsLook'> & { withdrawnAt: Date | null; correctedAt: Date | null; mark: number }
  >`
    select a.id, a.kind, a.title, a.state, a.changed_at as "changedAt", p.full_name as "changedBy", a.publish_at as "publishAt",
      a.published_at as "publishedAt", a.views, a.corrected_at is not null as "isCorrected", a.corrected_at as "correctedAt",
      floor(extract(epoch from a.changed_at) * 1000) as mark,
      (select max(c.withdrawn_at) from portal.consent c where c.article_id = a.id) as "withdrawnAt"
    from portal.article a left join people.account k on k.id = a.changed_by left join people.person p on p.id = k.person_id
    where a.site_id = ${siteId} and (${filter.state ?? null}::text is null or a.state = ${filter.state ?? null})
      and (${filter.kind ?? null}::text is null or a.kind = ${filter.kind ?? null}) ${beyond}
    order by date_trunc('milliseconds', a.changed_at) ${isBack ? sql`asc` : sql`desc`}, a.id ${isBack ? sql`asc` : sql`desc`}
    limit ${pageSize + 1}`.execute(ctx.db);
  const isMore = rows.length > pageSize;
  const shown = isBack ? rows.slice(0, pageSize).toReversed() : rows.slice(0, pageSize);
  const mark = (row: (typeof rows)[number] | undefined) => (row ? `${row.mark}_${row.id}` : null);
  return {
    rows: shown.map(({ withdrawnAt, correctedAt, mark: _mark, ...row }) => ({
      ...{ ...row, changedBy: row.changedBy ?? '', changedAt: iso(row.changedAt)! },
      ...{ publishAt: iso(row.publishAt), publishedAt: iso(row.publishedAt) },
      needsLook: needsLook({ state: row.state, correctedAt }, [{ withdrawnAt }]),
    })),
    page: {
      after: isBack || isMore ? mark(shown.at(-1)) : null,
      before: given !== null && (!isBack || isMore) ? mark(shown[0]) : null,
    },
  };
}

const iso = (at: Date | string | null): string | null => (at === null ? null : new Date(at).toISOString());

export interface ConsentView {
  id: number;
  fullName: string;
  givenOn: string;
  how: string;
  withdrawnOn: string | null;
}

/** Everything of an article for its page: content as a form takes it, state, consents, former texts. Throws 'article-not-found'. */
export async function getArticle(ctx: Viewing, id: number) {
  const row = await ctx.db
    .selectFrom('portal.article as a')
    .innerJoin('portal.site as s', 's.id', 'a.site_id')
    .leftJoin('platform.file as f', 'f.id', 'a.file_id')
    .leftJoin('portal.image as i', 'i.id', 'a.image_id')
    .select([
      'a.id',
      'a.version',
      'a.kind',
      'a.slug',
      'a.state',
      'a.title',
      'a.summary',
      'a.body',
      'a.claim',
      'a.sources',
    ])
    .select(['a.field_code as fieldCode', 'a.image_id as imageId', 'a.starts_on as startsOn', 'a.ends_on as endsOn'])
    .select(['a.happens_at as happensAt', 'a.symbol', 'a.issuer', 'a.issued_on as issuedOn', 'a.correction', 'a.views'])
    .select(['a.names_person as namesPerson', 'a.publish_at as publishAt', 'a.published_at as publishedAt'])
    .select(['a.withdrawn_reason as withdrawnReason', 'a.corrected_at as correctedAt', 'a.unit_path as unitPath'])
    .select(['a.written_by as writtenBy', 'a.changed_by as changedBy', 'a.changed_at as changedAt'])
    .select(['s.id as siteId', 's.name as siteName', 's.place', 's.needs_two as needsTwo', 's.open as siteIsOpen'])
    .select(['f.name as fileName', 'a.file_id as fileId', 'i.alt as imageAlt', 'i.credit as imageCredit'])
    .where('a.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Refusal('article-not-found');
  const { consents, former } = await historyOf(ctx, id);
  const isMarked = needsLook(
    row,
    consents.map(({ withdrawn_at }) => ({ withdrawnAt: withdrawn_at })),
  );
  const { correctedAt, publishAt, publishedAt, changedAt, ...facts } = row;
  return {
    ...facts,
    ...{
      publishAt: iso(publishAt),
      publishedAt: iso(publishedAt),
      correctedAt: iso(correctedAt),
      changedAt: iso(changedAt)!,
    },
    needsLook: isMarked,
    consents: consents.map(({ id: consentId, fullName, givenOn, how, withdrawnOn }): ConsentView => ({
      id: consentId,
      fullName,
      givenOn,
      how,
      withdrawnOn,
    })),
    former: former.map(({ changedAt: at, ...one }) => ({ ...one, changedAt: iso(at)! })),
  };
}
async function historyOf(ctx: Viewing, id: number) {
  const consents = await ctx.db
    .selectFrom('portal.consent')
    .select([
      'id',
      'full_name as fullName',
      'given_on as givenOn',
      'how',
      'withdrawn_on as withdrawnOn',
      'withdrawn_at',
    ])
    .where('article_id', '=', id)
    .orderBy('id')
    .execute();
  const former = await ctx.db
    .selectFrom('portal.former_article')
    .select(['version', 'title', 'correction', 'changed_at as changedAt'])
    .where('article_id', '=', id)
    .orderBy('version', 'desc')
    .execute();
  return { consents, former };
}
export type ArticleView = Awaited<ReturnType<typeof getArticle>>;

/** The file of a document for who may read it here. */
export async function findArticleFile(ctx: Viewing, id: number) {
  const row = await ctx.db
    .selectFrom('portal.article as a')
    .innerJoin('platform.file as f', 'f.id', 'a.file_id')
    .select(['f.hash', 'f.name', 'f.media_type as mediaType', 'f.size'])
    .where('a.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}
