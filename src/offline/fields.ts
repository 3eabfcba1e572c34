import type { KindField } from '#domains/activities/rules.ts';
import { make } from './element.ts';
import { text } from './text.vi.ts';

const idOf = (path: string) => `o-${path.replace('.', '-')}`;

interface FieldProps {
  path: string;
  label: string;
  value: string;
  required?: boolean;
  hint?: string;
  inputmode?: 'numeric';
  maxlength?: number;
}

/** A label, its input and the place of its error. */
export function textField({ path, label, value, required, hint, inputmode, maxlength }: FieldProps): HTMLElement {
  const id = idOf(path);
  const input = make('input', {
    ...{ id, name: path, type: 'text', inputmode, maxlength, autocomplete: 'off', value },
    ...{ 'aria-required': required ? 'true' : null, 'aria-describedby': hint ? `${id}-hint` : null },
  });
  return wrap(path, label, required, input, hint ? make('p', { class: 'hint', id: `${id}-hint` }, hint) : null);
}

export function areaField({ path, label, value, maxlength }: FieldProps): HTMLElement {
  const area = make('textarea', { id: idOf(path), name: path, rows: 2, maxlength });
  area.value = value;
  return wrap(path, label, false, area);
}

/** One of the things that only a kind asks for. */
export function ownField(field: KindField, value: string): HTMLElement {
  const path = `values.${field.code}`;
  const { label, required } = field;
  if (field.type === 'text') return textField({ path, label, value, required, maxlength: field.most });
  if (field.type === 'number')
    return textField({ path, label: `${label}, ${field.unit}`, value, required, inputmode: 'numeric', maxlength: 20 });
  const select = make('select', { id: idOf(path), name: path, 'aria-required': required ? 'true' : null });
  for (const choice of [{ value: '', label: text.form.choose }, ...field.choices])
    select.append(make('option', { value: choice.value, selected: choice.value === value }, choice.label));
  return wrap(path, label, required, select);
}

export function labelWords(label: string, required: boolean | undefined): HTMLElement {
  return make('span', {}, label, required ? make('span', { class: 'required' }, ` (${text.form.required})`) : null);
}

function wrap(path: string, label: string, required: boolean | undefined, input: HTMLElement, hint?: Node | null) {
  const named = make('label', { for: idOf(path) }, labelWords(label, required));
  return make('div', { class: 'field', 'data-path': path }, named, input, hint ?? null);
}

/** Chips of which one is chosen. */
export function chips(path: string, options: readonly { value: string; label: string }[], chosen: string): HTMLElement {
  const one = (option: { value: string; label: string }, index: number) =>
    make(
      'label',
      { class: 'chip' },
      make('input', {
        ...{ type: 'radio', name: path, value: option.value, checked: option.value === chosen },
        id: index === 0 ? idOf(path) : null,
      }),
      make('span', {}, option.label),
    );
  return make('div', { class: 'chips' }, ...options.map(one));
}

/** Says at each field what is wrong with it; gives those whose field is not there. An empty record takes all away. */
export function showFaults(form: HTMLElement, faults: Readonly<Record<string, string>>): string[] {
  for (const old of form.querySelectorAll('.error')) old.remove();
  for (const input of form.querySelectorAll('[aria-invalid]')) {
    input.removeAttribute('aria-invalid');
    describe(input, (id) => !id.endsWith('-error'));
  }
  const homeless: string[] = [];
  for (const [path, words] of Object.entries(faults)) {
    const field = form.querySelector(`[data-path="${CSS.escape(path)}"]`);
    if (!field) {
      homeless.push(words);
      continue;
    }
    const id = `${idOf(path)}-error`;
    field.append(make('p', { class: 'error', id }, words));
    field.closest('details')?.setAttribute('open', '');
    const input = field.querySelector('input, select, textarea');
    input?.setAttribute('aria-invalid', 'true');
    if (input) describe(input, () => true, id);
  }
  return homeless;
}

/** Of the texts that describe an input, those that stay, and one more. */
function describe(input: Element, stays: (id: string) => boolean, ...more: string[]): void {
  const ids = (input.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id !== '' && stays(id));
  input.setAttribute('aria-describedby', [...ids, ...more].join(' '));
}
