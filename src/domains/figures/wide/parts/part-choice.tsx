import { Link } from 'react-router';
import { Notice } from '#web/notice.tsx';
import { Section } from '#web/section.tsx';
import type { TallyOfPlace } from '../../follow/queries.server.ts';
import { mostUnits } from '../rules.ts';
import { wideText as text } from '../text.vi.ts';
import styles from './part-choice.module.css';

interface PartChoiceProps {
  tallies: readonly TallyOfPlace[];
  lineNames: Readonly<Record<string, string>>;
  linkOf: (asked: Record<string, string>) => string;
}

/** More units than fit one screen: the reader takes a place, or a line. */
export function PartChoice({ tallies, lineNames, linkOf }: PartChoiceProps) {
  const places = [...Map.groupBy(tallies, (one) => one.placeId)].map(([id, own]) => ({
    ...{ key: `noi-${id}`, name: own[0]!.placeName, count: sum(own), to: linkOf({ noi: String(id) }) },
  }));
  const lines = [...Map.groupBy(tallies, (one) => one.organisation)].map(([code, own]) => ({
    ...{ key: code, name: lineNames[code] ?? code, count: sum(own), to: linkOf({ he: code }) },
  }));
  return (
    <>
      <Notice tone="neutral">{text.tooMany(mostUnits)}</Notice>
      {places.length > 1 ? <Choices title={text.byPlace} choices={places} /> : null}
      {lines.length > 1 ? <Choices title={text.byLine} choices={lines} /> : null}
    </>
  );
}

const sum = (tallies: readonly TallyOfPlace[]) => tallies.reduce((all, one) => all + one.expected, 0);

interface Choice {
  key: string;
  name: string;
  count: number;
  to: string;
}

function Choices({ title, choices }: { title: string; choices: readonly Choice[] }) {
  const sorted = choices.toSorted((a, b) => a.name.localeCompare(b.name, 'vi'));
  return (
    <Section title={title}>
      <ul className={styles.choices}>
        {sorted.map(({ key, name, count, to }) => (
          <li key={key}>
            <Link to={to}>{name}</Link> <span>{text.count(count)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
