import { data } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { publicPage } from '#platform/command/request.server.ts';
import { isDay } from '#platform/calendar/day.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { Database } from '#domains/tables.ts';
import { listPromises, placeOf } from '../../promises/queries.server.ts';
import { sourcePage } from '../../promises/rules.ts';
import { siteMeta } from '../../site/parts/site-meta.ts';
import { listPublicSessions, unitsOfPlace } from '../queries.server.ts';
import { answeredText as text } from '../text.vi.ts';
import type { Route } from './+types/sessions.ts';

const pageSize = 30;
const mostRecommendations = 500;

export const meta: Route.MetaFunction = ({ matches }) =>
  siteMeta(matches, { title: text.sessions, description: text.sessionsLead, path: '/giam-sat' });

/** Five queries. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { site, desk } = await publicPage<Database>(context);
  const [day = '', id = ''] = (new URL(request.url).searchParams.get('sau') ?? '').split('_');
  const before = isDay(day) && /^\d{1,15}$/u.test(id) ? { day, id: Number(id) } : null;
  return read(desk, async (ctx) => {
    const place = await placeOf(ctx, site.id);
    if (!place) throw data(null, { status: 404 });
    const found = await listPublicSessions(ctx, await unitsOfPlace(ctx, place), pageSize + 1, before);
    const filter = { loai: 'recommendation' } as const;
    const all = await listPromises(ctx, { place, filter, most: mostRecommendations });
    const rows = found.slice(0, pageSize).map((session) => {
      const own = all.filter((one) => one.standing !== 'ended' && sourcePage(one) === `/giam-sat/${session.id}`);
      return { ...session, all: own.length, done: own.filter(({ standing }) => standing === 'confirmed').length };
    });
    const last = found.length > pageSize ? rows.at(-1)! : null;
    return {
      ...{ rows, base: site.base, crumbs: [{ label: text.sessions }] },
      next: last ? `${last.workingOn}_${last.id}` : null,
    };
  });
}

export default function Sessions({ loaderData: { rows, next, base } }: Route.ComponentProps) {
  return (
    <>
      <h1>{text.sessions}</h1>
      <p className="site-lead">{text.sessionsLead}</p>
      {rows.length === 0 ? <p className="site-note">{text.noneSessions}</p> : null}
      <ul className="site-entries">
        {rows.map((row) => (
          <li key={row.id}>
            <h2>
              <a href={`${base}/giam-sat/${row.id}`}>{row.subject}</a>
            </h2>
            <p>
              <span className="site-state" data-tone={row.all > 0 && row.done === row.all ? 'good' : undefined}>
                {row.all > 0 ? text.counted(row.done, row.all) : text.noneRecommended}
              </span>
            </p>
            <p>
              {row.kind === 'supervision' ? text.body : text.bodies}: {row.bodies.join(', ')}
            </p>
            <p className="site-meta">
              {text[row.kind]} · {formatDay(row.workingOn)} · {row.unitName}
            </p>
          </li>
        ))}
      </ul>
      {next ? (
        <p className="site-pager">
          <a className="site-button" href={`?sau=${next}`}>
            {text.more}
          </a>
        </p>
      ) : null}
    </>
  );
}
