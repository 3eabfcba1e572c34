import { RowFields } from '#domains/activities/meetings/parts/row-fields.tsx';
import { type PickedUnit, UnitPicker } from '#domains/organisation/parts/unit-picker.tsx';
import { DayField } from '#web/day-field.tsx';
import { AreaField, ChoiceField, FieldRow, TextField } from '#web/fields.tsx';
import { formText as words } from '../pages/text.vi.ts';
import { forms, limits } from '../rules.ts';
import { formName } from '../text.vi.ts';

/** What a plan begins with: nothing, an item of the programme, or itself. */
export interface PlanStart {
  form?: string;
  subject?: string;
  fieldCode?: string | null;
  purpose?: string | null;
  scope?: string | null;
  conditions?: string | null;
  bodies?: PickedUnit[];
  above?: PickedUnit[];
  workingOn?: string;
  place?: string;
  members?: { post: string }[];
}

interface PlanFieldsProps {
  fields: readonly { code: string; name: string }[];
  start: PlanStart;
}

/** The six points of a plan (NQLT 403/2017), with the day that all limits are counted from. */
export function PlanFields({ fields, start }: PlanFieldsProps) {
  return (
    <>
      <ChoiceField
        name="form"
        label={words.form}
        required
        options={forms.map((value) => ({ value, label: formName(value) }))}
        defaultValue={start.form}
      />
      <AreaField name="subject" label={words.subject} required rows={2} maxLength={1000} defaultValue={start.subject} />
      <ChoiceField
        name="fieldCode"
        label={words.field}
        required
        options={fields.map(({ code, name }) => ({ value: code, label: name }))}
        defaultValue={start.fieldCode ?? ''}
      />
      <UnitPicker
        name="bodyUnitIds[]"
        label={words.bodies}
        hint={words.bodiesHint}
        required
        multiple
        units={start.bodies ?? []}
      />
      <FieldRow>
        <DayField
          name="workingOn"
          label={words.workingOn}
          hint={words.workingHint}
          required
          defaultValue={start.workingOn}
        />
        <TextField name="place" label={words.place} required maxLength={300} defaultValue={start.place} />
      </FieldRow>
      <AreaField name="purpose" label={words.purpose} rows={3} maxLength={4000} defaultValue={start.purpose ?? ''} />
      <AreaField
        name="scope"
        label={words.scope}
        hint={words.scopeHint}
        rows={2}
        maxLength={4000}
        defaultValue={start.scope ?? ''}
      />
      <RowFields
        name="members"
        legend={words.members}
        hint={words.membersHint}
        rows={start.members ?? []}
        most={limits.members}
        add={words.addMember}
        remove={words.removeMember}
        cells={[{ key: 'post', label: words.post, most: 200, required: true, size: 'only' }]}
      />
      <AreaField
        name="conditions"
        label={words.conditions}
        rows={2}
        maxLength={4000}
        defaultValue={start.conditions ?? ''}
      />
      <UnitPicker name="aboveUnitId" label={words.above} units={start.above ?? []} />
    </>
  );
}
