export type Details = Readonly<Record<string, string | number>>;

/**
 * Code of a refusal → its words; `{name}` in them is filled from the details that came with it. Where the details
 * change the sentence itself, a function writes it.
 */
export type RefusalText = Readonly<Record<string, string | ((details: Details) => string)>>;

/** A code without words shows itself, so that it can at least be reported. */
export function refusalWords(text: RefusalText, code: string, details: Details = {}): string {
  const words = text[code] ?? code;
  if (typeof words === 'function') return words(details);
  return words.replaceAll(/\{(\w+)\}/gu, (whole, name: string) => String(details[name] ?? whole));
}
