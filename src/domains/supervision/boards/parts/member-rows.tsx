import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { ChoiceField, FieldRow, TextField } from '#web/fields.tsx';
import { useField } from '#web/form-context.ts';
import { text } from '../pages/text.vi.ts';
import { limits, parts } from '../rules.ts';
import { partText } from '../text.vi.ts';
import styles from './board.module.css';

const words = text.form;

/** Rows of members; those left empty are none. */
export function MemberRows({ areas }: { areas: readonly { id: number; name: string }[] }) {
  const [rows, setRows] = useState<number>(limits.leastInvestment);
  const { error } = useField('members');
  return (
    <fieldset className={styles.rows}>
      <legend>{words.members}</legend>
      <p className={styles.soft}>{words.membersHint}</p>
      {Array.from({ length: rows }, (_, at) => (
        <FieldRow key={at}>
          <TextField
            name={`members.${at}.fullName`}
            label={words.fullName(at + 1)}
            maxLength={120}
            autoComplete="off"
          />
          <ChoiceField
            name={`members.${at}.areaId`}
            label={words.area(at + 1)}
            empty={words.noArea}
            options={areas.map((area) => ({ value: String(area.id), label: area.name }))}
          />
          <ChoiceField
            name={`members.${at}.part`}
            label={words.part(at + 1)}
            empty={false}
            defaultValue={at === 0 ? 'head' : 'member'}
            options={parts.map((part) => ({ value: part, label: partText[part] }))}
          />
        </FieldRow>
      ))}
      {error ? <p className={styles.error}>{error}</p> : null}
      <Button
        className={styles.add}
        variant="default"
        disabled={rows >= limits.members}
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={() => setRows(rows + 1)}
      >
        {words.add}
      </Button>
    </fieldset>
  );
}
