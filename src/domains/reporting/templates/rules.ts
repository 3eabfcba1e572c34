import { addDays, type Day, dayFromParts, dayParts } from '#platform/calendar/day.ts';
import type { Moment, Numbering, PaperForm, Template } from './schema.ts';

/** A period of a template as it stands in the calendar. Both days belong to it. */
export interface Period {
  /** '2026-h1' */
  code: string;
  name: string;
  from: Day;
  until: Day;
  dueOn: Day;
}

/** The day that a moment of a template names in a year; a day that the month lacks is its last. */
export function dayOfMoment([yearOffset, month, date]: Moment, year: number): Day {
  const wanted = date === 'last' ? 31 : date;
  for (let last = wanted; last > 27; last -= 1) {
    const day = dayFromParts(year + yearOffset, month, last);
    if (day !== null) return day;
  }
  return dayFromParts(year + yearOffset, month, wanted)!;
}

/** The periods of a template that a year names, in order. */
export function periodsOf(template: Pick<Template, 'periods'>, year: number): Period[] {
  return template.periods.map((period) => ({
    code: `${year}-${period.code}`,
    name: period.name.replace('{year}', String(year)),
    from: dayOfMoment(period.from, year),
    until: dayOfMoment(period.until, year),
    dueOn: dayOfMoment(period.due, year),
  }));
}

/** Those that one may write about: begun, and not over for more than a year. The newest first. */
export function openPeriods(template: Pick<Template, 'periods'>, today: Day): Period[] {
  const { year } = dayParts(today);
  return [year + 1, year, year - 1]
    .flatMap((one) => periodsOf(template, one).toReversed())
    .filter((period) => period.from <= today && period.until >= addDays(today, -366));
}

/** How long after its due day a period that was not reported on is still asked for. */
const askedFor = 30;

/** What is owed now or soon, the oldest first: begun, and due at most a month ago. */
export function owedPeriods(template: Pick<Template, 'periods'>, today: Day): Period[] {
  return openPeriods(template, today)
    .filter((period) => period.dueOn >= addDays(today, -askedFor))
    .toReversed();
}

export function findPeriod(template: Pick<Template, 'periods'>, code: string): Period | null {
  const year = Number(code.slice(0, 4));
  return Number.isInteger(year) && year > 1900
    ? (periodsOf(template, year).find((period) => period.code === code) ?? null)
    : null;
}

/** The form that a unit's papers take, or null where the template is not for it. */
export function formFor(
  template: Pick<Template, 'forms' | 'levels'>,
  unit: { organisation: string; level: string },
): (Omit<PaperForm, 'suffix'> & { suffix: string }) | null {
  const level = template.levels.find((one) => one === unit.level);
  const form = template.forms[unit.organisation];
  return level && form ? { ...form, suffix: form.suffix[level] } : null;
}

/** The series that a number of this day belongs to; null before the first known term. */
export function seriesOf(numbering: Numbering, day: Day): string | null {
  if (numbering.by === 'year') return day.slice(0, 4);
  return numbering.terms.findLast((term) => term.from <= day)?.name ?? null;
}

/** '{unit}' and such in the words of a template; a name that is not given stays as it is. */
export function filled(words: string, names: Record<string, string>): string {
  return words.replace(/(?<!\{)\{(\w+)\}(?!\})/gu, (whole, name: string) => names[name] ?? whole);
}
