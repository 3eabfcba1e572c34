import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { childTerritories } from '#domains/organisation/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { EmptyState } from '#web/empty-state.tsx';
import { FilterBar } from '#web/filter-bar.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Pager } from '#web/pager.tsx';
import { pageCursor } from '#web/paging.ts';
import { rowId } from '#web/row-id.ts';
import { Section, Stack } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { gridOf } from '../grid/queries.server.ts';
import { PeriodGrid } from '../parts/period-grid.tsx';
import { gridText as text } from '../text.vi.ts';
import type { Route } from './+types/grid.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: pageTitle(loaderData ? `${text.title}: ${loaderData.form.name}` : text.title) },
];

/** Five queries. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const given = new URL(request.url).searchParams;
  const placeId = rowId(given.get('noi') ?? undefined) || null;
  return found(
    read(desk, async (ctx) => {
      const grid = await gridOf(ctx, rowId(given.get('bieu') ?? undefined), placeId, pageCursor(request.url));
      return { ...grid, today: ctx.today, places: await childTerritories(ctx, grid.form.territoryId) };
    }),
  );
}

export default function Grid({ loaderData: { form, periods, units, page, places, today } }: Route.ComponentProps) {
  return (
    <>
      <PageHeader
        title={text.title}
        context={text.context(form.name)}
        back={{ to: `/so-lieu/bieu/${form.id}`, label: text.back }}
      />
      <Stack>
        {places.length > 0 ? (
          <FilterBar
            fields={[
              {
                name: 'noi',
                label: text.place,
                options: places.map(({ id, name }) => ({ value: String(id), label: name })),
              },
            ]}
          />
        ) : null}
        {periods.length === 0 ? (
          <Section>
            <EmptyState title={text.none} body={text.noneBody} />
          </Section>
        ) : (
          <PeriodGrid formName={form.name} {...{ periods, units, today }} />
        )}
        <Pager page={page} />
      </Stack>
    </>
  );
}
