import { formatDay, relativeDay } from '#platform/vietnamese/day-format.ts';
import { EmptyState } from '#web/empty-state.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Section } from '#web/section.tsx';
import { listText as text } from '../pages/text.vi.ts';
import type { OwedReport } from '../shelf/queries.server.ts';
import { ReportBadge } from './report-badge.tsx';
import styles from './owed-reports.module.css';

/** The report that is due next with its one action, and quieter what is due after it. */
export function OwedReports({ owed, today }: { owed: OwedReport[]; today: string }) {
  const [next, ...others] = owed;
  if (!next) return <EmptyState title={text.nothingOwed} body={text.nothingOwedBody} />;
  return (
    <Section title={text.owed}>
      <div className={styles.next}>
        <div>
          <p className={styles.name}>{next.template.name}</p>
          <p className={styles.about}>
            {`${next.period.name}. ${text.due(formatDay(next.period.dueOn), relativeDay(next.period.dueOn, today))}`}
          </p>
          {next.state ? <ReportBadge state={next.state} /> : null}
        </div>
        <LinkButton to={addressOf(next)}>{next.reportId === null ? text.begin : text.goOn}</LinkButton>
      </div>
      {others.length > 0 ? (
        <details className={styles.others}>
          <summary>{`${text.alsoOwed} (${others.length})`}</summary>
          <ul className={styles.list}>
            {others.map((one) => (
              <li key={`${one.template.code}-${one.period.code}`} className={styles.other}>
                <span>
                  {`${one.template.name}, ${one.period.name}. ${text.due(formatDay(one.period.dueOn), relativeDay(one.period.dueOn, today))}`}
                </span>
                <LinkButton to={addressOf(one)} variant="secondary">
                  {one.reportId === null ? text.begin : text.goOn}
                </LinkButton>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Section>
  );
}

function addressOf({ reportId, template, period }: OwedReport): string {
  return reportId === null ? `/bao-cao/moi?mau=${template.code}&ky=${period.code}` : `/bao-cao/${reportId}`;
}
