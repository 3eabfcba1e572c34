import { data, redirect } from 'react-router';
import { may } from '#platform/access/may.ts';
import { read } from '#platform/command/execute.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { readDraft } from '#platform/drafts/draft.server.ts';
import { listFields } from '#domains/commitments/fields/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { HiddenField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { planDialogue } from '../commands.server.ts';
import { PlanFields } from '../parts/plan-fields.tsx';
import { text } from '../text.vi.ts';
import type { Route } from './+types/new.ts';

export { clientAction } from '#web/client-action.ts';

const words = text.form;

export const meta = () => [{ title: pageTitle(words.title) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const unit = desk.actor.unit;
  if (!unit) return null;
  if (!may(desk.actor.grants, desk.system.permissions, 'dialogue.work', unit.path))
    throw data({ code: 'not-allowed' }, { status: 403 });
  return read(desk, async (ctx) => ({
    unit: { id: unit.id, name: unit.name },
    fields: await listFields(ctx),
    draft: await readDraft(ctx, `doi-thoai-moi-${unit.id}`),
  }));
}

export async function action({ request, context }: Route.ActionArgs) {
  const { input, once, draft } = formInput(await request.formData());
  const outcome = await answer(deskOf<Database>(context).desk, planDialogue, input, { once, draft });
  return outcome.ok ? redirect(`/doi-thoai/${outcome.result.id}`) : outcome;
}

export default function New({ loaderData }: Route.ComponentProps) {
  const back = { to: '/doi-thoai', label: text.list.title };
  if (!loaderData)
    return (
      <>
        <PageHeader title={words.title} back={back} />
        <Notice tone="neutral">{text.noUnit}</Notice>
      </>
    );
  const { unit, fields, draft } = loaderData;
  return (
    <>
      <PageHeader title={words.title} context={unit.name} back={back} />
      <Section>
        <CommandForm submit={words.save} draft={draft} cancel="/doi-thoai">
          <HiddenField name="unitId" value={String(unit.id)} />
          <PlanFields fields={fields} />
        </CommandForm>
      </Section>
    </>
  );
}
