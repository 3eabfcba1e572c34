import { DayField } from '#web/day-field.tsx';
import { AreaField, HiddenField, TextField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { Notice } from '#web/notice.tsx';
import { Section, Stack } from '#web/section.tsx';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { ConsentView } from '../queries.server.ts';
import { text } from '../text.vi.ts';

const words = text.consents;

/** Who agreed to be named or shown; only those who write see it. */
export function ConsentPanel({ consents, mayWrite }: { consents: readonly ConsentView[]; mayWrite: boolean }) {
  return (
    <Section title={words.title}>
      <Stack>
        {consents.length === 0 ? <Notice tone="warning">{words.none}</Notice> : null}
        {consents.map((one) => (
          <div key={one.id}>
            <p>
              <strong>{one.fullName}</strong>
            </p>
            <p>
              {one.withdrawnOn
                ? words.withdrawn(formatDay(one.withdrawnOn))
                : words.given(formatDay(one.givenOn), one.how)}
            </p>
            {mayWrite && one.withdrawnOn === null ? (
              <CommandForm
                {...{ intent: 'withdraw-consent', submit: words.withdraw, tone: 'quiet', layout: 'inline' }}
                confirm={{ title: words.withdrawTitle, body: words.withdrawBody }}
              >
                <HiddenField name="id" value={String(one.id)} />
              </CommandForm>
            ) : null}
          </div>
        ))}
        {mayWrite ? (
          <CommandForm {...{ intent: 'consent', submit: words.add, tone: 'quiet', layout: 'inline' }}>
            <p>{words.about}</p>
            <TextField name="fullName" label={words.fullName} required maxLength={120} />
            <DayField name="givenOn" label={words.givenOn} required />
            <AreaField name="how" label={words.how} hint={words.howHint} required rows={2} maxLength={500} />
          </CommandForm>
        ) : null}
      </Stack>
    </Section>
  );
}
