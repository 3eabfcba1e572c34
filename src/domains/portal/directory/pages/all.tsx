import { redirect } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { publicPage } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { rowId } from '#web/row-id.ts';
import siteStyles from '#web/site/site.css?url';
import { Mark } from '../../site/parts/mark.tsx';
import { TextSizes } from '../../site/parts/site-foot.tsx';
import { siteMeta } from '../../site/parts/site-meta.ts';
import { siteText } from '../../site/text.vi.ts';
import { listOpenSites } from '../queries.server.ts';
import { mostFound, type Place, placesOf } from '../rules.ts';
import { directoryText as text } from '../text.vi.ts';
import type { Route } from './+types/all.ts';

const here = '/cac-trang';

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: siteStyles }];
export const meta: Route.MetaFunction = ({ loaderData, matches }) =>
  siteMeta(matches, { title: text.name, description: text.description, path: here, origin: loaderData?.origin });

/** What the host shows to those who have no work here. Where nobody has a public site yet, that is the way to work. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const { site, desk } = await publicPage<Database>(context);
  const asked = new URL(request.url).searchParams;
  const words = (asked.get('q') ?? '').trim().slice(0, 100);
  const provinceId = rowId(asked.get('tinh') ?? '') || null;
  const sites = await read(desk, listOpenSites);
  if (sites.length === 0) throw redirect('/dang-nhap');
  const { count, places } = placesOf(sites, { words, provinceId });
  return {
    count,
    places,
    words,
    isWhole: words !== '' || provinceId !== null,
    origin: site.origin,
    text: site.text ?? '',
  };
}

export default function AllSites({ loaderData: { count, places, words, isWhole, text: size } }: Route.ComponentProps) {
  return (
    <div className="site" data-text={size || undefined}>
      <a className="site-skip" href="#noi-dung">
        {siteText.skip}
      </a>
      <header className="site-head">
        <div className="site-inner site-masthead">
          <a className="site-name" href={here}>
            <Mark />
            <span>{text.name}</span>
          </a>
          <div className="site-do">
            <a className="site-button-quiet" href="/dang-nhap">
              {text.signIn}
            </a>
          </div>
        </div>
      </header>
      <main id="noi-dung" className="site-main site-inner" tabIndex={-1}>
        <h1>{text.title}</h1>
        <p className="site-lead">{text.lead}</p>
        <search>
          <form className="site-filter" action={here}>
            <div className="site-field">
              <label htmlFor="tim-trang">{text.search}</label>
              <p id="cach-tim" className="site-hint">
                {text.searchHint}
              </p>
              <input
                id="tim-trang"
                type="search"
                name="q"
                defaultValue={words}
                maxLength={100}
                aria-describedby="cach-tim"
              />
            </div>
            <button className="site-button">{text.searchDo}</button>
          </form>
        </search>
        {words ? <p className="site-meta">{count > 0 ? text.found(words, count) : text.none(words)}</p> : null}
        {isWhole && count > mostFound ? <p className="site-note">{text.cut(mostFound)}</p> : null}
        {places.map((place) => (
          <PlaceSites key={place.id ?? 0} place={place} />
        ))}
        {isWhole ? (
          <p>
            <a className="site-button-quiet" href={here}>
              {text.all}
            </a>
          </p>
        ) : null}
      </main>
      <footer className="site-foot">
        <div className="site-inner">
          <p className="site-meta">{text.foot}</p>
          <TextSizes base="" chosen={size} />
        </div>
      </footer>
    </div>
  );
}

function PlaceSites({ place: { id, name, count, sites } }: { place: Place }) {
  const title = name ?? text.nation;
  return (
    <section className="site-part" aria-labelledby={`noi-${id ?? 0}`}>
      <h2 id={`noi-${id ?? 0}`}>{title}</h2>
      <ul className="site-places">
        {sites.map((site) => (
          <li key={site.id}>
            <a href={site.address}>{site.name}</a>
          </li>
        ))}
      </ul>
      {count > sites.length && id !== null ? (
        <p>
          <a href={`${here}?tinh=${id}`}>{text.more(title, count)}</a>
        </p>
      ) : null}
    </section>
  );
}
