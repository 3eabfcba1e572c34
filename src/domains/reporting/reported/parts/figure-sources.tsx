import type { Reported } from '#domains/figures/reported/rules.ts';
import { periodsText, reportedText as text } from '../text.vi.ts';
import styles from './figure-sources.module.css';

/** From which revisions and under which seals the numbers of a report come; the same collection once. */
export function FigureSources({ numbers, isFrozen }: { numbers: readonly Reported[]; isFrozen: boolean }) {
  const sources = new Map(
    numbers.flatMap((one) => one.sources.map((source) => [`${source.collectionId}:${source.digest}`, source] as const)),
  );
  if (sources.size === 0) return null;
  return (
    <details className={styles.sources}>
      <summary>{text.sources}</summary>
      {isFrozen ? <p>{text.frozen}</p> : null}
      <ul>
        {[...sources].map(([key, { period, counted, expected, sealed, sealId, digest }]) => (
          <li key={key}>
            {[
              text.source(periodsText([period]), counted, expected, sealed),
              ...(sealId === null ? [] : [text.seal(sealId)]),
              ...(digest === null ? [] : [text.digest(digest.slice(0, 8))]),
            ].join(', ')}
          </li>
        ))}
      </ul>
    </details>
  );
}
