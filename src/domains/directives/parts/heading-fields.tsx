import type { ReactNode } from 'react';
import { DayField } from '#web/day-field.tsx';
import { AreaField, FieldRow, TextField } from '#web/fields.tsx';
import type { PaperHeading } from '../heading/rules.ts';
import { facts as words, registerText as text } from '../pages/text.vi.ts';

/** What a paper says of itself, as fields; `beside` stands beside the day of issue. */
export function HeadingFields({ heading, beside }: { heading?: PaperHeading; beside?: ReactNode }) {
  return (
    <>
      <FieldRow>
        <TextField
          name="kind"
          label={words.kind}
          hint={text.kindHint}
          required
          maxLength={60}
          {...start(heading?.kind)}
        />
        <TextField
          name="symbol"
          label={words.number}
          hint={text.symbolHint}
          required
          maxLength={60}
          {...start(heading?.symbol)}
        />
      </FieldRow>
      <TextField name="issuer" label={words.issuer} required maxLength={300} {...start(heading?.issuer)} />
      <AreaField name="title" label={words.title} required maxLength={500} rows={3} {...start(heading?.title)} />
      <FieldRow>
        <DayField name="issuedOn" label={words.issuedOn} required {...start(heading?.issuedOn)} />
        {beside}
      </FieldRow>
      <TextField name="signatory" label={words.signatory} maxLength={120} {...start(heading?.signatory)} />
    </>
  );
}

function start(value: string | null | undefined): { defaultValue?: string } {
  return value ? { defaultValue: value } : {};
}
