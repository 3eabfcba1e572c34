import { Button, Textarea } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { RowFrame } from '#web/row-frame.tsx';
import { reportText as text } from '../pages/text.vi.ts';
import { ConflictBox } from './section-editor.tsx';
import { useSectionSaving } from './use-section-saving.ts';
import styles from './rows-editor.module.css';

interface RowsEditorProps {
  reportId: number;
  code: string;
  columns: { name: string; share: number }[];
  lines: string[][];
  version: number;
}

interface Row {
  key: number;
  cells: string[];
}

/** A table that the officer types, saved as it is typed. On a phone each row is a card. */
export function RowsEditor({ reportId, code, columns, lines, version }: RowsEditorProps) {
  const rowsOf = (given: string[][]): Row[] => given.map((cells, key) => ({ key, cells }));
  const [rows, setRows] = useState(() => rowsOf(lines));
  const [nextKey, setNextKey] = useState(lines.length);
  const saving = useSectionSaving(code, version);
  const write = (next: Row[]) => {
    setRows(next);
    saving.typed({ lines: JSON.stringify(next.map((row) => row.cells)) });
  };
  const change = (at: number, column: number, value: string) =>
    write(rows.map((row, place) => (place === at ? { ...row, cells: row.cells.with(column, value) } : row)));
  const { conflict } = saving;
  return (
    <div className={styles.rows} onBlur={saving.flush}>
      {rows.map((row, at) => (
        <RowFrame key={row.key} className={styles.row} legend={text.row(at + 1)}>
          {columns.map((column, place) => (
            <Textarea
              key={column.name}
              className={styles.cell}
              label={column.name}
              aria-label={text.cell(column.name, at + 1)}
              value={row.cells[place] ?? ''}
              onChange={(event) => change(at, place, event.currentTarget.value)}
              autosize
              minRows={1}
              maxLength={2000}
            />
          ))}
          <Button
            className={styles.remove}
            variant="subtle"
            color="gray.8"
            aria-label={text.removeRow(at + 1)}
            onClick={() => write(rows.filter((other) => other !== row))}
          >
            <IconX size={18} aria-hidden />
          </Button>
        </RowFrame>
      ))}
      <div className={styles.bar}>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => {
            setRows([...rows, { key: nextKey, cells: columns.map(() => '') }]);
            setNextKey(nextKey + 1);
          }}
        >
          {text.addRow}
        </Button>
        <Link to={`/bao-cao/${reportId}/muc/${code}`}>{text.versions}</Link>
        <span className={styles.status} aria-live="polite">
          {saving.status}
        </span>
      </div>
      {conflict ? (
        <ConflictBox
          conflict={conflict}
          onKeep={() => saving.settle(true)}
          onTake={() => {
            setRows(rowsOf(conflict.lines));
            saving.settle(false);
          }}
        />
      ) : null}
    </div>
  );
}
