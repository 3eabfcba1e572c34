import { data } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { publicPage } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { listEntries, placedIds } from '../articles/queries.server.ts';
import { Entries, Pager } from '../parts/entries.tsx';
import { siteMeta } from '../parts/site-meta.ts';
import { kindPlaces } from '../rules.ts';
import { siteText as text } from '../text.vi.ts';
import type { Route } from './+types/list.ts';

export const meta: Route.MetaFunction = ({ loaderData, matches, params }) =>
  loaderData ? siteMeta(matches, { title: loaderData.title, path: `/chuyen-muc/${params.kind}` }) : [];

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { site, desk } = await publicPage<Database>(context);
  if (!Object.hasOwn(kindPlaces, params.kind)) throw data(null, { status: 404 });
  const kind = kindPlaces[params.kind as keyof typeof kindPlaces];
  const after = new URL(request.url).searchParams.get('sau');
  const page = await read(desk, async (ctx) => {
    const at = { siteId: site.id, placed: await placedIds(ctx, site.id) };
    return listEntries(ctx, at, { kind }, { most: 20, after });
  });
  const here = `${site.base}/chuyen-muc/${params.kind}`;
  return {
    ...{ title: text.kinds[kind], entries: page.entries, base: site.base },
    next: page.after && `${here}?sau=${page.after}`,
    first: after && here,
    crumbs: [{ label: text.kinds[kind] }],
  };
}

export default function ListPage({ loaderData: { title, entries, base, next, first } }: Route.ComponentProps) {
  return (
    <>
      <h1>{title}</h1>
      {entries.length === 0 ? <p className="site-lead">{text.none}</p> : null}
      <Entries entries={entries} base={base} level={2} />
      <Pager href={next} first={first} />
    </>
  );
}
