import { type ComboboxParsedItem, type OptionsFilter, Select } from '@mantine/core';
import { UnitPicker } from '#domains/organisation/parts/unit-picker.tsx';
import { searchKey } from '#platform/vietnamese/fold.ts';
import { DayField } from '#web/day-field.tsx';
import { FieldLabel, inputLook } from '#web/field-label.tsx';
import { CheckGroup, ChoiceField, FieldRow, HiddenField, RadioField, TextField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { useField } from '#web/form-context.ts';
import type { TargetSide, TargetTie } from '../queries.server.ts';
import { comparatorOptions, perOptions, tieText as text } from '../text.vi.ts';
import styles from './tie-line.module.css';

interface TieFormProps {
  tie: TargetTie;
  said: string;
  catalogue: TargetSide['catalogue'];
  offered: readonly { key: string; words: string; level: string }[];
  onDone: () => void;
}

/** Which indicator a target of the paper measures, how much, until when, and for whom. */
export function TieForm({ tie, said, catalogue, offered, onDone }: TieFormProps) {
  const { start } = tie;
  return (
    <div className={styles.editor}>
      <CommandForm intent="tie" submit={text.save} layout="inline" onDone={onDone}>
        <HiddenField name="position" value={String(tie.position)} />
        <HiddenField name="version" value={String(tie.version)} />
        <IndicatorField tie={tie} catalogue={catalogue} />
        <FieldRow>
          <ChoiceField
            name="comparator"
            label={text.comparator}
            options={comparatorOptions}
            empty={false}
            required
            defaultValue={start.comparator}
          />
          <TextField
            name="value"
            label={text.value}
            hint={text.valueHint(said)}
            inputMode="decimal"
            required
            defaultValue={start.value}
          />
          <ChoiceField
            name="per"
            label={text.per}
            options={perOptions}
            empty={text.perNone}
            defaultValue={start.per ?? ''}
          />
        </FieldRow>
        <FieldRow>
          <DayField name="startsOn" label={text.from} required defaultValue={start.startsOn} />
          <DayField name="endsOn" label={text.until} required defaultValue={start.endsOn} />
        </FieldRow>
        <RadioField name="spread" label={text.spread} options={text.spreads} required defaultValue={start.spread} />
        <CheckGroup
          name="groups[]"
          label={text.groups}
          options={offered.map((group) => ({ value: group.key, label: group.words }))}
          checked={start.groups}
        />
        <UnitPicker name="unitIds[]" label={text.units} multiple units={start.units} />
        <button type="button" className={styles.act} onClick={onDone}>
          {text.cancel}
        </button>
      </CommandForm>
    </div>
  );
}

/** Finds a code or a name without accents, every word of it. */
const byWords: OptionsFilter = ({ options, search }) => {
  const wanted = searchKey(search).split(' ');
  const fits = (label: string) => wanted.every((word) => searchKey(label).includes(word));
  return options.flatMap((one): ComboboxParsedItem[] => {
    if (!('items' in one)) return fits(one.label) ? [one] : [];
    const items = one.items.filter((item) => fits(item.label));
    return items.length > 0 ? [{ ...one, items }] : [];
  });
};

/** The names that stand nearest come first; none of them is chosen by itself. */
function IndicatorField({ tie, catalogue }: Pick<TieFormProps, 'tie' | 'catalogue'>) {
  const { id, error } = useField('indicatorId');
  const optionOf = (one: TargetSide['catalogue'][number]) => ({
    value: String(one.id),
    label: `${one.code} ${one.name} (${one.unit})`,
  });
  const likely = tie.suggested.flatMap((wanted) => catalogue.filter((one) => one.id === wanted));
  const rest = catalogue.filter((one) => !tie.suggested.includes(one.id));
  return (
    <Select
      {...inputLook}
      id={id}
      name="indicatorId"
      label={<FieldLabel label={text.indicator} required />}
      description={text.indicatorHint}
      error={error}
      data={[
        ...(likely.length > 0 ? [{ group: text.likely, items: likely.map(optionOf) }] : []),
        { group: text.whole, items: rest.map(optionOf) },
      ]}
      defaultValue={tie.start.indicatorId === null ? null : String(tie.start.indicatorId)}
      searchable
      allowDeselect={false}
      limit={40}
      filter={byWords}
      nothingFoundMessage={text.noIndicator}
      comboboxProps={{ withinPortal: false }}
    />
  );
}
