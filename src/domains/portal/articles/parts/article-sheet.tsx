import { formatDay } from '#platform/vietnamese/day-format.ts';
import { dayOf } from '#platform/calendar/day.ts';
import type { ArticleView } from '../queries.server.ts';
import { text } from '../text.vi.ts';

const words = text.sheet;

/** The article as plain elements, without its title: to read in the workspace for those who may not write it. */
export function ArticleSheet({ article }: { article: ArticleView }) {
  const { kind } = article;
  return (
    <article>
      {article.summary ? <p>{article.summary}</p> : null}
      {article.imageId ? (
        <figure>
          <img src={`/anh/${article.imageId}/960`} alt={article.imageAlt ?? ''} />
          {article.imageCredit ? <figcaption>{text.editor.credit(article.imageCredit)}</figcaption> : null}
        </figure>
      ) : null}
      {kind === 'event' && article.startsOn ? (
        <p>
          <strong>{words.event}:</strong>{' '}
          {[article.startsOn, article.endsOn]
            .filter((day) => day !== null)
            .map(formatDay)
            .join(' – ')}
          {article.happensAt ? `, ${article.happensAt}` : null}
        </p>
      ) : null}
      {kind === 'document' ? (
        <p>
          <strong>{article.symbol}</strong>{' '}
          {article.issuer && article.issuedOn ? words.issued(article.issuer, formatDay(article.issuedOn)) : null}{' '}
          {article.fileName ? <a href={`/trang-tin/bai/${article.id}/tep`}>{words.download}</a> : null}
        </p>
      ) : null}
      {kind === 'clarification' ? (
        <>
          <h2>{words.claim}</h2>
          <blockquote>{article.claim}</blockquote>
          <h2>{words.facts}</h2>
        </>
      ) : null}
      <div
        // Cleaned when it was written (platform/html/clean.server.ts), the only way into the column.
        dangerouslySetInnerHTML={{ __html: article.body }}
      />
      {kind === 'clarification' && article.sources ? (
        <>
          <h2>{words.sources}</h2>
          <p>{article.sources}</p>
        </>
      ) : null}
      {article.correction && article.correctedAt ? (
        <aside>
          <p>
            <strong>{words.corrected(formatDay(dayOf(new Date(article.correctedAt))))}:</strong> {article.correction}
          </p>
        </aside>
      ) : null}
    </article>
  );
}
