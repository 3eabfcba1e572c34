import { read } from '#platform/command/execute.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { Database } from '#domains/tables.ts';
import { type Column, DataTable } from '#web/data-table.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section, Stack } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { type FormLine, shelfOf } from '../owed/queries.server.ts';
import { formStanding } from '../owed/rules.ts';
import { shelfText as text } from '../owed/text.vi.ts';
import { Favourites } from '../saved/parts/favourites.tsx';
import { listViews } from '../saved/queries.server.ts';
import { FigureTabs } from '../parts/figure-tabs.tsx';
import { OwedForms } from '../parts/owed-forms.tsx';
import { StandingBadge } from '../parts/standing-badge.tsx';
import type { Route } from './+types/list.ts';

export const meta = () => [{ title: pageTitle(text.title) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { unit } = desk.actor;
  if (!unit) return null;
  return read(desk, async (ctx) => ({
    today: ctx.today,
    unitName: unit.name,
    ...(await shelfOf(ctx, unit)),
    views: await listViews(ctx),
  }));
}

const recentColumns = (today: string): Column<FormLine>[] => [
  { key: 'form', head: text.form, cell: (row) => row.formName },
  { key: 'period', head: text.period, width: '14rem', cell: (row) => row.periodName },
  { key: 'due', head: text.dueOn, width: '10rem', cell: (row) => formatDay(row.dueOn) },
  {
    key: 'state',
    head: text.state,
    width: '15rem',
    cell: (row) => <StandingBadge standing={formStanding(row, today)} />,
  },
];

export default function List({ loaderData: page }: Route.ComponentProps) {
  if (!page)
    return (
      <>
        <PageHeader title={text.title} />
        <Notice tone="neutral">{text.noUnit}</Notice>
      </>
    );
  const { today, owed, recent, collecting } = page;
  const isCollectorOnly = owed.length === 0 && recent.length === 0 && page.mayCollect;
  return (
    <>
      <PageHeader title={text.title} context={text.context} />
      <FigureTabs current="owed" />
      <Stack>
        {isCollectorOnly ? null : <OwedForms owed={owed} today={today} mayWrite={page.mayWrite} />}
        {collecting.length > 0 ? (
          <Section title={text.collecting} flush>
            <DataTable
              caption={text.collecting}
              rows={collecting}
              rowKey={(row) => row.collectionId}
              rowLink={(row) => `/so-lieu/thu/${row.collectionId}`}
              columns={[
                { key: 'form', head: text.form, cell: (row) => row.formName },
                { key: 'period', head: text.period, width: '14rem', cell: (row) => row.periodName },
                { key: 'due', head: text.dueOn, width: '10rem', cell: (row) => formatDay(row.dueOn) },
              ]}
              empty={null}
            />
          </Section>
        ) : null}
        <Favourites views={page.views} />
        {recent.length > 0 ? (
          <Section title={text.recent} flush>
            <DataTable
              caption={text.recent}
              rows={recent}
              rowKey={(row) => row.collectionId}
              rowLink={(row) => `/so-lieu/${row.collectionId}/${row.unitId}`}
              columns={recentColumns(today)}
              empty={null}
            />
          </Section>
        ) : null}
      </Stack>
    </>
  );
}
