import { coverageOf } from '../atlas/rules.ts';
import { atlasText as text } from '../atlas/text.vi.ts';
import classes from './bubble-map.module.css';

const coverages = ['full', 'part', 'none'] as const;

/** What the colours mean, with how many places have each. */
export function CoverageLegend({ communes }: { communes: readonly { organisationCount: number }[] }) {
  const found = Map.groupBy(communes, coverageOf);
  return (
    <ul className={classes.legend}>
      {coverages.map((coverage) => (
        <li key={coverage}>
          <i className={classes[coverage]} aria-hidden />
          {text.coverage[coverage](found.get(coverage)?.length ?? 0)}
        </li>
      ))}
    </ul>
  );
}
