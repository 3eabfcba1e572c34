import { formatDay, formatDayTime } from '#platform/vietnamese/day-format.ts';
import { DayField } from '#web/day-field.tsx';
import { AreaField, ChoiceField, FieldRow, HiddenField, TextField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { Section, Stack } from '#web/section.tsx';
import { Timeline } from '#web/timeline.tsx';
import type { Forwarding } from '../forwarding/queries.server.ts';
import { forwardingText as text } from '../forwarding/text.vi.ts';

interface ForwardingPanelProps {
  forwardings: readonly Forwarding[];
  colleagues: readonly { accountId: number; name: string; positionTitle: string | null }[];
  mayForward: boolean;
}

/** To whom the office passed the paper on, and passing it on further. */
export function ForwardingPanel({ forwardings, colleagues, mayForward }: ForwardingPanelProps) {
  return (
    <Section title={text.title}>
      <Stack>
        {forwardings.length === 0 ? <p>{text.none}</p> : <Timeline items={forwardings.map(itemOf)} />}
        {mayForward ? (
          <CommandForm intent="forward" submit={text.submit}>
            <FieldRow>
              <ChoiceField
                name="toAccountId"
                label={text.to}
                empty={text.toNobody}
                options={colleagues.map((person) => ({
                  value: String(person.accountId),
                  label: [person.name, person.positionTitle].filter(Boolean).join(', '),
                }))}
              />
              <TextField name="toWords" label={text.toWords} hint={text.toWordsHint} maxLength={200} />
            </FieldRow>
            <AreaField name="note" label={text.note} maxLength={1000} rows={2} />
            <DayField name="dueOn" label={text.due} />
          </CommandForm>
        ) : null}
      </Stack>
    </Section>
  );
}

function itemOf(row: Forwarding) {
  const due = row.dueOn ? text.dueOn(formatDay(row.dueOn)) : null;
  const words = [row.note, due].filter(Boolean).join('; ');
  return {
    key: row.id,
    at: row.at,
    title: row.to,
    by: text.by(row.by),
    tone: row.takenAt ? ('success' as const) : ('waiting' as const),
    body: (
      <>
        {words ? <p>{words}</p> : null}
        <p>{signatureOf(row)}</p>
        {row.isMine ? (
          <CommandForm intent="take" submit={text.take} layout="inline">
            <HiddenField name="id" value={String(row.id)} />
          </CommandForm>
        ) : null}
      </>
    ),
  };
}

function signatureOf({ takenAt, signsHere }: Forwarding): string {
  if (takenAt) return text.taken(formatDayTime(takenAt));
  return signsHere ? text.notTaken : text.outside;
}
