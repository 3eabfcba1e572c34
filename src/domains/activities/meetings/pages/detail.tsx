import { IconArrowForwardUp, IconPencil } from '@tabler/icons-react';
import { dayOf } from '#platform/calendar/day.ts';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, filesOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { atFileField } from '#platform/files/name-refusal.ts';
import type { Database } from '#domains/tables.ts';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { DetailLayout, Section, Stack } from '#web/section.tsx';
import { rowId } from '#web/row-id.ts';
import { pageTitle } from '#web/text.vi.ts';
import { answerInvitation, receiveInvitation } from '../answers/commands.server.ts';
import { holdMeeting } from '../attendance/commands.server.ts';
import { callOffMeeting, closeMeeting } from '../commands.server.ts';
import { getMeeting, recordsToTake } from '../page/queries.server.ts';
import { addPapers, removePaper } from '../papers/commands.server.ts';
import { AnswerForm } from '../parts/answer-form.tsx';
import { HostPanel } from '../parts/host-panel.tsx';
import { MeetingBadge } from '../parts/meeting-badge.tsx';
import { MeetingFacts } from '../parts/meeting-facts.tsx';
import { Agenda, Conclusions, Invited, ReviewTable } from '../parts/meeting-tables.tsx';
import { Papers } from '../parts/papers.tsx';
import { spanWords } from '../parts/span-words.ts';
import { actNames, actRefusal } from '../rules.ts';
import { text } from '../text.vi.ts';
import type { Route } from './+types/detail.ts';
import { pageText as words } from './text.vi.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: pageTitle(loaderData?.meeting.title ?? text.list.title) },
];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const today = dayOf(desk.system.clock.now());
  return found(
    read(desk, async (ctx) => {
      const meeting = await getMeeting(ctx, rowId(params.id));
      const may = actNames.filter((act) => actRefusal(meeting, act, today) === null);
      const records = meeting.mayHost && may.includes('hold') ? await recordsToTake(ctx, meeting) : [];
      return {
        meeting,
        may,
        own: meeting.invitations.find((one) => one.unitId === desk.actor.unit?.id && one.mayAnswer) ?? null,
        records: records.map((one) => ({
          id: one.id,
          label: `${one.title ?? meeting.kindName}, ${one.place}, ${text.heads(String(one.attendance))}`,
        })),
      };
    }),
  );
}

const commands = {
  answer: answerInvitation,
  receive: receiveInvitation,
  hold: holdMeeting,
  close: closeMeeting,
  'call-off': callOffMeeting,
  'remove-paper': removePaper,
};

export async function action({ request, context, params }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const form = await request.formData();
  const { input, once, intent, draft } = formInput(form);
  if (intent === 'add-paper') {
    const uploads = filesOf(form, 'files').map(async (file) => ({ bytes: await file.bytes(), name: file.name }));
    const given = async () => {
      const files = await atFileField('files', async () => desk.system.files.putAll(await Promise.all(uploads)));
      return { ...input, id: params.id, files };
    };
    return answer(desk, addPapers, given, { once, draft });
  }
  const command = Object.hasOwn(commands, intent ?? '') ? commands[intent as keyof typeof commands] : null;
  if (!command) throw new Response(null, { status: 400 });
  return answer(desk, command as typeof closeMeeting, { ...input, id: params.id }, { once, draft });
}

export default function Detail({ loaderData: { meeting, may, own, records } }: Route.ComponentProps) {
  const { id, state, mayHost, conclusions, review } = meeting;
  const promises = conclusions.flatMap((one) => one.promises);
  const count = (of: string) => promises.filter((one) => one.state === of).length;
  return (
    <>
      <PageHeader
        title={meeting.title}
        context={`${meeting.host.name} · ${spanWords(meeting)}`}
        status={<MeetingBadge state={state} />}
        back={{ to: '/hop', label: words.back }}
        secondary={
          mayHost && may.includes('change') ? (
            <LinkButton to={`/hop/${id}/sua`} variant="secondary" icon={<IconPencil size={18} aria-hidden />}>
              {words.change}
            </LinkButton>
          ) : mayHost && (state === 'held' || state === 'closed') ? (
            <LinkButton
              to={`/hop/moi?tu=${id}`}
              variant="secondary"
              icon={<IconArrowForwardUp size={18} aria-hidden />}
            >
              {words.following}
            </LinkButton>
          ) : null
        }
      />
      <DetailLayout
        main={
          <Stack>
            {state === 'called_off' ? (
              <Notice tone="danger">{words.calledOff(meeting.calledOffReason ?? '')}</Notice>
            ) : null}
            {state === 'closed' ? (
              <Notice tone="neutral">{conclusions.length > 0 ? words.closedAfter : words.closed}</Notice>
            ) : null}
            {state === 'held' && !mayHost ? <Notice tone="neutral">{words.guestHeld}</Notice> : null}
            {own && may.includes('answer') ? <AnswerForm key={own.version} meeting={meeting} invitation={own} /> : null}
            {mayHost && may.length > 0 ? <HostPanel meeting={meeting} may={may} records={records} /> : null}
            {review.length > 0 && state !== 'called_off' ? (
              <Section title={words.review} aside={<span>{words.reviewHint}</span>} flush>
                <ReviewTable review={review} />
              </Section>
            ) : null}
            {conclusions.length > 0 ? (
              <Section
                title={words.conclusions}
                aside={
                  promises.length > 0 ? (
                    <span>{words.conclusionsCount(count('confirmed'), count('claimed'), promises.length)}</span>
                  ) : null
                }
              >
                <Conclusions meeting={meeting} />
              </Section>
            ) : null}
            <Section title={words.agenda}>
              <Agenda agenda={meeting.agenda} />
            </Section>
            <Papers meeting={meeting} mayChange={mayHost && may.includes('file')} />
            <Section title={words.invited} flush>
              <Invited meeting={meeting} />
            </Section>
          </Stack>
        }
        aside={<MeetingFacts meeting={meeting} />}
      />
    </>
  );
}
