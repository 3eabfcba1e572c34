import { Checkbox } from '@mantine/core';
import { Link } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { acceptTargets } from '#domains/indicators/targets/commands.server.ts';
import { targetsToAccept } from '#domains/indicators/targets/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { type Column, DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { CommandForm } from '#web/form.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { aimWords } from '../parts/target-words.tsx';
import { holds } from '../queries.server.ts';
import { acceptText as text, text as targetText } from '../text.vi.ts';
import type { Route } from './+types/accept-targets.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = () => [{ title: pageTitle(text.title) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { unit } = desk.actor;
  if (!unit) return { unitName: '', targets: [], mayWrite: false };
  return read(desk, async (ctx) => ({
    unitName: unit.name,
    targets: await targetsToAccept(ctx, unit.id),
    mayWrite: holds(ctx, 'report.write', unit.path),
  }));
}

export async function action({ request, context }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const { input, once } = formInput(await request.formData());
  return answer(desk, acceptTargets, input, { once });
}

type Waiting = Route.ComponentProps['loaderData']['targets'][number];

const columns: Column<Waiting>[] = [
  {
    key: 'choose',
    head: text.choose,
    width: '4rem',
    cell: (row) => (
      <Checkbox
        name="targetIds[]"
        value={String(row.id)}
        aria-label={text.chosen(row.indicatorName)}
        defaultChecked
        size="md"
      />
    ),
  },
  {
    key: 'target',
    head: targetText.target,
    cell: (row) => <Link to={`/chi-tieu/giao/${row.id}`}>{row.indicatorName}</Link>,
  },
  { key: 'asked', head: targetText.asked, width: '11rem', cell: aimWords },
  {
    key: 'by',
    head: targetText.givenBy,
    width: '16rem',
    cell: (row) => (
      <>
        {row.givenByName}
        <div>{row.paperLabel}</div>
      </>
    ),
  },
  { key: 'until', head: targetText.until, width: '8rem', cell: (row) => formatDay(row.endsOn) },
  {
    key: 'ask',
    head: text.askHead,
    width: '11rem',
    cell: (row) => (
      <Link to={`/chi-tieu/giao/${row.id}?de-nghi=1`}>
        {text.ask}
        <span className="visually-hidden">{text.askOf(row.indicatorName)}</span>
      </Link>
    ),
  },
];

export default function AcceptTargets({ loaderData: { unitName, targets, mayWrite } }: Route.ComponentProps) {
  return (
    <>
      <PageHeader title={text.title} context={unitName} back={{ to: '/chi-tieu/giao', label: text.back }} />
      {targets.length === 0 ? (
        <EmptyState
          title={text.none}
          body={text.noneBody}
          action={<LinkButton to="/chi-tieu/giao">{text.back}</LinkButton>}
        />
      ) : (
        <Section>
          {mayWrite ? (
            <CommandForm submit={text.submit} layout="inline">
              <Waiting targets={targets} columns={columns} />
            </CommandForm>
          ) : (
            <>
              <Notice tone="neutral">{text.noRight}</Notice>
              <Waiting targets={targets} columns={columns.filter(({ key }) => key !== 'choose' && key !== 'ask')} />
            </>
          )}
        </Section>
      )}
    </>
  );
}

function Waiting({ targets, columns: shown }: { targets: Waiting[]; columns: Column<Waiting>[] }) {
  return <DataTable caption={text.title} rows={targets} rowKey={(row) => row.id} columns={shown} empty={null} />;
}
