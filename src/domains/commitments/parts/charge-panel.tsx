import { ChoiceField, HiddenField, TextField } from '#web/fields.tsx';
import { Fold } from '#web/fold.tsx';
import { CommandForm } from '#web/form.tsx';
import { Notice } from '#web/notice.tsx';
import { Section } from '#web/section.tsx';
import type { ChargeView } from '../in-charge/queries.server.ts';
import { chargeText as words } from '../in-charge/text.vi.ts';
import styles from './panel.module.css';

interface ChargePanelProps {
  charge: ChargeView;
  version: number;
}

/** Who of the owner's people is in charge; the owner may change it. */
export function ChargePanel({ charge, version }: ChargePanelProps) {
  const { name, people, personId, isGone, isMine } = charge;
  if (name === null && people === null) return null;
  return (
    <Section title={words.title}>
      <div className={styles.inside}>
        <p>{name === null ? words.nobody : isMine ? `${name} (${words.mine})` : name}</p>
        {isGone ? <Notice tone="warning">{words.gone}</Notice> : null}
        {people && people.length === 0 ? <p>{words.noPeople}</p> : null}
        {people && people.length > 0 ? (
          <Fold title={name === null ? words.put : words.change}>
            <CommandForm key={version} submit={words.put} intent="put-in-charge" tone="quiet" layout="inline">
              <HiddenField name="version" value={String(version)} />
              <ChoiceField
                name="personId"
                label={words.person}
                empty={words.none}
                defaultValue={isGone || personId === null ? '' : String(personId)}
                options={people.map((person) => ({
                  value: String(person.personId),
                  label: [person.name, person.positionTitle].filter(Boolean).join(', '),
                }))}
              />
              <TextField name="note" label={words.note} maxLength={1000} />
            </CommandForm>
          </Fold>
        ) : null}
      </div>
    </Section>
  );
}
