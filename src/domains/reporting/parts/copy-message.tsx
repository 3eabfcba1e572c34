import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { reportText as text } from '../pages/text.vi.ts';
import styles from './copy-message.module.css';

/** A short text to paste into a message; it stands in the page, for browsers that do not let a page copy. */
export function CopyMessage({ message }: { message: string }) {
  const [outcome, setOutcome] = useState('');
  const copy = () =>
    navigator.clipboard
      .writeText(message)
      .then(() => setOutcome(text.messageDone))
      .catch(() => setOutcome(text.messageFailed));
  return (
    <div className={styles.copy}>
      <p className={styles.message}>{message}</p>
      <Button variant="default" leftSection={<IconCopy size={18} aria-hidden />} onClick={() => void copy()}>
        {text.messageDo}
      </Button>
      <p className={styles.outcome} aria-live="polite">
        {outcome}
      </p>
    </div>
  );
}
