import { Link } from 'react-router';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { FactList } from '#web/fact-list.tsx';
import { AreaField, HiddenField, TextField } from '#web/fields.tsx';
import { Fold } from '#web/fold.tsx';
import { CommandForm } from '#web/form.tsx';
import { Notice } from '#web/notice.tsx';
import { Section } from '#web/section.tsx';
import type { SeriesView } from '../cadence/queries.server.ts';
import { cadenceText as words, endedText } from '../cadence/text.vi.ts';
import { stateText } from '../text.vi.ts';
import styles from './panel.module.css';

/** How often it comes, which period this is, when the next one opens or why none does, and the way to end it. */
export function SeriesPanel({ series }: { series: SeriesView }) {
  const { next, ended, mayEnd, earlier } = series;
  return (
    <Section title={words.title}>
      <div className={styles.inside}>
        <FactList
          items={[
            { label: words.period, value: series.period },
            { label: words.rhythm, value: series.rhythm },
            ...(ended ? [] : [{ label: words.next, value: nextWords(next) }]),
            ...(series.until && !ended ? [{ label: words.until, value: formatDay(series.until) }] : []),
          ]}
        />
        {ended ? (
          <Notice tone={ended.why === 'owner_closed' ? 'warning' : 'neutral'} title={words.ended}>
            {[
              words.endedOn(formatDay(ended.on), endedText[ended.why]),
              ended.paper && words.paper(ended.paper),
              ended.reason && words.why(ended.reason),
            ]
              .filter(Boolean)
              .join(' ')}
          </Notice>
        ) : null}
        {earlier.length > 0 ? (
          <Fold title={words.earlier}>
            <FactList
              items={earlier.map((one) => ({
                label: one.period,
                value: <Link to={`/nhiem-vu/${one.id}`}>{stateText[one.state]}</Link>,
              }))}
            />
          </Fold>
        ) : null}
        {mayEnd ? (
          <Fold title={words.end}>
            <CommandForm
              submit={words.end}
              intent="end-series"
              tone="danger"
              layout="inline"
              confirm={{ title: `${words.end}?`, body: words.endBody }}
            >
              <HiddenField name="seriesId" value={String(series.id)} />
              <HiddenField name="seriesVersion" value={String(mayEnd.version)} />
              <TextField name="endPaper" label={words.endPaper} required maxLength={300} />
              <AreaField name="endReason" label={words.endReason} required rows={2} maxLength={2000} />
            </CommandForm>
          </Fold>
        ) : null}
      </div>
    </Section>
  );
}

function nextWords(next: SeriesView['next']): string {
  return next ? words.nextOpens(next.period, formatDay(next.opensOn)) : words.last;
}
