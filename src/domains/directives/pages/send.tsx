import { data, Link, redirect } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { Database } from '#domains/tables.ts';
import { type Column, DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { HiddenField, TextField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { useRefusalWords } from '#web/refusal-words.tsx';
import { DetailLayout, Section, Stack } from '#web/section.tsx';
import { StatusBadge } from '#web/status-badge.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { rowId } from '#web/row-id.ts';
import { sendDirective } from '../dispatch/commands.server.ts';
import { fillProducts } from '../drafts/commands.server.ts';
import { type DraftCard, reviewPage } from '../page/queries.server.ts';
import { RecipientGroups } from '../parts/recipient-groups.tsx';
import { cardOfDraft } from '../parts/places.ts';
import { findDocument } from '../queries.server.ts';
import type { TargetTie } from '../targets/queries.server.ts';
import { tiedMark, tiedScope, tieText } from '../targets/text.vi.ts';
import { clauseLabel, documentLabel, dueSourceText, modeText } from '../text.vi.ts';
import type { Route } from './+types/send.ts';
import { readText } from '../page/text.vi.ts';
import { sendText as text } from './text.vi.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = () => [{ title: pageTitle(text.title) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const page = await read(desk, async (ctx) => {
    const document = await findDocument(ctx, rowId(params.id));
    return document && { id: document.id, label: documentLabel(document), ...(await reviewPage(ctx, document)) };
  });
  if (!page) throw data(null, { status: 404 });
  return page;
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const { input, once, intent } = formInput(await request.formData());
  const given = { ...input, documentId: params.id };
  if (intent === 'fill') return answer(desk, fillProducts, given, { once });
  const outcome = await answer(desk, sendDirective, given, { once });
  return outcome.ok ? redirect(`/van-ban/${params.id}`) : outcome;
}

function who(draft: DraftCard): string {
  const leads = [...draft.groupWords.map((group) => group.words), ...draft.units.map((unit) => unit.name)].join('; ');
  return draft.unitCount > 1 ? `${leads} (${readText.unitCount(draft.unitCount)})` : leads || readText.missing.units;
}

const columnsOf = (back: string): Column<DraftCard>[] => [
  {
    key: 'what',
    head: text.task,
    cell: (draft) => (
      <>
        <Link to={`${back}#${cardOfDraft(draft.id)}`}>{clauseLabel(draft.clause) || text.task}</Link>. {draft.what}
      </>
    ),
  },
  { key: 'who', head: text.who, width: '13rem', cell: (draft) => `${modeText[draft.mode]}: ${who(draft)}` },
  {
    key: 'product',
    head: text.product,
    width: '10rem',
    cell: (draft) => draft.product ?? <StatusBadge tone="danger">{text.lacksProduct}</StatusBadge>,
  },
  {
    key: 'due',
    head: text.due,
    width: '9rem',
    cell: (draft) => `${draft.due ? formatDay(draft.due) : readText.missing.due} (${dueSourceText[draft.dueSource]})`,
  },
];

type Tied = NonNullable<TargetTie['tied']> & { id: number };

const targetColumns: Column<Tied>[] = [
  { key: 'target', head: tieText.target, cell: (one) => `${one.code} ${one.name}` },
  { key: 'mark', head: tieText.mark, width: '13rem', cell: tiedMark },
  { key: 'whom', head: tieText.whom, width: '15rem', cell: tiedScope },
];

export default function Send({ loaderData: page }: Route.ComponentProps) {
  const words = useRefusalWords();
  const accepted = page.drafts.filter((draft) => draft.state === 'accepted');
  const back = `/van-ban/${page.id}/doc`;
  const withoutProduct = accepted.filter((draft) => draft.product === null).length;
  return (
    <>
      <PageHeader title={text.title} context={page.label} back={{ to: back, label: text.back }} />
      <DetailLayout
        main={
          <Stack>
            {page.refusal ? (
              <Notice tone="warning" title={text.notReady}>
                <p>{words(page.refusal.code, { count: page.refusal.count })}</p>
              </Notice>
            ) : (
              <Notice tone="success" title={text.ready}>
                <p>{text.readyBody(page.promiseCount, page.recipientCount)}</p>
              </Notice>
            )}
            {withoutProduct > 0 ? (
              <Section title={text.fill}>
                <CommandForm intent="fill" submit={text.fillDo(withoutProduct)} layout="inline">
                  <TextField
                    name="product"
                    label={text.fillProduct}
                    required
                    defaultValue={text.fillDefault}
                    maxLength={500}
                  />
                </CommandForm>
              </Section>
            ) : null}
            <Section title={text.tasks} flush>
              <DataTable
                caption={text.tasks}
                rows={accepted}
                rowKey={(draft) => draft.id}
                columns={columnsOf(back)}
                empty={<EmptyState title={words('no-accepted-draft')} />}
              />
            </Section>
            <PaperTargets page={page} />
          </Stack>
        }
        aside={
          <Stack>
            <Section>
              {page.refusal ? <LinkButton to={back}>{text.toDrafts}</LinkButton> : <SendForm page={page} />}
            </Section>
            <Section title={text.recipients(page.recipientCount)}>
              <RecipientGroups groups={page.recipients} />
            </Section>
          </Stack>
        }
      />
    </>
  );
}

/** What opens as targets, beside the tasks. */
function PaperTargets({ page: { targets, targetsLeft } }: { page: Route.ComponentProps['loaderData'] }) {
  if (targets.length + targetsLeft === 0) return null;
  const marks = targets.map((one) => ({ ...one, value: one.value / 10 ** one.scale, targetId: null }));
  return (
    <Section title={tieText.targets} flush={targets.length > 0}>
      {targets.length > 0 ? (
        <DataTable
          caption={tieText.targets}
          rows={marks}
          rowKey={(one) => one.id}
          columns={targetColumns}
          empty={null}
        />
      ) : null}
      {targetsLeft > 0 ? <Notice tone="neutral">{tieText.leftAsText(targetsLeft)}</Notice> : null}
    </Section>
  );
}

function SendForm({ page }: { page: Route.ComponentProps['loaderData'] }) {
  if (!page.maySend) return <Notice tone="neutral">{text.noRight}</Notice>;
  return (
    <CommandForm
      intent="send"
      submit={text.submit(page.recipientCount)}
      layout="inline"
      confirm={{
        title: text.confirmTitle,
        body: `${text.readyBody(page.promiseCount, page.recipientCount)} ${text.confirmBody}`,
      }}
    >
      <HiddenField name="stamp" value={String(page.stamp)} />
      <p>{text.confirmBody}</p>
    </CommandForm>
  );
}
