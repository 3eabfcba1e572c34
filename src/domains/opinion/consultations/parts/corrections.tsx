import { formatDay } from '#platform/vietnamese/day-format.ts';
import { formatNumber } from '#platform/vietnamese/number-format.ts';
import { DataTable } from '#web/data-table.tsx';
import { AreaField, FieldRow, HiddenField, TextField } from '#web/fields.tsx';
import { Fold } from '#web/fold.tsx';
import { CommandForm } from '#web/form.tsx';
import { Section } from '#web/section.tsx';
import { text } from '../pages/text.vi.ts';
import type { ConsultationPage } from '../queries.server.ts';
import type { Counts } from '../rules.ts';
import styles from './consultation.module.css';

const words = text.page;
const fields = ['households', 'handedOut', 'agreed', 'disagreed', 'otherwise', 'invalid'] as const;

/** One folded form an area: the whole row as it should be, with the reason. */
export function CorrectForms({ consultation: { areas, version } }: { consultation: ConsultationPage }) {
  return (
    <Section title={words.correct}>
      <p className={styles.soft}>{words.correctBody}</p>
      {areas.map(({ areaId, name, counts }) =>
        counts === null ? null : (
          <Fold key={areaId} title={words.correctOf(name)}>
            <CommandForm key={version} intent="correct" submit={words.correctSave} tone="quiet">
              <HiddenField name="version" value={String(version)} />
              <HiddenField name="areaId" value={String(areaId)} />
              <FieldRow>
                {fields.map((field) => (
                  <TextField
                    key={field}
                    name={field}
                    label={words[field]}
                    inputMode="numeric"
                    autoComplete="off"
                    defaultValue={String(counts[field])}
                  />
                ))}
              </FieldRow>
              <AreaField name="reason" label={words.correctReason} required rows={2} maxLength={1000} />
            </CommandForm>
          </Fold>
        ),
      )}
    </Section>
  );
}

const formerly = (former: Counts) => {
  const { households, handedOut, agreed, disagreed, otherwise, invalid } = former;
  const [a, b, c, d, e, f] = [households, handedOut, agreed, disagreed, otherwise, invalid].map((n) => formatNumber(n));
  const more = otherwise + invalid > 0 ? `, ${words.formerlyMore(e!, f!)}` : '';
  return words.formerly(a!, b!, c!, d!) + more;
};

/** What stood before, with the reason: never hidden from the unit that counted. */
export function Corrections({ corrections }: Pick<ConsultationPage, 'corrections'>) {
  if (corrections.length === 0) return null;
  return (
    <Section title={words.corrections} flush>
      <DataTable
        caption={words.corrections}
        rows={corrections}
        rowKey={(row) => row.position}
        columns={[
          { key: 'area', head: words.area, cell: (row) => row.areaName, width: '22%' },
          { key: 'former', head: words.correctedFrom, cell: (row) => formerly(row.former) },
          { key: 'reason', head: words.correctReason, cell: (row) => row.reason },
          { key: 'on', head: words.correctedOn, cell: (row) => formatDay(row.on), width: '8rem' },
        ]}
        empty={null}
      />
    </Section>
  );
}
