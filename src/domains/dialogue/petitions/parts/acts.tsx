import { UnitPicker } from '#domains/organisation/parts/unit-picker.tsx';
import type { SavedDraft } from '#platform/drafts/saved-draft.ts';
import { DayField } from '#web/day-field.tsx';
import { AreaField, CheckField, ChoiceField, FieldRow, HiddenField, TextField } from '#web/fields.tsx';
import { FileField } from '#web/file-field.tsx';
import { Fold } from '#web/fold.tsx';
import { CommandForm } from '#web/form.tsx';
import type { MatterPage } from '../page/queries.server.ts';
import { pageText as words } from '../pages/text.vi.ts';
import { kinds, lengths } from '#domains/opinion/feedback/schema.ts';
import { text } from '../text.vi.ts';
import styles from './matter.module.css';

interface ActProps {
  matter: MatterPage;
}

const Version = ({ matter: { version } }: ActProps) => <HiddenField name="version" value={String(version)} />;

export function Accept({ matter }: ActProps) {
  return (
    <CommandForm intent="accept" submit={words.accept} key={matter.version}>
      <Version matter={matter} />
      <p className={styles.soft}>{words.acceptHint}</p>
      <DayField name="dueOn" label={words.dueOn} defaultValue={matter.defaults.answer} />
    </CommandForm>
  );
}

export function Answer({ matter, draft }: ActProps & { draft: SavedDraft }) {
  return (
    <CommandForm intent="answer" submit={words.answer} draft={draft} files={matter.mode !== null} key={matter.version}>
      <Version matter={matter} />
      <AreaField
        name="answer"
        label={words.answerWords}
        hint={words.answerHint}
        required
        rows={7}
        maxLength={lengths.answer}
      />
      <TextField name="paper" label={words.paper} hint={words.paperHint} maxLength={300} />
      {matter.mode === null ? null : (
        <FileField name="files" label={words.files} hint={words.filesHint} accept=".pdf,.docx,.xlsx,image/*" multiple />
      )}
    </CommandForm>
  );
}

export function HandOver({ matter }: ActProps) {
  const { suggested } = matter;
  return (
    <Fold title={words.handOver}>
      <CommandForm intent="hand-over" submit={words.handOver} tone="quiet" key={matter.version}>
        <Version matter={matter} />
        <p className={styles.soft}>{words.handOverHint}</p>
        <UnitPicker
          name="toUnitId"
          label={words.toUnit}
          required
          hint={
            suggested
              ? suggested.isRouted
                ? words.suggestedRoute(suggested.name)
                : words.suggestedBody(suggested.name)
              : undefined
          }
          units={suggested ? [{ id: suggested.id, name: suggested.name, place: '' }] : []}
        />
        <AreaField name="reason" label={words.reason} required rows={2} maxLength={2000} />
        <DayField name="dueOn" label={words.answerBy} required defaultValue={matter.defaults.answer} />
      </CommandForm>
    </Fold>
  );
}

export function Classify({ matter }: ActProps) {
  const { choices } = matter;
  return (
    <Fold title={words.classify}>
      <CommandForm intent="classify" submit={words.classifySave} tone="quiet" key={matter.version}>
        <Version matter={matter} />
        <p className={styles.soft}>{words.classifyHint}</p>
        <FieldRow>
          <ChoiceField
            name="kind"
            label={words.kind}
            required
            options={kinds.map((kind) => ({ value: kind, label: text.kinds[kind] }))}
            defaultValue={matter.kind}
          />
          <ChoiceField
            name="field"
            label={words.field}
            required
            options={choices.fields}
            defaultValue={matter.fieldCode}
          />
          <ChoiceField
            name="areaId"
            label={words.area}
            required
            options={choices.areas}
            defaultValue={String(matter.areaId)}
          />
        </FieldRow>
      </CommandForm>
    </Fold>
  );
}

export function PromiseWork({ matter }: ActProps) {
  return (
    <Fold title={words.promise}>
      <CommandForm intent="promise" submit={words.promise} tone="quiet" key={matter.version}>
        <Version matter={matter} />
        <p className={styles.soft}>{words.promiseHint}</p>
        <AreaField name="what" label={words.what} required rows={2} maxLength={4000} />
        <TextField name="product" label={words.product} required maxLength={500} />
        <UnitPicker name="ownerUnitId" label={words.owner} required />
        <DayField name="dueOn" label={words.promiseDue} required />
      </CommandForm>
    </Fold>
  );
}

export function Refuse({ matter }: ActProps) {
  return (
    <Fold title={words.refuse}>
      <CommandForm intent="refuse" submit={words.refuse} tone="quiet" key={matter.version}>
        <Version matter={matter} />
        <AreaField
          name="reason"
          label={words.refuseReason}
          hint={words.refuseHint}
          required
          rows={3}
          maxLength={2000}
        />
      </CommandForm>
    </Fold>
  );
}

export function Denounce({ matter }: ActProps) {
  return (
    <Fold title={words.denounce}>
      <CommandForm
        intent="denounce"
        submit={words.denounce}
        tone="danger"
        confirm={{ title: words.denounceTitle, body: words.denounceHint }}
        key={matter.version}
      >
        <Version matter={matter} />
        <p className={styles.soft}>{words.denounceHint}</p>
      </CommandForm>
    </Fold>
  );
}

/** Its sender has asked for it and has no code to do it with. */
export function Erase() {
  return (
    <Fold title={words.erase} about={words.eraseHint}>
      <CommandForm
        intent="erase"
        submit={words.erase}
        tone="danger"
        confirm={{ title: words.eraseTitle, body: words.eraseHint }}
      >
        <AreaField
          name="reason"
          label={words.eraseReason}
          hint={words.eraseReasonHint}
          required
          rows={2}
          maxLength={500}
        />
      </CommandForm>
    </Fold>
  );
}

export function Publish({ matter }: ActProps) {
  return (
    <Fold title={words.publish}>
      <CommandForm intent="publish" submit={words.publish} tone="quiet" key={matter.version}>
        <Version matter={matter} />
        <p className={styles.soft}>{words.publishHint}</p>
        <PublicWords />
      </CommandForm>
    </Fold>
  );
}

/** The answer before the last one is public: what stands there, and the words that take its place. */
export function PublishAnew({ matter }: ActProps) {
  return (
    <CommandForm intent="publish" submit={words.publishAnew} key={matter.version}>
      <Version matter={matter} />
      <p className={styles.soft}>{words.publishAnewHint}</p>
      <div>
        <p className={styles.subject}>{words.shownNow}</p>
        <p className={styles.words}>{matter.publicAnswer}</p>
      </div>
      <PublicWords question={matter.publicQuestion ?? ''} />
    </CommandForm>
  );
}

function PublicWords({ question = '' }: { question?: string }) {
  return (
    <>
      <AreaField
        name="question"
        label={words.publicQuestion}
        required
        rows={3}
        maxLength={2000}
        defaultValue={question}
      />
      <AreaField name="answer" label={words.publicAnswer} required rows={4} maxLength={4000} />
      <CheckField name="namesNobody" label={words.namesNobody} />
    </>
  );
}

export function Unpublish({ matter }: ActProps) {
  return (
    <CommandForm intent="unpublish" submit={words.unpublish} tone="quiet" layout="inline" key={matter.version}>
      <Version matter={matter} />
    </CommandForm>
  );
}

export function Join({ matter, toKey }: ActProps & { toKey: string }) {
  return (
    <CommandForm intent="join" submit={words.join} tone="quiet" layout="inline">
      <Version matter={matter} />
      <HiddenField name="toKey" value={toKey} />
    </CommandForm>
  );
}
