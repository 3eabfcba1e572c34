import { data } from 'react-router';
import { may } from '#platform/access/may.ts';
import { read } from '#platform/command/execute.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { DayField } from '#web/day-field.tsx';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { CommandForm } from '#web/form.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { pageCursor } from '#web/paging.ts';
import { Section, Stack } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { rowId } from '#web/row-id.ts';
import { askStudy, remindStudy } from '../dissemination/commands.server.ts';
import { listCopies, spreadOf } from '../dissemination/queries.server.ts';
import { disseminationText as text } from '../dissemination/text.vi.ts';
import { copyColumns } from '../parts/copy-columns.tsx';
import { SpreadLines } from '../parts/spread-lines.tsx';
import { findDocument } from '../queries.server.ts';
import { documentLabel, shortened } from '../text.vi.ts';
import type { Route } from './+types/disseminate.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = () => [{ title: pageTitle(text.title) }];

/** Four queries. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { unit, grants } = desk.actor;
  const id = rowId(params.id);
  const page = await read(desk, async (ctx) => {
    const document = await findDocument(ctx, id);
    if (!document || !unit) return null;
    const { rows, page: edges } = await listCopies(ctx, id, unit.id, pageCursor(request.url));
    return {
      document,
      copies: rows,
      edges,
      spread: await spreadOf(ctx, id, unit.id),
      maySend: document.state !== 'recalled' && may(grants, ctx.permissions, 'document.send', unit.path),
    };
  });
  if (!page) throw data(null, { status: 404 });
  return page;
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const { input, once, intent } = formInput(await request.formData());
  const given = { ...input, documentId: params.id };
  if (intent === 'ask') return answer(desk, askStudy, given, { once });
  if (intent === 'remind') return answer(desk, remindStudy, given, { once });
  throw data(null, { status: 400 });
}

export default function Disseminate({ loaderData: page }: Route.ComponentProps) {
  const { document, copies, spread, maySend } = page;
  const waits = copies.some((copy) => copy.standing !== 'studied');
  return (
    <>
      <PageHeader
        title={text.title}
        context={`${documentLabel(document)}: ${shortened(document.title)}`}
        back={{ to: `/van-ban/${document.id}`, label: text.back }}
      />
      <Stack>
        {spread.length > 0 ? (
          <Section title={text.spread}>
            <SpreadLines levels={spread} />
          </Section>
        ) : null}
        {maySend && waits ? (
          <Section title={text.ask}>
            <Stack>
              <CommandForm intent="ask" submit={text.askDo} layout="inline">
                <DayField name="studyBy" label={text.ask} hint={text.askHint} required />
              </CommandForm>
              <CommandForm
                intent="remind"
                submit={text.remind}
                tone="quiet"
                layout="inline"
                confirm={{ title: text.remindConfirm, body: text.remindConfirmBody }}
              />
            </Stack>
          </Section>
        ) : null}
        <Section title={text.recipients} flush>
          <DataTable
            caption={text.recipients}
            rows={copies}
            rowKey={(copy) => copy.id}
            columns={copyColumns}
            page={page.edges}
            empty={<EmptyState title={text.none} />}
          />
        </Section>
      </Stack>
    </>
  );
}
