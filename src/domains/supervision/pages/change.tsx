import { redirect } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { listFields } from '#domains/commitments/fields/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { HiddenField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { useRefusalWords } from '#web/refusal-words.tsx';
import { rowId } from '#web/row-id.ts';
import { Section } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { PlanFields } from '../parts/plan-fields.tsx';
import { actRefusal } from '../rules.ts';
import { changeSession } from '../sessions/commands.server.ts';
import { getSession } from '../sessions/queries.server.ts';
import type { Route } from './+types/change.ts';
import { formText as words } from './text.vi.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = () => [{ title: pageTitle(words.changeTitle) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  return found(
    read(desk, async (ctx) => {
      const session = await getSession(ctx, rowId(params.id));
      const refusal = session.mayWork ? actRefusal(session, 'change') : 'not-allowed';
      return { session, refusal, fields: await listFields(ctx) };
    }),
  );
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { input, once } = formInput(await request.formData());
  const outcome = await answer(deskOf<Database>(context).desk, changeSession, { ...input, id: params.id }, { once });
  return outcome.ok ? redirect(`/giam-sat/${params.id}`) : outcome;
}

export default function Change({ loaderData: { session, refusal, fields } }: Route.ComponentProps) {
  const refusalWords = useRefusalWords();
  const above =
    session.aboveUnitId === null ? [] : [{ id: session.aboveUnitId, name: session.aboveName ?? '', place: '' }];
  return (
    <>
      <PageHeader
        title={words.changeTitle}
        context={session.subject}
        back={{ to: `/giam-sat/${session.id}`, label: words.toSession }}
      />
      {refusal ? (
        <Notice tone="neutral">{refusalWords(refusal)}</Notice>
      ) : (
        <Section>
          <CommandForm submit={words.saveChange} cancel={`/giam-sat/${session.id}`}>
            <HiddenField name="version" value={String(session.version)} />
            <PlanFields fields={fields} start={{ ...session, above }} />
          </CommandForm>
        </Section>
      )}
    </>
  );
}
