import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { daysBetween } from '#platform/calendar/day.ts';
import { DayInput } from '#web/day-field.tsx';
import { FieldLabel, inputLook } from '#web/field-label.tsx';
import { compareDue, type ParentTask } from '../rules.ts';
import type { OwnTask } from '../schema.ts';
import { editorText as text } from '../text.vi.ts';
import styles from './editor.module.css';

interface TaskCardProps {
  task: OwnTask;
  at: number;
  parent: ParentTask | null;
  groups: readonly { key: string; words: string }[];
  onChange: (change: Partial<OwnTask>) => void;
  onRemove: () => void;
}

/** One task of the unit's own paper, with the day and the words that it must answer for beside it. */
export function TaskCard({ task, at, parent, groups, onChange, onRemove }: TaskCardProps) {
  const strictness = parent ? compareDue(parent.dueOn, task.dueOn || null) : 'same';
  const chosen = groups.filter(({ key }) => task.groups.includes(key));
  return (
    <section className={styles.card} id={`nhiem-vu-${at + 1}`} aria-label={text.task(at + 1)}>
      <div className={styles.cardHead}>
        <h3>{text.task(at + 1)}</h3>
        <span className={styles.soft}>{parent ? text.fromAbove(parent.clause) : text.own}</span>
        <Button variant="subtle" color="gray.8" size="sm" className={styles.remove} onClick={onRemove}>
          {text.remove}
        </Button>
      </div>
      <Textarea
        {...inputLook}
        label={<FieldLabel label={text.what} required />}
        data-writes={`tasks.${at}.what`}
        value={task.what}
        onChange={(event) => onChange({ what: event.currentTarget.value })}
        autosize
        minRows={2}
        maxLength={4000}
      />
      <div className={styles.pair}>
        <TextInput
          {...inputLook}
          label={<FieldLabel label={text.product} required />}
          data-writes={`tasks.${at}.product`}
          value={task.product}
          onChange={(event) => onChange({ product: event.currentTarget.value })}
          maxLength={500}
        />
        <DayInput
          name={`due-${at}`}
          label={text.due}
          hint={parent?.dueOn ? text.aboveDue(parent.dueOn) : text.noDue}
          start={task.dueOn}
          onDay={(dueOn) => onChange({ dueOn })}
        />
      </div>
      {strictness === 'harder' && parent?.dueOn ? (
        <p className={styles.harder}>{text.harderDue(daysBetween(task.dueOn, parent.dueOn))}</p>
      ) : null}
      {strictness === 'easier' ? (
        <Reason
          label={text.dueReason}
          warning={text.easierDue(parent!.dueOn!)}
          reason={task.reason}
          onReason={(reason) => onChange({ reason })}
        />
      ) : null}
      <details className={styles.groups}>
        <summary>
          {text.groups}: {chosen.map(({ words }) => words).join('; ') || text.nobody}
        </summary>
        <Checkbox.Group
          value={task.groups}
          onChange={(keys) => onChange({ groups: keys })}
          aria-label={`${text.groups}, ${text.task(at + 1)}`}
        >
          <div className={styles.choices}>
            {groups.map(({ key, words }) => (
              <Checkbox key={key} value={key} label={words} />
            ))}
          </div>
        </Checkbox.Group>
      </details>
    </section>
  );
}

interface ReasonProps {
  label: string;
  warning: string;
  reason: string;
  onReason: (reason: string) => void;
}

/** Easier than the parent: the reason is recorded, or the paper does not go into the register. */
export function Reason({ label, warning, reason, onReason }: ReasonProps) {
  return (
    <div className={styles.easier} data-said={reason.trim() !== '' || undefined}>
      <p>{warning}</p>
      <TextInput
        {...inputLook}
        label={<FieldLabel label={label} required />}
        value={reason}
        onChange={(event) => onReason(event.currentTarget.value)}
        maxLength={500}
      />
    </div>
  );
}
