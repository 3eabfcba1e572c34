import { UnstyledButton } from '@mantine/core';
import { formatDayTime } from '#platform/vietnamese/day-format.ts';
import styles from './form.module.css';
import { webText } from './text.vi.ts';

/** Says that the form holds what was typed earlier, and lets it go. */
export function DraftLine({ savedAt, onDrop }: { savedAt: string; onDrop: () => void }) {
  return (
    <p className={styles.draft}>
      {webText.draft.restored(formatDayTime(savedAt))}{' '}
      <UnstyledButton className={styles.draftDrop} onClick={onDrop}>
        {webText.draft.drop}
      </UnstyledButton>
    </p>
  );
}
