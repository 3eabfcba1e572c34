import { AskField } from './ask-field.tsx';

/** A receipt code, typed from a slip. */
export function CodeField({ label, hint, code }: { label: string; hint: string; code: string }) {
  return (
    <AskField name="code" label={label} hint={hint}>
      {(tied) => (
        <input
          {...tied}
          data-code
          className="asking-code-field"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          defaultValue={code}
        />
      )}
    </AskField>
  );
}
