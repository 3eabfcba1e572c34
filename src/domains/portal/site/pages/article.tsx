import { data } from 'react-router';
import { dayOf } from '#platform/calendar/day.ts';
import { read } from '#platform/command/execute.server.ts';
import { publicPage } from '#platform/command/request.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { formatNumber } from '#platform/vietnamese/number-format.ts';
import type { Database } from '#domains/tables.ts';
import { type Article, findArticle, listRelated, type Picture } from '../articles/queries.server.ts';
import { Entries, eventDays } from '../parts/entries.tsx';
import { siteMeta } from '../parts/site-meta.ts';
import { bodyAt, listPlace, siteOrigin } from '../rules.ts';
import { siteText as text } from '../text.vi.ts';
import type { Route } from './+types/article.ts';

export const meta: Route.MetaFunction = ({ loaderData, matches }) => {
  if (!loaderData) return [];
  const { article, canonical, picture } = loaderData;
  const { title, summary: description, publishedAt } = article;
  return siteMeta(matches, { title, description, canonical, picture, publishedAt });
};

/** Names the article to the server, which counts its views (server/public/kept-page.ts). */
export const headers: Route.HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export async function loader({ context, params }: Route.LoaderArgs) {
  const { site, desk } = await publicPage<Database>(context);
  const found = await read(desk, async (ctx) => {
    const article = await findArticle(ctx, site.id, params.slug);
    return article && { article, related: await listRelated(ctx, site.id, article) };
  });
  if (!found) throw data(null, { status: 404 });
  const { article, related } = found;
  const origin = siteOrigin(article.owner, site);
  const loaded = {
    ...{ article, related, base: site.base },
    canonical: origin && `${origin}/tin/${article.owner.slug}`,
    picture: article.image && `${site.origin}${site.base}/anh/${article.image.id}/960`,
    crumbs: [{ label: text.kinds[article.kind], to: listPlace(article.kind) }, { label: article.title }],
  };
  return data(loaded, { headers: { 'Caunoi-Article': String(article.id) } });
}

export default function ArticlePage({ loaderData: { article, related, base } }: Route.ComponentProps) {
  const { correction, image } = article;
  return (
    <div className="site-article">
      <article>
        <h1>{article.title}</h1>
        <p className="site-meta">
          <time dateTime={article.publishedAt}>{text.published(formatDay(dayOf(new Date(article.publishedAt))))}</time>
          {article.from ? ` · ${text.fromSite(article.from)}` : null}
          {` · ${text.views(formatNumber(article.views))}`}
        </p>
        {correction ? (
          <p className="site-note" data-tone="warn">
            <b>{text.corrected(formatDay(correction.day))}.</b> {correction.words}
          </p>
        ) : null}
        {article.summary ? <p className="site-lead">{article.summary}</p> : null}
        <Facts article={article} base={base} />
        {image ? <LeadPicture image={image} base={base} /> : null}
        {article.kind === 'clarification' ? (
          <Clarified article={article} base={base} />
        ) : (
          <Body article={article} base={base} />
        )}
      </article>
      {related.length > 0 ? (
        <aside className="site-part site-no-print" aria-labelledby="lien-quan">
          <h2 id="lien-quan">{text.related}</h2>
          <Entries entries={related.map((entry) => ({ ...entry, summary: null }))} base={base} />
        </aside>
      ) : null}
    </div>
  );
}

/** The one place where HTML of the database enters a page: it was cleaned when it was written, and no script may run here. */
function Body({ article, base }: { article: Article; base: string }) {
  return <div className="site-text" dangerouslySetInnerHTML={{ __html: bodyAt(base, article.body) }} />;
}

function LeadPicture({ image, base }: { image: Picture; base: string }) {
  const at = (width: number) => `${base}/anh/${image.id}/${width}`;
  return (
    <figure className="site-text">
      <img
        src={at(960)}
        srcSet={`${at(480)} 480w, ${at(960)} 960w, ${at(1600)} 1600w`}
        sizes="(max-width: 45rem) 100vw, 41rem"
        alt={image.alt}
        {...{ width: image.width, height: image.height }}
      />
      {image.credit ? <figcaption>{text.credit(image.credit)}</figcaption> : null}
    </figure>
  );
}

/** Of an event when and where, of a document what it is and the paper itself. */
function Facts({ article, base }: { article: Article; base: string }) {
  const { kind, file, field } = article;
  const rows: [string, string | null][] = [
    [text.event.when, kind === 'event' ? eventDays(article) : null],
    [text.event.where, kind === 'event' ? article.happensAt : null],
    [text.document.symbol, kind === 'document' ? article.symbol : null],
    [text.document.issuer, kind === 'document' ? article.issuer : null],
    [text.document.issuedOn, kind === 'document' && article.issuedOn ? formatDay(article.issuedOn) : null],
    [text.field, field?.name ?? null],
  ];
  const said = rows.filter(([, value]) => value);
  return (
    <>
      {said.length > 0 ? (
        <dl className="site-facts">
          {said.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {file ? (
        <p className="site-no-print">
          <a className="site-button" href={`${base}${article.place}/tep`} download>
            {text.document.download(file.name, fileSize(file.size))}
          </a>
        </p>
      ) : null}
    </>
  );
}

/** What is said, what is true, how we know. Never who said it. */
function Clarified({ article, base }: { article: Article; base: string }) {
  return (
    <>
      <section className="site-claim">
        <h2>{text.clarification.claim}</h2>
        <p className="site-words">{article.claim}</p>
      </section>
      <section className="site-truth">
        <h2>{text.clarification.facts}</h2>
        <Body article={article} base={base} />
      </section>
      <section className="site-text">
        <h2>{text.clarification.sources}</h2>
        <p className="site-words">{article.sources}</p>
      </section>
    </>
  );
}

function fileSize(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${formatNumber(Math.max(1, Math.round(bytes / 1024)))} KB`
    : `${formatNumber(bytes / 1024 / 1024, 1)} MB`;
}
