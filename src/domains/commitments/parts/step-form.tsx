import type { SavedDraft } from '#platform/drafts/saved-draft.ts';
import { CommandForm } from '#web/form.tsx';
import { DayField } from '#web/day-field.tsx';
import { AreaField, FieldRow, HiddenField, TextField } from '#web/fields.tsx';
import { FileField } from '#web/file-field.tsx';
import { belowText } from '../below/text.vi.ts';
import type { Step } from '../rules.ts';
import { stepText, text } from '../text.vi.ts';

interface StepFormProps {
  step: Step;
  version: number;
  commitmentId: number;
  draft: SavedDraft | undefined;
  /** How many right below are open: a claim over them says why. */
  openBelow: number;
  onDone: () => void;
}

/** As the schema has them. */
const longest = { claim: 4000, progress: 4000 } as const;

/** The form of one step: as few fields as the step needs, the words of the step on its button. */
export function StepForm({ step, version, commitmentId, draft, openBelow, onDone }: StepFormProps) {
  const words = text.form;
  const withWords = step === 'progress' || step === 'claim' || step === 'return';
  return (
    <CommandForm
      submit={stepText[step]}
      intent={step}
      {...(draft ? { draft } : {})}
      files={step === 'claim'}
      tone={step === 'withdraw' ? 'danger' : undefined}
      confirm={step === 'withdraw' ? { title: words.confirmTitle, body: words.confirmBody } : undefined}
      id={`${step}-${commitmentId}`}
      onDone={onDone}
    >
      <HiddenField name="version" value={String(version)} />
      {step === 'claim' ? (
        <AreaField name="claim" label={words.note.claim} required rows={4} maxLength={longest.claim} />
      ) : null}
      {step !== 'receive' && step !== 'claim' ? (
        <AreaField
          name="note"
          label={words.note[step]}
          required={withWords || step === 'decline'}
          rows={step === 'confirm' ? 2 : 3}
          maxLength={step === 'progress' ? longest.progress : 2000}
        />
      ) : null}
      {step === 'progress' ? (
        <FieldRow>
          <TextField name="cause" label={words.cause} maxLength={1000} />
          <DayField name="expectedOn" label={words.expectedOn} hint={words.expectedHint} />
        </FieldRow>
      ) : null}
      {step === 'claim' && openBelow > 0 ? (
        <AreaField
          name="belowNote"
          label={belowText.note}
          hint={belowText.noteHint(openBelow)}
          required
          rows={2}
          maxLength={1000}
        />
      ) : null}
      {step === 'claim' ? (
        <>
          <FileField name="files" label={words.files} hint={words.filesHint} multiple />
          <TextField name="paper" label={words.paper} hint={words.paperHint} maxLength={2000} />
          <TextField name="link" label={words.link} type="url" inputMode="url" />
        </>
      ) : null}
      {step === 'withdraw' ? <TextField name="paper" label={words.withdrawPaper} required maxLength={300} /> : null}
    </CommandForm>
  );
}
