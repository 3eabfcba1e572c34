import { data, redirect } from 'react-router';
import { may } from '#platform/access/may.ts';
import { read } from '#platform/command/execute.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { readDraft } from '#platform/drafts/draft.server.ts';
import type { Database } from '#domains/tables.ts';
import { DayField } from '#web/day-field.tsx';
import { FieldRow, HiddenField, RadioField, TextField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { openBoard } from '../commands.server.ts';
import { MemberRows } from '../parts/member-rows.tsx';
import { areasOf } from '../queries.server.ts';
import { kinds } from '../rules.ts';
import { kindText } from '../text.vi.ts';
import type { Route } from './+types/open.ts';
import { text } from './text.vi.ts';

export { clientAction } from '#web/client-action.ts';

const words = text.form;

export const meta = () => [{ title: pageTitle(words.title) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const unit = desk.actor.unit;
  if (!unit) return null;
  if (!may(desk.actor.grants, desk.system.permissions, 'supervision.work', unit.path))
    throw data({ code: 'not-allowed' }, { status: 403 });
  return read(desk, async (ctx) => ({
    unit: { id: unit.id, name: unit.name },
    areas: (await areasOf(ctx, unit.id)).filter((area) => area.closedOn === null),
    draft: await readDraft(ctx, `ban-moi-${unit.id}`),
  }));
}

export async function action({ request, context }: Route.ActionArgs) {
  const { input, once, draft } = formInput(await request.formData());
  const outcome = await answer(deskOf<Database>(context).desk, openBoard, input, { once, draft });
  return outcome.ok ? redirect(`/giam-sat/ban/${outcome.result.id}`) : outcome;
}

export default function Open({ loaderData }: Route.ComponentProps) {
  const back = { to: '/giam-sat/ban', label: text.page.back };
  return (
    <>
      <PageHeader title={words.title} context={loaderData?.unit.name} back={back} />
      {loaderData ? (
        <Section>
          <CommandForm submit={words.save} draft={loaderData.draft} cancel="/giam-sat/ban">
            <HiddenField name="unitId" value={String(loaderData.unit.id)} />
            <RadioField
              name="kind"
              label={words.kind}
              required
              defaultValue="inspection"
              options={kinds.map((kind) => ({ value: kind, label: kindText[kind] }))}
            />
            <TextField name="name" label={words.name} hint={words.nameHint} required maxLength={300} />
            <TextField name="project" label={words.project} hint={words.projectHint} maxLength={500} />
            <FieldRow>
              <DayField name="fromOn" label={words.fromOn} required />
              <DayField name="untilOn" label={words.untilOn} required />
            </FieldRow>
            <MemberRows areas={loaderData.areas} />
          </CommandForm>
        </Section>
      ) : (
        <Notice tone="neutral">{text.noUnit}</Notice>
      )}
    </>
  );
}
