import { type PickedUnit, UnitPicker } from '#domains/organisation/parts/unit-picker.tsx';
import { DayField } from '#web/day-field.tsx';
import { AreaField, ChoiceField, FieldRow, TextField } from '#web/fields.tsx';
import { limits } from '../rules.ts';
import { text } from '../text.vi.ts';
import { RowFields } from './row-fields.tsx';

const words = text.form;

/** What a plan begins with: nothing, the meeting before, or itself. */
export interface PlanStart {
  kind?: string;
  title?: string;
  subject?: string | null;
  chair?: string;
  startsOn?: string;
  startsHour?: string;
  endsOn?: string;
  endsHour?: string;
  place?: string | null;
  onlineLink?: string | null;
  invitedRoles?: string | null;
  units: PickedUnit[];
  points: Record<string, string>[];
  agenda: Record<string, string>[];
}

interface PlanFieldsProps {
  kinds: readonly { code: string; name: string }[];
  start: PlanStart;
}

export function PlanFields({ kinds, start }: PlanFieldsProps) {
  return (
    <>
      <ChoiceField
        name="kind"
        label={words.kind}
        required
        options={kinds.map((kind) => ({ value: kind.code, label: kind.name }))}
        defaultValue={start.kind}
      />
      <TextField
        name="title"
        label={words.name}
        hint={words.nameHint}
        required
        maxLength={300}
        defaultValue={start.title}
      />
      <TextField
        name="subject"
        label={words.subject}
        hint={words.subjectHint}
        maxLength={300}
        defaultValue={start.subject ?? ''}
      />
      <TextField
        name="chair"
        label={words.chair}
        hint={words.chairHint}
        required
        maxLength={200}
        defaultValue={start.chair}
      />
      <FieldRow>
        <DayField name="startsOn" label={words.startsOn} required defaultValue={start.startsOn} />
        <TextField
          name="startsHour"
          label={words.startsHour}
          hint={words.hourHint}
          required
          autoComplete="off"
          defaultValue={start.startsHour}
        />
        <TextField
          name="endsHour"
          label={words.endsHour}
          hint={words.hourHint}
          required
          autoComplete="off"
          defaultValue={start.endsHour}
        />
      </FieldRow>
      <DayField name="endsOn" label={words.endsOn} hint={words.endsOnHint} defaultValue={start.endsOn} />
      <TextField name="place" label={words.place} maxLength={200} defaultValue={start.place ?? ''} />
      <TextField
        name="onlineLink"
        label={words.onlineLink}
        hint={words.onlineLinkHint}
        type="url"
        inputMode="url"
        defaultValue={start.onlineLink ?? ''}
      />
      <RowFields
        name="points"
        legend={words.points}
        hint={words.pointsHint}
        rows={start.points}
        most={limits.points}
        add={words.addPoint}
        remove={words.removePoint}
        cells={[{ key: 'name', label: words.pointName, most: 200, required: true, size: 'only' }]}
      />
      <UnitPicker name="unitIds[]" label={words.units} hint={words.unitsHint} multiple units={start.units} />
      <AreaField
        name="invitedRoles"
        label={words.roles}
        hint={words.rolesHint}
        rows={2}
        maxLength={1000}
        defaultValue={start.invitedRoles ?? ''}
      />
      <RowFields
        name="agenda"
        legend={words.agenda}
        hint={words.agendaHint}
        rows={start.agenda}
        most={limits.agenda}
        add={words.addAgenda}
        remove={words.removeAgenda}
        cells={[
          { key: 'hour', label: words.agendaHour, most: 20, size: 'small' },
          { key: 'what', label: words.agendaWhat, most: 1000, required: true, size: 'wide' },
          { key: 'presenter', label: words.agendaPresenter, most: 200, size: 'plain' },
        ]}
      />
    </>
  );
}
