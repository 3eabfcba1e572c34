import { RepeatFields } from '#domains/commitments/parts/repeat-fields.tsx';
import { UnitPicker } from '#domains/organisation/parts/unit-picker.tsx';
import { DayField } from '#web/day-field.tsx';
import { AreaField, CheckField, HiddenField, RadioField, TextField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import type { DraftCard, ReadingPage } from '../page/queries.server.ts';
import { splitPlaces } from '../page/rules.ts';
import { readText as text } from '../page/text.vi.ts';
import { modeText } from '../text.vi.ts';
import styles from './draft-card.module.css';

interface DraftFormProps {
  draft: DraftCard;
  offered: ReadingPage['offered'];
  onDone: () => void;
}

function Seen({ draft }: { draft: DraftCard }) {
  return (
    <>
      <HiddenField name="id" value={String(draft.id)} />
      <HiddenField name="version" value={String(draft.version)} />
    </>
  );
}

/** Everything that an officer may set on a draft: words, product, day, who. */
export function DraftForm({ draft, offered, onDone }: DraftFormProps) {
  const chosen = new Set(draft.groupWords.map((group) => group.key));
  const modes = (['order', 'request'] as const).map((mode) => ({
    value: mode,
    label: modeText[mode],
    hint: text.modeHints[mode],
  }));
  return (
    <div className={styles.editor}>
      <CommandForm intent="change" submit={text.save} layout="inline" onDone={onDone}>
        <Seen draft={draft} />
        <AreaField name="what" label={text.what} required rows={4} maxLength={4000} defaultValue={draft.what} />
        <TextField
          name="product"
          label={text.product}
          hint={text.productHint}
          maxLength={500}
          defaultValue={draft.product ?? ''}
        />
        <DayField
          name="dueOn"
          label={text.due}
          hint={text.dueHint}
          defaultValue={draft.dueSource === 'default' ? '' : (draft.dueOn ?? '')}
        />
        <RepeatFields cadence={draft.cadence} until={draft.repeatUntil} />
        <fieldset className={styles.groups}>
          <legend>{text.groups}</legend>
          <div className={styles.choices}>
            {[...new Set(offered.map((group) => group.level))].map((level) => (
              <div key={level} className={styles.level}>
                {offered
                  .filter((group) => group.level === level)
                  .map((group) => (
                    <CheckField
                      key={group.key}
                      name="groups[]"
                      value={group.key}
                      label={group.words}
                      defaultChecked={chosen.has(group.key)}
                    />
                  ))}
              </div>
            ))}
          </div>
        </fieldset>
        <UnitPicker name="unitIds[]" label={text.units} multiple units={draft.units} />
        <UnitPicker name="supportIds[]" label={text.supports} multiple units={draft.supports} />
        <RadioField name="mode" label={text.mode} options={modes} defaultValue={draft.mode} />
      </CommandForm>
    </div>
  );
}

/** The places where a task may be cut, each shown by the words that would begin the second one. */
export function SplitForm({ draft, onDone }: Omit<DraftFormProps, 'offered'>) {
  const places = splitPlaces(draft.what);
  if (places.length === 0) return <p className={styles.editor}>{text.splitNone}</p>;
  return (
    <div className={styles.editor}>
      <CommandForm intent="split" submit={text.splitDo} layout="inline" onDone={onDone}>
        <Seen draft={draft} />
        <RadioField
          name="at"
          label={text.splitTitle}
          required
          options={places.map((place) => ({ value: String(place.at), label: shortened(place.rest) }))}
        />
      </CommandForm>
    </div>
  );
}

function shortened(words: string): string {
  return words.length > 90 ? `“${words.slice(0, 90).trimEnd()}…”` : `“${words}”`;
}
