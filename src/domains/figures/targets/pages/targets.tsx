import { read } from '#platform/command/execute.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { waitingTargets } from '#domains/indicators/targets/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { type Column, DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Segments } from '#web/segments.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { aimWords, amountWords, StandingBadge, TargetStateBadge } from '../parts/target-words.tsx';
import { holds, type ListedTarget, targetList } from '../queries.server.ts';
import { acceptText, text } from '../text.vi.ts';
import { FigureTabs } from '../../parts/figure-tabs.tsx';
import type { Route } from './+types/targets.ts';

export const meta = () => [{ title: pageTitle(text.title) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { unit } = desk.actor;
  if (!unit) return null;
  const asked = new URL(request.url).searchParams.get('nam') ?? '';
  return read(desk, async (ctx) => {
    const thisYear = Number(ctx.today.slice(0, 4));
    const year = /^20\d\d$/u.test(asked) ? Number(asked) : thisYear;
    return {
      ...{ year, thisYear, unitName: unit.name, unitId: unit.id },
      targets: await targetList(ctx, unit.id, year),
      maySet: holds(ctx, 'report.write', unit.path),
      waiting: await waitingTargets(ctx, unit.id),
    };
  });
}

const columns: Column<ListedTarget>[] = [
  { key: 'name', head: text.target, cell: (row) => row.indicatorName },
  {
    key: 'by',
    head: text.givenBy,
    width: '9rem',
    cell: (row) => (row.givenById === row.unitId ? text.own : row.givenByName),
  },
  {
    key: 'asked',
    head: text.asked,
    width: '11rem',
    cell: (row) => (
      <>
        {aimWords(row)}
        {row.ownValue === null ? null : <div>{text.ownPart(amountWords(row, row.ownValue))}</div>}
      </>
    ),
  },
  {
    key: 'result',
    head: text.result,
    width: '10rem',
    cell: (row) => (
      <>
        {amountWords(row, row.result)}
        {row.units && row.units.of !== '1' ? <div>{text.unitsShort(row.units.met, row.units.of)}</div> : null}
        {row.dueToday === null || row.met ? null : <div>{text.dueTodayShort(amountWords(row, row.dueToday))}</div>}
      </>
    ),
  },
  { key: 'standing', head: text.standing, width: '10rem', cell: (row) => <StandingBadge standing={row.standing} /> },
  {
    key: 'state',
    head: text.state,
    width: '11rem',
    cell: (row) => (row.givenById === row.unitId ? null : <TargetStateBadge state={row.state} />),
  },
  {
    key: 'given',
    head: text.givenOn,
    width: '9.5rem',
    cell: (row) => text.unitsGiven(row.givenMet, row.given, row.asking),
  },
];

export default function Targets({ loaderData: page }: Route.ComponentProps) {
  if (!page)
    return (
      <>
        <PageHeader title={text.title} />
        <Notice tone="neutral">{text.noUnit}</Notice>
      </>
    );
  const years = [page.thisYear - 1, page.thisYear, page.thisYear + 1].map((year) => ({
    ...{ to: `?nam=${year}`, label: String(year), current: year === page.year },
  }));
  const waiting = page.waiting.accept;
  const add = (
    <LinkButton to="/chi-tieu/giao/moi" variant={waiting > 0 ? 'secondary' : 'primary'}>
      {text.add}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={text.title}
        context={text.context(page.unitName, page.year)}
        secondary={<Segments label={text.years} items={years} />}
        primary={
          page.maySet && page.targets.length > 0 ? (
            <>
              {add}
              {waiting > 0 ? <LinkButton to="/chi-tieu/giao/tiep-nhan">{acceptText.to(waiting)}</LinkButton> : null}
            </>
          ) : null
        }
      />
      <FigureTabs current="targets" />
      <DataTable
        caption={text.title}
        rows={page.targets}
        rowKey={(row) => row.id}
        rowLink={(row) => `/chi-tieu/giao/${row.id}`}
        columns={columnsFor(page.targets)}
        empty={<EmptyState title={text.none} body={text.noneBody} action={page.maySet ? add : null} />}
      />
    </>
  );
}

/** Nothing that is the same in every row: who gave it where all are its own, units below where none was given on. */
function columnsFor(rows: readonly ListedTarget[]): Column<ListedTarget>[] {
  const isGiven = rows.some((row) => row.givenById !== row.unitId);
  const isGivenOn = rows.some((row) => row.given > 0);
  return columns.filter(({ key }) => (key === 'given' ? isGivenOn : isGiven || (key !== 'by' && key !== 'state')));
}
