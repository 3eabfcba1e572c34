import { createContext, use } from 'react';
import type { DraftBody } from '#platform/drafts/saved-draft.ts';
import { useRefusalWords } from './refusal-words.tsx';

interface FormFacts {
  id: string;
  /** Name of a field, without [], → refusal code. */
  errors: Readonly<Record<string, string>>;
  /** What the words of the errors need. */
  details?: Readonly<Record<string, string | number>>;
  /** What a draft kept of the form; null without one. */
  values: DraftBody | null;
  /** For a part of the form that learns that nothing of it may be kept. */
  dropDraft?: () => void;
}

export const FormContext = createContext<FormFacts>({ id: '', errors: {}, values: null });

/** Name as it stands in errors: `units[]` is told as `units`. */
export function errorName(name: string): string {
  return name.replace(/\[\]$/u, '');
}

export function fieldId(form: string, name: string): string {
  return `${form}-${errorName(name)}`;
}

/** What a field needs of its form: its id, the words of its error, and the text that a draft kept of it. */
export function useField(name: string) {
  const { id, errors, details, values } = use(FormContext);
  const words = useRefusalWords();
  const code = errors[errorName(name)];
  return {
    id: fieldId(id, name),
    error: code === undefined ? undefined : words(code, details),
    /** The text to begin with: from the draft where there is one. */
    startText: (defaultValue: string | undefined): string => {
      if (values === null) return defaultValue ?? '';
      const kept = values[name];
      return (Array.isArray(kept) ? kept[0] : kept) ?? '';
    },
    /** Whether a box begins ticked. */
    startsTicked: (value: string, defaultChecked: boolean): boolean =>
      values === null ? defaultChecked : [values[name] ?? []].flat().includes(value),
  };
}
