import { redirect } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, signedInDesk } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { DayField } from '#web/day-field.tsx';
import { FieldRow, HiddenField, TextField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { rowId } from '#web/row-id.ts';
import { Section } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { startPlan } from '../commands.server.ts';
import { placeToRearrange } from '../queries.server.ts';
import { text } from '../text.vi.ts';
import type { Route } from './+types/new.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = () => [{ title: pageTitle(text.newTitle) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const placeId = rowId(new URL(request.url).searchParams.get('dia-ban') ?? undefined);
  const { id, name } = await found(read(desk, (ctx) => placeToRearrange(ctx, placeId)));
  return { id, name };
}

export async function action({ request, context }: Route.ActionArgs) {
  const outcome = await answer(deskOf<Database>(context).desk, startPlan, await request.formData());
  return outcome.ok ? redirect(`/don-vi/sap-xep/${outcome.result.id}`) : outcome;
}

export default function NewPlan({ loaderData: place }: Route.ComponentProps) {
  const back = `/don-vi/sap-xep?dia-ban=${place.id}`;
  return (
    <>
      <PageHeader title={text.newTitle} context={place.name} back={{ to: back, label: text.title }} />
      <Section>
        <CommandForm submit={text.start} cancel={back}>
          <HiddenField name="parentId" value={String(place.id)} />
          <TextField name="paper" label={text.paper} hint={text.paperHint} required maxLength={80} />
          <FieldRow>
            <DayField name="paperOn" label={text.paperOn} required />
            <DayField name="effectiveOn" label={text.effectiveOn} hint={text.effectiveHint} required />
          </FieldRow>
        </CommandForm>
      </Section>
    </>
  );
}
