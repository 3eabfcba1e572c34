import { DayField } from '#web/day-field.tsx';
import { TextField } from '#web/fields.tsx';
import { text } from '../text.vi.ts';

/** Until when a clock stands still, and by which paper. */
export function StopFields() {
  const words = text.form;
  return (
    <>
      <DayField name="until" label={words.until} hint={words.untilHint} required />
      <TextField name="paper" label={words.paper} required maxLength={300} />
    </>
  );
}
