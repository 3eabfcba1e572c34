import { IconPlus } from '@tabler/icons-react';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { Database } from '#domains/tables.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { rowId } from '#web/row-id.ts';
import { pageTitle } from '#web/text.vi.ts';
import { placeLink } from '../../parts/territory-tree.tsx';
import { PlanBadge } from '../parts/plan-badge.tsx';
import { type PlanLine, planLines } from '../../rearrangement-page/queries.server.ts';
import { placeToRearrange } from '../queries.server.ts';
import { text } from '../text.vi.ts';
import type { Route } from './+types/list.ts';

export const meta = () => [{ title: pageTitle(text.title) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const placeId = rowId(new URL(request.url).searchParams.get('dia-ban') ?? undefined);
  return found(
    read(desk, async (ctx) => {
      if (placeId !== 0) await placeToRearrange(ctx, placeId);
      return planLines(ctx, placeId === 0 ? null : placeId);
    }),
  );
}

const state = {
  key: 'state',
  head: text.list.state,
  width: '15rem',
  cell: (line: PlanLine) => <PlanBadge state={line.state} />,
};

export default function List({ loaderData: { place, lines } }: Route.ComponentProps) {
  return (
    <>
      <PageHeader
        title={text.title}
        context={place ? text.about(place.name) : text.choosePlaceBody}
        back={place ? { to: placeLink(place.id), label: place.name } : { to: '/don-vi', label: text.units }}
        primary={
          place ? (
            <LinkButton to={`/don-vi/sap-xep/moi?dia-ban=${place.id}`} icon={<IconPlus size={18} aria-hidden />}>
              {text.create}
            </LinkButton>
          ) : null
        }
      />
      <DataTable
        caption={text.title}
        rows={lines}
        rowKey={(line) => line.id}
        rowLink={(line) => `/don-vi/sap-xep/${line.id}`}
        columns={[
          { key: 'paper', head: text.list.paper, cell: (line) => line.label },
          ...(place ? [] : [{ key: 'place', head: text.plan.place, cell: (line: PlanLine) => line.placeName }]),
          {
            key: 'rows',
            head: text.list.rows,
            cell: (line) => (line.rows === 0 ? text.plan.noRows : text.rowsOf(line.rows, line.from, line.to)),
          },
          {
            key: 'effectiveOn',
            head: text.list.effectiveOn,
            cell: (line) => formatDay(line.effectiveOn),
            width: '8rem',
          },
          state,
        ]}
        empty={
          place ? (
            <EmptyState title={text.none} body={text.noneBody} />
          ) : (
            <EmptyState title={text.none} action={<LinkButton to="/don-vi">{text.toPlaces}</LinkButton>} />
          )
        }
      />
    </>
  );
}
