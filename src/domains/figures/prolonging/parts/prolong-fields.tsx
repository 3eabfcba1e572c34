import { DayField } from '#web/day-field.tsx';
import { AreaField } from '#web/fields.tsx';
import { collectionText } from '../../follow/text.vi.ts';
import { prolongingText as text } from '../text.vi.ts';

/** The new lock day, and why. */
export function ProlongFields({ hint }: { hint: string }) {
  return (
    <>
      <DayField name="locksOn" label={collectionText.newLock} hint={hint} required />
      <AreaField name="reason" label={text.reason} hint={text.reasonHint} rows={2} maxLength={1000} required />
    </>
  );
}
