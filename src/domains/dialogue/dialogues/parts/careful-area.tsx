import { type ComponentProps, type FormEvent, useState } from 'react';
import { personSigns } from '#platform/vietnamese/persons.ts';
import { AreaField } from '#web/fields.tsx';
import { Notice } from '#web/notice.tsx';
import { text } from '../text.vi.ts';

/** A text box for what people said: it warns while one types when the words seem to name somebody. */
export function CarefulArea(field: ComponentProps<typeof AreaField>) {
  const [found, setFound] = useState(() => personSigns(field.defaultValue ?? ''));
  const look = (event: FormEvent) => setFound(personSigns((event.target as HTMLTextAreaElement).value));
  return (
    <div onInput={look}>
      <AreaField {...field} />
      <div aria-live="polite">
        {found.length > 0 ? (
          <Notice tone="warning">{text.names.warning(found.map(({ quote }) => quote).join('; '))}</Notice>
        ) : null}
      </div>
    </div>
  );
}
