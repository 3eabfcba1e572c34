import { createContext, type ReactNode, use } from 'react';
import { type Details, type RefusalText, refusalWords } from './refusal-text.ts';

const TextContext = createContext<RefusalText>({});

export function RefusalWords({ text, children }: { text: RefusalText; children: ReactNode }) {
  return <TextContext value={text}>{children}</TextContext>;
}

/** Gives the words of a refusal code. */
export function useRefusalWords(): (code: string, details?: Details) => string {
  const text = use(TextContext);
  return (code, details = {}) => refusalWords(text, code, details);
}
