import { may } from '#platform/access/may.ts';
import { read } from '#platform/command/execute.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { listOrganisations } from '#domains/organisation/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { type Column, DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section, Stack } from '#web/section.tsx';
import { StatusBadge } from '#web/status-badge.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { type FormLine, formsOf } from '../shelf/queries.server.ts';
import { FigureTabs } from '../../parts/figure-tabs.tsx';
import type { Route } from './+types/list.ts';
import { cadenceText, shelfText as text } from './text.vi.ts';

export const meta = () => [{ title: pageTitle(text.title) }];

/** Three queries. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { unit, grants } = desk.actor;
  if (!unit) return null;
  return read(desk, async (ctx) => ({
    ...(await formsOf(ctx, unit)),
    lineNames: Object.fromEntries((await listOrganisations(ctx)).map((one) => [one.code, one.shortName])),
    mayMake: may(grants, ctx.permissions, 'report.collect', unit.path),
  }));
}

const stateOf = ({ endedOn, version }: FormLine) => {
  if (endedOn !== null) return <StatusBadge tone="neutral">{text.ended}</StatusBadge>;
  return version === null ? (
    <StatusBadge tone="warning">{text.unpublished}</StatusBadge>
  ) : (
    <StatusBadge tone="success">{text.running}</StatusBadge>
  );
};

export default function List({ loaderData: page }: Route.ComponentProps) {
  if (!page)
    return (
      <>
        <PageHeader title={text.title} />
        <Notice tone="neutral">{text.noUnit}</Notice>
      </>
    );
  const asks = (form: FormLine) =>
    text.asksOf(form.level, form.organisation ? (page.lineNames[form.organisation] ?? '') : text.everyLine);
  const common: Column<FormLine>[] = [
    { key: 'name', head: text.name, cell: (form) => form.name },
    { key: 'cadence', head: text.cadence, width: '10rem', cell: (form) => cadenceText[form.cadence] },
  ];
  const cells: Column<FormLine> = {
    ...{ key: 'cells', head: text.cells, width: '6rem', align: 'right' },
    cell: (form) => form.cells,
  };
  const isCollecting = page.mayMake || page.own.length > 0;
  return (
    <>
      <PageHeader
        title={text.title}
        context={text.context}
        primary={page.mayMake ? <LinkButton to="/so-lieu/bieu/moi">{text.make}</LinkButton> : null}
      />
      <FigureTabs current="forms" />
      <Stack>
        {isCollecting ? (
          <Section title={text.own} flush>
            <DataTable
              caption={text.own}
              rows={page.own}
              rowKey={(form) => form.id}
              rowLink={(form) => `/so-lieu/bieu/${form.id}`}
              columns={[
                ...common,
                { key: 'asks', head: text.asks, width: '14rem', cell: asks },
                cells,
                { key: 'state', head: text.state, width: '11rem', cell: stateOf },
              ]}
              empty={<EmptyState title={text.noOwn} body={text.noOwnBody} />}
            />
          </Section>
        ) : null}
        {page.filled.length > 0 || !isCollecting ? (
          <Section title={text.filled} flush>
            <DataTable
              caption={text.filled}
              rows={page.filled}
              rowKey={(form) => form.id}
              rowLink={(form) => `/so-lieu/bieu/${form.id}`}
              columns={[
                ...common,
                { key: 'collector', head: text.collector, width: '16rem', cell: (form) => form.unitName },
                cells,
              ]}
              empty={<EmptyState title={text.noFilled} />}
            />
          </Section>
        ) : null}
      </Stack>
    </>
  );
}
