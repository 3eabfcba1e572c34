import { formatBig, parseBig } from '#platform/vietnamese/number-format.ts';
import { ChoiceField, FieldRow, TextField } from '#web/fields.tsx';
import type { KindField, OwnValues } from '../rules.ts';

/** The few things that this kind alone asks for. */
export function OwnFields({ fields, values = {} }: { fields: readonly KindField[]; values?: OwnValues | undefined }) {
  if (fields.length === 0) return null;
  return (
    <FieldRow>
      {fields.map((field) => (
        <OwnField key={field.code} field={field} value={values[field.code]} />
      ))}
    </FieldRow>
  );
}

function OwnField({ field, value }: { field: KindField; value: string | undefined }) {
  const name = `values.${field.code}`;
  const unit = field.type === 'number' ? `, ${field.unit}` : '';
  const label = `${field.label}${unit}`;
  const common = { name, label, required: field.required };
  if (field.type === 'choice') return <ChoiceField {...common} options={field.choices} defaultValue={value} />;
  if (field.type === 'text') return <TextField {...common} maxLength={field.most} defaultValue={value} />;
  const digits = value === undefined ? null : parseBig(value);
  return (
    <TextField
      {...common}
      inputMode="numeric"
      maxLength={20}
      autoComplete="off"
      defaultValue={digits === null ? undefined : formatBig(digits)}
    />
  );
}
