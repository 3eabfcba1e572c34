import { addDays, type Day, dayParts } from '#platform/calendar/day.ts';
import { type Period, periodsOf } from '#platform/calendar/periods.ts';
import type { Numbering, PaperForm, Template } from './schema.ts';

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
