import { redirect, type ShouldRevalidateFunctionArgs } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { answer, deskOf, filesOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { readDraft } from '#platform/drafts/draft.server.ts';
import type { Database } from '#domains/tables.ts';
import { DayField } from '#web/day-field.tsx';
import { HiddenField, RadioField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section, Stack } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { registerDocument, registerInputOf } from '../commands.server.ts';
import { HeadingFields } from '../parts/heading-fields.tsx';
import { SourceFields } from '../parts/source-fields.tsx';
import { forgetSecret } from '../register/commands.server.ts';
import { readOnly } from '../register/queries.server.ts';
import { registerForm } from '../register/schema.ts';
import type { Route } from './+types/register.ts';
import { facts as words, listText, registerText as text } from './text.vi.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = () => [{ title: pageTitle(text.title) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const draft = await read(desk, (ctx) => readDraft(ctx, registerForm));
  return { draft, unit: desk.actor.unit && { id: desk.actor.unit.id, name: desk.actor.unit.name } };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const form = await request.formData();
  const { input, once, intent, draft } = formInput(form);
  const [file] = filesOf(form, 'file');
  const upload = file && { name: file.name, bytes: await file.bytes() };
  const typed = typeof input.text === 'string' ? input.text : '';
  if (intent === 'read') return forgetSecret(desk, await readOnly(desk, upload, typed));
  const given = () => registerInputOf(desk.system.files, upload, input);
  const outcome = await answer(desk, registerDocument, given, { once, draft });
  return outcome.ok ? redirect(`/van-ban/${outcome.result.id}/doc`) : forgetSecret(desk, outcome);
}

/** Reading changes nothing: the form goes on with what is typed in it. */
export const shouldRevalidate = ({ formData, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) =>
  formData?.get('intent') !== 'read' && defaultShouldRevalidate;

const directions = (['in', 'out'] as const).map((value) => ({
  value,
  label: text.directions[value],
  hint: text.directionHints[value],
}));

export default function Register({ loaderData: { draft, unit } }: Route.ComponentProps) {
  if (!unit) {
    return (
      <>
        <PageHeader title={text.title} back={{ to: '/van-ban', label: listText.title }} />
        <Notice tone="neutral">{text.noUnit}</Notice>
      </>
    );
  }
  return (
    <>
      <PageHeader title={text.title} context={text.context} back={{ to: '/van-ban', label: listText.title }} />
      <CommandForm
        intent="register"
        submit={text.submit}
        draft={draft}
        draftEndsAt="document-secret"
        cancel="/van-ban"
        files
      >
        <HiddenField name="unitId" value={String(unit.id)} />
        <Stack>
          <Section title={text.source}>
            <SourceFields />
          </Section>
          <Section title={text.facts}>
            <Stack>
              <RadioField name="direction" label={text.direction} options={directions} required defaultValue="in" />
              <HeadingFields beside={<DayField name="arrivedOn" label={words.arrivedOn} hint={text.arrivedHint} />} />
            </Stack>
          </Section>
        </Stack>
      </CommandForm>
    </>
  );
}
