import { useState } from 'react';
import { data, redirect } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { HiddenField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { rowId } from '#web/row-id.ts';
import { changeActivity } from '../commands.server.ts';
import { startOfEntry } from '../entry/queries.server.ts';
import { getActivity } from '../page/queries.server.ts';
import { EntryForm } from '../parts/entry-form.tsx';
import { PhotoFields } from '../parts/photo-fields.tsx';
import { text } from '../text.vi.ts';
import type { Route } from './+types/change.ts';
import { storeFormPhotos } from './store-photos.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = () => [{ title: pageTitle(text.form.changeTitle) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  return found(
    read(desk, async (ctx) => {
      const activity = await getActivity(ctx, rowId(params.id));
      if (!activity.mayChange) throw data({ code: 'not-allowed' }, { status: 403 });
      return { activity, start: await startOfEntry(ctx, activity.owner.id) };
    }),
  );
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const form = await request.formData();
  const { input, once } = formInput(form);
  const given = async () => ({ ...input, id: params.id, photos: await storeFormPhotos(desk.system, form) });
  const outcome = await answer(desk, changeActivity, given, { once });
  return outcome.ok ? redirect(`/hoat-dong/${params.id}`) : outcome;
}

export default function Change({ loaderData: { activity, start } }: Route.ComponentProps) {
  // The version that was opened, also after a refusal has read the page anew: what was not seen is not overwritten.
  const [version] = useState(activity.version);
  const offered = new Map(start.commitments.map((one) => [one.id, one]));
  for (const line of activity.serves) offered.set(line.id, { id: line.id, what: line.what, dueOn: line.dueOn });
  return (
    <>
      <PageHeader
        title={text.form.changeTitle}
        context={activity.owner.name}
        back={{ to: `/hoat-dong/${activity.id}`, label: activity.heading }}
      />
      <Section>
        <CommandForm submit={text.form.saveChange} cancel={`/hoat-dong/${activity.id}`} files>
          <HiddenField name="version" value={String(version)} />
          <EntryForm
            unitId={activity.owner.id}
            kinds={
              start.kinds.some((kind) => kind.code === activity.kind.code)
                ? start.kinds
                : [activity.kind, ...start.kinds]
            }
            isFollowed={activity.recordLink !== null}
            commitments={[...offered.values()]}
            initial={{
              ...{ kind: activity.kind.code, happenedOn: activity.happenedOn, place: activity.place },
              ...{ title: activity.title, attendance: activity.attendance, women: activity.women },
              ...{ points: activity.points, values: activity.values, result: activity.result },
              ...{ partners: activity.partners, commitmentIds: activity.serves.map((line) => line.id) },
            }}
          />
          <PhotoFields kept={activity.photos} />
        </CommandForm>
      </Section>
    </>
  );
}
