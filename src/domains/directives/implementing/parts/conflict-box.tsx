import { Button } from '@mantine/core';
import { editorText as text, partText } from '../text.vi.ts';
import { changedParts } from '../rules.ts';
import type { Body } from '../schema.ts';
import styles from './editor.module.css';
import type { Conflict } from './use-draft-saving.ts';

interface ConflictBoxProps {
  conflict: Conflict;
  mine: Body;
  onKeep: () => void;
  onTake: () => void;
}

/** A colleague wrote meanwhile: what differs is named, and nothing goes until somebody chooses. */
export function ConflictBox({ conflict, mine, onKeep, onTake }: ConflictBoxProps) {
  const parts = changedParts(mine, conflict.body).map((name) => partText[name]);
  return (
    <div className={styles.conflict} role="alert">
      <strong>{text.conflict(conflict.by)}</strong>
      <p>
        {text.conflictBody} ({parts.join(', ')})
      </p>
      <div className={styles.acts}>
        <Button onClick={onKeep}>{text.keepMine}</Button>
        <Button variant="default" onClick={onTake}>
          {text.takeTheirs}
        </Button>
      </div>
    </div>
  );
}
