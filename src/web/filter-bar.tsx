import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconSearch, IconX } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { formatDay, parseDay } from '#platform/vietnamese/day-format.ts';
import { DayInput } from './day-field.tsx';
import { inputLook } from './field-label.tsx';
import type { Option } from './fields.tsx';
import styles from './filter-bar.module.css';
import { afterName, beforeName } from './paging.ts';
import { webText } from './text.vi.ts';

interface FilterField {
  name: string;
  label: string;
  options?: readonly Option[];
  kind?: 'choice' | 'day';
  /** A control of the domain's own, which brings its label; `options` then only names what is chosen. */
  control?: ReactNode;
  /** What the list shows while nothing is chosen here; all of it, if not said. */
  unset?: string;
  /** What an address says for just that. */
  unsetValue?: string;
}

export interface FilterBarProps {
  search?: { name: string; label: string; placeholder?: string };
  fields?: readonly FilterField[];
}

/** The filters of a list stand in its address: they can be sent on, and “back” undoes them. */
export function FilterBar({ search, fields = [] }: FilterBarProps) {
  const [parameters] = useSearchParams();
  const navigate = useNavigate();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const active = fields.flatMap((field) => {
    const value = parameters.get(field.name);
    return value && value !== field.unsetValue ? [{ ...field, words: filterWords(field, value) }] : [];
  });
  const own = new Set([...(search ? [search.name] : []), ...fields.map((field) => field.name), afterName, beforeName]);

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const next = new URLSearchParams([...parameters].filter(([name]) => !own.has(name)));
    for (const [name, value] of new FormData(event.currentTarget)) {
      if (typeof value === 'string' && value.trim() !== '') next.set(name, value.trim());
    }
    void navigate({ search: next.size > 0 ? `?${next}` : '' });
  };
  return (
    <search className={styles.bar} aria-label={webText.filter.label}>
      {/* New values of the address start the inputs anew. */}
      <form key={parameters.toString()} onSubmit={onSubmit} className={styles.form}>
        {search ? (
          <TextInput
            className={styles.search}
            {...inputLook}
            type="search"
            name={search.name}
            aria-label={search.label}
            placeholder={search.placeholder ?? search.label}
            defaultValue={parameters.get(search.name) ?? ''}
            leftSection={<IconSearch size={18} aria-hidden />}
          />
        ) : null}
        {fields.length > 0 ? (
          <Button
            className={styles.toggle}
            variant="default"
            aria-expanded={isOpen}
            aria-controls={id}
            leftSection={<IconAdjustmentsHorizontal size={18} aria-hidden />}
            onClick={() => setIsOpen(!isOpen)}
          >
            {webText.filter.more}
            {active.length > 0 ? ` (${active.length})` : ''}
          </Button>
        ) : null}
        <div id={id} className={styles.fields} data-open={isOpen || undefined}>
          {fields.map((field) => (
            <FilterInput key={field.name} field={field} value={parameters.get(field.name) ?? ''} />
          ))}
          <Button type="submit" variant="default">
            {fields.length > 0 ? webText.filter.apply : webText.filter.search}
          </Button>
        </div>
      </form>
      {active.length > 0 ? (
        <div className={styles.chips}>
          <span>{webText.filter.on}</span>
          {active.map((field) => (
            <Link
              key={field.name}
              className={styles.chip}
              to={{ search: without(parameters, [field.name]) }}
              aria-label={webText.filter.remove(`${field.label}: ${field.words}`)}
            >
              {field.words}
              <IconX size={14} aria-hidden />
            </Link>
          ))}
          {active.length > 1 ? (
            <Link
              className={styles.clear}
              to={{
                search: without(
                  parameters,
                  fields.map((field) => field.name),
                ),
              }}
            >
              {webText.filter.clear}
            </Link>
          ) : null}
        </div>
      ) : null}
    </search>
  );
}

function FilterInput({ field, value }: { field: FilterField; value: string }) {
  if (field.control !== undefined) return field.control;
  if (field.kind === 'day') {
    return <DayInput name={field.name} label={field.label} start={value} />;
  }
  return (
    <NativeSelect
      {...inputLook}
      name={field.name}
      label={field.label}
      defaultValue={value}
      data={[{ value: '', label: field.unset ?? webText.filter.all }, ...(field.options ?? [])]}
    />
  );
}

function filterWords(field: FilterField, value: string): string {
  if (field.kind === 'day') return `${field.label}: ${parseDay(value) ? formatDay(value) : value}`;
  return field.options?.find((option) => option.value === value)?.label ?? value;
}

/** The query without some filters; a filter that changes begins the list at its first page. */
function without(parameters: URLSearchParams, names: string[]): string {
  const next = new URLSearchParams(parameters);
  for (const name of [...names, afterName, beforeName]) next.delete(name);
  return next.size > 0 ? `?${next}` : '';
}
