import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { reportText as text } from '../pages/text.vi.ts';
import { tokenOf } from '../sections/rules.ts';
import styles from './figure-chooser.module.css';

export interface FigureChoices {
  measures: { code: string; name: string }[];
  groups: { code: string; name: string }[];
}

/** Puts the token of a figure where the cursor stands; the number follows the records from then on. */
export function FigureChooser({ choices, onChoose }: { choices: FigureChoices; onChoose: (token: string) => void }) {
  const [measure, setMeasure] = useState(choices.measures[0]?.code ?? '');
  const [group, setGroup] = useState('');
  const groups = [
    { value: '', label: text.whole },
    ...choices.groups.map(({ code, name }) => ({ value: code, label: name })),
  ];
  return (
    <details className={styles.chooser}>
      <summary>{text.insert}</summary>
      <div className={styles.fields}>
        <NativeSelect
          label={text.figure}
          value={measure}
          onChange={(event) => setMeasure(event.currentTarget.value)}
          data={choices.measures.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <NativeSelect
          label={text.group}
          value={group}
          onChange={(event) => setGroup(event.currentTarget.value)}
          data={groups}
        />
        <Button variant="default" onClick={() => onChoose(tokenOf({ measure, group }))}>
          {text.insertDo}
        </Button>
      </div>
    </details>
  );
}
