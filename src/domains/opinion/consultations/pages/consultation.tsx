import { IconPencil } from '@tabler/icons-react';
import { dayOf } from '#platform/calendar/day.ts';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { formatNumber } from '#platform/vietnamese/number-format.ts';
import type { Database } from '#domains/tables.ts';
import { CallOff } from '#web/call-off.tsx';
import { FactList } from '#web/fact-list.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { DetailLayout, Section, Stack } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import * as consulting from '../commands.server.ts';
import { CorrectForms, Corrections } from '../parts/corrections.tsx';
import { CountForms } from '../parts/count-forms.tsx';
import { NextStep } from '../parts/next-step.tsx';
import { Areas, Result } from '../parts/result.tsx';
import { ConsultationBadge } from '../parts/state-badge.tsx';
import { type ConsultationPage, getConsultation } from '../queries.server.ts';
import { actRefusal, postedUntil } from '../rules.ts';
import { matterText } from '../text.vi.ts';
import type { Route } from './+types/consultation.ts';
import { text } from './text.vi.ts';

export { clientAction } from '#web/client-action.ts';

const words = text.page;

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: pageTitle(loaderData?.consultation.subject ?? text.list.title) },
];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const consultation = await found(read(desk, (ctx) => getConsultation(ctx, params.id)));
  return { consultation, today: dayOf(desk.system.clock.now()) };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const { input, once, intent } = formInput(await request.formData());
  const commands = {
    count: consulting.countBallots,
    correct: consulting.correctCount,
    close: consulting.closeCount,
    minutes: consulting.recordMinutes,
    publish: consulting.publishConsultation,
    'call-off': consulting.callOffConsultation,
  };
  const command = Object.hasOwn(commands, intent ?? '') ? commands[intent as keyof typeof commands] : null;
  if (!command) throw new Response(null, { status: 400 });
  return answer(desk, command as typeof consulting.closeCount, { ...input, id: params.id }, { once });
}

export default function Consultation({ loaderData: { consultation, today } }: Route.ComponentProps) {
  const { id, state, mayWork, publishedOn, calledOffReason, opensOn } = consultation;
  const may = (act: 'change' | 'count' | 'correct' | 'call_off') =>
    mayWork && actRefusal(consultation, act, today) === null;
  return (
    <>
      <PageHeader
        title={consultation.subject}
        context={consultation.unitName}
        status={<ConsultationBadge state={state} />}
        back={{ to: '/lay-y-kien', label: words.back }}
        secondary={
          may('change') ? (
            <LinkButton to={`/lay-y-kien/${id}/sua`} variant="secondary" icon={<IconPencil size={18} aria-hidden />}>
              {words.change}
            </LinkButton>
          ) : null
        }
      />
      <DetailLayout
        main={
          <Stack>
            {calledOffReason ? <Notice tone="neutral">{words.calledOff(calledOffReason)}</Notice> : null}
            {publishedOn ? (
              <Notice tone="success">
                {words.published(formatDay(publishedOn), formatDay(postedUntil(publishedOn)))}
              </Notice>
            ) : null}
            <Result consultation={consultation} />
            {may('count') ? <CountForms areas={consultation.areas} /> : null}
            {mayWork ? <NextStep consultation={consultation} today={today} /> : null}
            {state === 'planned' && mayWork && today < opensOn ? (
              <Notice tone="neutral">{words.notBegun(formatDay(opensOn))}</Notice>
            ) : null}
            <Areas consultation={consultation} />
            {state === 'counted' && may('correct') ? <CorrectForms consultation={consultation} /> : null}
            <Corrections corrections={consultation.corrections} />
          </Stack>
        }
        aside={
          <>
            <Section title={words.facts}>
              <FactList items={factsOf(consultation)} />
            </Section>
            {may('call_off') ? (
              <Section>
                <CallOff title={words.callOff} reason={words.reason} version={consultation.version} />
              </Section>
            ) : null}
          </>
        }
      />
    </>
  );
}

function factsOf(consultation: ConsultationPage) {
  const { matter, noticeOn, opensOn, closesOn, countedOn, minutesPaper, minutesOn, outcome, areas } = consultation;
  const households = areas.reduce((sum, area) => sum + area.households, 0);
  return [
    { label: words.matter, value: matterText[matter], wide: true },
    { label: words.span, value: text.list.span(formatDay(opensOn), formatDay(closesOn)), wide: true },
    ...(noticeOn === null ? [] : [{ label: words.noticeOn, value: formatDay(noticeOn) }]),
    ...(outcome.needed === null
      ? [{ label: words.households, value: formatNumber(households) }]
      : [{ label: words.needed, value: words.neededOf(formatNumber(outcome.needed), formatNumber(households)) }]),
    ...(countedOn === null ? [] : [{ label: words.countedOn, value: formatDay(countedOn) }]),
    ...(minutesPaper === null || minutesOn === null
      ? []
      : [{ label: words.minutesPaper, value: words.minutesOf(minutesPaper, formatDay(minutesOn)), wide: true }]),
  ];
}
