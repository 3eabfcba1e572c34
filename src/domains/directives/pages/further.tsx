import { data, redirect } from 'react-router';
import { may } from '#platform/access/may.ts';
import { read } from '#platform/command/execute.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { UnitPicker } from '#domains/organisation/parts/unit-picker.tsx';
import type { Database } from '#domains/tables.ts';
import { CheckGroup } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section, Stack } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { rowId } from '#web/row-id.ts';
import { sendFurther } from '../further/commands.server.ts';
import { furtherPage } from '../further/queries.server.ts';
import { furtherText as text } from '../further/text.vi.ts';
import { findDocument } from '../queries.server.ts';
import { tiedMark } from '../targets/text.vi.ts';
import { clauseLabel, documentLabel, dueSourceText, shortened } from '../text.vi.ts';
import type { Route } from './+types/further.ts';
import { readText } from '../page/text.vi.ts';
import { detailText } from './text.vi.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = () => [{ title: pageTitle(text.title) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const page = await read(desk, async (ctx) => {
    const document = await findDocument(ctx, rowId(params.id));
    const maySend = document && may(desk.actor.grants, ctx.permissions, 'document.send', document.register.path);
    if (!maySend || document.state !== 'sent') return null;
    return { id: document.id, label: documentLabel(document), ...(await furtherPage(ctx, document.id)) };
  });
  if (!page) throw data(null, { status: 404 });
  return page;
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const { input, once } = formInput(await request.formData());
  const outcome = await answer(desk, sendFurther, { ...input, documentId: params.id }, { once });
  return outcome.ok ? redirect(`/van-ban/${params.id}`) : outcome;
}

export default function Further({ loaderData: page }: Route.ComponentProps) {
  const back = `/van-ban/${page.id}`;
  return (
    <>
      <PageHeader title={text.title} context={page.label} back={{ to: back, label: detailText.back }} />
      <CommandForm submit={text.submit} cancel={back} confirm={{ title: text.confirmTitle, body: text.confirmBody }}>
        <Stack>
          <Section title={text.units}>
            <Stack>
              {page.recalled.length > 0 ? (
                <CheckGroup
                  label={text.recalled}
                  name="unitIds[]"
                  options={page.recalled.map((unit) => ({ value: String(unit.id), label: unit.name }))}
                />
              ) : null}
              <UnitPicker name="unitIds[]" label={page.recalled.length > 0 ? text.others : text.pick} multiple />
            </Stack>
          </Section>
          <Section title={text.tasks}>
            <CheckGroup
              label={text.tasksHint}
              name="draftIds[]"
              checked
              options={page.tasks.map((task) => ({
                value: String(task.id),
                label: [clauseLabel(task.clause), shortened(task.what)].filter(Boolean).join('. '),
                hint: task.due
                  ? `${readText.due}: ${formatDay(task.due)} (${dueSourceText[task.dueSource]})`
                  : readText.missing.due,
              }))}
            />
          </Section>
          {page.targets.length > 0 ? (
            <Section title={text.targets}>
              <CheckGroup
                label={text.targetsHint}
                name="targetIds[]"
                checked
                options={page.targets.map((one) => ({
                  value: String(one.id),
                  label: `${one.code} ${one.name}`,
                  hint: tiedMark({ ...one, value: one.value / 10 ** one.scale }),
                }))}
              />
            </Section>
          ) : null}
        </Stack>
      </CommandForm>
    </>
  );
}
