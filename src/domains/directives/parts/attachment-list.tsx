import type { ReactNode } from 'react';
import styles from './attachment-list.module.css';

interface Attachment {
  id: number;
  name: string;
}

interface AttachmentListProps<File extends Attachment> {
  documentId: number;
  attachments: readonly File[];
  /** What one may do with a file, beside its name. */
  act?: ((file: File) => ReactNode) | undefined;
}

/** Annexes open by their own number, so that the policy decides. */
export function AttachmentList<File extends Attachment>({ documentId, attachments, act }: AttachmentListProps<File>) {
  if (attachments.length === 0) return null;
  return (
    <ul className={styles.files}>
      {attachments.map((file) => (
        <li key={file.id} className={styles.file}>
          <a href={`/van-ban/${documentId}/kem/${file.id}`}>{file.name}</a>
          {act?.(file)}
        </li>
      ))}
    </ul>
  );
}
