import { dayOf } from '#platform/calendar/day.ts';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { readDraft } from '#platform/drafts/draft.server.ts';
import type { Database } from '#domains/tables.ts';
import { CommandForm } from '#web/form.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section, Stack } from '#web/section.tsx';
import { useRefusalWords } from '#web/refusal-words.tsx';
import { rowId } from '#web/row-id.ts';
import { pageTitle } from '#web/text.vi.ts';
import { addConclusion, mendConclusion, removeConclusion, sendConclusions } from '../conclusions/commands.server.ts';
import { getMeeting } from '../page/queries.server.ts';
import { ConclusionFields, WaitingConclusion } from '../parts/conclusion-forms.tsx';
import { Conclusions } from '../parts/meeting-tables.tsx';
import { actRefusal } from '../rules.ts';
import type { Route } from './+types/conclusions.ts';
import { conclusionText as words, pageText } from './text.vi.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = () => [{ title: pageTitle(words.title) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const today = dayOf(desk.system.clock.now());
  return found(
    read(desk, async (ctx) => {
      const meeting = await getMeeting(ctx, rowId(params.id));
      return {
        meeting,
        refusal: meeting.mayConclude ? actRefusal(meeting, 'conclude', today) : 'not-allowed',
        maySend: meeting.state === 'held',
        draft: await readDraft(ctx, `hop-ket-luan-${meeting.id}`),
      };
    }),
  );
}

const commands = { add: addConclusion, mend: mendConclusion, remove: removeConclusion, send: sendConclusions };

export async function action({ request, context, params }: Route.ActionArgs) {
  const { input, once, intent, draft } = formInput(await request.formData());
  const command = Object.hasOwn(commands, intent ?? '') ? commands[intent as keyof typeof commands] : null;
  if (!command) throw new Response(null, { status: 400 });
  const given = { ...input, id: params.id };
  return answer(deskOf<Database>(context).desk, command as typeof addConclusion, given, { once, draft });
}

export default function Conclude({ loaderData: { meeting, refusal, maySend, draft } }: Route.ComponentProps) {
  const refusalWords = useRefusalWords();
  const waiting = meeting.conclusions.filter((one) => !one.isSent);
  const sent = meeting.conclusions.filter((one) => one.isSent);
  return (
    <>
      <PageHeader
        title={words.title}
        context={meeting.title}
        back={{ to: `/hop/${meeting.id}`, label: pageText.toMeeting }}
      />
      <Stack>
        {refusal ? <Notice tone="neutral">{refusalWords(refusal)}</Notice> : null}
        {refusal ? null : (
          <>
            <Section title={words.waiting}>
              <Stack>
                {waiting.length === 0 ? <p>{words.waitingNone}</p> : null}
                {waiting.map((one) => (
                  <WaitingConclusion key={`${one.id}-${one.version}`} conclusion={one} />
                ))}
                {waiting.length > 0 && maySend ? (
                  <CommandForm
                    intent="send"
                    submit={words.send(waiting.length)}
                    confirm={{ title: words.sendConfirm, body: words.sendBody }}
                    layout="inline"
                  />
                ) : null}
                {waiting.length > 0 && !maySend ? <Notice tone="neutral">{words.sendAfter}</Notice> : null}
              </Stack>
            </Section>
            <Section title={words.add}>
              <CommandForm
                intent="add"
                submit={words.addButton}
                draft={draft}
                tone={waiting.length > 0 ? 'quiet' : undefined}
              >
                <ConclusionFields />
              </CommandForm>
            </Section>
          </>
        )}
        {sent.length > 0 ? (
          <Section title={words.sent}>
            <Conclusions meeting={{ ...meeting, conclusions: sent }} />
          </Section>
        ) : null}
      </Stack>
    </>
  );
}
