import { Link } from 'react-router';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { Section } from '#web/section.tsx';
import { StatusBadge } from '#web/status-badge.tsx';
import type { Missing } from '../../below/queries.server.ts';
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
    <Section title={text.missing} flush>
      <DataTable
        caption={text.missing}
        rows={missing.lines}
        rowKey={(line) => `${line.unitId} ${line.collectionId}`}
        rowLink={(line) => `/so-lieu/${line.collectionId}/${line.unitId}`}
        columns={[
          { key: 'unit', head: text.unit, cell: (line) => line.unitName },
          { key: 'period', head: text.period, width: '9rem', cell: (line) => periodName(line.periodCode) },
          { key: 'state', head: text.state, width: '13rem', cell: whyOf },
          { key: 'due', head: text.day, width: '8rem', cell: (line) => formatDay(line.graceUntil) },
        ]}
        empty={<EmptyState title={text.missingNone} />}
      />
      {isFurther || missing.next ? (
        <p className={styles.pages}>
          {isFurther ? <Link to={here}>{text.fromStart}</Link> : null}
          {missing.next ? <Link to={`${here}&sau=${missing.next.join('.')}`}>{text.more}</Link> : null}
        </p>
      ) : null}
    </Section>
  );
}

function whyOf({ why, firstSentOn }: Missing) {
  return (
    <>
      <StatusBadge tone={why === 'late' ? 'neutral' : 'warning'}>{text.why[why]}</StatusBadge>
      {firstSentOn ? <span className={styles.sent}>{text.sentOn(formatDay(firstSentOn))}</span> : null}
    </>
  );
}
