import { formatNumber } from '#platform/vietnamese/number-format.ts';
import { promiseSummary, type StandingCounts } from '../rules.ts';
import { promiseText as text } from '../text.vi.ts';

/** Promised, confirmed, late: three numbers, and the rate of what was confirmed. */
export function PromiseCounts({ counts }: { counts: StandingCounts }) {
  const { promised, confirmed, late, rate } = promiseSummary(counts);
  if (promised === 0) return null;
  return (
    <section className="promise-counts" aria-label={text.counts}>
      <dl>
        {[
          [text.promised, promised],
          [text.confirmed, confirmed],
          [text.late, late],
        ].map(([label, count]) => (
          <div key={label}>
            <dd>{formatNumber(Number(count))}</dd>
            <dt>{label}</dt>
          </div>
        ))}
      </dl>
      {rate === null ? null : <p className="site-meta">{text.rate(rate)}</p>}
    </section>
  );
}
