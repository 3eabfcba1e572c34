import { read } from '#platform/command/execute.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { peopleOfUnit } from '#domains/people/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { type Column, DataTable } from '#web/data-table.tsx';
import { DayField } from '#web/day-field.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { ChoiceField, FieldRow, HiddenField, TextField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section, Stack } from '#web/section.tsx';
import { StatusBadge } from '#web/status-badge.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { holds } from '../queries.server.ts';
import { endSignatory, nameSignatory } from '../signatories/commands.server.ts';
import { listSignatories } from '../signatories/queries.server.ts';
import { postText } from '../text.vi.ts';
import type { Route } from './+types/signatories.ts';
import { listText, signatoriesText as text } from './text.vi.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = () => [{ title: pageTitle(text.title) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { unit } = desk.actor;
  if (!unit) return null;
  return read(desk, async (ctx) => ({
    unit: { id: unit.id, name: unit.name },
    today: ctx.today,
    signatories: await listSignatories(ctx, unit.id),
    people: await peopleOfUnit(ctx, unit.id),
    mayName: holds(ctx, 'report.approve', unit.path),
  }));
}

export async function action({ request, context }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const { input, once, intent } = formInput(await request.formData());
  if (intent === 'end') return answer(desk, endSignatory, input, { once });
  return answer(desk, nameSignatory, { ...input, unitId: desk.actor?.unit?.id }, { once });
}

type Signatory = NonNullable<Route.ComponentProps['loaderData']>['signatories'][number];

function Standing({ signatory, today }: { signatory: Signatory; today: string }) {
  if (signatory.holds) return <StatusBadge tone="success">{text.holds}</StatusBadge>;
  const isFuture = signatory.endedOn === null && signatory.validFrom > today;
  return <StatusBadge tone={isFuture ? 'waiting' : 'neutral'}>{isFuture ? text.future : text.over}</StatusBadge>;
}

const daysOf = ({ validFrom, validUntil, endedOn }: Signatory) =>
  [validFrom, endedOn ?? validUntil]
    .filter((day) => day !== null)
    .map(formatDay)
    .join(' – ');

const posts = Object.entries(postText).map(([value, label]) => ({ value, label }));

const columnsOf = (today: string, mayName: boolean): Column<Signatory>[] => [
  { key: 'name', head: text.name, cell: (row) => row.name },
  { key: 'title', head: text.postTitle, cell: (row) => `${row.title} (${postText[row.post]})` },
  { key: 'decision', head: text.decision, cell: (row) => row.decision },
  { key: 'days', head: text.days, width: '13rem', cell: daysOf },
  {
    key: 'standing',
    head: text.holds,
    width: '11rem',
    cell: (row) => <Standing signatory={row} today={today} />,
  },
  { key: 'end', head: text.end, width: '9rem', cell: (row) => (mayName && row.holds ? <EndForm id={row.id} /> : null) },
];

function EndForm({ id }: { id: number }) {
  const confirm = { title: text.endTitle, body: text.endBody };
  return (
    <CommandForm intent="end" submit={text.end} layout="inline" tone="danger" confirm={confirm}>
      <HiddenField name="id" value={String(id)} />
    </CommandForm>
  );
}

export default function Signatories({ loaderData: page }: Route.ComponentProps) {
  const back = { to: '/bao-cao', label: text.back };
  if (!page)
    return (
      <>
        <PageHeader title={text.title} back={back} />
        <Notice tone="neutral">{listText.noUnit}</Notice>
      </>
    );
  const people = page.people.map(({ accountId, name, positionTitle }) => ({
    value: String(accountId),
    label: positionTitle ? `${name} (${positionTitle})` : name,
  }));
  return (
    <>
      <PageHeader title={text.title} context={text.context(page.unit.name)} back={back} />
      <Stack>
        <DataTable
          caption={text.title}
          rows={page.signatories}
          rowKey={(row) => row.id}
          columns={columnsOf(page.today, page.mayName)}
          empty={<EmptyState title={text.none} body={text.noneBody} />}
        />
        {page.mayName ? (
          <Section title={text.add}>
            <CommandForm intent="name" submit={text.addDo}>
              <FieldRow>
                <ChoiceField name="accountId" label={text.name} options={people} required />
                <ChoiceField name="post" label={text.post} options={posts} required />
              </FieldRow>
              <FieldRow>
                <TextField name="title" label={text.postTitle} hint={text.titleHint} required maxLength={120} />
                <TextField name="decision" label={text.decision} hint={text.decisionHint} required maxLength={120} />
              </FieldRow>
              <FieldRow>
                <DayField name="validFrom" label={text.from} required defaultValue={page.today} />
                <DayField name="validUntil" label={text.until} />
              </FieldRow>
            </CommandForm>
          </Section>
        ) : (
          <Notice tone="neutral">{text.noRight}</Notice>
        )}
      </Stack>
    </>
  );
}
