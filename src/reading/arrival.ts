import { isoDate } from './dates.ts';
import type { Cell } from './head-lines.ts';
import type { Arrival, Found } from './reading.ts';

const stampNumber = /số\s?:?\s?(\d{1,7})(?!\d|\s?[-/])/u;
const stampDay = /ngày\s?(?:đến)?\s?:?\s?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/u;

/** The stamp of the office that received the paper ("ĐẾN Số: … Ngày: …"): its number and day are not the paper's. */
export function arrivalOf(cells: Cell[]): Found<Arrival> | null {
  const at = cells.findIndex((cell) => cell.role === 'stamp' && /đến(?![\p{L}])/u.test(cell.plain));
  const first = cells[at];
  if (first === undefined) return null;
  const block = cells.slice(at, at + 5);
  const numbered = block.find((cell) => stampNumber.test(cell.plain));
  const dated = block.find((cell) => stampDay.test(cell.plain));
  const day = dated === undefined ? null : stampDay.exec(dated.plain);
  const number = numbered === undefined ? null : Number(stampNumber.exec(numbered.plain)?.[1]);
  const on =
    day &&
    isoDate(
      { day: Number(day[1]), month: Number(day[2]), quarter: null, year: Number(day[3]) },
      { year: null, month: null },
    );
  if (number === null && !on) return null;
  const end = Math.max(first.end, numbered?.end ?? 0, dated?.end ?? 0);
  return { value: { number, on: on ?? null }, span: { start: first.start, end }, doubtful: false };
}
