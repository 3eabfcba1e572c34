import { addDays, isDay } from '#platform/calendar/day.ts';
import { text as activityText } from '#domains/activities/text.vi.ts';
import { make } from './element.ts';
import { chips, labelWords } from './fields.ts';
import { text } from './text.vi.ts';

const other = 'other';

/** Today and yesterday as chips, any other day from the calendar of the telephone; the field sends `happenedOn`. */
export function dayField(value: string, today: string): HTMLElement {
  const near = [
    { value: today, label: text.form.today },
    { value: addDays(today, -1), label: text.form.yesterday },
  ];
  const isNear = near.some((one) => one.value === value);
  const sent = make('input', { type: 'hidden', name: 'happenedOn', value });
  const calendar = make('input', { type: 'date', 'aria-label': text.form.otherDay, max: today });
  calendar.value = isDay(value) ? value : '';
  calendar.hidden = isNear;
  const said = make('p', { class: 'hint', 'aria-live': 'polite' });
  const say = () => (said.textContent = isDay(sent.value) ? text.form.on(sent.value) : '');
  const choice = chips('day', [...near, { value: other, label: text.form.otherDay }], isNear ? value : other);
  choice.addEventListener('change', (event) => {
    const chosen = (event.target as HTMLInputElement).value;
    calendar.hidden = chosen !== other;
    sent.value = chosen === other ? calendar.value : chosen;
    say();
  });
  calendar.addEventListener('input', () => {
    sent.value = calendar.value;
    say();
  });
  say();
  const legend = make('legend', {}, labelWords(activityText.form.day, true));
  return make('fieldset', { class: 'field', 'data-path': 'happenedOn' }, legend, choice, calendar, said, sent);
}
