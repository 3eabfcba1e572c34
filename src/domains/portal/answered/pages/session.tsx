import { data } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { publicPage } from '#platform/command/request.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { rowId } from '#web/row-id.ts';
import type { Database } from '#domains/tables.ts';
import { PromiseEntry } from '../../promises/parts/promise-entry.tsx';
import { listPromises, placeOf } from '../../promises/queries.server.ts';
import { siteMeta } from '../../site/parts/site-meta.ts';
import { homeOf } from '../../site/queries.server.ts';
import { Facts } from '../parts/facts.tsx';
import { getPublicSession, isOfPlace } from '../queries.server.ts';
import { answeredText as text, describeSession } from '../text.vi.ts';
import type { Route } from './+types/session.ts';

export const meta: Route.MetaFunction = ({ loaderData, matches }) => {
  if (!loaderData) return [];
  const { session, unit, origin } = loaderData;
  const { id, subject: title } = session;
  return siteMeta(matches, { title, unit, description: describeSession(session), path: `/giam-sat/${id}`, origin });
};

/** Seven queries at most. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { site, desk } = await publicPage<Database>(context);
  return read(desk, async (ctx) => {
    const place = await placeOf(ctx, site.id);
    const session = place && (await getPublicSession(ctx, rowId(params.sessionId)));
    if (!place || !session || !(await isOfPlace(ctx, place, session.unitId))) throw data(null, { status: 404 });
    const ids = session.promises;
    const promises = ids.length > 0 ? await listPromises(ctx, { place, filter: {}, ids, most: 500 }) : [];
    const crumbs = [{ label: text.sessions, to: '/giam-sat' }, { label: text[session.kind] }];
    const origin = await homeOf(ctx, session.unitId, site);
    const unit = session.unitId === site.unitId ? null : session.unitName;
    return { session, unit, promises: promises.toReversed(), origin, base: site.base, today: ctx.today, crumbs };
  });
}

export default function Session({ loaderData: { session, promises, base, today } }: Route.ComponentProps) {
  return (
    <article>
      <div className="site-text">
        <h1>{session.subject}</h1>
        <Facts
          rows={[
            [text.host, session.unitName],
            [session.kind === 'supervision' ? text.body : text.bodies, session.bodies.join('; ')],
            [text.day, formatDay(session.workingOn)],
            [text.where, session.place],
            [text.field, session.field],
          ]}
        />
        {session.conclusion ? (
          <section>
            <h2>{text.conclusion}</h2>
            {session.conclusion.split(/\n+/u).map((line, at) => (
              <p key={at}>{line}</p>
            ))}
          </section>
        ) : null}
      </div>
      {promises.length > 0 ? (
        <section>
          <h2>{text.recommendations}</h2>
          <ul className="site-entries">
            {promises.map((promise) => (
              <PromiseEntry key={promise.id} {...{ promise, today, base }} isAtSource />
            ))}
          </ul>
        </section>
      ) : null}
    </article>
  );
}
