import { coverageOf } from '../atlas/rules.ts';
import { atlasText as text } from '../atlas/text.vi.ts';
import { MapLegend } from './map-legend.tsx';

const coverages = ['full', 'part', 'none'] as const;

/** What the colours mean, with how many places have each. */
export function CoverageLegend({ communes }: { communes: readonly { organisationCount: number }[] }) {
  const found = Map.groupBy(communes, coverageOf);
  return (
    <MapLegend items={coverages.map((look) => ({ look, words: text.coverage[look](found.get(look)?.length ?? 0) }))} />
  );
}
