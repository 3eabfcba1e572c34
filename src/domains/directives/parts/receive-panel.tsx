import { dayOf } from '#platform/calendar/day.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { DayField } from '#web/day-field.tsx';
import { HiddenField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Section, Stack } from '#web/section.tsx';
import type { OwnDispatch } from '../dispatch/queries.server.ts';
import { detailText as text } from '../pages/text.vi.ts';

interface ReceivePanelProps {
  dispatch: OwnDispatch;
  documentId: number;
  mayReceive: boolean;
  today: string;
}

/** What the receiving unit does next: take it in, then say when it was studied, then the work. */
export function ReceivePanel({ dispatch, documentId, mayReceive, today }: ReceivePanelProps) {
  const sentOn = formatDay(dayOf(new Date(dispatch.sentAt)));
  return (
    <Section title={text.receiveTitle(dispatch.senderName)} aside={<span>{sentOn}</span>}>
      <Stack>
        <p>{dispatch.arrivalNumber === null ? text.receiveBody : text.receivedBody(dispatch.arrivalNumber)}</p>
        {mayReceive && dispatch.receivedAt === null ? (
          <CommandForm intent="receive" submit={text.receive} layout="inline">
            <HiddenField name="id" value={String(dispatch.id)} />
          </CommandForm>
        ) : null}
        {mayReceive && dispatch.receivedAt !== null && dispatch.studiedOn === null ? (
          <CommandForm intent="study" submit={text.study} layout="inline">
            <HiddenField name="id" value={String(dispatch.id)} />
            <DayField name="studiedOn" label={text.studyDay} required defaultValue={today} />
          </CommandForm>
        ) : null}
        {dispatch.studiedOn === null ? null : (
          <p>
            {text.studiedOn}: {formatDay(dispatch.studiedOn)}
          </p>
        )}
        {dispatch.receivedAt === null ? null : (
          <div>
            <LinkButton to={`/nhiem-vu?van-ban=${documentId}`} variant="secondary">
              {text.myTasks}
            </LinkButton>
          </div>
        )}
      </Stack>
    </Section>
  );
}
