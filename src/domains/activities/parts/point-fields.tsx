import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { use, useEffect, useRef, useState } from 'react';
import type { DraftBody } from '#platform/drafts/saved-draft.ts';
import { formatNumber, parseNumber } from '#platform/vietnamese/number-format.ts';
import { inputLook } from '#web/field-label.tsx';
import { fieldId, FormContext, useField } from '#web/form-context.ts';
import { limits, type Point } from '../rules.ts';
import { text } from '../text.vi.ts';
import styles from './entry.module.css';

const words = text.form;

interface Row {
  key: number;
  name: string;
  attendance: string;
}

/** The halls of a conference, as many as there were, and their sum as it is typed. */
export function PointFields({ points, onCount }: { points: readonly Point[]; onCount: (count: number) => void }) {
  const { id: form, values } = use(FormContext);
  const [rows, setRows] = useState(() => startRows(points, values));
  const made = useRef(rows.length);
  useEffect(() => onCount(rows.length), [rows.length, onCount]);
  const { error } = useField('points');
  const total = rows.reduce((sum, row) => sum + (parseNumber(row.attendance) ?? 0), 0);
  const change = (key: number, typed: Partial<Row>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...typed } : row)));
  return (
    <fieldset className={styles.points}>
      <legend>{words.points}</legend>
      <p className={styles.hint}>{words.pointsHint}</p>
      {rows.map((row, index) => (
        <PointRow
          key={row.key}
          row={row}
          index={index}
          onChange={(typed) => change(row.key, typed)}
          onRemove={() => {
            setRows(rows.filter((one) => one.key !== row.key));
            document.getElementById(fieldId(form, 'points'))?.focus();
          }}
        />
      ))}
      {rows.length > 0 ? (
        <p className={styles.total} aria-live="polite">
          {words.pointsTotal(formatNumber(total))}
        </p>
      ) : null}
      {error ? <p className={styles.error}>{error}</p> : null}
      <Button
        id={fieldId(form, 'points')}
        variant="default"
        disabled={rows.length >= limits.points}
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={() => {
          made.current += 1;
          setRows([...rows, { key: made.current, name: '', attendance: '' }]);
        }}
      >
        {words.addPoint}
      </Button>
    </fieldset>
  );
}

interface PointRowProps {
  row: Row;
  index: number;
  onChange: (typed: Partial<Row>) => void;
  onRemove: () => void;
}

function PointRow({ row, index, onChange, onRemove }: PointRowProps) {
  const place = useField(`points.${index}.name`);
  const heads = useField(`points.${index}.attendance`);
  const { name, attendance } = row;
  return (
    <div className={styles.point}>
      <TextInput
        {...inputLook}
        id={place.id}
        name={`points.${index}.name`}
        label={words.pointName(index + 1)}
        error={place.error}
        required
        maxLength={200}
        value={name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <TextInput
        {...inputLook}
        id={heads.id}
        name={`points.${index}.attendance`}
        label={words.pointAttendance(index + 1)}
        error={heads.error}
        required
        inputMode="numeric"
        maxLength={9}
        autoComplete="off"
        value={attendance}
        onChange={(event) => onChange({ attendance: event.currentTarget.value })}
      />
      <ActionIcon
        variant="subtle"
        color="gray.8"
        size={44}
        aria-label={words.removePoint(index + 1)}
        onClick={onRemove}
      >
        <IconTrash size={20} aria-hidden />
      </ActionIcon>
    </div>
  );
}

/** From a draft where there is one, else from the record. */
function startRows(points: readonly Point[], values: DraftBody | null): Row[] {
  if (values === null)
    return points.map((point, key) => ({ key, name: point.name, attendance: formatNumber(point.attendance) }));
  const rows: Row[] = [];
  for (let key = 0; values[`points.${key}.name`] !== undefined && key < limits.points; key += 1) {
    const one = (part: string) => [values[`points.${key}.${part}`] ?? ''].flat()[0] ?? '';
    rows.push({ key, name: one('name'), attendance: one('attendance') });
  }
  return rows;
}
