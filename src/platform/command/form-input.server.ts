import { Refusal } from '#platform/refusal.ts';

export type InputValue = string | InputValue[] | { [name: string]: InputValue };

export interface FormSent {
  input: Record<string, InputValue>;
  /** UUID of this filling-in of the form. */
  once: string | undefined;
  /** Which of several forms of a page. */
  intent: string | undefined;
  /** Name of the saved draft behind the form. */
  draft: string | undefined;
}

const ownNames = new Set(['once', 'intent', 'draft']);
const maximumRows = 500;

/**
 * A form as a plain object. Empty text is left out; text is NFC with \n; `ids[]` is always an array and so is a name
 * that repeats; `tasks.0.due` nests, as the paths of field errors do. Files are left out.
 */
export function formInput(form: FormData): FormSent {
  const input: Record<string, InputValue> = {};
  for (const name of new Set(form.keys())) {
    if (ownNames.has(name)) continue;
    const texts = form
      .getAll(name)
      .filter((value) => typeof value === 'string')
      .map(clean)
      .filter((text) => text !== '');
    const isList = name.endsWith('[]');
    if (texts.length === 0) continue;
    place(input, (isList ? name.slice(0, -2) : name).split('.'), isList || texts.length > 1 ? texts : texts[0]!);
  }
  return { input, once: own(form, 'once'), intent: own(form, 'intent'), draft: own(form, 'draft') };
}

/** The files of a field; an empty file input sends one nameless file, which is none. */
export function filesOf(form: FormData, name: string): File[] {
  return form.getAll(name).filter((value) => value instanceof File && value.name !== '') as File[];
}

function own(form: FormData, name: string): string | undefined {
  const value = form.get(name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function clean(text: string): string {
  return text.replaceAll('\r\n', '\n').normalize('NFC');
}

function place(into: Record<string, InputValue>, names: string[], value: InputValue): void {
  let at: Record<string, InputValue> = into;
  for (const [index, name] of names.entries()) {
    if (!/^\w{1,60}$/u.test(name) || name === '__proto__' || (Array.isArray(at) && !isRow(name))) refuse(names);
    if (index === names.length - 1) {
      at[name] = value;
      return;
    }
    if (!Object.hasOwn(at, name)) at[name] = isRow(names[index + 1]!) ? [] : {};
    const next = at[name]!;
    if (typeof next === 'string') return refuse(names);
    at = next as Record<string, InputValue>;
  }
}

function isRow(name: string): boolean {
  return /^\d{1,3}$/u.test(name) && Number(name) < maximumRows;
}

function refuse(names: string[]): never {
  throw new Refusal('input-invalid', {}, { [names.join('.')]: 'field-invalid' });
}
