import { useState } from 'react';
import { ChoiceField, HiddenField, RadioField, TextField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { Notice } from '#web/notice.tsx';
import { Section, Stack } from '#web/section.tsx';
import type { MeetingDetail } from '../page/queries.server.ts';
import { pageText as words } from '../pages/text.vi.ts';

interface AnswerFormProps {
  meeting: MeetingDetail;
  invitation: MeetingDetail['invitations'][number];
}

/** What the invited unit says: how many come and where, or why nobody does. */
export function AnswerForm({ meeting, invitation }: AnswerFormProps) {
  const { unitId, version, answer, heads, pointId, reason } = invitation;
  const [chosen, setChosen] = useState<string>(answer ?? 'coming');
  const points = meeting.points.map((point) => ({ value: String(point.id), label: point.name }));
  return (
    <Section title={words.answerTitle(invitation.name)}>
      <Stack>
        {invitation.isStale ? <Notice tone="warning">{words.stale}</Notice> : null}
        {answer !== null && !invitation.isStale ? <Notice tone="success">{words.guestWaiting}</Notice> : null}
        <CommandForm
          key={version}
          intent="answer"
          submit={words.sendAnswer}
          tone={answer === null ? undefined : 'quiet'}
        >
          <HiddenField name="unitId" value={String(unitId)} />
          <HiddenField name="version" value={String(version)} />
          <div
            onChange={(event) => {
              const { name, value } = event.target as HTMLInputElement;
              if (name === 'answer') setChosen(value);
            }}
          >
            <RadioField
              name="answer"
              label={words.answer}
              required
              defaultValue={chosen}
              options={[
                { value: 'coming', label: words.answers.coming },
                { value: 'declined', label: words.answers.declined },
              ]}
            />
          </div>
          {chosen === 'coming' ? (
            <>
              <TextField
                name="heads"
                label={words.answerHeads}
                required
                inputMode="numeric"
                autoComplete="off"
                defaultValue={heads === null ? '' : String(heads)}
              />
              {points.length > 1 ? (
                <ChoiceField
                  name="pointId"
                  label={words.answerPoint}
                  options={points}
                  defaultValue={pointId === null ? '' : String(pointId)}
                />
              ) : null}
            </>
          ) : (
            <TextField name="reason" label={words.answerReason} required maxLength={1000} defaultValue={reason ?? ''} />
          )}
        </CommandForm>
        {invitation.received ? null : (
          <CommandForm intent="receive" submit={words.receive} layout="inline" tone="quiet">
            <HiddenField name="unitId" value={String(unitId)} />
          </CommandForm>
        )}
      </Stack>
    </Section>
  );
}
