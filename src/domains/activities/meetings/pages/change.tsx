import { redirect } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { readDraft } from '#platform/drafts/draft.server.ts';
import type { Database } from '#domains/tables.ts';
import { HiddenField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section } from '#web/section.tsx';
import { rowId } from '#web/row-id.ts';
import { pageTitle } from '#web/text.vi.ts';
import { changeMeeting } from '../commands.server.ts';
import { getMeeting } from '../page/queries.server.ts';
import { PlanFields } from '../parts/plan-fields.tsx';
import { startOfChange } from '../parts/plan-start.ts';
import { listMeetingKinds } from '../queries.server.ts';
import { text } from '../text.vi.ts';
import type { Route } from './+types/change.ts';

export { clientAction } from '#web/client-action.ts';

const words = text.form;

export const meta = () => [{ title: pageTitle(words.changeTitle) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  return found(
    read(desk, async (ctx) => {
      const meeting = await getMeeting(ctx, rowId(params.id));
      return {
        ...{ id: meeting.id, version: meeting.version, title: meeting.title, start: startOfChange(meeting) },
        kinds: (await listMeetingKinds(ctx)).map((kind) => ({ code: kind.code, name: kind.name })),
        draft: await readDraft(ctx, `hop-sua-${meeting.id}`),
      };
    }),
  );
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { input, once, draft } = formInput(await request.formData());
  const given = { ...input, id: params.id };
  const outcome = await answer(deskOf<Database>(context).desk, changeMeeting, given, { once, draft });
  return outcome.ok ? redirect(`/hop/${outcome.result.id}`) : outcome;
}

export default function Change({ loaderData: { id, version, title, start, kinds, draft } }: Route.ComponentProps) {
  return (
    <>
      <PageHeader title={words.changeTitle} context={title} back={{ to: `/hop/${id}`, label: title }} />
      <Section>
        <CommandForm submit={words.saveChange} draft={draft} cancel={`/hop/${id}`}>
          <HiddenField name="version" value={String(version)} />
          <PlanFields kinds={kinds} start={start} />
        </CommandForm>
      </Section>
    </>
  );
}
