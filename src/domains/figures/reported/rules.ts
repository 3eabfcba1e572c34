import { periodsWithin, type Rhythm, rhythms } from '../totals/periods/rules.ts';
import type { Figure } from '../totals/rules.ts';

/** What a report shows of an indicator: `value` a whole number of 10^-scale as text. 'no-right': not all of it may be read. */
export interface ReportedValue {
  kind: Figure['kind'] | 'no-right';
  value: string | null;
  scale: number;
}

/** What stood behind a number in one collection: so many revisions of so many, some under a seal. */
export interface ReportedSource {
  collectionId: number;
  period: string;
  expected: number;
  counted: number;
  sealed: number;
  sealId: number | null;
  /** Of 'unit:revision' of all that counted: the same digest, the same revisions. */
  digest: string | null;
}

/** One indicator of one place over the period of a report, with all that says what it is made of. */
export interface Reported {
  code: string;
  /** '' the whole below a unit, 'rieng' the unit alone, a line by its code, or a place below: 't712', 'u301', 'own', 'divided'. */
  of: string;
  /** The order of places; 0 elsewhere. */
  at: number;
  name: string;
  unit: string;
  result: ReportedValue;
  before: ReportedValue;
  plan: ReportedPlan | null;
  /** How many units below met their target; null where none was given. */
  met: { met: number; missed: number; silent: number } | null;
  /** Units that owed it, those that sent all of it, and the first names of the others. */
  expected: number;
  complete: number;
  missing: string[];
  /** Periods that were collected, and those within the report's that were not. */
  periods: string[];
  lacking: string[];
  sources: ReportedSource[];
  /** Where it is explained. */
  to: string;
}

export interface ReportedPlan {
  value: string;
  scale: number;
  comparator: '>=' | '<=' | '=';
  /** Each unit below has to reach it alone: it is not what the total has to reach. */
  isEach: boolean;
}

/** A number to be read: `of` as in Reported, or 'noi' for every place below. */
export interface Wanted {
  code: string;
  of: string;
}

/**
 * The rhythm whose figures make up a period: the finest that was collected for all of it, or else for any of it; so nothing counts
 * twice, and a half-year form goes before three months of six.
 */
export function rhythmFor(
  period: string,
  opened: readonly { rhythm: Rhythm; code: string }[],
): { rhythm: Rhythm; periods: string[]; lacking: string[] } | null {
  const codes = new Set(opened.map((one) => one.code));
  const choices = rhythms.flatMap((rhythm) => {
    const all = periodsWithin(rhythm, period);
    const periods = all.filter((code) => codes.has(code));
    return periods.length === 0 ? [] : [{ rhythm, periods, lacking: all.filter((code) => !codes.has(code)) }];
  });
  return choices.find((one) => one.lacking.length === 0) ?? choices[0] ?? null;
}
