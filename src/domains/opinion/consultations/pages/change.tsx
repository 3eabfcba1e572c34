import { data, redirect } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { HiddenField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { changeConsultation } from '../commands.server.ts';
import { PlanFields } from '../parts/plan-fields.tsx';
import { areasToAsk, getConsultation } from '../queries.server.ts';
import type { Route } from './+types/change.ts';
import { text } from './text.vi.ts';

export { clientAction } from '#web/client-action.ts';

const words = text.form;

export const meta = () => [{ title: pageTitle(words.change) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const page = await found(
    read(desk, async (ctx) => {
      const consultation = await getConsultation(ctx, params.id);
      return { consultation, areas: await areasToAsk(ctx, consultation.unitId) };
    }),
  );
  if (!page.consultation.mayWork || page.consultation.state !== 'planned')
    throw data({ code: 'not-allowed' }, { status: 403 });
  return page;
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { input, once } = formInput(await request.formData());
  const given = { ...input, id: params.id };
  const outcome = await answer(deskOf<Database>(context).desk, changeConsultation, given, { once });
  return outcome.ok ? redirect(`/lay-y-kien/${params.id}`) : outcome;
}

export default function Change({ loaderData: { consultation, areas } }: Route.ComponentProps) {
  const to = `/lay-y-kien/${consultation.id}`;
  return (
    <>
      <PageHeader title={words.change} context={consultation.subject} back={{ to, label: text.page.back }} />
      <Section>
        <CommandForm submit={words.save} cancel={to}>
          <HiddenField name="version" value={String(consultation.version)} />
          <PlanFields areas={areas} start={consultation} />
        </CommandForm>
      </Section>
    </>
  );
}
