import { Button } from '@mantine/core';
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
  toggleHeader,
} from '@tiptap/pm/tables';
import { type Editor, useEditorState } from '@tiptap/react';
import { text } from '../text.vi.ts';
import styles from './editor.module.css';

const words = text.editor.table;

const acts = [
  { label: words.addRow, run: addRowAfter },
  { label: words.addColumn, run: addColumnAfter },
  { label: words.headRow, run: toggleHeader('row') },
  { label: words.dropRow, run: deleteRow },
  { label: words.dropColumn, run: deleteColumn },
  { label: words.drop, run: deleteTable },
] as const;

/** What can be done with a table, while the cursor stands in one. */
export function TablePanel({ editor }: { editor: Editor }) {
  const isIn = useEditorState({ editor, selector: ({ editor: now }) => isInTable(now.state) });
  if (!isIn) return null;
  return (
    <section className={styles.tablePanel} aria-label={words.panel}>
      {acts.map(({ label, run }) => (
        <Button
          key={label}
          variant="default"
          onClick={() => {
            run(editor.state, editor.view.dispatch);
            editor.commands.focus();
          }}
        >
          {label}
        </Button>
      ))}
    </section>
  );
}
