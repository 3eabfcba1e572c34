import { data } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { publicPage } from '#platform/command/request.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { Database } from '#domains/tables.ts';
import { listPromises, placeOf } from '../../promises/queries.server.ts';
import { Pager } from '../../site/parts/entries.tsx';
import { siteMeta } from '../../site/parts/site-meta.ts';
import { readSeen } from '../rules.ts';
import { listPublicSessions, unitsOfPlace } from '../queries.server.ts';
import { answeredText as text } from '../text.vi.ts';
import type { Route } from './+types/sessions.ts';

const pageSize = 30;

export const meta: Route.MetaFunction = ({ matches }) =>
  siteMeta(matches, { title: text.sessions, description: text.sessionsLead, path: '/giam-sat' });

/** Six queries. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { site, desk } = await publicPage<Database>(context);
  const before = readSeen(request.url);
  return read(desk, async (ctx) => {
    const place = await placeOf(ctx, site.id);
    if (!place) throw data(null, { status: 404 });
    const found = await listPublicSessions(ctx, await unitsOfPlace(ctx, place), pageSize + 1, before);
    const ids = found.flatMap((session) => session.promises);
    const all = ids.length > 0 ? await listPromises(ctx, { place, filter: {}, ids, most: ids.length }) : [];
    const standings = new Map(all.map(({ id, standing }) => [id, standing]));
    const rows = found.slice(0, pageSize).map(({ promises, ...session }) => {
      const own = promises.map((id) => standings.get(id)).filter((standing) => standing && standing !== 'ended');
      return { ...session, all: own.length, done: own.filter((standing) => standing === 'confirmed').length };
    });
    const last = found.length > pageSize ? rows.at(-1)! : null;
    return {
      ...{ rows, base: site.base, crumbs: [{ label: text.sessions }] },
      next: last ? `?sau=${last.workingOn}_${last.id}` : null,
      isFirst: before === null,
    };
  });
}

export default function Sessions({ loaderData: { rows, next, base, isFirst } }: Route.ComponentProps) {
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
      <Pager href={next} first={isFirst ? null : `${base}/giam-sat`} />
    </>
  );
}
