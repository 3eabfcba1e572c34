import { DayField } from '#web/day-field.tsx';
import { AreaField, FieldRow, HiddenField, RadioField, TextField } from '#web/fields.tsx';
import { useField } from '#web/form-context.ts';
import { text } from '../pages/text.vi.ts';
import { matters } from '../rules.ts';
import { matterHint, matterText } from '../text.vi.ts';
import styles from './consultation.module.css';

const words = text.form;

interface PlanFieldsProps {
  areas: readonly { id: number; name: string }[];
  start?: {
    matter: string;
    subject: string;
    noticeOn: string | null;
    opensOn: string;
    closesOn: string;
    areas: readonly { areaId: number; households: number }[];
  };
}

export function PlanFields({ areas, start }: PlanFieldsProps) {
  const { error } = useField('areas');
  const households = (areaId: number) => start?.areas.find((area) => area.areaId === areaId)?.households;
  return (
    <>
      <RadioField
        name="matter"
        label={words.matter}
        required
        defaultValue={start?.matter ?? 'decide-half'}
        options={matters.map((matter) => ({ value: matter, label: matterText[matter], hint: matterHint[matter] }))}
      />
      <AreaField
        name="subject"
        label={words.subject}
        hint={words.subjectHint}
        required
        rows={2}
        maxLength={1000}
        defaultValue={start?.subject}
      />
      <FieldRow>
        <DayField name="noticeOn" label={words.noticeOn} hint={words.noticeHint} defaultValue={start?.noticeOn ?? ''} />
        <DayField name="opensOn" label={words.opensOn} required defaultValue={start?.opensOn} />
        <DayField name="closesOn" label={words.closesOn} required defaultValue={start?.closesOn} />
      </FieldRow>
      <fieldset className={styles.rows}>
        <legend>{words.areas}</legend>
        <p className={styles.soft}>{areas.length === 0 ? words.noAreas : words.areasHint}</p>
        {areas.map((area, at) => (
          <div key={area.id}>
            <HiddenField name={`areas.${at}.areaId`} value={String(area.id)} />
            <TextField
              name={`areas.${at}.households`}
              label={area.name}
              inputMode="numeric"
              autoComplete="off"
              defaultValue={households(area.id) === undefined ? '' : String(households(area.id))}
            />
          </div>
        ))}
        {error ? <p className={styles.error}>{error}</p> : null}
      </fieldset>
    </>
  );
}
