import { dayOf } from '#platform/calendar/day.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { formatNumber } from '#platform/vietnamese/number-format.ts';
import type { Article, Picture } from '../page/queries.server.ts';
import type { Entry } from '../articles/queries.server.ts';
import { bodyAt, listPlace } from '../rules.ts';
import { siteText as text } from '../text.vi.ts';
import { Entries, eventDays } from './entries.tsx';
import type { Crumb } from './site-crumbs.tsx';

interface Shown {
  article: Article;
  /** What stands before the addresses of its site. */
  base: string;
  /** In a preview pictures and paper come by the workspace: the public may not see them yet. */
  stored?: { pictures: string; file: string };
}

export function articleCrumbs({ kind, title }: Pick<Article, 'kind' | 'title'>): Crumb[] {
  return [{ label: text.kinds[kind], to: listPlace(kind) }, { label: title }];
}

/** An article as the public reads it. */
export function ArticleView({ related, ...shown }: Shown & { related: readonly Entry[] }) {
  const { article, base, stored } = shown;
  const { correction, image } = article;
  return (
    <div className="site-article">
      <article>
        <h1>{article.title}</h1>
        <p className="site-meta">
          <time dateTime={article.publishedAt}>{text.published(formatDay(dayOf(new Date(article.publishedAt))))}</time>
          {article.field ? ` · ${article.field.name}` : null}
          {article.from ? ` · ${text.fromSite(article.from)}` : null}
          {` · ${text.views(formatNumber(article.views))}`}
        </p>
        {correction ? (
          <p className="site-note" data-tone="warn">
            <b>{text.corrected(formatDay(correction.day))}.</b> {correction.words}
          </p>
        ) : null}
        {article.summary ? <p className="site-lead">{article.summary}</p> : null}
        <Facts {...shown} />
        {image ? <LeadPicture image={image} base={stored?.pictures ?? base} /> : null}
        {article.kind === 'clarification' ? <Clarified {...shown} /> : <Body {...shown} />}
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
function Body({ article, base, stored }: Shown) {
  return (
    <div className="site-text" dangerouslySetInnerHTML={{ __html: bodyAt(base, article.body, stored?.pictures) }} />
  );
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
function Facts({ article, base, stored }: Shown) {
  const { kind, file } = article;
  const rows: [string, string | null][] = [
    [text.event.when, kind === 'event' ? eventDays(article) : null],
    [text.event.where, kind === 'event' ? article.happensAt : null],
    [text.document.symbol, kind === 'document' ? article.symbol : null],
    [text.document.issuer, kind === 'document' ? article.issuer : null],
    [text.document.issuedOn, kind === 'document' && article.issuedOn ? formatDay(article.issuedOn) : null],
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
          <a className="site-button" href={stored?.file ?? `${base}${article.place}/tep`} download>
            {text.document.download(file.name, fileSize(file.size))}
          </a>
        </p>
      ) : null}
    </>
  );
}

/** What is said, what is true, how we know. Never who said it. */
function Clarified(shown: Shown) {
  const { article } = shown;
  return (
    <>
      <section className="site-claim">
        <h2>{text.clarification.claim}</h2>
        <p className="site-words">{article.claim}</p>
      </section>
      <section className="site-truth">
        <h2>{text.clarification.facts}</h2>
        <Body {...shown} />
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
