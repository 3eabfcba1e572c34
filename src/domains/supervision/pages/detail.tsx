import { IconPencil } from '@tabler/icons-react';
import { dayOf } from '#platform/calendar/day.ts';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { Database } from '#domains/tables.ts';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { rowId } from '#web/row-id.ts';
import { DetailLayout, Section, Stack } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { Chain } from '../parts/chain.tsx';
import { Facts } from '../parts/facts.tsx';
import { BodyPanel } from '../parts/body-panel.tsx';
import { NextPanel } from '../parts/next-panel.tsx';
import { Findings, Recommendations } from '../parts/results.tsx';
import { SessionBadge } from '../parts/session-badge.tsx';
import styles from '../parts/session.module.css';
import { publishSession, takeBackSession } from '../publishing/commands.server.ts';
import {
  addFinding,
  addRecommendation,
  concludeSession,
  removeFinding,
  removeRecommendation,
  replyToRecommendation,
} from '../recommendations/commands.server.ts';
import { callOffSession, closeSession, takeBodyStep, takeStep } from '../sessions/commands.server.ts';
import { getSession } from '../sessions/queries.server.ts';
import type { Route } from './+types/detail.ts';
import { detailText as words, formText, pageText } from './text.vi.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: pageTitle(loaderData?.session.subject ?? pageText.title) },
];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const session = await found(read(desk, (ctx) => getSession(ctx, rowId(params.id))));
  const own = session.bodies.find((body) => body.mayAct && body.id === desk.actor.unit?.id);
  return {
    ...{ session, today: dayOf(desk.system.clock.now()), bodyId: own?.id ?? null },
    isAbove: session.aboveUnitId !== null && session.aboveUnitId === desk.actor.unit?.id,
  };
}

const commands = {
  step: takeStep,
  'body-step': takeBodyStep,
  'call-off': callOffSession,
  conclude: concludeSession,
  close: closeSession,
  'add-finding': addFinding,
  'remove-finding': removeFinding,
  'add-recommendation': addRecommendation,
  'remove-recommendation': removeRecommendation,
  reply: replyToRecommendation,
  publish: publishSession,
  'take-back': takeBackSession,
};

export async function action({ request, context, params }: Route.ActionArgs) {
  const { input, once, intent } = formInput(await request.formData());
  const command = Object.hasOwn(commands, intent ?? '') ? commands[intent as keyof typeof commands] : null;
  if (!command) throw new Response(null, { status: 400 });
  const given = { ...input, id: params.id };
  return answer(deskOf<Database>(context).desk, command as typeof closeSession, given, { once });
}

export default function Detail({ loaderData: { session, today, bodyId, isAbove } }: Route.ComponentProps) {
  const { id, state, mayWork, conclusion } = session;
  return (
    <>
      <PageHeader
        title={session.subject}
        context={`${session.unitName} · ${formatDay(session.workingOn)}`}
        status={<SessionBadge state={state} />}
        back={{ to: '/giam-sat', label: formText.back }}
        secondary={
          mayWork && state === 'planned' ? (
            <LinkButton to={`/giam-sat/${id}/sua`} variant="secondary" icon={<IconPencil size={18} aria-hidden />}>
              {words.change}
            </LinkButton>
          ) : null
        }
      />
      <DetailLayout
        main={
          <Stack>
            {state === 'called_off' ? (
              <Notice tone="danger">{words.calledOff(session.calledOffReason ?? '')}</Notice>
            ) : null}
            {isAbove && !mayWork ? <Notice tone="neutral">{words.receivedBelow}</Notice> : null}
            {bodyId === null ? null : <BodyPanel session={session} bodyId={bodyId} today={today} />}
            {mayWork ? <NextPanel session={session} today={today} /> : null}
            <Recommendations session={session} today={today} />
            <Findings session={session} />
            {conclusion ? (
              <Section title={words.conclusion}>
                <p className={styles.words}>{conclusion}</p>
              </Section>
            ) : null}
            <Chain session={session} />
          </Stack>
        }
        aside={<Facts session={session} />}
      />
    </>
  );
}
