import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { FilterBar } from '#web/filter-bar.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { rowId } from '#web/row-id.ts';
import { pageTitle } from '#web/text.vi.ts';
import { getCollection, talliesOf } from '../../follow/queries.server.ts';
import { owingFilter } from '../../follow/schema.ts';
import { mostAtOnce } from '../blank/rules.ts';
import { TakeSheets } from '../parts/take-sheets.tsx';
import { takingText as text } from '../text.vi.ts';
import type { Route } from './+types/collection.ts';
import { takeSheets } from './take.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = () => [{ title: pageTitle(text.title) }];

/** Three queries. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const id = rowId(params.collectionId);
  const { placeId } = owingFilter.parse(Object.fromEntries(new URL(request.url).searchParams));
  return found(
    read(desk, async (ctx) => {
      const { formName, periodName, unitName } = await getCollection(ctx, id);
      const tallies = await talliesOf(ctx, id);
      const places = [...new Map(tallies.map((one) => [one.placeId, one.placeName]))];
      const chosen = tallies.filter((one) => placeId === undefined || one.placeId === placeId);
      return {
        ...{ id, formName, periodName, unitName, placeId },
        units: chosen.reduce((sum, one) => sum + one.expected, 0),
        places: places
          .map(([value, label]) => ({ value: String(value), label }))
          .toSorted((one, other) => one.label.localeCompare(other.label, 'vi')),
      };
    }),
  );
}

export async function action({ request, context, params }: Route.ActionArgs) {
  return takeSheets(request, context, { collectionId: rowId(params.collectionId), unitId: null });
}

export default function Collection({ loaderData: page }: Route.ComponentProps) {
  const { id, placeId, units, places } = page;
  const address = `/so-lieu/thu/${id}`;
  const isTooMany = units > mostAtOnce;
  return (
    <>
      <PageHeader
        title={text.title}
        context={text.about(`${page.formName}, ${page.periodName}`, page.unitName)}
        back={{ to: address, label: text.backToCollection }}
      />
      <TakeSheets
        download={{
          to: isTooMany || units === 0 ? null : `${address}/excel/tep${placeId ? `?noi=${placeId}` : ''}`,
          label: text.downloadMany(units),
          words: isTooMany ? text.tooMany(units, mostAtOnce) : units === 0 ? text.noUnits : text.downloadManyWords,
        }}
        choice={places.length > 1 ? <FilterBar fields={[{ name: 'noi', label: text.place, options: places }]} /> : null}
        words={text.takeManyWords}
        closed={text.closed}
        linkOf={(unitId) => `/so-lieu/${id}/${unitId}`}
        isMany
      />
    </>
  );
}
