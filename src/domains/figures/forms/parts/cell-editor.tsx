import { Button, Checkbox, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { RowFrame } from '#web/row-frame.tsx';
import type { EditedCell } from '../editing/rules.ts';
import { versionText as text } from '../pages/text.vi.ts';
import styles from './cell-editor.module.css';

interface Props {
  cell: EditedCell;
  position: number;
  count: number;
  onChange: (cell: EditedCell) => void;
  /** By so many places: -1 up, 1 down. */
  onMove: (by: number) => void;
  onRemove: () => void;
}

/** One cell of a version: what it is called, where it stands, whether it must be filled. */
export function CellEditor({ cell, position, count, onChange, onMove, onRemove }: Props) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') event.preventDefault();
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <RowFrame
      className={styles.cell}
      legend={`${text.cell(position)} · ${cell.code} · ${cell.unit}`}
      onKeyDown={onKeyDown}
    >
      <TextInput
        className={styles.label}
        label={text.label}
        value={cell.label}
        required
        withAsterisk={false}
        maxLength={300}
        onChange={(event) => onChange({ ...cell, label: event.currentTarget.value })}
      />
      <TextInput
        label={text.section}
        placeholder={position > 1 ? text.sectionHint : ''}
        value={cell.section}
        maxLength={200}
        onChange={(event) => onChange({ ...cell, section: event.currentTarget.value })}
      />
      <TextInput
        label={text.help}
        value={cell.help}
        maxLength={1000}
        onChange={(event) => onChange({ ...cell, help: event.currentTarget.value })}
      />
      <div className={styles.bar}>
        <Checkbox
          label={text.required}
          checked={cell.isRequired}
          onChange={(event) => onChange({ ...cell, isRequired: event.currentTarget.checked })}
        />
        <span className={styles.moves}>
          <Button
            variant="subtle"
            color="gray.8"
            aria-label={text.up(position)}
            disabled={position === 1}
            onClick={() => onMove(-1)}
          >
            <IconArrowUp size={18} aria-hidden />
          </Button>
          <Button
            variant="subtle"
            color="gray.8"
            aria-label={text.down(position)}
            disabled={position === count}
            onClick={() => onMove(1)}
          >
            <IconArrowDown size={18} aria-hidden />
          </Button>
          <Button variant="subtle" color="gray.8" aria-label={text.remove(position)} onClick={onRemove}>
            <IconX size={18} aria-hidden />
          </Button>
        </span>
      </div>
    </RowFrame>
  );
}
