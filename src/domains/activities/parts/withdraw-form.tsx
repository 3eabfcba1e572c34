import { AreaField, HiddenField } from '#web/fields.tsx';
import { Fold } from '#web/fold.tsx';
import { CommandForm } from '#web/form.tsx';
import { Section } from '#web/section.tsx';
import { text } from '../text.vi.ts';

const words = text.page;

/** A rare act, folded away: the record stays, with the reason, and counts no more. */
export function WithdrawForm({ version }: { version: number }) {
  return (
    <Section>
      <Fold title={words.withdraw}>
        <CommandForm
          key={version}
          submit={words.withdraw}
          tone="danger"
          layout="inline"
          confirm={{ title: words.withdrawTitle, body: words.withdrawBody }}
        >
          <HiddenField name="version" value={String(version)} />
          <AreaField name="reason" label={words.withdrawReason} required rows={2} maxLength={1000} />
        </CommandForm>
      </Fold>
    </Section>
  );
}
