import { Combobox, Loader, ScrollArea, TextInput, useCombobox } from '@mantine/core';
import { useId, useState } from 'react';
import { inputLook } from '#web/field-label.tsx';
import { text } from '../text.vi.ts';
import { NamedUnit, type PickedUnit, useUnitSearch } from './unit-picker.tsx';

const words = text.picker;

interface UnitFilterProps {
  /** Of the parameter in the address. */
  name: string;
  label: string;
  /** The unit that the list is narrowed to. */
  unit: PickedUnit | null;
}

/** A control for FilterBar: one unit, found by name without accents. Its name stands in the field once it is chosen. */
export function UnitFilter({ name, label, unit }: UnitFilterProps) {
  const id = useId();
  const [chosen, setChosen] = useState(unit);
  const [typed, setTyped] = useState(unit?.name ?? '');
  const [isOpen, setIsOpen] = useState(false);
  const search = useUnitSearch(chosen ? '' : typed, undefined);
  const isShown = isOpen && chosen === null && typed.trim() !== '' && search.query === typed.trim();
  const list = useCombobox({ opened: isShown, onOpenedChange: setIsOpen });
  const pick = (value: string) => {
    const found = search.units.find((one) => String(one.id) === value);
    if (!found) return;
    setChosen(found);
    setTyped(found.name);
    setIsOpen(false);
  };
  return (
    <div>
      <Combobox store={list} onOptionSubmit={pick} withinPortal={false}>
        <Combobox.Target withExpandedAttribute>
          <TextInput
            {...inputLook}
            id={id}
            label={label}
            placeholder={words.hint}
            autoComplete="off"
            value={typed}
            rightSection={search.isLoading ? <Loader size="xs" /> : null}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setChosen(null);
              setIsOpen(true);
              list.resetSelectedOption();
            }}
            onFocus={(event) => event.currentTarget.select()}
            onBlur={() => setIsOpen(false)}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={!isShown}>
          <Combobox.Options aria-label={words.results}>
            <ScrollArea.Autosize mah="20rem" type="auto">
              {search.units.map((one) => (
                <Combobox.Option key={one.id} value={String(one.id)}>
                  <NamedUnit unit={one} />
                </Combobox.Option>
              ))}
            </ScrollArea.Autosize>
          </Combobox.Options>
          {search.units.length === 0 ? <Combobox.Empty>{words.none}</Combobox.Empty> : null}
          {search.hasMore ? <Combobox.Footer>{words.more}</Combobox.Footer> : null}
        </Combobox.Dropdown>
      </Combobox>
      {chosen ? <input type="hidden" name={name} value={chosen.id} /> : null}
      <div className="visually-hidden" aria-live="polite">
        {isShown ? words.count(search.units.length) : ''}
      </div>
    </div>
  );
}
