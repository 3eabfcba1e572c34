import { redirect } from 'react-router';
import { dayOf } from '#platform/calendar/day.ts';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { readDraft } from '#platform/drafts/draft.server.ts';
import type { Database } from '#domains/tables.ts';
import { CommandForm } from '#web/form.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section } from '#web/section.tsx';
import { rowId } from '#web/row-id.ts';
import { pageTitle } from '#web/text.vi.ts';
import { getBoard } from '../page/queries.server.ts';
import { VisitFields } from '../parts/visit-fields.tsx';
import { logVisit } from '../visits/commands.server.ts';
import type { Route } from './+types/log.ts';
import { text } from './text.vi.ts';

export { clientAction } from '#web/client-action.ts';

const words = text.visit;

export const meta = () => [{ title: pageTitle(words.title) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  return found(
    read(desk, async (ctx) => {
      const { id, kind, name, mayWork } = await getBoard(ctx, rowId(params.id));
      const draft = await readDraft(ctx, `giam-sat-ban-${id}`);
      return { id, kind, name, mayWork, draft, today: dayOf(desk.system.clock.now()) };
    }),
  );
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { input, once, draft } = formInput(await request.formData());
  const outcome = await answer(deskOf<Database>(context).desk, logVisit, { ...input, id: params.id }, { once, draft });
  return outcome.ok ? redirect(`/giam-sat/ban/${params.id}`) : outcome;
}

export default function Log({ loaderData: { id, kind, name, mayWork, draft, today } }: Route.ComponentProps) {
  const to = `/giam-sat/ban/${id}`;
  return (
    <>
      <PageHeader title={words.title} context={name} back={{ to, label: name }} />
      {mayWork ? (
        <Section>
          <CommandForm submit={words.save} draft={draft} cancel={to}>
            <VisitFields kind={kind} today={today} />
          </CommandForm>
        </Section>
      ) : (
        <Notice tone="neutral">{words.readOnly}</Notice>
      )}
    </>
  );
}
