import { errorName } from './form-context.ts';

/** What an action gives back to its form. */
export type FormAnswer =
  | { ok: true; result: unknown }
  | { ok: false; code: string; details: Record<string, string | number>; fields: Record<string, string> };

/** A UUID for one filling-in of a form. crypto.randomUUID is missing where an office runs without https. */
export function newOnce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Signs as the server counts them: composed, a line break as one. */
export function lengthOf(text: string): number {
  return text.replaceAll('\r\n', '\n').normalize('NFC').trim().length;
}

/** Required fields left empty and texts that are too long, said at once instead of after a journey to the server. */
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
  }
  return fields;
}
