import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { reportText as text } from '../pages/text.vi.ts';
import { IndicatorChooser } from '../reported/parts/indicator-chooser.tsx';
import { chooserText } from '../reported/text.vi.ts';
import { tokenOf } from '../sections/rules.ts';
import styles from './figure-chooser.module.css';

export interface FigureChoices {
  measures: { code: string; name: string }[];
  groups: { code: string; name: string }[];
}

interface FigureChooserProps {
  reportId: number;
  choices: FigureChoices;
  onChoose: (token: string) => void;
}

/** Puts the token of a figure where the cursor stands; the number follows the records, or the forms, from then on. */
export function FigureChooser({ reportId, choices, onChoose }: FigureChooserProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [from, setFrom] = useState<string>('records');
  return (
    <details className={styles.chooser} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{text.insert}</summary>
      <div className={styles.body}>
        <NativeSelect
          className={styles.from}
          label={chooserText.from}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
          data={[
            { value: 'records', label: chooserText.fromRecords },
            { value: 'forms', label: chooserText.fromForms },
          ]}
        />
        {from === 'records' ? (
          <MeasureChooser choices={choices} onChoose={onChoose} />
        ) : (
          <IndicatorChooser reportId={reportId} isOpen={isOpen} onChoose={onChoose} />
        )}
      </div>
    </details>
  );
}

function MeasureChooser({ choices, onChoose }: Omit<FigureChooserProps, 'reportId'>) {
  const [measure, setMeasure] = useState(choices.measures[0]?.code ?? '');
  const [group, setGroup] = useState('');
  const groups = [
    { value: '', label: text.whole },
    ...choices.groups.map(({ code, name }) => ({ value: code, label: name })),
  ];
  return (
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
  );
}
