import { UnitPicker } from '#domains/organisation/parts/unit-picker.tsx';
import { DayField } from '#web/day-field.tsx';
import { ChoiceField, TextField } from '#web/fields.tsx';
import type { DialogueDetail } from '../queries.server.ts';
import { text } from '../text.vi.ts';
import { CarefulArea } from './careful-area.tsx';

const words = text.conclusions;
const longest = 90;
const short = (given: string) => (given.length > longest ? `${given.slice(0, longest)}…` : given);

interface ConclusionFieldsProps {
  matters: DialogueDetail['matters'];
  conclusion?: DialogueDetail['conclusions'][number];
}

/** What makes a conclusion a promise: about which matter, what, by whom, with which product, until when. */
export function ConclusionFields({ matters, conclusion }: ConclusionFieldsProps) {
  const first = matters.length > 0 ? String(matters[0]!.id) : '';
  return (
    <>
      <ChoiceField
        name="raisedId"
        label={words.raised}
        empty={words.noRaised}
        options={matters.map((one) => ({ value: String(one.id), label: short(one.words) }))}
        defaultValue={conclusion ? String(conclusion.raisedId ?? '') : first}
      />
      <CarefulArea name="what" label={words.what} required rows={3} maxLength={4000} defaultValue={conclusion?.what} />
      <UnitPicker
        name="ownerUnitId"
        label={words.owner}
        hint={words.ownerHint}
        required
        units={conclusion ? [{ id: conclusion.ownerUnitId, name: conclusion.ownerName, place: '' }] : []}
      />
      <TextField
        name="product"
        label={words.product}
        hint={words.productHint}
        required
        maxLength={500}
        defaultValue={conclusion?.product}
      />
      <DayField name="dueOn" label={words.due} required defaultValue={conclusion?.dueOn} />
    </>
  );
}
