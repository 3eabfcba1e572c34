import { IconPaperclip } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { formatNumber } from '#platform/vietnamese/number-format.ts';
import { FieldLabel } from './field-label.tsx';
import type { FieldProps } from './fields.tsx';
import { useField } from './form-context.ts';
import styles from './form.module.css';
import { webText } from './text.vi.ts';

interface FileFieldProps extends Omit<FieldProps, 'defaultValue'> {
  /** As the attribute of the input: '.docx,.pdf,image/*'. */
  accept?: string;
  multiple?: boolean;
  /** What is sent in the place of each chosen file. */
  prepare?: (file: File) => Promise<File>;
}

/** The browser's own file input behind words of ours: it takes a drop, a phone offers the camera. Its form needs `files`. */
export function FileField({ name, label, hint, required, accept, multiple, prepare }: FileFieldProps) {
  const { id, error } = useField(name);
  const [chosen, setChosen] = useState<readonly File[]>([]);
  const input = useRef<HTMLInputElement>(null);
  const told = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  useEffect(() => {
    const form = input.current?.form;
    const empty = () => setChosen([]);
    form?.addEventListener('reset', empty);
    return () => form?.removeEventListener('reset', empty);
  }, []);
  return (
    <div>
      <label htmlFor={id} className={styles.label}>
        <FieldLabel label={label} required={required} />
      </label>
      <div className={styles.drop}>
        <span className={styles.dropButton} aria-hidden>
          <IconPaperclip size={18} />
          {webText.field.chooseFile}
        </span>
        <span className={styles.dropWords} aria-hidden>
          {webText.field.dropFile}
        </span>
        <ul className={styles.chosen} aria-live="polite">
          {chosen.map((file) => (
            <li key={file.name}>
              {file.name} ({sizeWords(file.size)})
            </li>
          ))}
        </ul>
        <input
          ref={input}
          id={id}
          type="file"
          name={name}
          accept={accept}
          multiple={multiple}
          required={required}
          aria-invalid={error ? true : undefined}
          aria-describedby={told || undefined}
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            setChosen(files);
            if (prepare) void exchange(event.currentTarget, files, prepare).then(setChosen);
          }}
        />
      </div>
      {hint ? (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      ) : null}
    </div>
  );
}

/** Puts other files into the input; if something else was chosen meanwhile, that stays. */
async function exchange(
  input: HTMLInputElement,
  files: readonly File[],
  prepare: (file: File) => Promise<File>,
): Promise<File[]> {
  const ready = await Promise.all(files.map(prepare));
  const now = [...(input.files ?? [])];
  if (now.length !== files.length || now.some((file, index) => file !== files[index])) return now;
  const holder = new DataTransfer();
  for (const file of ready) holder.items.add(file);
  input.files = holder.files;
  return ready;
}

function sizeWords(bytes: number): string {
  const megabytes = bytes / 1024 / 1024;
  return megabytes >= 0.1
    ? `${formatNumber(megabytes, 1)} MB`
    : `${formatNumber(Math.max(1, Math.round(bytes / 1024)))} kB`;
}
