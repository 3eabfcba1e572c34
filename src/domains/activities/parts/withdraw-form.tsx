import { AreaField, HiddenField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { Section } from '#web/section.tsx';
import { text } from '../text.vi.ts';
import styles from './entry.module.css';

const words = text.page;

/** A rare act, folded away: the record stays, with the reason, and counts no more. */
export function WithdrawForm({ version }: { version: number }) {
  return (
    <Section>
      <details className={styles.more}>
        <summary>{words.withdraw}</summary>
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
      </details>
    </Section>
  );
}
