import type { SavedDraft } from '#platform/drafts/saved-draft.ts';
import { CommandForm } from '#web/form.tsx';
import { DayField } from '#web/day-field.tsx';
import { AreaField, FieldRow, HiddenField, TextField } from '#web/fields.tsx';
import { FileField } from '#web/file-field.tsx';
import { ChangeFields, ChangeGrounds, ExtensionFields } from '../changes/parts/change-fields.tsx';
import { wishOf } from '../changes/parts/wish.tsx';
import { text as changeText } from '../changes/text.vi.ts';
import { StopFields } from '../clocks/parts/clock-fields.tsx';
import { text as clockText } from '../clocks/text.vi.ts';
import type { CommitmentDetail } from '../page/queries.server.ts';
import { belowText } from '../below/text.vi.ts';
import type { Step } from '../rules.ts';
import { stepText, text } from '../text.vi.ts';

interface StepFormProps {
  step: Step;
  commitment: CommitmentDetail;
  version: number;
  draft: SavedDraft | undefined;
  /** How many right below are open: a claim over them says why. */
  openBelow: number;
  onDone: () => void;
}

const hints: Partial<Record<Step, string>> = { appeal: clockText.form.appealHint, resume: clockText.form.resumeHint };

/** As the schema has them. */
const longest: Partial<Record<Step, number>> = { claim: 4000, progress: 4000, appeal: 4000 };

/** The form of one step: as few fields as the step needs, the words of the step on its button. */
export function StepForm({ step, commitment, version, draft, openBelow, onDone }: StepFormProps) {
  const words = text.form;
  const isGrant = step === 'change' && commitment.wantedDueOn !== null;
  return (
    <CommandForm
      submit={isGrant ? changeText.grant : stepText[step]}
      intent={step}
      {...(draft ? { draft } : {})}
      files={step === 'claim'}
      tone={step === 'withdraw' ? 'danger' : undefined}
      confirm={step === 'withdraw' ? { title: words.confirmTitle, body: words.confirmBody } : undefined}
      id={`${step}-${commitment.id}`}
      onDone={onDone}
    >
      <HiddenField name="version" value={String(version)} />
      {step === 'claim' ? (
        <AreaField name="claim" label={words.note.claim} required rows={4} maxLength={longest.claim} />
      ) : null}
      {step === 'ask_extension' ? <ExtensionFields commitment={commitment} /> : null}
      {step === 'change' ? <ChangeFields commitment={commitment} /> : null}
      {step === 'stop' ? <StopFields /> : null}
      {step !== 'receive' && step !== 'claim' ? (
        <AreaField
          name="note"
          label={step === 'return' && commitment.appealedOn ? words.note.answer : words.note[step]}
          hint={hints[step]}
          required={step !== 'confirm' && step !== 'withdraw'}
          rows={step === 'confirm' ? 2 : 3}
          maxLength={longest[step] ?? 2000}
          defaultValue={isGrant ? wishOf(commitment.steps).slice(0, 2000) : undefined}
        />
      ) : null}
      {step === 'change' ? <ChangeGrounds commitment={commitment} /> : null}
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
