import { useField } from '#web/form-context.ts';
import { CheckField } from '#web/fields.tsx';
import { text } from '../text.vi.ts';
import styles from './entry.module.css';

interface ServesFieldProps {
  options: readonly { id: number; what: string; due: string }[];
  chosen: readonly number[];
}

/** The open promises of the unit as a short list to tick. */
export function ServesField({ options, chosen }: ServesFieldProps) {
  const { id, error } = useField('commitmentIds');
  if (options.length === 0) return null;
  return (
    <fieldset className={styles.serves} aria-describedby={error ? `${id}-error` : undefined}>
      <legend>{text.form.serves}</legend>
      <p className={styles.hint}>{text.form.servesHint}</p>
      {options.map((option) => (
        <CheckField
          key={option.id}
          name="commitmentIds[]"
          value={String(option.id)}
          label={<span className={styles.clamp}>{option.what}</span>}
          hint={option.due}
          defaultChecked={chosen.includes(option.id)}
        />
      ))}
    </fieldset>
  );
}
