import { data, redirect } from 'react-router';
import { may } from '#platform/access/may.ts';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { readDraft } from '#platform/drafts/draft.server.ts';
import type { Database } from '#domains/tables.ts';
import { HiddenField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section } from '#web/section.tsx';
import { rowId } from '#web/row-id.ts';
import { pageTitle } from '#web/text.vi.ts';
import { planMeeting } from '../commands.server.ts';
import { getMeeting } from '../page/queries.server.ts';
import { PlanFields } from '../parts/plan-fields.tsx';
import { startOfFollowing } from '../parts/plan-start.ts';
import { listMeetingKinds } from '../queries.server.ts';
import { text } from '../text.vi.ts';
import type { Route } from './+types/new.ts';

export { clientAction } from '#web/client-action.ts';

const words = text.form;

export const meta = () => [{ title: pageTitle(words.title) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const unit = desk.actor.unit;
  if (!unit) return null;
  if (!may(desk.actor.grants, desk.system.permissions, 'activity.log', unit.path))
    throw data({ code: 'not-allowed' }, { status: 403 });
  const previousId = rowId(new URL(request.url).searchParams.get('tu') ?? '');
  return found(
    read(desk, async (ctx) => {
      const previous = previousId === 0 ? null : await getMeeting(ctx, previousId);
      const name = previous === null ? `hop-moi-${unit.id}` : `hop-moi-${unit.id}-${previous.id}`;
      return {
        unit: { id: unit.id, name: unit.name },
        previous: previous && { id: previous.id, title: previous.title, start: startOfFollowing(previous) },
        kinds: (await listMeetingKinds(ctx)).map((kind) => ({ code: kind.code, name: kind.name })),
        draft: await readDraft(ctx, name),
      };
    }),
  );
}

export async function action({ request, context }: Route.ActionArgs) {
  const { input, once, draft } = formInput(await request.formData());
  const outcome = await answer(deskOf<Database>(context).desk, planMeeting, input, { once, draft });
  return outcome.ok ? redirect(`/hop/${outcome.result.id}`) : outcome;
}

const empty = { units: [], points: [], agenda: [] };

export default function New({ loaderData }: Route.ComponentProps) {
  const back = { to: '/hop', label: text.list.title };
  if (!loaderData)
    return (
      <>
        <PageHeader title={words.title} back={back} />
        <Notice tone="neutral">{text.noUnit}</Notice>
      </>
    );
  const { unit, previous, kinds, draft } = loaderData;
  return (
    <>
      <PageHeader title={words.title} context={unit.name} back={back} />
      {previous ? <Notice tone="neutral">{words.following(previous.title)}</Notice> : null}
      <Section>
        <CommandForm submit={words.save} draft={draft} cancel="/hop">
          <HiddenField name="hostUnitId" value={String(unit.id)} />
          {previous ? <HiddenField name="previousId" value={String(previous.id)} /> : null}
          <PlanFields kinds={kinds} start={previous?.start ?? { ...empty, kind: 'briefing' }} />
        </CommandForm>
      </Section>
    </>
  );
}
