import { data } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { publicPage } from '#platform/command/request.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { rowId } from '#web/row-id.ts';
import type { Database } from '#domains/tables.ts';
import { Facts } from '../../answered/parts/facts.tsx';
import { PromiseState } from '../parts/promise-entry.tsx';
import { getPromise, placeOf } from '../queries.server.ts';
import { sourcePage } from '../rules.ts';
import { kindWords, promiseText as text } from '../text.vi.ts';
import type { Route } from './+types/one.ts';

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.promise.asked ?? text.title }];

/** Three queries. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { site, desk } = await publicPage<Database>(context);
  return read(desk, async (ctx) => {
    const place = await placeOf(ctx, site.id);
    const promise = place ? await getPromise(ctx, place, rowId(params.promiseId)) : null;
    if (!promise) throw data(null, { status: 404 });
    const crumbs = [{ label: text.title, to: '/loi-hua' }, { label: kindWords[promise.kind] }];
    return { promise, base: site.base, today: ctx.today, crumbs };
  });
}

export default function OnePromise({ loaderData: { promise, base, today } }: Route.ComponentProps) {
  const page = sourcePage(promise);
  const source = page ? <a href={base + page}>{promise.sourceLabel}</a> : promise.sourceLabel;
  const facts: [string, React.ReactNode][] = [
    [text.by, promise.ownerName],
    [text.due, promise.dueOn ? formatDay(promise.dueOn) : null],
    [text.field, promise.fieldName],
    [text.ofWhom, promise.areaName],
    [text.askedOn, formatDay(promise.askedOn)],
    [text.publishedOn, formatDay(promise.publishedOn)],
    [text.source, source],
  ];
  return (
    <article className="site-text">
      <p className="site-meta">{kindWords[promise.kind]}</p>
      <h1>{promise.asked}</h1>
      <p>
        <PromiseState {...{ promise, today }} />
      </p>
      <h2>{text.promise}</h2>
      <p className="site-promised">{promise.promised}</p>
      <Facts rows={facts} />
      <p>
        <a href={`${base}/loi-hua`}>{text.back}</a>
      </p>
    </article>
  );
}
