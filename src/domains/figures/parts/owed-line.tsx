import { IconTable } from '@tabler/icons-react';
import { Link } from 'react-router';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { waitingForms } from '../owed/queries.server.ts';
import { shelfText as text } from '../owed/text.vi.ts';
import styles from './owed-line.module.css';

/** One line above the work of today: which figures wait to be sent. Nothing where none do. */
export function OwedLine({ waiting }: { waiting: Awaited<ReturnType<typeof waitingForms>> | null }) {
  if (!waiting?.next) return null;
  const { collectionId, unitId, formName, periodName, dueOn } = waiting.next;
  const to = waiting.count === 1 ? `/so-lieu/${collectionId}/${unitId}` : '/so-lieu';
  return (
    <Link to={to} className={styles.line}>
      <IconTable size={20} aria-hidden />
      <span>
        <strong>{text.home(waiting.count)}</strong>
        <span className={styles.next}>{text.homeNext(formName, periodName, formatDay(dueOn))}</span>
      </span>
    </Link>
  );
}
