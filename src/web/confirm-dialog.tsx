import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './confirm-dialog.module.css';
import { webText } from './text.vi.ts';

interface ConfirmDialogProps {
  opened: boolean;
  title: string;
  body?: ReactNode;
  /** Says what will happen, as a verb: “Thu hồi nhiệm vụ”, never “OK”. */
  confirm: string;
  cancel?: string;
  tone?: 'danger';
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something that is hard to take back. The browser's own dialog keeps the focus in and gives it back. */
export function ConfirmDialog({ opened, title, body, confirm, cancel, tone, onConfirm, onClose }: ConfirmDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (opened) dialog.current?.showModal();
    else dialog.current?.close();
  }, [opened]);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={titleId} onClose={() => opened && onClose()}>
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      {body ? <div className={styles.body}>{body}</div> : null}
      <div className={styles.actions}>
        <Button variant="default" onClick={onClose}>
          {cancel ?? webText.dialog.cancel}
        </Button>
        <Button color={tone === 'danger' ? 'red.9' : undefined} onClick={onConfirm}>
          {confirm}
        </Button>
      </div>
    </dialog>
  );
}
