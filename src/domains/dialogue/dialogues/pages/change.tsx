import { redirect } from 'react-router';
import { dayOf } from '#platform/calendar/day.ts';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { listFields } from '#domains/commitments/fields/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { CheckField, HiddenField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { useRefusalWords } from '#web/refusal-words.tsx';
import { rowId } from '#web/row-id.ts';
import { Section } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { changeDialogue } from '../commands.server.ts';
import { PlanFields } from '../parts/plan-fields.tsx';
import { getDialogue } from '../queries.server.ts';
import { actRefusal } from '../rules.ts';
import { text } from '../text.vi.ts';
import type { Route } from './+types/change.ts';

export { clientAction } from '#web/client-action.ts';

const words = text.form;

export const meta = () => [{ title: pageTitle(words.changeTitle) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  return found(
    read(desk, async (ctx) => {
      const dialogue = await getDialogue(ctx, rowId(params.id));
      const refusal = dialogue.mayWork ? actRefusal(dialogue, 'change', dayOf(desk.system.clock.now())) : 'not-allowed';
      return { dialogue, refusal, fields: await listFields(ctx) };
    }),
  );
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { input, once } = formInput(await request.formData());
  const given = { ...input, id: params.id };
  const outcome = await answer(deskOf<Database>(context).desk, changeDialogue, given, { once });
  return outcome.ok ? redirect(`/doi-thoai/${params.id}`) : outcome;
}

export default function Change({ loaderData: { dialogue, refusal, fields } }: Route.ComponentProps) {
  const refusalWords = useRefusalWords();
  const page = `/doi-thoai/${dialogue.id}`;
  return (
    <>
      <PageHeader title={words.changeTitle} context={dialogue.subject} back={{ to: page, label: text.matters.back }} />
      {refusal ? (
        <Notice tone="neutral">{refusalWords(refusal)}</Notice>
      ) : (
        <Section>
          <CommandForm submit={words.saveChange} cancel={page}>
            <HiddenField name="version" value={String(dialogue.version)} />
            <PlanFields fields={fields} dialogue={dialogue} />
            {dialogue.planPublicOn === null ? null : (
              <CheckField name="checked" label={text.names.checked} hint={text.names.checkedHint} />
            )}
          </CommandForm>
        </Section>
      )}
    </>
  );
}
