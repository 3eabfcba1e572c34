import { formatNumber } from '#platform/vietnamese/number-format.ts';
import { DataTable } from '#web/data-table.tsx';
import { ProgressLine } from '#web/progress-line.tsx';
import { Section, Stack } from '#web/section.tsx';
import { text } from '../pages/text.vi.ts';
import type { AreaView, ConsultationView } from '../queries.server.ts';
import { answered, type Counts } from '../rules.ts';
import styles from './consultation.module.css';
import { outcomeWords } from './outcome-words.ts';

const words = text.page;

/** Of all households: how many agree, do not, and have not answered; and whether that is enough. */
export function Result({ consultation }: { consultation: ConsultationView }) {
  const { total, state } = consultation;
  const part = (
    of: keyof typeof words.parts,
    tone: 'success' | 'danger' | 'progress' | 'warning' | 'neutral',
    count: number,
  ) => ({
    ...{ tone, count, words: words.parts[of](formatNumber(count)) },
  });
  return (
    <Section title={state === 'counted' ? words.resultFinal : words.result}>
      <Stack>
        <p className={styles.verdict}>{outcomeWords(consultation)}</p>
        {total === null ? null : (
          <ProgressLine
            label={words.bar(formatNumber(total.households))}
            total={total.households}
            parts={[
              part('agreed', 'success', total.agreed),
              part('disagreed', 'danger', total.disagreed),
              part('otherwise', 'progress', total.otherwise),
              part('invalid', 'warning', total.invalid),
              part('waiting', 'neutral', total.households - answered(total)),
            ]}
          />
        )}
      </Stack>
    </Section>
  );
}

/** The counts of each area; those of too few households stay hidden, and the page says so. */
export function Areas({ consultation }: { consultation: ConsultationView }) {
  const { areas, total, hiddenAreas } = consultation;
  const column = (key: Exclude<keyof Counts, 'households'>) => ({
    ...{ key, head: words[key], align: 'right' as const },
    cell: (area: AreaView) => (area.counts ? formatNumber(area.counts[key]) : words.hidden),
  });
  return (
    <Section title={words.areas} flush>
      <DataTable
        caption={words.areas}
        rows={areas}
        rowKey={(area) => area.areaId}
        columns={[
          { key: 'area', head: words.area, cell: (area) => area.name, width: '26%' },
          { key: 'households', head: words.households, cell: (area) => formatNumber(area.households), align: 'right' },
          ...(['handedOut', 'agreed', 'disagreed', 'otherwise', 'invalid'] as const).map(column),
        ]}
        foot={
          total === null
            ? undefined
            : {
                area: words.total,
                ...Object.fromEntries(Object.entries(total).map(([key, value]) => [key, formatNumber(value)])),
              }
        }
        empty={null}
      />
      {hiddenAreas > 0 ? <p className={`${styles.soft} ${styles.padded}`}>{words.hiddenAreas(hiddenAreas)}</p> : null}
    </Section>
  );
}
