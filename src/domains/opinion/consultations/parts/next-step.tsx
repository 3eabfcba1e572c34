import { formatDay } from '#platform/vietnamese/day-format.ts';
import { DayField } from '#web/day-field.tsx';
import { CheckField, FieldRow, HiddenField, TextField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Section, Stack } from '#web/section.tsx';
import { text } from '../pages/text.vi.ts';
import type { ConsultationPage } from '../queries.server.ts';
import { actRefusal, minutesDue, publicDue } from '../rules.ts';
import styles from './consultation.module.css';

const words = text.page;

/** The one thing that comes next, with its term: lock the count, write down the minutes, publish. */
export function NextStep({ consultation, today }: { consultation: ConsultationPage; today: string }) {
  const { id, state, version, countedOn, minutesOn, closesOn, publishedOn } = consultation;
  const hidden = <HiddenField name="version" value={String(version)} />;
  if (state === 'open' && actRefusal(consultation, 'close', today) === null)
    return (
      <Section title={words.next}>
        <CommandForm
          intent="close"
          submit={words.close}
          tone={today < closesOn ? 'quiet' : undefined}
          confirm={{ title: words.closeTitle, body: words.closeBody }}
        >
          {hidden}
          <p>{words.closeBody}</p>
        </CommandForm>
      </Section>
    );
  if (state === 'open')
    return (
      <Section title={words.next}>
        <p className={styles.soft}>{words.commentRuns(formatDay(closesOn))}</p>
      </Section>
    );
  if (countedOn === null || publishedOn !== null) return null;
  return (
    <Section title={words.next}>
      <Stack>
        <LinkButton to={`/lay-y-kien/${id}/bien-ban.docx`} variant="secondary" external>
          {words.print}
        </LinkButton>
        {minutesOn === null ? (
          <CommandForm intent="minutes" submit={words.minutes}>
            {hidden}
            <p>{words.minutesBody(formatDay(minutesDue(countedOn)))}</p>
            <FieldRow>
              <TextField name="paper" label={words.paper} required maxLength={300} autoComplete="off" />
              <DayField name="on" label={words.on} required defaultValue={today} />
            </FieldRow>
          </CommandForm>
        ) : (
          <CommandForm
            intent="publish"
            submit={words.publish}
            confirm={{ title: words.publishTitle, body: words.publishBody(formatDay(publicDue(minutesOn))) }}
          >
            {hidden}
            <p>{words.publishBody(formatDay(publicDue(minutesOn)))}</p>
            <CheckField name="checked" label={words.namesNobody} hint={words.namesNobodyHint} />
          </CommandForm>
        )}
      </Stack>
    </Section>
  );
}
