import { data } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { publicPage } from '#platform/command/request.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { rowId } from '#web/row-id.ts';
import type { Database } from '#domains/tables.ts';
import { Facts } from '../../answered/parts/facts.tsx';
import { siteMeta } from '../../site/parts/site-meta.ts';
import { homeOf } from '../../site/queries.server.ts';
import { PromiseState } from '../parts/promise-entry.tsx';
import { getPromise, placeOf, promiseHistory } from '../queries.server.ts';
import { sourcePage } from '../rules.ts';
import { historySentence, kindWords, promiseText as text } from '../text.vi.ts';
import type { Route } from './+types/one.ts';

export const meta: Route.MetaFunction = ({ loaderData, matches }) => {
  if (!loaderData) return [];
  const { promise, origin } = loaderData;
  const { id, asked: title, ownerName: unit } = promise;
  return siteMeta(matches, { title, unit, description: text.describe(promise), path: `/loi-hua/${id}`, origin });
};

/** Five queries. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { site, desk } = await publicPage<Database>(context);
  return read(desk, async (ctx) => {
    const place = await placeOf(ctx, site.id);
    const promise = place ? await getPromise(ctx, place, rowId(params.promiseId)) : null;
    if (!promise) throw data(null, { status: 404 });
    const crumbs = [{ label: text.title, to: '/loi-hua' }, { label: kindWords[promise.kind] }];
    const origin = await homeOf(ctx, promise.unitId, site);
    const steps = await promiseHistory(ctx, promise.id);
    return { promise, steps, origin, base: site.base, today: ctx.today, crumbs };
  });
}

export default function OnePromise({ loaderData: { promise, steps, base, today } }: Route.ComponentProps) {
  const page = sourcePage(promise);
  const source = page ? <a href={base + page}>{promise.sourceLabel}</a> : promise.sourceLabel;
  const facts: [string, React.ReactNode][] = [
    [text.by, promise.ownerName],
    [text.due, promise.dueOn ? formatDay(promise.dueOn) : null],
    [text.field, promise.fieldName],
    [text.place, promise.areaName],
    [text.source, source],
  ];
  return (
    <article className="site-text">
      <h1>{promise.asked}</h1>
      <p>
        <PromiseState {...{ promise, today }} />
      </p>
      <h2>{text.promise}</h2>
      <p className="site-promised">{promise.promised}</p>
      <Facts rows={facts} />
      <h2>{text.history}</h2>
      <ul className="site-steps">
        {historyOf(promise, steps).map(({ key, on, words }) => (
          <li key={key}>
            <time dateTime={on}>{formatDay(on)}</time> <span>{words}</span>
          </li>
        ))}
      </ul>
      <p>
        <a href={`${base}/loi-hua`}>{text.back}</a>
      </p>
    </article>
  );
}

type Shown = Route.ComponentProps['loaderData'];

/** The newest first; it begins with what was asked. */
function historyOf(promise: Shown['promise'], steps: Shown['steps']) {
  return [
    ...steps.map((one) => ({ key: `step-${one.id}`, on: one.on, words: historySentence(one) })),
    { key: 'published', on: promise.publishedOn, words: text.publishedThen },
    { key: 'asked', on: promise.askedOn, words: text.askedThen[promise.kind] },
  ].toSorted((a, b) => b.on.localeCompare(a.on));
}
