import { FieldRow, HiddenField, TextField } from '#web/fields.tsx';
import { Fold } from '#web/fold.tsx';
import { CommandForm } from '#web/form.tsx';
import { Section } from '#web/section.tsx';
import { text } from '../pages/text.vi.ts';
import type { AreaView } from '../queries.server.ts';
import { answered } from '../rules.ts';
import styles from './consultation.module.css';

const words = text.page;
const fields = ['handedOut', 'agreed', 'disagreed', 'otherwise', 'invalid'] as const;

/** One form an area, folded: what a group with a phone types in its own place. The first empty one is open. */
export function CountForms({ areas }: { areas: readonly AreaView[] }) {
  const next = areas.find((area) => area.counts !== null && answered(area.counts) === 0)?.areaId;
  return (
    <Section title={words.count}>
      <p className={styles.soft}>{words.countBody}</p>
      {areas.map((area) => (
        <Fold key={area.areaId} open={area.areaId === next} title={words.countOf(area.name)}>
          <CommandForm key={JSON.stringify(area.counts)} intent="count" submit={words.save} tone="quiet">
            <HiddenField name="areaId" value={String(area.areaId)} />
            <FieldRow>
              {fields.map((name) => (
                <TextField
                  key={name}
                  name={name}
                  label={words[name]}
                  inputMode="numeric"
                  autoComplete="off"
                  defaultValue={area.counts && area.counts.handedOut > 0 ? String(area.counts[name]) : ''}
                />
              ))}
            </FieldRow>
          </CommandForm>
        </Fold>
      ))}
    </Section>
  );
}
