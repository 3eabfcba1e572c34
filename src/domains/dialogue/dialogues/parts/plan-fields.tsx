import { UnitPicker } from '#domains/organisation/parts/unit-picker.tsx';
import { DayField } from '#web/day-field.tsx';
import { AreaField, ChoiceField, FieldRow, RadioField, TextField } from '#web/fields.tsx';
import type { DialogueDetail } from '../queries.server.ts';
import { kinds } from '../rules.ts';
import { kindText, text } from '../text.vi.ts';

const words = text.form;

interface PlanFieldsProps {
  fields: readonly { code: string; name: string }[];
  dialogue?: DialogueDetail;
}

export const fieldOptions = (fields: readonly { code: string; name: string }[]) =>
  fields.map(({ code, name }) => ({ value: code, label: name }));

/** The plan of a dialogue: what, whose head answers, when and where, and until when questions are taken. */
export function PlanFields({ fields, dialogue }: PlanFieldsProps) {
  return (
    <>
      <RadioField
        name="kind"
        label={words.kind}
        required
        defaultValue={dialogue?.kind ?? 'regular'}
        options={kinds.map((kind) => ({ value: kind, label: kindText[kind], hint: words.kindHint[kind] }))}
      />
      <TextField
        name="subject"
        label={words.subject}
        hint={words.subjectHint}
        required
        maxLength={300}
        defaultValue={dialogue?.subject}
      />
      <ChoiceField
        name="fieldCode"
        label={words.field}
        empty={text.noField}
        options={fieldOptions(fields)}
        defaultValue={dialogue?.fieldCode ?? ''}
      />
      <UnitPicker
        name="hostUnitId"
        label={words.host}
        hint={words.hostHint}
        required
        units={dialogue ? [{ id: dialogue.hostUnitId, name: dialogue.hostName, place: '' }] : []}
      />
      <TextField
        name="hostPost"
        label={words.hostPost}
        hint={words.hostPostHint}
        required
        maxLength={200}
        defaultValue={dialogue?.hostPost}
      />
      <FieldRow>
        <DayField name="heldOn" label={words.heldOn} required defaultValue={dialogue?.heldOn} />
        <TextField
          name="heldAt"
          label={words.heldAt}
          hint={words.hourHint}
          required
          autoComplete="off"
          defaultValue={dialogue?.heldAt}
        />
      </FieldRow>
      <TextField name="place" label={words.place} required maxLength={200} defaultValue={dialogue?.place} />
      <AreaField
        name="audience"
        label={words.audience}
        hint={words.audienceHint}
        rows={2}
        maxLength={500}
        defaultValue={dialogue?.audience ?? ''}
      />
      <DayField
        name="questionsUntil"
        label={words.questionsUntil}
        hint={words.questionsHint}
        defaultValue={dialogue?.questionsUntil ?? ''}
      />
      <TextField
        name="planPaper"
        label={words.planPaper}
        hint={words.planPaperHint}
        maxLength={300}
        defaultValue={dialogue?.planPaper ?? ''}
      />
    </>
  );
}
