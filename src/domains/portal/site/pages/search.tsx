import { read } from '#platform/command/execute.server.ts';
import { publicPage } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { findByWords } from '../articles/queries.server.ts';
import { EntryFacts, Pager } from '../parts/entries.tsx';
import { siteMeta } from '../parts/site-meta.ts';
import { markWords, wordQuery } from '../rules.ts';
import { siteText as text } from '../text.vi.ts';
import type { Route } from './+types/search.ts';

export const meta: Route.MetaFunction = ({ matches }) => [
  ...siteMeta(matches, { title: text.find.title }),
  { name: 'robots', content: 'noindex' },
];

export async function loader({ context, request }: Route.LoaderArgs) {
  const { site, desk } = await publicPage<Database>(context);
  const asked = new URL(request.url).searchParams;
  const typed = (asked.get('q') ?? '').slice(0, 200).trim();
  const after = asked.get('sau');
  const wanted = wordQuery(typed);
  const page = wanted
    ? await read(desk, (ctx) => findByWords(ctx, site.id, wanted, { most: 15, after }))
    : { found: [], after: null };
  const here = (more: Record<string, string>) => `${site.base}/tim?${new URLSearchParams({ q: typed, ...more })}`;
  return {
    ...{ typed, words: wanted?.words ?? [], found: page.found, base: site.base },
    next: page.after && here({ sau: page.after }),
    first: after && here({}),
    crumbs: [{ label: text.find.title }],
  };
}

export default function SearchPage({ loaderData: { typed, words, found, base, next, first } }: Route.ComponentProps) {
  return (
    <>
      <h1>{typed ? text.find.of(typed) : text.find.title}</h1>
      <form className="site-filter">
        <div className="site-field">
          <label htmlFor="q">{text.find.label}</label>
          <input id="q" name="q" type="search" defaultValue={typed} maxLength={200} />
        </div>
        <button className="site-button">{text.searchDo}</button>
      </form>
      {typed && found.length === 0 ? <p className="site-lead">{text.find.none(typed)}</p> : null}
      {found.length === 0 ? <p className="site-meta">{text.find.hint}</p> : null}
      <ul className="site-entries">
        {found.map((entry) => (
          <li key={entry.id}>
            <h2>
              <a href={base + entry.place}>
                <Marked text={entry.title} words={words} />
              </a>
            </h2>
            <p>
              {entry.file === null ? null : <b>{text.find.inFile(entry.file)} </b>}
              <Marked text={entry.passage} words={words} />
            </p>
            <p className="site-meta">
              {text.kinds[entry.kind]} · <EntryFacts entry={entry} />
            </p>
          </li>
        ))}
      </ul>
      <Pager href={next} first={first} />
    </>
  );
}

function Marked({ text: written, words }: { text: string; words: readonly string[] }) {
  return markWords(written, words).map((piece, index) =>
    // The pieces of one text never change their order.
    piece.isHit ? <mark key={index}>{piece.text}</mark> : piece.text,
  );
}
