import { HiddenField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import styles from './leave-form.module.css';

/** Leaves what the records say since the sending to the next report. */
export function LeaveForm({ positions, submit }: { positions: readonly number[]; submit: string }) {
  return (
    <div className={styles.leave}>
      <CommandForm intent="leave" submit={submit} tone="quiet" layout="inline">
        {positions.map((position) => (
          <HiddenField key={position} name="positions[]" value={String(position)} />
        ))}
      </CommandForm>
    </div>
  );
}
