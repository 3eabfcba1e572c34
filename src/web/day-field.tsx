import { ActionIcon, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { type ReactNode, useRef, useState } from 'react';
import { formatDay, parseDay } from '#platform/vietnamese/day-format.ts';
import { FieldLabel, inputLook } from './field-label.tsx';
import type { FieldProps } from './fields.tsx';
import { useField } from './form-context.ts';
import styles from './form.module.css';
import { webText } from './text.vi.ts';

/** A day typed as dd/MM/yyyy or picked; sends YYYY-MM-DD, or what was typed when that is no day (the server says so). */
export function DayField({ name, label, hint, required, defaultValue }: FieldProps) {
  const { id, error, startText } = useField(name);
  return (
    <DayInput
      id={id}
      name={name}
      label={label}
      hint={hint}
      error={error}
      required={required}
      start={startText(defaultValue)}
    />
  );
}

interface DayInputProps {
  id?: string;
  name: string;
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  required?: boolean | undefined;
  start: string;
  /** Told with every change: the day, or nothing while what is typed is none. */
  onDay?: (day: string) => void;
}

/** The input by itself, for a form without a command. */
export function DayInput({ id, name, label, hint, error, required, start, onDay }: DayInputProps) {
  const [typed, setTyped] = useState(() => shown(start));
  const picker = useRef<HTMLInputElement>(null);
  const text = useRef<HTMLInputElement>(null);
  const day = parseDay(typed);

  const type = (next: string) => {
    setTyped(next);
    onDay?.(parseDay(next) ?? '');
  };
  const pick = (picked: string) => {
    if (picked === '') return;
    type(formatDay(picked));
    // The form listens to typing; a picked day is typing too.
    text.current?.dispatchEvent(new Event('input', { bubbles: true }));
  };
  return (
    <div className={styles.day}>
      <TextInput
        {...inputLook}
        ref={text}
        id={id}
        data-for={name}
        label={<FieldLabel label={label} required={required} />}
        description={hint}
        error={error}
        required={required}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => day && setTyped(formatDay(day))}
        placeholder={webText.field.dayFormat}
        inputMode="numeric"
        autoComplete="off"
        rightSection={
          <ActionIcon
            variant="subtle"
            color="gray.7"
            size="lg"
            aria-label={`${webText.field.pickDay}: ${label}`}
            onClick={() => picker.current?.showPicker()}
          >
            <IconCalendar size={20} aria-hidden />
          </ActionIcon>
        }
      />
      <input
        ref={picker}
        type="date"
        className={styles.dayPicker}
        tabIndex={-1}
        aria-hidden
        value={day ?? ''}
        onChange={(event) => pick(event.currentTarget.value)}
      />
      <input type="hidden" name={name} value={day ?? typed.trim()} />
    </div>
  );
}

function shown(start: string): string {
  const day = parseDay(start);
  return day ? formatDay(day) : start;
}
