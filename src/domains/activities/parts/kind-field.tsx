import { FieldLabel } from '#web/field-label.tsx';
import { useField } from '#web/form-context.ts';
import type { Kind } from '../rules.ts';
import { text } from '../text.vi.ts';
import styles from './entry.module.css';

const inSight = 6;

interface KindFieldProps {
  /** The most used first. */
  kinds: readonly Kind[];
  start: string;
  onChoose: (code: string) => void;
}

/** What it was, chosen first: big chips, those of every week in sight. */
export function KindField({ kinds, start, onChoose }: KindFieldProps) {
  const { id, error } = useField('kind');
  const others = kinds.slice(inSight);
  const chip = (kind: Kind, index: number) => (
    <label key={kind.code} className={styles.chip}>
      <input
        type="radio"
        id={index === 0 ? id : undefined}
        name="kind"
        value={kind.code}
        required
        defaultChecked={kind.code === start}
        onChange={() => onChoose(kind.code)}
      />
      <span>{kind.name}</span>
    </label>
  );
  return (
    <fieldset className={styles.kinds} aria-describedby={error ? `${id}-error` : undefined}>
      <legend>
        <FieldLabel label={text.form.kind} required />
      </legend>
      <div className={styles.chips}>{kinds.slice(0, inSight).map(chip)}</div>
      {others.length > 0 ? (
        <details className={styles.others} open={others.some((kind) => kind.code === start)}>
          <summary>{text.form.otherKinds}</summary>
          <div className={styles.chips}>{others.map((kind, index) => chip(kind, index + inSight))}</div>
        </details>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
