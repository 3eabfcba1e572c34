import { Link } from 'react-router';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { Section } from '#web/section.tsx';
import { StatusBadge } from '#web/status-badge.tsx';
import { explainTo } from '../../totals/address/schema.ts';
import { periodName } from '../../totals/table/text.vi.ts';
import type { Explanation } from '../number/queries.server.ts';
import { explainText as text } from '../text.vi.ts';
import styles from './lists.module.css';

/** Who is missing and who was late, by name, a page at a time. */
export function MissingUnits({ number, isFurther }: { number: Explanation; isFurther: boolean }) {
  const { missing, meaning, address } = number;
  if (!missing) {
    return (
      <Section title={text.missing}>
        <p className={styles.quiet}>{meaning.numeratorId === null ? text.missingNation : text.missingRatio}</p>
      </Section>
    );
  }
  const here = explainTo(address);
  return (
    <Section title={text.missing}>
      {missing.lines.length === 0 ? <p className={styles.quiet}>{text.missingNone}</p> : null}
      <ul className={styles.list}>
        {missing.lines.map((line) => (
          <li key={`${line.unitId} ${line.collectionId}`}>
            <Link to={`/so-lieu/${line.collectionId}/${line.unitId}`}>{line.unitName}</Link>
            <p>
              <StatusBadge tone={line.why === 'late' ? 'neutral' : 'warning'}>{text.why[line.why]}</StatusBadge>
            </p>
            <p className={styles.quiet}>
              {periodName(line.periodCode)} · {text.day}: {formatDay(line.graceUntil)}
              {line.firstSentOn ? ` · ${text.sentOn(formatDay(line.firstSentOn))}` : ''}
            </p>
          </li>
        ))}
      </ul>
      <p className={styles.pages}>
        {isFurther ? <Link to={here}>{text.fromStart}</Link> : null}
        {missing.next ? <Link to={`${here}&sau=${missing.next.join('.')}`}>{text.more}</Link> : null}
      </p>
    </Section>
  );
}
