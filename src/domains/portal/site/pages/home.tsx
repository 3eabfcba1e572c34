import { read } from '#platform/command/execute.server.ts';
import { publicPage } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { PromiseCounts } from '../../promises/parts/promise-counts.tsx';
import { PromiseBrief } from '../../promises/parts/promise-entry.tsx';
import { latestPromises } from '../../promises/queries.server.ts';
import { type Entry, listEntries, listEvents, placedIds } from '../articles/queries.server.ts';
import { Entries, EntryFacts, EventLeaves } from '../parts/entries.tsx';
import { siteMeta } from '../parts/site-meta.ts';
import { getSiteFrame } from '../queries.server.ts';
import { type ArticleKind, listPlace } from '../rules.ts';
import { siteText as text } from '../text.vi.ts';
import type { Route } from './+types/home.ts';

export const meta: Route.MetaFunction = ({ loaderData, matches }) =>
  loaderData
    ? [
        ...siteMeta(matches, { title: loaderData.name, path: '' }),
        { tagName: 'link', rel: 'alternate', type: 'application/rss+xml', href: `${loaderData.base}/rss.xml` },
      ]
    : [];

const shown = { article: 5, notice: 5, orientation: 3, document: 5, clarification: 3 } as const;

export async function loader({ context }: Route.LoaderArgs) {
  const { site, desk } = await publicPage<Database>(context);
  return read(desk, async (ctx) => {
    const frame = (await getSiteFrame(ctx, site.id))!;
    const at = { siteId: site.id, placed: await placedIds(ctx, site.id) };
    const newest = async (kind: keyof typeof shown) =>
      (await listEntries(ctx, at, { kind }, { most: shown[kind] })).entries;
    return {
      ...{ name: frame.name, theme: frame.theme, base: site.base },
      today: ctx.today,
      news: await newest('article'),
      notices: await newest('notice'),
      orientation: await newest('orientation'),
      documents: await newest('document'),
      clarifications: await newest('clarification'),
      events: await listEvents(ctx, at, 'coming', 4),
      promises: await latestPromises(ctx, site.id, 3),
    };
  });
}

export default function SiteHome({ loaderData }: Route.ComponentProps) {
  const { name, theme, base, today, news, notices, orientation, documents, clarifications, events, promises } =
    loaderData;
  const isEmpty = [news, notices, orientation, documents, clarifications, events].every((list) => list.length === 0);
  return (
    <>
      <h1 className="site-hidden">{name}</h1>
      {theme ? (
        <p className="site-theme">
          <span>{text.theme(theme.year)}</span>
          {theme.words}
        </p>
      ) : null}
      {isEmpty ? <p className="site-lead">{text.none}</p> : null}
      <div className="site-front">
        <News entries={news} base={base} />
        <div>
          {events.length > 0 ? (
            <Part kind="event" title={text.events} base={base}>
              <EventLeaves entries={events} base={base} />
            </Part>
          ) : null}
          <Listed kind="notice" entries={notices} base={base} />
        </div>
      </div>
      {promises ? <Asked promises={promises} today={today} base={base} /> : null}
      <div className="site-grid">
        <Listed kind="orientation" entries={orientation} base={base} />
        <Listed kind="document" entries={documents} base={base} />
        <Listed kind="clarification" entries={clarifications} base={base} />
      </div>
    </>
  );
}

/** The newest large, with its picture; the others below. */
function News({ entries: [first, ...others], base }: { entries: readonly Entry[]; base: string }) {
  if (!first) return null;
  return (
    <Part kind="article" title={text.latest} base={base}>
      <article className="site-first">
        {first.imageId ? <img src={`${base}/anh/${first.imageId}/960`} alt="" width="960" height="540" /> : null}
        <h3>
          <a href={base + first.place}>{first.title}</a>
        </h3>
        {first.summary ? <p>{first.summary}</p> : null}
        <p className="site-meta">
          <EntryFacts entry={first} />
        </p>
      </article>
      <Entries entries={others} base={base} />
    </Part>
  );
}

interface AskedProps {
  promises: NonNullable<Awaited<ReturnType<typeof latestPromises>>>;
  today: string;
  base: string;
}

/** What people asked here, what was promised, and what became of it. */
function Asked({ promises: { rows, counts }, today, base }: AskedProps) {
  return (
    <section className="site-panel site-asked" aria-labelledby="da-hoi">
      <div className="site-call">
        <div>
          <h2 id="da-hoi">{text.promises.title}</h2>
          <p>{rows.length > 0 ? text.promises.body : text.promises.none}</p>
        </div>
        <a className="site-button" href={base + (rows.length > 0 ? '/loi-hua' : '/gui-y-kien')}>
          {rows.length > 0 ? text.promises.open : text.promises.ask}
        </a>
      </div>
      <PromiseCounts counts={counts} />
      {rows.length > 0 ? (
        <ul className="site-asked-list">
          {rows.map((promise) => (
            <PromiseBrief key={promise.id} {...{ promise, today, base }} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function Listed({ kind, entries, base }: { kind: ArticleKind; entries: readonly Entry[]; base: string }) {
  if (entries.length === 0) return null;
  return (
    <Part kind={kind} title={text.kinds[kind]} base={base}>
      <Entries entries={entries.map((entry) => ({ ...entry, summary: null }))} base={base} />
    </Part>
  );
}

function Part({
  kind,
  title,
  base,
  children,
}: {
  kind: ArticleKind;
  title: string;
  base: string;
  children: React.ReactNode;
}) {
  return (
    <section className="site-part" aria-labelledby={`muc-${kind}`}>
      <h2 id={`muc-${kind}`}>{title}</h2>
      {children}
      <p>
        <a href={base + listPlace(kind)}>{text.all(text.kinds[kind])}</a>
      </p>
    </section>
  );
}
