import { redirect } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { UnitPicker } from '#domains/organisation/parts/unit-picker.tsx';
import type { Database } from '#domains/tables.ts';
import { TextField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { rolesToGive } from '../grants/rules.ts';
import { GrantFields } from '../parts/grant-fields.tsx';
import { addPost } from '../posts/commands.server.ts';
import { postText as text } from '../posts/text.vi.ts';
import { getAccount } from '../queries.server.ts';
import { text as allText } from '../text.vi.ts';
import type { Route } from './+types/add-post.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = () => [{ title: pageTitle(text.title) }];

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { id, name, may } = await found(read(desk, (ctx) => getAccount(ctx, Number(params.id) || 0)));
  if (!may.addPost) throw new Response(null, { status: 403 });
  return { id, name, roles: rolesToGive(desk.actor, desk.system.permissions) };
}

export async function action({ params, request, context }: Route.ActionArgs) {
  const { input, once } = formInput(await request.formData());
  const outcome = await answer(deskOf<Database>(context).desk, addPost, { ...input, id: params.id }, { once });
  return outcome.ok ? redirect(`/tai-khoan/${outcome.result.id}`) : outcome;
}

export default function AddPost({ loaderData: { id, name, roles } }: Route.ComponentProps) {
  const back = `/tai-khoan/${id}`;
  return (
    <>
      <PageHeader title={text.title} context={text.about(name)} back={{ to: back, label: name }} />
      <Section>
        <CommandForm submit={text.submit} cancel={back}>
          <UnitPicker name="unitId" label={allText.open.unit} required />
          <TextField
            name="positionTitle"
            label={allText.open.position}
            hint={allText.open.positionHint}
            maxLength={120}
          />
          <GrantFields roles={roles} />
        </CommandForm>
      </Section>
    </>
  );
}
