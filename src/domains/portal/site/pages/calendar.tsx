import { read } from '#platform/command/execute.server.ts';
import { publicPage } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { listEvents, placedIds } from '../articles/queries.server.ts';
import { EventLeaves } from '../parts/entries.tsx';
import { siteMeta } from '../parts/site-meta.ts';
import { siteText as text } from '../text.vi.ts';
import type { Route } from './+types/calendar.ts';

export const meta: Route.MetaFunction = ({ matches }) => siteMeta(matches, { title: text.calendar, path: '/lich' });

export async function loader({ context }: Route.LoaderArgs) {
  const { site, desk } = await publicPage<Database>(context);
  const lists = await read(desk, async (ctx) => {
    const at = { siteId: site.id, placed: await placedIds(ctx, site.id) };
    return { coming: await listEvents(ctx, at, 'coming', 100), over: await listEvents(ctx, at, 'over', 30) };
  });
  return { ...lists, base: site.base, crumbs: [{ label: text.calendar }] };
}

export default function CalendarPage({ loaderData: { coming, over, base } }: Route.ComponentProps) {
  return (
    <>
      <h1>{text.calendar}</h1>
      <section className="site-part" aria-labelledby="sap-toi">
        <h2 id="sap-toi">{text.events}</h2>
        {coming.length === 0 ? <p>{text.noEvents}</p> : <EventLeaves entries={coming} base={base} />}
      </section>
      {over.length > 0 ? (
        <section className="site-part" aria-labelledby="da-qua">
          <h2 id="da-qua">{text.pastEvents}</h2>
          <EventLeaves entries={over} base={base} />
        </section>
      ) : null}
    </>
  );
}
