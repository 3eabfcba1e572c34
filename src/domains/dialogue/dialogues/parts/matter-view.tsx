import { StatusBadge } from '#web/status-badge.tsx';
import type { DialogueDetail } from '../queries.server.ts';
import { cameText, competenceText, text } from '../text.vi.ts';
import styles from './dialogue.module.css';

const words = text.matters;

/** A matter as it reads: the words, of what, and how it was settled. */
export function MatterView({ matter }: { matter: DialogueDetail['matters'][number] }) {
  return (
    <>
      <p className={styles.words}>{matter.words}</p>
      <p className={styles.soft}>
        {[matter.fieldName, competenceText[matter.competence], cameText[matter.came], matter.areaName]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {matter.answer === null ? null : (
        <p className={styles.answer}>
          <span className={styles.soft}>{words.answered(matter.answeredBy ?? '')}</span> {matter.answer}
        </p>
      )}
      <p className={styles.state}>
        {matter.answer === null ? null : <StatusBadge tone="success">{words.settled}</StatusBadge>}
        {matter.conclusions > 0 ? <StatusBadge tone="progress">{words.carried}</StatusBadge> : null}
        {matter.answer === null && matter.conclusions === 0 ? (
          <StatusBadge tone="waiting">{words.open}</StatusBadge>
        ) : null}
      </p>
    </>
  );
}
