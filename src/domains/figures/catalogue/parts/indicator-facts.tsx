import { Link } from 'react-router';
import { type Column, DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { FactList } from '#web/fact-list.tsx';
import { Section } from '#web/section.tsx';
import { Timeline } from '#web/timeline.tsx';
import type { AskingForm, IndicatorPage } from '../queries.server.ts';
import { cadenceText, levelWords, listText, pageText as text, sourceText, wayText } from '../text.vi.ts';
import styles from './indicator-facts.module.css';

interface Named {
  code: string;
  name: string;
}

const lead = ({ code, name }: Named) => <Link to={`/chi-tieu/danh-muc/${code}`}>{`${code} ${name}`}</Link>;
const leads = (all: readonly Named[]) => (
  <ul className={styles.leads}>
    {all.map((one) => (
      <li key={one.code}>{lead(one)}</li>
    ))}
  </ul>
);

/** What it counts and how it adds. */
export function IndicatorFacts({ one }: { one: IndicatorPage }) {
  const way = wayText[one.way]!;
  const source = one.measureName === null ? sourceText.entered : text.countedBy(one.measureName);
  return (
    <Section title={text.meaning}>
      <FactList
        items={[
          { label: text.explanation, value: one.meaning, wide: true },
          { label: text.unit, value: one.scale === 0 ? one.unit : `${one.unit}, ${text.scale(one.scale)}` },
          { label: text.source, value: one.way === 'ratio' ? text.workedOut : source },
          ...(one.way === 'ratio'
            ? []
            : [
                { label: text.overUnits, value: way.units },
                { label: text.overTime, value: way.time },
              ]),
          { label: text.cadence, value: cadenceText[one.cadence] },
          { label: text.levels, value: levelWords(one.levels) },
          { label: text.line, value: one.lineName ?? listText.everyLine },
          ...(one.ratios.length > 0 ? [{ label: text.ratios, value: leads(one.ratios), wide: true }] : []),
          ...(one.follows.length > 0 ? [{ label: text.follows, value: leads(one.follows), wide: true }] : []),
          ...(one.otherBecause === null ? [] : [{ label: text.otherBecause, value: one.otherBecause, wide: true }]),
        ]}
      />
    </Section>
  );
}

/** Both parts of a ratio, one over the other. */
export function Formula({ one: { numerator, denominator, isOfUnits } }: { one: IndicatorPage }) {
  if (!numerator || !denominator) return null;
  return (
    <Section title={text.formula}>
      <div className={styles.fraction}>
        <p>
          <span className={styles.part}>{text.numerator}</span>
          {lead(numerator)}
        </p>
        <p>
          <span className={styles.part}>{text.denominator}</span>
          {lead(denominator)}
        </p>
      </div>
      <p className={styles.note}>{isOfUnits ? text.formulaUnits : text.formulaNote}</p>
    </Section>
  );
}

const columns: Column<AskingForm>[] = [
  { key: 'name', head: text.form, cell: (form) => (form.isEnded ? `${form.name} (${text.ended})` : form.name) },
  { key: 'cell', head: text.cell, cell: (form) => text.cellWords(form.label, form.position) },
  { key: 'cadence', head: text.cadence, width: '8rem', cell: (form) => cadenceText[form.cadence] },
  { key: 'collector', head: text.collector, width: '13rem', cell: (form) => form.unitName },
];

/** Which forms ask for it: of a ratio, for its parts. */
export function AskingForms({ one }: { one: IndicatorPage }) {
  const title = one.way === 'ratio' ? text.formsOfParts : text.forms;
  return (
    <Section title={title} flush>
      <DataTable
        caption={title}
        rows={one.forms}
        rowKey={(form) => `${form.id} ${form.position}`}
        {...(one.mayRead ? { rowLink: (form: AskingForm) => `/so-lieu/bieu/${form.id}` } : {})}
        columns={columns}
        empty={<EmptyState title={text.noForms} body={text.noFormsBody} />}
      />
    </Section>
  );
}

/** What was said of it, today's first: the words, who and when. */
export function IndicatorVersions({ one: { versions } }: { one: IndicatorPage }) {
  return (
    <Section title={text.versions}>
      <Timeline
        items={versions.map(({ version, name, meaning, levels, retiredReason, at, by }) => ({
          ...{ key: version, at, title: text.version(version), by: by ?? text.product },
          body: (
            <>
              <p>{name}</p>
              <p>{levelWords(levels)}</p>
              {meaning === null ? null : <p>{meaning}</p>}
              {retiredReason === null ? null : <p>{text.wasRetired(retiredReason)}</p>}
            </>
          ),
        }))}
      />
    </Section>
  );
}
