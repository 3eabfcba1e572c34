import { DayField } from '#web/day-field.tsx';
import { ChoiceField } from '#web/fields.tsx';
import { cadences, parseCadence } from '../cadence/rules.ts';
import { cadenceNames, cadenceText as text } from '../cadence/text.vi.ts';

/** How often what is asked for here comes again, and until when. The day of each period is that of the first due date. */
export function RepeatFields({ cadence, until }: { cadence: string | null; until: string | null }) {
  return (
    <>
      <ChoiceField
        name="cadence"
        label={text.repeat}
        hint={text.repeatHint}
        empty={text.repeatNone}
        defaultValue={parseCadence(cadence)?.cadence ?? ''}
        options={cadences.map((value) => ({ value, label: cadenceNames[value] }))}
      />
      <DayField name="repeatUntil" label={text.repeatUntil} defaultValue={until ?? ''} />
    </>
  );
}
