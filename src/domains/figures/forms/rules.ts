import { type Day, daysBetween } from '#platform/calendar/day.ts';
import { type Moment, type Period, type Periodic, periodsOf } from '#platform/calendar/periods.ts';

export type Cadence = 'month' | 'quarter' | 'half' | 'year';

/** The period of a form in a year, as report templates write them: first day, last day, due day. */
export interface FormPeriod {
  code: string;
  name: string;
  from: Moment;
  until: Moment;
  due: Moment;
}

/**
 * Where a type of report cuts off: on a day of the last month of each period (14: NĐ 09/2019/NĐ-CP for state bodies), in
 * November for a year that ends on 15/11, or with the month. Due on a day of that month, or of one after it.
 */
export interface CutOff {
  day: number | 'last';
  /** Months that the year ends before December: 1 for a year that ends in November. Only for years. */
  yearEndsEarly?: number;
  due: { monthsAfter: number; day: number };
}

const monthsOf: Record<Cadence, number> = { month: 1, quarter: 3, half: 6, year: 12 };
const codeOf: Record<Cadence, (ordinal: number) => string> = {
  month: (ordinal) => `m${String(ordinal).padStart(2, '0')}`,
  quarter: (ordinal) => `q${ordinal}`,
  half: (ordinal) => `h${ordinal}`,
  year: () => 'y',
};

/** The periods of every year of a form. `nameOf` words them; '{year}' in a name is filled in later. */
export function periodsBy(
  cadence: Cadence,
  cutOff: CutOff,
  nameOf: (cadence: Cadence, ordinal: number) => string,
): FormPeriod[] {
  const months = monthsOf[cadence];
  const early = cadence === 'year' ? (cutOff.yearEndsEarly ?? 0) : 0;
  return Array.from({ length: 12 / months }, (_, index) => {
    const ordinal = index + 1;
    const lastMonth = ordinal * months - early;
    const before = lastMonth - months;
    return {
      code: codeOf[cadence](ordinal),
      name: nameOf(cadence, ordinal),
      from: cutOff.day === 'last' ? momentAt(before + 1, 1) : momentAt(before, cutOff.day + 1),
      until: momentAt(lastMonth, cutOff.day),
      due: momentAt(lastMonth + cutOff.due.monthsAfter, cutOff.due.day),
    };
  });
}

/** A form is due on the last day of its period or later: 'form-due-before-end', or null. */
export function dueRefusal({ day, due }: CutOff): string | null {
  if (due.monthsAfter > 0) return null;
  return day === 'last' || due.day < day ? 'form-due-before-end' : null;
}

/** Cut-offs in use (NĐ 09/2019/NĐ-CP for the first; Party and Front for the days 20 and 25 and the year that ends on 15/11). */
export const presets = ['14', 'last', '20', '25', 'november'] as const;
export type Preset = (typeof presets)[number];

export function cutOffOf(preset: Preset, due: CutOff['due']): CutOff {
  if (preset === 'november') return { day: 15, yearEndsEarly: 1, due };
  return { day: preset === 'last' ? 'last' : Number(preset), due };
}

/** Months are counted through the years: 0 is December of the year before, 13 January of the next. */
function momentAt(month: number, day: number | 'last'): Moment {
  const year = Math.floor((month - 1) / 12);
  return [year, month - 12 * year, day];
}

/** What must hold between the cells of a form; the sides are sums of positions. */
export interface CellCheck {
  left: number[];
  operator: '=' | '<=' | '>=';
  right: number[];
  /** What a person reads when it does not hold; null for the plain comparison. */
  says: string | null;
}

/** The checks that do not hold, as far as all their cells have a value. */
export function failedChecks(checks: readonly CellCheck[], values: readonly (number | null)[]): CellCheck[] {
  return checks.filter((check) => {
    const left = sumAt(check.left, values);
    const right = sumAt(check.right, values);
    if (left === null || right === null) return false;
    if (check.operator === '=') return left !== right;
    return check.operator === '<=' ? left > right : left < right;
  });
}

function sumAt(positions: readonly number[], values: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const position of positions) {
    const value = values[position - 1] ?? null;
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

/** The period of a day and those after it, as dates; nothing is opened by looking. */
export function periodsFrom(report: Periodic, today: Day, count: number): Period[] {
  const year = Number(today.slice(0, 4));
  return [year - 1, year, year + 1, year + 2]
    .flatMap((one) => periodsOf(report, one))
    .filter((period) => period.until >= today)
    .slice(0, count);
}

/** The periods of a year back that have begun, the newest first: what can be opened by hand. */
export function periodsBegun(report: Periodic, today: Day): Period[] {
  const year = Number(today.slice(0, 4));
  return [year - 1, year, year + 1]
    .flatMap((one) => periodsOf(report, one))
    .filter((period) => period.from <= today && daysBetween(period.from, today) <= 366)
    .toReversed();
}
