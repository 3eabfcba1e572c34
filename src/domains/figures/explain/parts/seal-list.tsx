import { formatDayTime } from '#platform/vietnamese/day-format.ts';
import { Section } from '#web/section.tsx';
import { bigWords } from '../../totals/rules.ts';
import { periodName } from '../../totals/table/text.vi.ts';
import type { SealOver } from '../queries.server.ts';
import { explainText as text } from '../text.vi.ts';
import styles from './lists.module.css';

/** Who signed off what, and whether it is still so. */
export function SealList({ seals, scale, unit }: { seals: readonly SealOver[]; scale: number; unit: string }) {
  const figure = (total: string | null) =>
    total === null ? text.sealNone : `${bigWords(BigInt(total), scale)} ${unit}`;
  return (
    <Section title={text.seals}>
      {seals.length === 0 ? <p className={styles.quiet}>{text.sealsNone}</p> : null}
      <ul className={styles.list}>
        {seals.map((seal) => (
          <li key={seal.id}>
            <p>{text.sealLine(seal.unitName, periodName(seal.periodCode).toLowerCase(), seal.units)}</p>
            <p className={styles.quiet}>
              {formatDayTime(seal.sealedAt)}
              {seal.byName ? ` · ${text.by(seal.byName, seal.byPost)}` : ''}
            </p>
            <p className={seal.changed > 0 ? styles.changed : styles.same}>
              {seal.changed > 0 ? text.sealChanged(seal.changed) : text.sealSame}
            </p>
            {seal.changed > 0 && (seal.sealed !== null || seal.now !== null) ? (
              <p className={styles.both}>{text.sealBoth(figure(seal.sealed), figure(seal.now))}</p>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
