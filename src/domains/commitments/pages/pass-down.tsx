import { redirect } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { UnitPicker } from '#domains/organisation/parts/unit-picker.tsx';
import type { Database } from '#domains/tables.ts';
import { DayField } from '#web/day-field.tsx';
import { AreaField, HiddenField, TextField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section } from '#web/section.tsx';
import { rowId } from '#web/row-id.ts';
import { pageTitle } from '#web/text.vi.ts';
import { passDown } from '../commands.server.ts';
import { commitmentToPassDown } from '../page/queries.server.ts';
import { text } from '../text.vi.ts';
import type { Route } from './+types/pass-down.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = () => [{ title: pageTitle(text.page.passDown) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  return found(read(desk, (ctx) => commitmentToPassDown(ctx, rowId(params.id))));
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { input, once } = formInput(await request.formData());
  const outcome = await answer(deskOf<Database>(context).desk, passDown, { ...input, id: params.id }, { once });
  return outcome.ok ? redirect(`/nhiem-vu/${params.id}`) : outcome;
}

export default function PassDown({ loaderData: parent }: Route.ComponentProps) {
  return (
    <>
      <PageHeader
        title={text.page.passDown}
        context={parent.ownerName}
        back={{ to: `/nhiem-vu/${parent.id}`, label: parent.what }}
      />
      <Section>
        <CommandForm submit={text.form.save} cancel={`/nhiem-vu/${parent.id}`}>
          <HiddenField name="version" value={String(parent.version)} />
          <UnitPicker name="unitIds[]" label={text.form.units} multiple required underPath={parent.underPath} />
          <AreaField name="what" label={text.form.what} required defaultValue={parent.what} rows={4} maxLength={4000} />
          <TextField name="product" label={text.form.product} required defaultValue={parent.product} maxLength={500} />
          <DayField name="dueOn" label={text.form.dueOn} required defaultValue={parent.dueOn} />
        </CommandForm>
      </Section>
    </>
  );
}
