import { ChoiceField, TextField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { Section } from '#web/section.tsx';
import { StatusBadge, type Tone } from '#web/status-badge.tsx';
import { type Force, forces } from '../rules.ts';
import { forceText, lineageText as text } from '../text.vi.ts';
import styles from './force-panel.module.css';

const tones: Record<Force, Tone> = { 'in-force': 'success', partly: 'warning', ended: 'danger' };

export function ForceBadge({ force }: { force: Force }) {
  return <StatusBadge tone={tones[force]}>{forceText[force]}</StatusBadge>;
}

interface ForcePanelProps {
  here: { force: Force | null; forceBy: string | null };
  mayMark: boolean;
}

/** Whether the paper is in force, by what one knows it, and the way to say it by hand. */
export function ForcePanel({ here, mayMark }: ForcePanelProps) {
  return (
    <Section title={text.force}>
      <div className={styles.panel}>
        {here.force ? <ForceBadge force={here.force} /> : null}
        <p className={styles.by}>{here.forceBy ? text.forceBy(here.forceBy) : text.forceNone}</p>
        {mayMark ? (
          <details className={styles.say}>
            <summary>{text.forceSay}</summary>
            <CommandForm submit={text.forceDo} tone="quiet" layout="inline">
              <ChoiceField
                name="force"
                label={text.forceIs}
                required
                options={forces.map((force) => ({ value: force, label: forceText[force] }))}
              />
              <TextField name="paper" label={text.forcePaper} hint={text.forcePaperHint} required maxLength={200} />
            </CommandForm>
          </details>
        ) : null}
      </div>
    </Section>
  );
}
