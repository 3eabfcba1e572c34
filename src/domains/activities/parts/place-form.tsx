import { CheckGroup } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { Section, Stack } from '#web/section.tsx';
import type { OfferedItem } from '../year/queries.server.ts';
import { yearText as text } from '../year/text.vi.ts';

interface PlaceFormProps {
  items: readonly OfferedItem[];
  chosen: readonly OfferedItem[];
  mayChange: boolean;
}

/** To which items of the year a record belongs: its own unit's and those of the units above. */
export function PlaceForm({ items, chosen, mayChange }: PlaceFormProps) {
  if (items.length === 0 && chosen.length === 0) return null;
  return (
    <Section title={text.belongs}>
      <Stack>
        {mayChange ? (
          <CommandForm intent="place" submit={text.belongsDo} tone="quiet">
            <p>{text.belongsHint}</p>
            <CheckGroup
              name="itemIds[]"
              label={text.belongs}
              options={items.map((item) => ({ value: String(item.id), label: `${item.name} (${item.unitName})` }))}
              checked={chosen.map((item) => String(item.id))}
            />
          </CommandForm>
        ) : (
          <p>{chosen.length === 0 ? text.belongsNone : chosen.map((item) => item.name).join('; ')}</p>
        )}
      </Stack>
    </Section>
  );
}
