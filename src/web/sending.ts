import { errorName } from './form-context.ts';

export { newOnce } from './once.ts';

/** What an action gives back to its form. */
export type FormAnswer =
  | { ok: true; result: unknown }
  | { ok: false; code: string; details: Record<string, string | number>; fields: Record<string, string> };

/** Signs as the server counts them: composed, a line break as one. */
export function lengthOf(text: string): number {
  return text.replaceAll('\r\n', '\n').normalize('NFC').trim().length;
}

/** Required fields left empty, texts that are too long, and a name typed but not chosen from its list, said at once instead of after a journey to the server. */
export function faultyFields(form: HTMLFormElement): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const element of form.elements) {
    if (
      !(
        element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement
      )
    )
      continue;
    const name = element.name || element.dataset.for;
    if (name && element.required && (element.validity.valueMissing || element.value.trim() === ''))
      fields[errorName(name)] = 'field-required';
    else if (name && element.dataset.most && lengthOf(element.value) > Number(element.dataset.most))
      fields[errorName(name)] = 'field-too-long';
    else if (name && element.dataset.unpicked !== undefined) fields[errorName(name)] = 'field-unpicked';
  }
  return fields;
}
