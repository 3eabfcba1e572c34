import { formatDayTime } from '#platform/vietnamese/day-format.ts';
import { HiddenField, RadioField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Section, Stack } from '#web/section.tsx';
import type { OwnImplementing } from '../queries.server.ts';
import { kinds } from '../rules.ts';
import { kindHints, panelText as text } from '../text.vi.ts';
import styles from './implement-panel.module.css';

interface ImplementPanelProps {
  unitId: number;
  own: readonly OwnImplementing[];
  /** Draft papers of the unit. */
  mayStart: boolean;
}

/** The unit's own papers from this one: those in the register, those being written, and the way to begin one. */
export function ImplementPanel({ unitId, own, mayStart }: ImplementPanelProps) {
  if (own.length === 0 && !mayStart) return null;
  const start = mayStart ? <StartForm unitId={unitId} /> : null;
  return (
    <Section title={text.title}>
      <Stack>
        {own.length === 0 ? <p>{text.body}</p> : null}
        {own.map((one) => (
          <div key={one.id} className={styles.line}>
            <span>
              {one.state === 'issued' ? text.issued(one.kind) : text.writing(one.kind, formatDayTime(one.changedAt))}
            </span>
            {one.state === 'issued' ? (
              <LinkButton to={`/van-ban/${one.documentId}`} variant="secondary">
                {text.open}
              </LinkButton>
            ) : (
              <LinkButton to={`/van-ban/trien-khai/${one.id}`} variant="secondary">
                {text.goOn}
              </LinkButton>
            )}
          </div>
        ))}
        {start === null ? null : (
          <details className={styles.start}>
            <summary>{own.length === 0 ? text.start : text.another}</summary>
            {start}
          </details>
        )}
      </Stack>
    </Section>
  );
}

function StartForm({ unitId }: { unitId: number }) {
  return (
    <CommandForm intent="implement" submit={text.start} layout="inline">
      <HiddenField name="unitId" value={String(unitId)} />
      <RadioField
        name="kind"
        label={text.kind}
        required
        defaultValue="plan"
        options={kinds.map((kind) => ({ value: kind, label: text.kinds[kind], hint: kindHints[kind] }))}
      />
    </CommandForm>
  );
}
