import { Checkbox, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';
import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react';
import { FieldLabel, inputLook } from './field-label.tsx';
import { useField } from './form-context.ts';
import styles from './form.module.css';
import { LengthNote } from './length-note.tsx';
import { webText } from './text.vi.ts';

export interface FieldProps {
  name: string;
  label: string;
  hint?: ReactNode;
  required?: boolean | undefined;
  defaultValue?: string | undefined;
}

export interface Option {
  value: string;
  label: string;
}

interface TextFieldProps extends FieldProps {
  type?: 'text' | 'tel' | 'password' | 'url' | 'search' | 'email';
  /** Counted and said, never cut. */
  maxLength?: number | undefined;
  autoComplete?: HTMLInputAutoCompleteAttribute;
  inputMode?: 'text' | 'numeric' | 'tel' | 'url' | 'search' | 'decimal';
  placeholder?: string;
}

export function TextField({ name, label, hint, required, defaultValue, maxLength, ...input }: TextFieldProps) {
  const { id, error, startText } = useField(name);
  const isSecret = input.type === 'password';
  return (
    <TextInput
      {...inputLook}
      {...input}
      id={id}
      name={name}
      label={<FieldLabel label={label} required={required} />}
      description={describedBy(id, hint, maxLength)}
      data-most={maxLength}
      error={error}
      required={required}
      defaultValue={isSecret ? '' : startText(defaultValue)}
    />
  );
}

function describedBy(id: string, hint: ReactNode, most: number | undefined): ReactNode {
  if (most === undefined) return hint;
  return (
    <>
      {hint}
      <LengthNote of={id} most={most} />
    </>
  );
}

export function AreaField({
  name,
  label,
  hint,
  required,
  defaultValue,
  rows = 3,
  maxLength,
  unkept,
}: FieldProps & { rows?: number; maxLength?: number | undefined; /** Never part of a saved draft. */ unkept?: true }) {
  const { id, error, startText } = useField(name);
  return (
    <Textarea
      {...inputLook}
      id={id}
      name={name}
      label={<FieldLabel label={label} required={required} />}
      description={describedBy(id, hint, maxLength)}
      data-most={maxLength}
      data-unkept={unkept}
      error={error}
      required={required}
      defaultValue={unkept ? (defaultValue ?? '') : startText(defaultValue)}
      rows={rows}
      resize="vertical"
    />
  );
}

interface ChoiceFieldProps extends FieldProps {
  options: readonly Option[];
  /** The words of “none chosen”; false where the first option is the choice. */
  empty?: string | false;
}

/** A native select: the same on every phone, and it takes the keyboard. */
export function ChoiceField({ name, label, hint, required, defaultValue, options, empty }: ChoiceFieldProps) {
  const { id, error, startText } = useField(name);
  const none = empty === false ? [] : [{ value: '', label: empty ?? webText.field.choose }];
  return (
    <NativeSelect
      {...inputLook}
      id={id}
      name={name}
      label={<FieldLabel label={label} required={required} />}
      description={hint}
      error={error}
      required={required}
      defaultValue={startText(defaultValue)}
      data={[...none, ...options]}
    />
  );
}

interface RadioFieldProps extends FieldProps {
  options: readonly (Option & { hint?: ReactNode })[];
}

export function RadioField({ name, label, hint, required, defaultValue, options }: RadioFieldProps) {
  const { id, error, startText } = useField(name);
  const start = startText(defaultValue);
  return (
    <fieldset className={styles.group} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={styles.label} data-legend={id}>
        <FieldLabel label={label} required={required} />
      </legend>
      <div className={styles.choices}>
        {options.map((option, index) => (
          <Radio
            key={option.value}
            id={index === 0 ? id : `${id}-${option.value}`}
            name={name}
            value={option.value}
            label={option.label}
            description={option.hint}
            required={required}
            classNames={{ radio: styles.box! }}
            defaultChecked={option.value === start}
          />
        ))}
      </div>
      {hint ? <p className={styles.hint}>{hint}</p> : null}
      {error ? (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}

interface CheckFieldProps {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Sent when ticked. */
  value?: string;
  defaultChecked?: boolean;
}

export function CheckField({ name, label, hint, value = 'true', defaultChecked = false }: CheckFieldProps) {
  const { id, error, startsTicked } = useField(name);
  return (
    <Checkbox
      id={name.endsWith('[]') ? `${id}-${value}` : id}
      name={name}
      value={value}
      label={label}
      description={hint}
      error={error}
      classNames={{ input: styles.box!, error: styles.error! }}
      defaultChecked={startsTicked(value, defaultChecked)}
    />
  );
}

interface CheckGroupProps {
  /** `ids[]`: what is ticked is sent as a list. */
  name: string;
  label: string;
  options: readonly (Option & { hint?: ReactNode })[];
  /** Whether the boxes begin ticked: all of them, or those of these values. */
  checked?: boolean | readonly string[];
}

/** Several boxes that answer one question; what is wrong with the answer is said once, below them. */
export function CheckGroup({ name, label, options, checked = false }: CheckGroupProps) {
  const { id, error, startsTicked } = useField(name);
  return (
    <fieldset className={styles.group} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={styles.label}>{label}</legend>
      <div className={styles.choices} data-many={options.length > 8 || undefined}>
        {options.map((option) => (
          <Checkbox
            key={option.value}
            id={`${id}-${option.value}`}
            name={name}
            value={option.value}
            label={option.label}
            description={option.hint}
            classNames={{ input: styles.box! }}
            defaultChecked={startsTicked(
              option.value,
              typeof checked === 'boolean' ? checked : checked.includes(option.value),
            )}
          />
        ))}
      </div>
      {error ? (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}

export function HiddenField({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} />;
}

/** Short fields side by side, where there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}
