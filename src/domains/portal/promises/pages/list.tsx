import { data } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { publicPage } from '#platform/command/request.server.ts';
import { listFields } from '#domains/commitments/fields/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { siteMeta } from '../../site/parts/site-meta.ts';
import { PromiseCounts } from '../parts/promise-counts.tsx';
import { PromiseEntry } from '../parts/promise-entry.tsx';
import { PromiseFilterForm } from '../parts/promise-filter.tsx';
import { countPromises, listPromises, placeOf, promisePlaces } from '../queries.server.ts';
import { promiseFilter } from '../schema.ts';
import { kindWords, promiseText as text } from '../text.vi.ts';
import type { Route } from './+types/list.ts';

const pageSize = 20;

export const meta: Route.MetaFunction = ({ loaderData, matches }) => {
  const kind = loaderData?.filter.loai;
  const title = kind ? text.titleOf(kindWords[kind]) : text.title;
  return siteMeta(matches, { title, description: text.lead, path: `/loi-hua${kind ? `?loai=${kind}` : ''}` });
};

/** Five queries. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { site, desk } = await publicPage<Database>(context);
  const filter = promiseFilter.parse(Object.fromEntries(new URL(request.url).searchParams));
  return read(desk, async (ctx) => {
    const place = await placeOf(ctx, site.id);
    if (!place) throw data(null, { status: 404 });
    const rows = await listPromises(ctx, { place, filter, most: pageSize + 1 });
    const last = rows.length > pageSize ? rows[pageSize - 1]! : null;
    return {
      ...{ filter, base: site.base, today: ctx.today, crumbs: [{ label: text.title }] },
      rows: rows.slice(0, pageSize),
      next: last ? `${last.publishedOn}_${last.id}` : null,
      counts: await countPromises(ctx, place),
      fields: await listFields(ctx),
      places: await promisePlaces(ctx, place),
    };
  });
}

export default function Promises({ loaderData }: Route.ComponentProps) {
  const { rows, next, counts, fields, places, filter, base, today } = loaderData;
  const isFiltered = Boolean(filter.loai ?? filter['dia-ban'] ?? filter['linh-vuc'] ?? filter['tinh-trang']);
  const search = (sau: string | null) => {
    const given = { ...filter, sau };
    const entries = Object.entries(given).filter((entry): entry is [string, string] => Boolean(entry[1]));
    return `?${new URLSearchParams(entries).toString()}`;
  };
  return (
    <>
      <h1>{text.title}</h1>
      <p className="site-lead">{text.lead}</p>
      <PromiseCounts counts={counts} />
      <PromiseFilterForm {...{ filter, fields, places }} />
      {rows.length === 0 ? (
        <p className="site-note">
          {isFiltered ? text.noneFor : text.none} {isFiltered ? <a href={`${base}/loi-hua`}>{text.clear}</a> : null}
        </p>
      ) : (
        <ul className="site-entries">
          {rows.map((promise) => (
            <PromiseEntry key={promise.id} {...{ promise, today, base }} />
          ))}
        </ul>
      )}
      {filter.sau || next ? (
        <nav className="site-pager" aria-label={text.more}>
          {filter.sau ? (
            <a className="site-button-quiet" href={search(null)}>
              {text.first}
            </a>
          ) : null}
          {next ? (
            <a className="site-button" href={search(next)}>
              {text.more}
            </a>
          ) : null}
        </nav>
      ) : null}
      <nav className="site-also" aria-labelledby="xem-them">
        <h2 id="xem-them">{text.also}</h2>
        <ul>
          {[
            ['/doi-thoai', text.dialogues],
            ['/giam-sat', text.sessions],
            ['/lay-y-kien', text.consultations],
            ['/du-lieu', text.data],
          ].map(([to, label]) => (
            <li key={to}>
              <a href={`${base}${to}`}>{label}</a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
