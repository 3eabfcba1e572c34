import { Link, useSearchParams } from 'react-router';
import { dayOf } from '#platform/calendar/day.ts';
import { read } from '#platform/command/execute.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { formatNumber, formatRate } from '#platform/vietnamese/number-format.ts';
import { listOrganisations } from '#domains/organisation/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { type Column, DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { pageCursor } from '#web/paging.ts';
import { pageTitle } from '#web/text.vi.ts';
import { StandingBar } from '../parts/standing-bar.tsx';
import { ViewFrame } from '../parts/view-frame.tsx';
import type { ListFilter } from '../schema.ts';
import { type UnitLine, unitsBelow } from '../units-below/queries.server.ts';
import { totalOf, yearsUntil } from '../units-below/rules.ts';
import { unitsText as words } from '../units-below/text.vi.ts';
import { viewHead } from '../views/queries.server.ts';
import { viewFilterOf } from '../views/schema.ts';
import { viewNames } from '../views/text.vi.ts';
import type { Route } from './+types/units-below.ts';

export const meta = () => [{ title: pageTitle(viewNames['units-below']) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const filter = viewFilterOf(new URL(request.url));
  const years = yearsUntil(dayOf(desk.system.clock.now()));
  const year = filter.year ?? years[0]!;
  const { after, before } = pageCursor(request.url);
  const shown = await read(desk, async (ctx) => {
    const head = await viewHead(ctx, filter);
    const asked = { isAsked: filter.side === 'asker', year, organisation: filter.organisation };
    const page = head.unit && (await unitsBelow(ctx, head.unit.id, { ...asked, after, before }));
    return { head, page, organisations: await listOrganisations(ctx) };
  });
  return { filter, year, years, ...shown };
}

type Shown = 'all' | Extract<ListFilter['show'], 'late' | 'in-progress' | 'claimed' | 'done'>;

export default function UnitsBelow({ loaderData }: Route.ComponentProps) {
  const { filter, year, years, head, page, organisations } = loaderData;
  const [parameters] = useSearchParams();
  const isAsked = filter.side === 'asker';
  // What one asked for opens on one's own side of it; all work of a unit opens as that unit sees it.
  const listed = (unit: UnitLine, show: Shown) => {
    const own = parameters.get('cua');
    const whose = isAsked ? `phia=giao&don-vi=${unit.unitId}${own ? `&cua=${own}` : ''}` : `cua=${unit.unitId}`;
    return `/nhiem-vu?${whose}&hien=${show}`;
  };
  return (
    <ViewFrame
      view="units-below"
      filter={filter}
      head={head}
      files={['xlsx']}
      sides={words.sides}
      context={words.context}
      note={words.note(year)}
      fields={[
        {
          ...{ name: 'to-chuc', label: words.organisation, unset: words.everyOrganisation },
          options: organisations.map((one) => ({ value: one.code, label: one.shortName })),
        },
        {
          ...{ name: 'nam', label: words.year, unset: words.yearOption(years[0]!) },
          options: years.slice(1).map((one) => ({ value: String(one), label: words.yearOption(one) })),
        },
      ]}
    >
      <DataTable
        caption={words.title}
        rows={page?.units ?? []}
        rowKey={(unit) => unit.unitId}
        rowLink={(unit) => listed(unit, 'all')}
        columns={unitColumns(listed)}
        page={{ before: page?.previous ?? null, after: page?.next ?? null }}
        foot={page ? sumOf(page.total) : {}}
        empty={<EmptyState title={words.empty} body={words.emptyBody} />}
      />
    </ViewFrame>
  );
}

function unitColumns(listed: (unit: UnitLine, show: Shown) => string): Column<UnitLine>[] {
  const counted = (key: 'behind' | 'inProgress' | 'claimed', show: Shown): Column<UnitLine> => ({
    ...{ key, head: words[key], align: 'right', width: '7rem' },
    cell: (unit) => (unit[key] === 0 ? '0' : <Link to={listed(unit, show)}>{formatNumber(unit[key])}</Link>),
  });
  return [
    { key: 'unit', head: words.unit, cell: (unit) => <NamedUnit unit={unit} /> },
    counted('behind', 'late'),
    counted('inProgress', 'in-progress'),
    counted('claimed', 'claimed'),
    {
      ...{ key: 'confirmed', head: words.confirmed, align: 'right', width: '11rem' },
      cell: (unit) => formatRate(unit.confirmed, totalOf(unit)),
    },
  ];
}

function NamedUnit({ unit }: { unit: UnitLine }) {
  return (
    <>
      {unit.name}
      <StandingBar {...unit} />
    </>
  );
}

type Total = NonNullable<Route.ComponentProps['loaderData']['page']>['total'];

function sumOf(total: Total): Record<string, string> {
  return {
    unit: words.sum(total.units),
    behind: formatNumber(total.behind),
    inProgress: formatNumber(total.inProgress),
    claimed: formatNumber(total.claimed),
    confirmed: formatRate(total.confirmed, totalOf(total)),
  };
}
