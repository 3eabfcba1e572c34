import type { SavedDraft } from '#platform/drafts/saved-draft.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { AreaField, HiddenField, TextField } from '#web/fields.tsx';
import { FileField } from '#web/file-field.tsx';
import { Fold } from '#web/fold.tsx';
import { CommandForm } from '#web/form.tsx';
import { Section } from '#web/section.tsx';
import { StatusBadge } from '#web/status-badge.tsx';
import type { PartView } from '../taking-part/queries.server.ts';
import { partDraftName } from '../taking-part/rules.ts';
import { partText as words } from '../taking-part/text.vi.ts';
import { text } from '../text.vi.ts';
import { EvidenceList } from './evidence-list.tsx';
import styles from './panel.module.css';

interface PartPanelProps {
  commitmentId: number;
  parts: readonly PartView[];
  drafts: readonly SavedDraft[];
}

/** What each cooperating unit answers for and what it has said; the own unit's part is open to answer. */
export function PartPanel({ commitmentId, parts, drafts }: PartPanelProps) {
  return (
    <Section title={words.title}>
      <ul className={styles.parts}>
        {parts.map((part) => (
          <li key={part.unitId}>
            <Part
              commitmentId={commitmentId}
              part={part}
              draft={drafts.find(({ form }) => form === partDraftName(commitmentId, part.unitId))}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface PartProps {
  commitmentId: number;
  part: PartView;
  draft: SavedDraft | undefined;
}

function Part({ commitmentId, part, draft }: PartProps) {
  const { mayAnswer, mayAsk, evidence } = part;
  const isAnswered = part.state === 'answered';
  return (
    <div className={styles.inside}>
      <div className={styles.head}>
        <h3>{part.unitName}</h3>
        <StatusBadge tone={isAnswered ? 'success' : 'waiting'}>{isAnswered ? words.answered : words.asked}</StatusBadge>
      </div>
      <dl className={styles.said}>
        <dt>{words.part}</dt>
        <dd>{part.what ?? words.unsaid}</dd>
        <dt>{words.answer}</dt>
        <dd>
          {part.answer === null
            ? words.none
            : [part.answeredOn && formatDay(part.answeredOn), part.answer].filter(Boolean).join(': ')}
          {evidence.length > 0 ? <EvidenceList evidence={evidence} /> : null}
        </dd>
      </dl>
      {mayAnswer ? (
        <Fold
          open={(part.isOwn && !isAnswered) || Boolean(draft?.saved)}
          title={isAnswered ? words.answerAgain : words.answerTitle}
        >
          <AnswerForm commitmentId={commitmentId} part={part} draft={draft} />
        </Fold>
      ) : null}
      {mayAsk && !isAnswered ? (
        <Fold title={words.ask}>
          <CommandForm
            key={part.version}
            id={`ask-${commitmentId}-${part.unitId}`}
            submit={words.askSubmit}
            intent="ask-part"
            tone="quiet"
            layout="inline"
          >
            <Seen part={part} />
            <AreaField
              name="part"
              label={words.part}
              required
              rows={2}
              maxLength={2000}
              defaultValue={part.what ?? ''}
            />
          </CommandForm>
        </Fold>
      ) : null}
    </div>
  );
}

function Seen({ part }: { part: PartView }) {
  return (
    <>
      <HiddenField name="unitId" value={String(part.unitId)} />
      <HiddenField name="partVersion" value={String(part.version)} />
    </>
  );
}

function AnswerForm({ commitmentId, part, draft }: PartProps) {
  return (
    <CommandForm
      key={part.version}
      id={`answer-${commitmentId}-${part.unitId}`}
      submit={words.answerSubmit}
      intent="answer-part"
      files
      {...(draft ? { draft } : {})}
    >
      <Seen part={part} />
      <AreaField name="answer" label={words.answerWords} hint={words.answerHint} required rows={3} maxLength={4000} />
      <FileField name="files" label={text.form.files} hint={text.form.filesHint} multiple />
      <TextField name="paper" label={words.paper} hint={words.paperHint} maxLength={2000} />
      <TextField name="link" label={text.form.link} type="url" inputMode="url" />
    </CommandForm>
  );
}
