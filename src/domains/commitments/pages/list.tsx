import { mayAnywhere } from '#platform/access/may.ts';
import { dayOf } from '#platform/calendar/day.ts';
import { read } from '#platform/command/execute.server.ts';
import { answer, deskOf, signedInDesk } from '#platform/command/request.server.ts';
import { predecessorIds } from '#domains/organisation/succession/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { takeMany } from '../bulk/commands.server.ts';
import { BulkForm, bulkForm } from '../parts/bulk-form.tsx';
import { commitmentColumns } from '../parts/columns.tsx';
import { ViewFrame } from '../parts/view-frame.tsx';
import { listCommitments } from '../queries.server.ts';
import { chargeText } from '../in-charge/text.vi.ts';
import { isOpen } from '../rules.ts';
import { listTakingPart } from '../taking-part/queries.server.ts';
import { text } from '../text.vi.ts';
import { viewHead } from '../views/queries.server.ts';
import { listFilterOf } from '../views/schema.ts';
import type { Route } from './+types/list.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = () => [{ title: pageTitle(text.list.title) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const filter = listFilterOf(new URL(request.url));
  const list = filter.side === 'part' ? listTakingPart : listCommitments;
  const shown = await read(desk, async (ctx) => {
    const head = await viewHead(ctx, filter);
    if (head.unit === null) return { head, page: null, hasPast: false };
    const hasPast = (await predecessorIds(ctx, head.unit.id)).length > 0;
    return { head, page: await list(ctx, head.unit.id, filter), hasPast };
  });
  const mayHandOver = mayAnywhere(desk.actor.grants, desk.system.permissions, 'commitment.work');
  return { filter, today: dayOf(desk.system.clock.now()), mayHandOver, ...shown };
}

export async function action({ request, context }: Route.ActionArgs) {
  return answer(deskOf<Database>(context).desk, takeMany, await request.formData());
}

export default function List({
  loaderData: { filter, today, head, page, hasPast, mayHandOver },
}: Route.ComponentProps) {
  const mayAct =
    filter.side === 'asker' && head.mayConfirm && (page?.lines.some((line) => isOpen(line.state)) ?? false);
  const handOver =
    mayHandOver && filter.side === 'owner' ? (
      <LinkButton to="/nhiem-vu/ban-giao" variant="quiet">
        {chargeText.handOver.link}
      </LinkButton>
    ) : null;
  return (
    <ViewFrame
      view="list"
      filter={filter}
      head={head}
      files={filter.side === 'part' ? [] : ['xlsx', 'docx']}
      withState="open"
      withPart
      withPast={hasPast}
      more={handOver}
    >
      <DataTable
        caption={text.list.title}
        rows={page?.lines ?? []}
        rowKey={(line) => `${line.id}.${line.version}`}
        selection={mayAct ? { form: bulkForm, name: 'rows[]', label: (line) => line.what } : undefined}
        rowLink={(line) => `/nhiem-vu/${line.id}`}
        columns={commitmentColumns(filter.side === 'owner' ? 'owner' : 'asker', today)}
        page={{ before: page?.previous ?? null, after: page?.next ?? null }}
        empty={
          <EmptyState
            title={text.list.empty}
            body={text.list.emptyBody}
            action={
              <LinkButton to="/nhiem-vu" variant="secondary">
                {text.list.clear}
              </LinkButton>
            }
          />
        }
      />
      {mayAct ? <BulkForm first={filter.show === 'claimed' ? 'confirm' : 'remind'} /> : null}
    </ViewFrame>
  );
}
