import styles from './form.module.css';
import { webText } from './text.vi.ts';

/** The label of a field; what is required says so in a word, since a bare asterisk has to be learned. */
export function FieldLabel({ label, required }: { label: string; required?: boolean | undefined }) {
  return (
    <>
      <span data-label>{label}</span>
      {required ? <span className={styles.required}> ({webText.field.required})</span> : null}
    </>
  );
}

/** How every input of Mantine looks here. The hint stands below, so that inputs side by side stand on one line. */
export const inputLook = {
  classNames: { input: styles.input!, label: styles.label!, description: styles.hint!, error: styles.error! },
  inputWrapperOrder: ['label' as const, 'input' as const, 'description' as const, 'error' as const],
  withAsterisk: false,
};
