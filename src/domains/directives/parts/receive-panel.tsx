import { Anchor, Group } from '@mantine/core';
import { Link } from 'react-router';
import { dayOf } from '#platform/calendar/day.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { HiddenField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Section, Stack } from '#web/section.tsx';
import type { OwnDispatch } from '../dispatch/queries.server.ts';
import type { StudyDuty } from '../dissemination/queries.server.ts';
import { disseminationText as words } from '../dissemination/text.vi.ts';
import { proposalText } from '../proposals/text.vi.ts';
import { detailText as text } from '../pages/text.vi.ts';
import { DutyNotice, StudyFields } from './study-fields.tsx';

interface ReceivePanelProps {
  dispatch: OwnDispatch;
  duty: StudyDuty;
  conferences: readonly { id: number; label: string }[];
  documentId: number;
  mayReceive: boolean;
  /** Give the paper on to units below. */
  mayPassOn: boolean;
  today: string;
}

/** What the receiving unit does next: take it in, then say when it was studied, then the work. */
export function ReceivePanel(props: ReceivePanelProps) {
  const { dispatch, duty, conferences, documentId, mayReceive, mayPassOn, today } = props;
  const sentOn = formatDay(dayOf(new Date(dispatch.sentAt)));
  return (
    <Section title={text.receiveTitle(dispatch.senderName)} aside={<span>{sentOn}</span>}>
      <Stack>
        <DutyNotice duty={duty} studied={dispatch.studiedOn !== null} />
        <p>{dispatch.arrivalNumber === null ? text.receiveBody : text.receivedBody(dispatch.arrivalNumber)}</p>
        {mayReceive && dispatch.receivedAt === null ? (
          <CommandForm intent="receive" submit={text.receive} layout="inline">
            <HiddenField name="id" value={String(dispatch.id)} />
          </CommandForm>
        ) : null}
        {mayReceive && dispatch.receivedAt !== null && dispatch.studiedOn === null ? (
          <CommandForm intent="study" submit={text.study}>
            <HiddenField name="id" value={String(dispatch.id)} />
            <StudyFields conferences={conferences} today={today} />
          </CommandForm>
        ) : null}
        {dispatch.studiedOn === null ? null : (
          <p>
            {text.studiedOn}: {formatDay(dispatch.studiedOn)}
            {duty.where ? `, ${duty.where}` : ''}
          </p>
        )}
        {dispatch.receivedAt === null ? null : (
          <Group gap="sm">
            <LinkButton to={`/nhiem-vu?van-ban=${documentId}`} variant="secondary">
              {text.myTasks}
            </LinkButton>
            {mayPassOn ? (
              <LinkButton to={`/van-ban/${documentId}/pho-bien`} variant="secondary">
                {words.passOn}
              </LinkButton>
            ) : null}
          </Group>
        )}
        {dispatch.receivedAt === null ? null : (
          <Group gap="lg">
            {mayPassOn ? (
              <Anchor component={Link} to={`/van-ban/${documentId}/quan-triet`} py="xs">
                {words.spread}
              </Anchor>
            ) : null}
            <Anchor component={Link} to={`/van-ban/vuong-mac/moi?van-ban=${documentId}`} py="xs">
              {proposalText.raiseAbout}
            </Anchor>
          </Group>
        )}
      </Stack>
    </Section>
  );
}
