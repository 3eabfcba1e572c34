import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { use, useRef, useState } from 'react';
import type { DraftBody } from '#platform/drafts/saved-draft.ts';
import { FieldLabel, inputLook } from '#web/field-label.tsx';
import { fieldId, FormContext, useField } from '#web/form-context.ts';
import styles from './rows.module.css';

interface Cell {
  key: string;
  label: (index: number) => string;
  most: number;
  required?: boolean;
  size: 'small' | 'wide' | 'plain' | 'only';
}

type Values = Readonly<Record<string, string>>;
interface Row {
  key: number;
  values: Values;
}

interface RowFieldsProps {
  /** Rows are sent as `name.0.key`. */
  name: string;
  legend: string;
  hint: string;
  cells: readonly Cell[];
  /** With the `id` of a row that stands already. */
  rows: readonly Values[];
  most: number;
  add: string;
  remove: (index: number) => string;
}

/** As many rows of short fields as there are, in their order; a draft brings its own. */
export function RowFields({ name, legend, hint, cells, rows: start, most, add, remove }: RowFieldsProps) {
  const { id: form, values } = use(FormContext);
  const [rows, setRows] = useState(() => startRows(name, cells, start, values, most));
  const made = useRef(rows.length);
  const { error } = useField(name);
  const addId = fieldId(form, name);
  const change = (key: number, typed: Values) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, values: { ...row.values, ...typed } } : row)));
  return (
    <fieldset className={styles.rows}>
      <legend>{legend}</legend>
      <p className={styles.hint}>{hint}</p>
      {rows.map((row, index) => (
        <div key={row.key} className={styles.row}>
          {row.values.id ? <input type="hidden" name={`${name}.${index}.id`} value={row.values.id} /> : null}
          {cells.map((cell) => (
            <CellField
              key={cell.key}
              cell={cell}
              name={`${name}.${index}.${cell.key}`}
              index={index + 1}
              value={row.values[cell.key] ?? ''}
              onType={(text) => change(row.key, { [cell.key]: text })}
            />
          ))}
          <ActionIcon
            variant="subtle"
            color="gray.8"
            size={44}
            aria-label={remove(index + 1)}
            onClick={() => {
              setRows(rows.filter((one) => one.key !== row.key));
              document.getElementById(addId)?.focus();
            }}
          >
            <IconTrash size={20} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {error ? <p className={styles.error}>{error}</p> : null}
      <Button
        id={addId}
        className={styles.add}
        variant="default"
        disabled={rows.length >= most}
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={() => {
          made.current += 1;
          setRows([...rows, { key: made.current, values: {} }]);
        }}
      >
        {add}
      </Button>
    </fieldset>
  );
}

interface CellFieldProps {
  cell: Cell;
  name: string;
  index: number;
  value: string;
  onType: (text: string) => void;
}

function CellField({ cell, name, index, value, onType }: CellFieldProps) {
  const { id, error } = useField(name);
  return (
    <TextInput
      {...inputLook}
      id={id}
      name={name}
      data-size={cell.size}
      wrapperProps={{ 'data-size': cell.size }}
      label={<FieldLabel label={cell.label(index)} required={cell.required} />}
      error={error}
      required={cell.required}
      maxLength={cell.most}
      autoComplete="off"
      value={value}
      onChange={(event) => onType(event.currentTarget.value)}
    />
  );
}

/** From a draft where there is one, else as given. */
function startRows(
  name: string,
  cells: readonly Cell[],
  start: readonly Values[],
  draft: DraftBody | null,
  most: number,
): Row[] {
  if (draft === null) return start.map((values, key) => ({ key, values }));
  const rows: Row[] = [];
  const keys = ['id', ...cells.map((cell) => cell.key)];
  const kept = (at: number, key: string) => [draft[`${name}.${at}.${key}`] ?? ''].flat()[0] ?? '';
  for (let at = 0; at < most && cells.some((cell) => draft[`${name}.${at}.${cell.key}`] !== undefined); at += 1)
    rows.push({ key: at, values: Object.fromEntries(keys.map((key) => [key, kept(at, key)])) });
  return rows;
}
