import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { RowFrame } from '#web/row-frame.tsx';
import type { EditedCell, EditedCheck } from '../editing/rules.ts';
import { versionText as text } from '../pages/text.vi.ts';
import { operatorText } from '../text.vi.ts';
import styles from './check-editor.module.css';

interface Props {
  check: EditedCheck;
  at: number;
  cells: readonly EditedCell[];
  onChange: (check: EditedCheck) => void;
  onRemove: () => void;
}

/** What must hold between two sums of cells. The cells are named by their places and keep them when the order changes. */
export function CheckEditor({ check, at, cells, onChange, onRemove }: Props) {
  return (
    <RowFrame className={styles.check} legend={text.check(at)}>
      <Side label={text.left} ids={check.left} cells={cells} onChange={(left) => onChange({ ...check, left })} />
      <NativeSelect
        label={text.operator}
        value={check.operator}
        data={Object.entries(operatorText).map(([value, label]) => ({ value, label }))}
        onChange={(event) => onChange({ ...check, operator: event.currentTarget.value as EditedCheck['operator'] })}
      />
      <Side label={text.right} ids={check.right} cells={cells} onChange={(right) => onChange({ ...check, right })} />
      <TextInput
        className={styles.says}
        label={text.says}
        description={text.saysHint}
        value={check.says}
        maxLength={300}
        onChange={(event) => onChange({ ...check, says: event.currentTarget.value })}
      />
      <Button variant="subtle" color="gray.8" className={styles.remove} onClick={onRemove}>
        {text.removeCheck(at)}
      </Button>
    </RowFrame>
  );
}

interface SideProps {
  label: string;
  ids: number[];
  cells: readonly EditedCell[];
  onChange: (ids: number[]) => void;
}

function Side({ label, ids, cells, onChange }: SideProps) {
  const positionOf = (id: number) => cells.findIndex((cell) => cell.indicatorId === id) + 1;
  return (
    <div className={styles.side}>
      <NativeSelect
        label={label}
        value=""
        data={[
          { value: '', label: text.addPart },
          ...cells
            .map((cell, index) => ({ value: String(cell.indicatorId), label: `${index + 1}. ${cell.label}` }))
            .filter(({ value }) => !ids.includes(Number(value))),
        ]}
        onChange={(event) => onChange([...ids, Number(event.currentTarget.value)])}
      />
      <div className={styles.chips}>
        {ids.map((id) => (
          <Button
            key={id}
            variant="default"
            size="sm"
            rightSection={<IconX size={16} aria-hidden />}
            aria-label={text.removePart(positionOf(id))}
            onClick={() => onChange(ids.filter((other) => other !== id))}
          >
            {text.cell(positionOf(id))}
          </Button>
        ))}
      </div>
    </div>
  );
}
