import { IconTargetArrow } from '@tabler/icons-react';
import { Link } from 'react-router';
import styles from '../../parts/owed-line.module.css';
import { waitingText as text } from '../text.vi.ts';

/** Lines above the work of today: targets that wait for the unit's word, and units that ask it for another value. */
export function WaitingTargets({ waiting }: { waiting: { accept: number; answer: number } | null }) {
  if (waiting === null) return null;
  const lines = [
    { to: '/chi-tieu/giao/tiep-nhan', count: waiting.accept, words: text.accept(waiting.accept) },
    { to: '/chi-tieu/giao', count: waiting.answer, words: text.answer(waiting.answer) },
  ].filter(({ count }) => count > 0);
  return lines.map(({ to, words }) => (
    <Link key={to} to={to} className={styles.line}>
      <IconTargetArrow size={20} aria-hidden />
      <strong>{words}</strong>
    </Link>
  ));
}
