import { data } from 'react-router';
import { may } from '#platform/access/may.ts';
import { read } from '#platform/command/execute.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { Database } from '#domains/tables.ts';
import { DataTable } from '#web/data-table.tsx';
import { FactList } from '#web/fact-list.tsx';
import { Notice } from '#web/notice.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { HiddenField, TextField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section, Stack } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { rowId } from '#web/row-id.ts';
import { activityColumns } from '../parts/columns.tsx';
import { dropItem } from '../year/commands.server.ts';
import { activitiesOf, findItem } from '../year/queries.server.ts';
import { yearText as text } from '../year/text.vi.ts';
import type { Route } from './+types/year-item.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: pageTitle(loaderData?.item.name ?? text.title) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { unit, grants } = desk.actor;
  const page = await read(desk, async (ctx) => {
    const item = await findItem(ctx, rowId(params.itemId));
    if (!item) return null;
    const mayLog = unit !== null && may(grants, ctx.permissions, 'activity.log', unit.path);
    return {
      item,
      mayLog: mayLog && item.droppedOn === null,
      mayDrop: mayLog && item.unitId === unit.id && item.droppedOn === null,
      lines: await activitiesOf(ctx, item.id),
    };
  });
  if (!page) throw data(null, { status: 404 });
  return page;
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { input, once } = formInput(await request.formData());
  return answer(deskOf<Database>(context).desk, dropItem, { ...input, itemId: params.itemId }, { once });
}

type Shown = Route.ComponentProps['loaderData'];

function factsOf(item: Shown['item'], count: number) {
  const plan = [
    { label: text.when, value: text.months(item.fromMonth, item.untilMonth) },
    { label: text.done, value: text.count(count, item.target) },
  ];
  if (item.kind === 'key_task') return plan;
  return [
    ...plan,
    { label: text.audience, value: item.audience },
    { label: text.place, value: item.place },
    { label: text.speaker, value: item.speaker && text.speakers[item.speaker], wide: true },
  ];
}

export default function YearItem({ loaderData: { item, lines, mayLog, mayDrop } }: Route.ComponentProps) {
  return (
    <>
      <PageHeader
        title={item.name}
        context={[text.kinds[item.kind], item.year, item.unitName].join(' · ')}
        back={{ to: `/hoat-dong/ke-hoach-nam?nam=${item.year}`, label: text.title }}
        primary={mayLog ? <LinkButton to={`/hoat-dong/moi?muc=${item.id}`}>{text.log}</LinkButton> : null}
      />
      <Stack>
        {item.droppedOn ? (
          <Notice tone="neutral">{text.dropped(formatDay(item.droppedOn), item.droppedReason ?? '')}</Notice>
        ) : null}
        <Section title={text.facts}>
          <FactList items={factsOf(item, lines.length)} />
        </Section>
        <DataTable
          caption={text.activities}
          rows={lines}
          rowKey={(line) => line.id}
          rowLink={(line) => `/hoat-dong/${line.id}`}
          columns={activityColumns(true)}
          empty={<EmptyState title={text.noActivities} body={text.noActivitiesBody} />}
        />
        {mayDrop ? (
          <Section title={text.drop}>
            <CommandForm submit={text.drop} tone="quiet" confirm={{ title: text.dropTitle, body: text.dropBody }}>
              <HiddenField name="itemId" value={String(item.id)} />
              <TextField name="reason" label={text.dropReason} required maxLength={300} />
            </CommandForm>
          </Section>
        ) : null}
      </Stack>
    </>
  );
}
