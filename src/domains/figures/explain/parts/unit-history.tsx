import { Link } from 'react-router';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { Section } from '#web/section.tsx';
import { Timeline } from '#web/timeline.tsx';
import { figureWords } from '../../entry/rules.ts';
import { kindWords, periodName } from '../../totals/table/text.vi.ts';
import type { Explanation } from '../number/queries.server.ts';
import type { SentRevision } from '../queries.server.ts';
import { explainText as text } from '../text.vi.ts';
import styles from './lists.module.css';

/** Every revision that a unit sent, with the value that it gave. */
export function RevisionList({ number: { revisions, meaning, unit } }: { number: Explanation }) {
  const words = ({ value, notApplicable }: SentRevision) => {
    if (notApplicable) return kindWords['not-applicable'];
    return value === null ? kindWords.none : `${figureWords(value, meaning.scale)} ${meaning.unit}`;
  };
  return (
    <Section
      title={text.revisions}
      aside={
        unit && revisions[0] ? <Link to={`/so-lieu/${revisions[0].collectionId}/${unit.id}`}>{text.open}</Link> : null
      }
    >
      {revisions.length === 0 ? <p className={styles.quiet}>{text.revisionsNone}</p> : null}
      <Timeline
        items={revisions.map((one) => ({
          key: `${one.collectionId} ${one.rev}`,
          at: one.sentAt,
          title: `${periodName(one.periodCode)} · ${text.revision(one.rev, words(one))}`,
          ...(one.byName ? { by: one.byName } : {}),
          ...(one.isCounted ? { tone: 'success' as const } : {}),
          body: [one.isCounted ? text.counts : text.countsNot, one.note && text.note(one.note), text.hash(one.hash)]
            .filter(Boolean)
            .join(' · '),
        }))}
      />
    </Section>
  );
}

/** The records that were counted: here a number ends. */
export function RecordList({ number: { records } }: { number: Explanation }) {
  return (
    <Section title={text.records}>
      {records === null ? <p className={styles.quiet}>{text.recordsNone}</p> : null}
      {records?.lines.length === 0 && records.hidden === 0 ? <p className={styles.quiet}>{text.recordsEmpty}</p> : null}
      <ul className={styles.list}>
        {records?.lines.map((line) => (
          <li key={line.id}>
            <Link to={line.to}>{line.title}</Link>
            <p className={styles.quiet}>
              {formatDay(line.on)} · {line.unitName}
            </p>
          </li>
        ))}
      </ul>
      {records && records.hidden > 0 ? <p className={styles.quiet}>{text.recordsHidden(records.hidden)}</p> : null}
    </Section>
  );
}
