import { redirect } from 'react-router';
import { dayOf } from '#platform/calendar/day.ts';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { readDraft } from '#platform/drafts/draft.server.ts';
import type { Database } from '#domains/tables.ts';
import { AreaField, HiddenField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section, Stack } from '#web/section.tsx';
import { useRefusalWords } from '#web/refusal-words.tsx';
import { rowId } from '#web/row-id.ts';
import { pageTitle } from '#web/text.vi.ts';
import { writeMinutes } from '../minutes/commands.server.ts';
import { getMeeting } from '../page/queries.server.ts';
import { actRefusal } from '../rules.ts';
import type { Route } from './+types/minutes.ts';
import { minutesText as words, pageText } from './text.vi.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = () => [{ title: pageTitle(words.title) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const today = dayOf(desk.system.clock.now());
  return found(
    read(desk, async (ctx) => {
      const { id, title, version, agenda, minutesNote, mayHost, state, startsOn } = await getMeeting(
        ctx,
        rowId(params.id),
      );
      const refusal = mayHost ? actRefusal({ state, startsOn }, 'minute', today) : 'not-allowed';
      return { id, title, version, agenda, minutesNote, refusal, draft: await readDraft(ctx, `hop-bien-ban-${id}`) };
    }),
  );
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { input, once, draft } = formInput(await request.formData());
  const given = { ...input, id: params.id };
  const outcome = await answer(deskOf<Database>(context).desk, writeMinutes, given, { once, draft });
  return outcome.ok ? redirect(`/hop/${params.id}`) : outcome;
}

export default function Minutes({ loaderData }: Route.ComponentProps) {
  const { id, title, version, agenda, minutesNote, refusal, draft } = loaderData;
  const refusalWords = useRefusalWords();
  return (
    <>
      <PageHeader title={words.title} context={title} back={{ to: `/hop/${id}`, label: pageText.toMeeting }} />
      {refusal ? (
        <Notice tone="neutral">{refusalWords(refusal)}</Notice>
      ) : (
        <Section>
          <Stack>
            <p>{words.hint}</p>
            {agenda.length === 0 ? <Notice tone="neutral">{words.noAgenda}</Notice> : null}
            <CommandForm submit={words.save} draft={draft} cancel={`/hop/${id}`}>
              <HiddenField name="version" value={String(version)} />
              {agenda.map((item, at) => (
                <div key={item.id}>
                  <HiddenField name={`items.${at}.id`} value={String(item.id)} />
                  <AreaField
                    name={`items.${at}.discussed`}
                    label={words.item(at + 1, item.what)}
                    rows={5}
                    maxLength={20_000}
                    defaultValue={item.discussed ?? ''}
                  />
                </div>
              ))}
              <AreaField
                name="note"
                label={words.note}
                rows={agenda.length === 0 ? 12 : 4}
                maxLength={20_000}
                defaultValue={minutesNote ?? ''}
              />
            </CommandForm>
          </Stack>
        </Section>
      )}
    </>
  );
}
