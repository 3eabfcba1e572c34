import type { Refusal } from '#platform/refusal.ts';
import { refusalText } from '#domains/refusal-text.ts';
import { cliText } from './text.vi.ts';

/** A refusal in words, then each field that is at fault. A code without words shows itself. */
export function refusalLines({ code, details, fields }: Refusal): string[] {
  const words = (one: string) => {
    const given = refusalText[one] ?? one;
    if (typeof given === 'function') return given(details);
    return given.replaceAll(/\{(\w+)\}/gu, (whole, name: string) => String(details[name] ?? whole));
  };
  const others = Object.entries(fields).filter(([, one]) => one !== code);
  const atFields = others.map(([field, one]) => `  --${field}: ${words(one)}`);
  return [cliText.refused(words(code)), ...atFields];
}
