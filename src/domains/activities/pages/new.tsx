import { redirect } from 'react-router';
import { dayOf } from '#platform/calendar/day.ts';
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
import { pageTitle } from '#web/text.vi.ts';
import { logActivity } from '../commands.server.ts';
import { startOfEntry } from '../entry/queries.server.ts';
import { EntryForm } from '../parts/entry-form.tsx';
import { PhotoFields } from '../parts/photo-fields.tsx';
import { id } from '../schema.ts';
import { text } from '../text.vi.ts';
import type { Route } from './+types/new.ts';
import { storeFormPhotos } from './store-photos.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = () => [{ title: pageTitle(text.form.title) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const today = dayOf(desk.system.clock.now());
  const { searchParams } = new URL(request.url);
  const asked = id.safeParse(searchParams.get('don-vi'));
  const item = id.safeParse(searchParams.get('muc'));
  const unitId = asked.success ? asked.data : desk.actor.unit?.id;
  if (!unitId) return { today, itemIds: [], entry: null };
  const entry = await found(
    read(desk, async (ctx) => ({
      start: await startOfEntry(ctx, unitId),
      draft: await readDraft(ctx, `hoat-dong-${unitId}`),
    })),
  );
  return { today, itemIds: item.success ? [item.data] : [], entry };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const form = await request.formData();
  const { input, once, draft } = formInput(form);
  const given = async () => ({ ...input, photos: await storeFormPhotos(desk.system, form) });
  const outcome = await answer(desk, logActivity, given, { once, draft });
  return outcome.ok ? redirect(`/hoat-dong/${outcome.result.id}`) : outcome;
}

export default function New({ loaderData: { today, itemIds, entry } }: Route.ComponentProps) {
  const back = { to: '/hoat-dong', label: text.list.title };
  if (!entry)
    return (
      <>
        <PageHeader title={text.form.title} back={back} />
        <Notice tone="neutral">{text.noUnit}</Notice>
      </>
    );
  const { start, draft } = entry;
  return (
    <>
      <PageHeader title={text.form.title} context={start.unit.name} back={back} />
      <Section>
        <CommandForm submit={text.form.save} draft={draft} cancel="/hoat-dong" files>
          <HiddenField name="ownerUnitId" value={String(start.unit.id)} />
          <EntryForm
            unitId={start.unit.id}
            kinds={start.kinds}
            elsewhere={start.elsewhere}
            commitments={start.commitments}
            items={start.items}
            initial={{ happenedOn: today, place: start.place, itemIds }}
            mayCopy
          />
          <PhotoFields kept={[]} />
        </CommandForm>
      </Section>
    </>
  );
}
