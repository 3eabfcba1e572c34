import { redirect } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { UnitPicker } from '#domains/organisation/parts/unit-picker.tsx';
import type { Database } from '#domains/tables.ts';
import { CommandForm } from '#web/form.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { rowId } from '#web/row-id.ts';
import { giveGrant } from '../grants/commands.server.ts';
import { rolesToGive } from '../grants/rules.ts';
import { GrantFields } from '../parts/grant-fields.tsx';
import { getAccount } from '../queries.server.ts';
import { text as allText } from '../text.vi.ts';
import type { Route } from './+types/give-grant.ts';

export { clientAction } from '#web/client-action.ts';

const text = allText.grant;

export const meta = () => [{ title: pageTitle(text.title) }];

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const account = await found(read(desk, (ctx) => getAccount(ctx, rowId(params.id))));
  if (!account.may.give) throw new Response(null, { status: 403 });
  const { id, name, unit } = account;
  return { id, name, unit, roles: rolesToGive(desk.actor, desk.system.permissions) };
}

export async function action({ params, request, context }: Route.ActionArgs) {
  const { input, once } = formInput(await request.formData());
  const outcome = await answer(deskOf<Database>(context).desk, giveGrant, { ...input, id: params.id }, { once });
  return outcome.ok ? redirect(`/tai-khoan/${params.id}`) : outcome;
}

export default function GiveGrant({ loaderData: { id, name, unit, roles } }: Route.ComponentProps) {
  const back = `/tai-khoan/${id}`;
  return (
    <>
      <PageHeader title={text.title} context={name} back={{ to: back, label: name }} />
      <Section>
        <CommandForm submit={text.submit} cancel={back}>
          <UnitPicker name="unitId" label={text.unit} required units={unit ? [{ ...unit, place: '' }] : []} />
          <GrantFields roles={roles} />
        </CommandForm>
      </Section>
    </>
  );
}
