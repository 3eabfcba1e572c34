import { FactList } from '#web/fact-list.tsx';
import { Section } from '#web/section.tsx';
import styles from '../../dialogues/parts/dialogue.module.css';
import type { DigestDetail } from '../queries.server.ts';
import { digestText as words } from '../text.vi.ts';

const told = (heard: number | null) => (heard === null ? words.few : words.times(heard));

interface HeardProps {
  heard: NonNullable<DigestDetail['heard']>;
  fields: readonly { code: string; name: string }[];
}

/** Beside what is being written: how often each field and place was heard, small numbers kept back. */
export function Heard({ heard, fields }: HeardProps) {
  const nameOf = new Map(fields.map((field) => [field.code, field.name]));
  const byField = heard.byField.toSorted((a, b) => (b.heard ?? 0) - (a.heard ?? 0));
  return (
    <Section title={words.heard}>
      <p className={styles.soft}>{words.heardHint}</p>
      {byField.length === 0 ? <p>{words.nothing}</p> : null}
      {heard.total === null || byField.length === 0 ? null : <p>{words.total(heard.total)}</p>}
      {byField.length > 0 ? (
        <>
          <h3>{words.byField}</h3>
          <FactList
            items={byField.map((one) => ({
              label: nameOf.get(one.fieldCode) ?? '',
              value: told(one.heard),
              wide: true,
            }))}
          />
        </>
      ) : null}
      {heard.byArea.length > 1 ? (
        <>
          <h3>{words.byArea}</h3>
          <FactList items={heard.byArea.map((one) => ({ label: one.name, value: told(one.heard), wide: true }))} />
        </>
      ) : null}
    </Section>
  );
}
