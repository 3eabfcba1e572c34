import { useEffect, useState } from 'react';
import { formatNumber } from '#platform/vietnamese/number-format.ts';
import styles from './form.module.css';
import { lengthOf } from './sending.ts';
import { webText } from './text.vi.ts';

/**
 * How long a text is, from the moment it comes near what the server takes. Instead of `maxlength`, with which a browser
 * cuts what is pasted and says nothing.
 */
export function LengthNote({ of: id, most }: { of: string; most: number }) {
  const [length, setLength] = useState(0);
  useEffect(() => {
    const input = document.getElementById(id) as HTMLInputElement | HTMLTextAreaElement | null;
    const form = input?.form;
    const count = () => setLength(lengthOf(input?.value ?? ''));
    const empty = () => setTimeout(count);
    count();
    input?.addEventListener('input', count);
    form?.addEventListener('reset', empty);
    return () => {
      input?.removeEventListener('input', count);
      form?.removeEventListener('reset', empty);
    };
  }, [id]);
  if (length <= most * 0.9) return null;
  return (
    <span className={styles.length} data-over={length > most || undefined} aria-live="polite">
      {webText.field.length(formatNumber(length), formatNumber(most))}
    </span>
  );
}
