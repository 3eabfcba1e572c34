import { Link } from 'react-router';
import { formatDayTime } from '#platform/vietnamese/day-format.ts';
import { formatNumber } from '#platform/vietnamese/number-format.ts';
import { HiddenField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { Section } from '#web/section.tsx';
import type { ChangedFigure } from '../figures/queries.server.ts';
import { reportText as text } from '../pages/text.vi.ts';
import { somebody } from '../text.vi.ts';
import styles from './since-sent.module.css';

interface SinceSentProps {
  reportId: number;
  changed: ChangedFigure[];
  measures: Record<string, { name: string }>;
  mayWrite: boolean;
}

/** What was recorded, taken out or changed after the sending, figure by figure, with what may be done about it. */
export function SinceSent({ reportId, changed, measures, mayWrite }: SinceSentProps) {
  return (
    <Section title={text.since}>
      <ul className={styles.list}>
        {changed.map(({ measure, count, before, now, left }) => (
          <li key={measure} className={styles.item}>
            <div>
              <Link to={`/bao-cao/${reportId}/so-lieu/${measure}`}>{measures[measure]?.name ?? measure}</Link>
              <p className={styles.words}>
                <strong>{text.sinceCount(count)}</strong>
                {`; ${text.sinceValue(formatNumber(before), formatNumber(now))}`}
              </p>
            </div>
            {left ? (
              <p className={styles.left}>{text.sinceLeft(left.by ?? somebody, formatDayTime(left.at))}</p>
            ) : mayWrite ? (
              <CommandForm intent="leave" submit={text.leave} layout="inline">
                <HiddenField name="measure" value={measure} />
              </CommandForm>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
