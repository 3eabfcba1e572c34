import {
  CloseButton,
  Combobox,
  Group,
  Loader,
  Paper,
  ScrollArea,
  Stack,
  Text,
  TextInput,
  useCombobox,
} from '@mantine/core';
import { type ReactNode, type RefObject, use, useEffect, useRef, useState } from 'react';
import { useFetcher } from 'react-router';
import { FieldLabel, inputLook } from '#web/field-label.tsx';
import { FormContext, useField } from '#web/form-context.ts';
import { text } from '../text.vi.ts';

const words = text.picker;
const pauseOfTyping = 250;

export interface PickedUnit {
  id: number;
  name: string;
  place: string;
}

interface UnitPickerProps {
  /** `unitId`, or `unitIds[]` with `multiple`. */
  name: string;
  label: string;
  hint?: ReactNode;
  required?: boolean;
  multiple?: boolean;
  /** Only units under this path. */
  underPath?: string;
  /** Chosen at the start. */
  units?: readonly PickedUnit[];
}

/** A field of CommandForm: units found by name without accents, chosen ones listed below with a way to take them out. */
export function UnitPicker({ name, label, hint, required, multiple, underPath, units = [] }: UnitPickerProps) {
  const { id, error } = useField(name);
  const input = useRef<HTMLInputElement>(null);
  const { chosen, change } = useChosen(name, units, input);
  const [typed, setTyped] = useState('');
  const search = useUnitSearch(typed, underPath);
  const [isOpen, setIsOpen] = useState(false);
  const offered = search.units.filter((unit) => !chosen.some((one) => one.id === unit.id));

  // Open only with an answer to what is typed: an open list without options would promise some.
  const isShown = isOpen && typed.trim() !== '' && search.query === typed.trim();
  const list = useCombobox({ opened: isShown, onOpenedChange: setIsOpen });

  const pick = (value: string) => {
    const unit = offered.find((one) => String(one.id) === value);
    if (unit) change(multiple ? [...chosen, unit] : [unit]);
    setTyped('');
    setIsOpen(false);
  };
  const takeOut = (unitId: number) => {
    change(chosen.filter((unit) => unit.id !== unitId));
    input.current?.focus();
  };
  return (
    <div>
      <Combobox store={list} onOptionSubmit={pick} withinPortal={false}>
        <Combobox.Target withExpandedAttribute>
          <TextInput
            {...inputLook}
            ref={input}
            id={id}
            data-for={name}
            data-unpicked={typed.trim() === '' ? undefined : ''}
            label={<FieldLabel label={label} required={required} />}
            description={hint ?? words.hint}
            error={error}
            required={required === true && chosen.length === 0}
            autoComplete="off"
            value={typed}
            rightSection={search.isLoading ? <Loader size="xs" /> : null}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setIsOpen(true);
              list.resetSelectedOption();
            }}
            onFocus={() => setIsOpen(true)}
            onBlur={() => setIsOpen(false)}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={!isShown}>
          <Combobox.Options aria-label={words.results}>
            <ScrollArea.Autosize mah="20rem" type="auto">
              {offered.map((unit) => (
                <Combobox.Option key={unit.id} value={String(unit.id)}>
                  <NamedUnit unit={unit} />
                </Combobox.Option>
              ))}
            </ScrollArea.Autosize>
          </Combobox.Options>
          {offered.length === 0 ? <Combobox.Empty>{words.none}</Combobox.Empty> : null}
          {search.hasMore ? <Combobox.Footer>{words.more}</Combobox.Footer> : null}
        </Combobox.Dropdown>
      </Combobox>
      <div className="visually-hidden" aria-live="polite">
        {isShown ? words.count(offered.length) : ''}
      </div>
      <Chosen name={name} units={chosen} onRemove={takeOut} />
    </div>
  );
}

export function NamedUnit({ unit }: { unit: PickedUnit }) {
  return (
    <div>
      <Text lh={1.4}>{unit.name}</Text>
      {unit.place ? (
        <Text size="sm" c="dimmed" lh={1.4}>
          {unit.place}
        </Text>
      ) : null}
    </div>
  );
}

function Chosen({ name, units, onRemove }: { name: string; units: PickedUnit[]; onRemove: (id: number) => void }) {
  if (units.length === 0) return null;
  return (
    <Stack component="ul" gap="xs" mt="xs" p={0} aria-label={words.chosen}>
      {units.map((unit) => (
        <Paper key={unit.id} component="li" display="flex" withBorder px="sm" py={4}>
          <input type="hidden" name={name} value={unit.id} />
          <Group justify="space-between" wrap="nowrap" gap="xs" flex={1}>
            <NamedUnit unit={unit} />
            <CloseButton
              size={44}
              iconSize={18}
              aria-label={words.remove(unit.name)}
              onClick={() => onRemove(unit.id)}
            />
          </Group>
        </Paper>
      ))}
    </Stack>
  );
}

interface FoundUnits {
  query: string;
  units: PickedUnit[];
  hasMore: boolean;
}

/** What the typed text finds, a moment after the typing stops; the last answer stays while the next is on its way. */
export function useUnitSearch(typed: string, underPath: string | undefined) {
  const fetcher = useFetcher<FoundUnits>();
  const { load } = fetcher;
  const query = typed.trim();
  useEffect(() => {
    if (query === '') return undefined;
    const under = underPath === undefined ? '' : `&duoi=${encodeURIComponent(underPath)}`;
    const waiting = setTimeout(() => void load(`/don-vi/tim?q=${encodeURIComponent(query)}${under}`), pauseOfTyping);
    return () => clearTimeout(waiting);
  }, [query, underPath, load]);
  const { data } = fetcher;
  return {
    query: data?.query ?? '',
    units: data?.units ?? [],
    hasMore: data?.hasMore ?? false,
    isLoading: fetcher.state !== 'idle',
  };
}

/**
 * The chosen units: those of the page, or the ones that a draft kept, which are asked for by id. The form hears of a
 * change as if something had been typed, and its reset puts back the start.
 */
function useChosen(name: string, start: readonly PickedUnit[], input: RefObject<HTMLInputElement | null>) {
  const { values } = use(FormContext);
  const kept = values === null ? null : [values[name] ?? []].flat().join(',');
  const fetcher = useFetcher<FoundUnits>();
  const { load } = fetcher;
  const [chosen, setChosen] = useState<PickedUnit[]>(kept === null ? [...start] : []);
  const isTold = useRef(true);
  useEffect(() => {
    if (kept) void load(`/don-vi/tim?ids=${encodeURIComponent(kept)}`);
  }, [kept, load]);
  useEffect(() => {
    if (fetcher.data) setChosen(fetcher.data.units);
  }, [fetcher.data]);
  useEffect(() => {
    if (!isTold.current) input.current?.dispatchEvent(new Event('input', { bubbles: true }));
    isTold.current = true;
  }, [chosen, input]);
  useEffect(() => {
    const form = input.current?.form;
    const restart = () => setChosen([...start]);
    form?.addEventListener('reset', restart);
    return () => form?.removeEventListener('reset', restart);
    // The start is what it was when the form began.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [input]);
  const change = (units: PickedUnit[]) => {
    isTold.current = false;
    setChosen(units);
  };
  return { chosen, change };
}
