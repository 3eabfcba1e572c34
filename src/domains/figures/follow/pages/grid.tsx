import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { childTerritories, listOrganisations } from '#domains/organisation/queries.server.ts';
import type { Database, Viewing } from '#domains/tables.ts';
import { EmptyState } from '#web/empty-state.tsx';
import { FilterBar } from '#web/filter-bar.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Pager } from '#web/pager.tsx';
import { pageCursor } from '#web/paging.ts';
import { rowId } from '#web/row-id.ts';
import { Section, Stack } from '#web/section.tsx';
import { Segments } from '#web/segments.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { type FollowedForm, formsToFollow, type GridPeriod, gridOf } from '../grid/queries.server.ts';
import { FollowMap } from '../../maps/parts/follow-map.tsx';
import { drawingOf } from '../../maps/queries.server.ts';
import { mapPeriod } from '../../maps/rules.ts';
import { mapText } from '../../maps/text.vi.ts';
import { FigureTabs } from '../../parts/figure-tabs.tsx';
import { PeriodGrid } from '../parts/period-grid.tsx';
import { PlaceTables } from '../parts/place-tables.tsx';
import { talliesOf } from '../queries.server.ts';
import { gridText as text } from '../text.vi.ts';
import type { Route } from './+types/grid.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: pageTitle(loaderData ? `${text.title}: ${loaderData.form.name}` : text.title) },
];

/** Thirteen queries at most. Without a form in the address: the first that can be followed, the own unit's before others. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const given = new URL(request.url).searchParams;
  const placeId = rowId(given.get('noi') ?? undefined) || null;
  return found(
    read(desk, async (ctx) => {
      const forms = await formsToFollow(ctx);
      const formId = rowId(given.get('bieu') ?? undefined) || forms[0]?.id;
      if (formId === undefined) return null;
      const grid = await gridOf(ctx, formId, placeId, pageCursor(request.url));
      const places = await childTerritories(ctx, grid.form.territoryId);
      const period = mapPeriod(grid.periods, rowId(given.get('ky') ?? undefined), ctx.today);
      const isMap = given.get('xem') === 'ban-do' && period !== undefined;
      const shown = {
        ...{ forms, newest: grid.periods.findLast((one) => one.dueOn <= ctx.today) ?? grid.periods.at(-1) ?? null },
      };
      return {
        ...grid,
        ...shown,
        today: ctx.today,
        places,
        map: isMap ? await mapOf(ctx, grid.form.territoryId, period) : null,
      };
    }),
  );
}

async function mapOf(ctx: Viewing, territoryId: number, period: GridPeriod) {
  const organisations = await listOrganisations(ctx);
  return {
    period,
    drawing: await drawingOf(ctx, territoryId),
    tallies: await talliesOf(ctx, period.id),
    lineNames: Object.fromEntries(organisations.map(({ code, shortName }) => [code, shortName])),
  };
}

export default function Grid({ loaderData: page }: Route.ComponentProps) {
  if (!page)
    return (
      <>
        <PageHeader title={text.title} />
        <FigureTabs current="follow" />
        <Section>
          <EmptyState title={text.noForms} body={text.noFormsBody} />
        </Section>
      </>
    );
  return <Followed page={page} />;
}

function Followed({ page }: { page: NonNullable<Route.ComponentProps['loaderData']> }) {
  const { form, forms, periods, units, places, today, map, newest } = page;
  const here = `/so-lieu/theo-doi?bieu=${form.id}`;
  return (
    <>
      <PageHeader
        title={text.title}
        context={text.context(form.name)}
        primary={
          newest ? (
            <LinkButton to={`/so-lieu/thu/${newest.id}`}>{text.open(newest.name.toLowerCase())}</LinkButton>
          ) : null
        }
        secondary={
          <LinkButton to={`/so-lieu/bieu/${form.id}`} variant="quiet">
            {text.back}
          </LinkButton>
        }
      />
      <FigureTabs current="follow" />
      <Stack>
        <FilterBar
          fields={[
            {
              ...{ name: 'bieu', label: text.form, unset: formLabel(forms[0]!), unsetValue: String(forms[0]!.id) },
              options: forms.slice(1).map((one) => ({ value: String(one.id), label: formLabel(one) })),
            },
            ...(places.length > 0 && !map ? [{ name: 'noi', label: text.place, options: places.map(optionOf) }] : []),
          ]}
        />
        {periods.length === 0 ? (
          <Section>
            <EmptyState title={text.none} body={text.noneBody} />
          </Section>
        ) : (
          <>
            <div>
              <Segments
                label={mapText.sides}
                items={[
                  { to: here, label: mapText.grid, current: map === null },
                  { to: `${here}&xem=ban-do`, label: mapText.onePeriod, current: map !== null },
                ]}
              />
            </div>
            {map ? (
              <OnePeriod map={map} periods={periods} />
            ) : (
              <>
                <PeriodGrid key={form.id} formName={form.name} {...{ periods, units, today }} />
                <Pager page={page.page} />
              </>
            )}
          </>
        )}
      </Stack>
    </>
  );
}

/** A form of another unit says whose it is. */
const formLabel = ({ name, unitName, isOwn }: FollowedForm) => (isOwn ? name : `${name} (${unitName})`);

const optionOf = ({ id, name }: { id: number; name: string }) => ({ value: String(id), label: name });

interface OnePeriodProps {
  map: NonNullable<NonNullable<Route.ComponentProps['loaderData']>['map']>;
  periods: GridPeriod[];
}

/** One period on the map, and the same in tables. */
function OnePeriod({ map: { period, drawing, tallies, lineNames }, periods }: OnePeriodProps) {
  const linkOf = (asked: Record<string, string>) => `/so-lieu/thu/${period.id}?${new URLSearchParams(asked)}`;
  return (
    <>
      <FilterBar
        fields={[
          {
            ...{ name: 'ky', label: mapText.period, unset: mapText.newest },
            options: periods.toReversed().map(optionOf),
          },
        ]}
      />
      {drawing ? (
        <FollowMap
          periodName={period.name.toLowerCase()}
          collectionId={period.id}
          drawing={drawing}
          tallies={tallies}
        />
      ) : (
        <Notice tone="neutral">{mapText.noMap}</Notice>
      )}
      <PlaceTables tallies={tallies} lineNames={lineNames} linkOf={linkOf} />
    </>
  );
}
