import { Button, Checkbox, MultiSelect, NativeSelect, type OptionsFilter } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { type FormEvent, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { searchKey } from '#platform/vietnamese/fold.ts';
import { inputLook } from '#web/field-label.tsx';
import { mostIndicators, tablePath, wordOf } from '../address/schema.ts';
import { rhythms, type Span, spans } from '../periods/rules.ts';
import type { TotalsTable } from '../table/queries.server.ts';
import { tableText as text } from '../table/text.vi.ts';
import styles from './controls.module.css';

/** Finds a code or a name without accents, every word of it. */
const byWords: OptionsFilter = ({ options, search }) => {
  const wanted = searchKey(search).split(' ');
  return options.filter(
    (option) => 'label' in option && wanted.every((word) => searchKey(option.label).includes(word)),
  );
};

/** What a table shows. It all stands in the address: a view can be sent on, and “back” undoes a choice. */
export function Controls({ table }: { table: TotalsTable }) {
  const { address, place } = table;
  const navigate = useNavigate();
  const [span, setSpan] = useState<Span>(address.span);
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const search = new URLSearchParams();
    for (const [name, value] of new FormData(event.currentTarget))
      if (typeof value === 'string' && value !== '') search.append(name, value);
    void navigate({ search: `?${search}` });
  };
  const year = Number(table.at.slice(0, 4));
  const years = Array.from({ length: 8 }, (_, at) => String(year - at));
  return (
    <search className={styles.panel}>
      <form action={tablePath} onSubmit={onSubmit} className={styles.form}>
        <input type="hidden" name="noi" value={place.id} />
        {address.view === 'map' ? <input type="hidden" name="xem" value="ban-do" /> : null}
        <MultiSelect
          {...inputLook}
          className={styles.indicators}
          name="chi-tieu"
          label={text.indicators}
          placeholder={text.indicatorsHint}
          data={table.catalogue.map((one) => ({ value: String(one.id), label: `${one.code} ${one.name}` }))}
          defaultValue={table.chosen.map((one) => String(one.id))}
          maxValues={mostIndicators}
          searchable
          hidePickedOptions
          limit={40}
          filter={byWords}
          nothingFoundMessage={text.noIndicatorFound}
          comboboxProps={{ withinPortal: false }}
        />
        <Button
          className={styles.toggle}
          variant="default"
          aria-expanded={isOpen}
          aria-controls={id}
          leftSection={<IconAdjustmentsHorizontal size={18} aria-hidden />}
          onClick={() => setIsOpen(!isOpen)}
        >
          {text.options}
        </Button>
        <div id={id} className={styles.options} data-open={isOpen || undefined}>
          <NativeSelect
            {...inputLook}
            name="hang"
            label={text.rows}
            defaultValue={wordOf.rows[address.rows]}
            data={(['places', 'lines', 'periods'] as const).map((one) => ({
              value: wordOf.rows[one],
              label: text.rowWords[place.level][one],
            }))}
          />
          <NativeSelect
            {...inputLook}
            name="khoi"
            label={text.organisation}
            defaultValue={address.organisation ?? ''}
            data={[
              { value: '', label: text.everyOrganisation },
              ...table.organisations.map((one) => ({ value: one.code, label: one.name })),
            ]}
          />
          <NativeSelect
            {...inputLook}
            name="nhip"
            label={text.rhythm}
            defaultValue={wordOf.rhythm[address.rhythm]}
            data={rhythms.map((one) => ({ value: wordOf.rhythm[one], label: text.rhythmWords[one] }))}
          />
          <NativeSelect
            {...inputLook}
            name="ky"
            label={text.span}
            value={wordOf.span[span]}
            onChange={(event) => setSpan(spans.find((one) => wordOf.span[one] === event.currentTarget.value) ?? 'last')}
            data={spans.map((one) => ({ value: wordOf.span[one], label: text.spanWords[one] }))}
          />
          {span === 'last' ? null : (
            <NativeSelect
              {...inputLook}
              name="nam"
              label={text.year}
              defaultValue={String(address.year)}
              data={years}
            />
          )}
          <NativeSelect
            {...inputLook}
            className={styles.basis}
            name="goc"
            label={text.basis}
            defaultValue={address.basis === 'today' ? 'hom-nay' : 'bao-cao'}
            data={[
              { value: 'bao-cao', label: text.basisWords.reported },
              { value: 'hom-nay', label: text.basisWords.today },
            ]}
          />
          <Checkbox
            className={styles.compare}
            name="so-sanh"
            value="1"
            label={text.compare}
            defaultChecked={address.isCompared}
          />
          <Checkbox
            className={styles.compare}
            name="ke-hoach"
            value="1"
            label={text.plan}
            defaultChecked={address.isPlanned}
          />
        </div>
        <Button type="submit" className={styles.show}>
          {text.show}
        </Button>
      </form>
    </search>
  );
}
