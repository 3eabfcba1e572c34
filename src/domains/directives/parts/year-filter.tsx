import { FilterBar } from '#web/filter-bar.tsx';
import { bookText as text } from '../book/text.vi.ts';

/** The books that begin anew every year: which year is shown, this one unless said. */
export function YearFilter({ years }: { years: readonly number[] }) {
  const options = years.map((year) => ({ value: String(year), label: String(year) }));
  return <FilterBar fields={[{ name: 'nam', label: text.year, options, unset: String(years[0]) }]} />;
}
