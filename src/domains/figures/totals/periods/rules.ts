import type { Day } from '#platform/calendar/day.ts';

export const rhythms = ['month', 'quarter', 'half', 'year'] as const;
/** How often figures are collected. */
export type Rhythm = (typeof rhythms)[number];

export const spans = ['last', 'year', 'quarters'] as const;
/** Which periods a table shows: the last ones, those of a year with the year, or the quarters of a year with the year. */
export type Span = (typeof spans)[number];

/** A column over time: one period, or several that are added up. Codes are those of figures.period. */
export interface Column {
  code: string;
  periods: string[];
  /** It sums up the columns before it. */
  isGroup: boolean;
}

const length: Record<Rhythm, number> = { month: 1, quarter: 3, half: 6, year: 12 };
const lastCount: Record<Rhythm, number> = { month: 12, quarter: 8, half: 4, year: 5 };
const written = /^(\d{4})-(?:m(0[1-9]|1[0-2])|q([1-4])|h([12])|y)$/u;

export interface PeriodParts {
  rhythm: Rhythm;
  year: number;
  ordinal: number;
}

/** '2026-m06' in its parts; null for what is no period. */
export function partsOf(code: string): PeriodParts | null {
  const match = written.exec(code);
  if (!match) return null;
  const [, year, month, quarter, half] = match;
  const rhythm = month ? 'month' : quarter ? 'quarter' : half ? 'half' : 'year';
  return { rhythm, year: Number(year), ordinal: Number(month ?? quarter ?? half ?? 1) };
}

export function codeOf({ rhythm, year, ordinal }: PeriodParts): string {
  if (rhythm === 'year') return `${year}-y`;
  return `${year}-${rhythm[0]!}${rhythm === 'month' ? String(ordinal).padStart(2, '0') : ordinal}`;
}

/** The periods of a rhythm that lie within a period, in order; itself where the rhythm is its own, none where it is wider. */
export function periodsWithin(rhythm: Rhythm, code: string): string[] {
  const whole = partsOf(code);
  if (!whole || length[rhythm] > length[whole.rhythm]) return [];
  const each = length[whole.rhythm] / length[rhythm];
  return Array.from({ length: each }, (_, at) =>
    codeOf({ rhythm, year: whole.year, ordinal: (whole.ordinal - 1) * each + at + 1 }),
  );
}

/** The columns of a table. The last periods end with the one that the day lies in. */
export function columnsOf(scope: { rhythm: Rhythm; span: Span; year: number }, today: Day): Column[] {
  const { rhythm, span, year } = scope;
  const column = (code: string): Column => ({ code, periods: periodsWithin(rhythm, code), isGroup: false });
  if (span === 'last') return lastPeriods(rhythm, today).map(column);
  const isByQuarter = span === 'quarters' && rhythm === 'month';
  const inside = periodsWithin(isByQuarter ? 'quarter' : rhythm, `${year}-y`);
  const whole = rhythm === 'year' ? [] : [{ ...column(`${year}-y`), isGroup: true }];
  return [...inside.map(column), ...whole];
}

function lastPeriods(rhythm: Rhythm, today: Day): string[] {
  const perYear = 12 / length[rhythm];
  const now = Number(today.slice(0, 4)) * perYear + Math.floor((Number(today.slice(5, 7)) - 1) / length[rhythm]);
  return Array.from({ length: lastCount[rhythm] }, (_, at) => {
    const index = now - lastCount[rhythm] + 1 + at;
    return codeOf({ rhythm, year: Math.floor(index / perYear), ordinal: (index % perYear) + 1 });
  });
}

/** The same period a year before. */
export function yearBefore(code: string): string {
  return `${Number(code.slice(0, 4)) - 1}${code.slice(4)}`;
}

/**
 * The period whose figure stands for a whole column where an indicator does not add over time: the last one that was due by
 * the day, or else the first that was opened. The same at every place, so that parts add up to their total.
 */
export function standingFor(periods: readonly string[], dueOn: ReadonlyMap<string, Day>, today: Day): string | null {
  const opened = periods.filter((code) => dueOn.has(code));
  return opened.findLast((code) => dueOn.get(code)! <= today) ?? opened[0] ?? null;
}

/** The columns without those at both ends that say nothing. */
export function trimmed(columns: readonly Column[], saysSomething: (column: Column) => boolean): Column[] {
  const parts = columns.filter((column) => !column.isGroup);
  const first = parts.findIndex(saysSomething);
  if (first < 0) return [...columns];
  const last = parts.findLastIndex(saysSomething);
  return [...parts.slice(first, last + 1), ...columns.filter((column) => column.isGroup)];
}
