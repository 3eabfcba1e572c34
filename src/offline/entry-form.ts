import { type Entry, queued, typed as withWords } from '#platform/outbox/entry.ts';
import type { AccountStore } from '#platform/outbox/store.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { Kind } from '#domains/activities/rules.ts';
import { text as activityText } from '#domains/activities/text.vi.ts';
import { refusalsOf, type Typed } from './check.ts';
import { dayField } from './day-field.ts';
import { make } from './element.ts';
import { areaField, chips, labelWords, ownField, showFaults, textField } from './fields.ts';
import { photoField } from './photo-field.ts';
import { text } from './text.vi.ts';
import type { Start } from './who.ts';
import { wordsOf } from './words.ts';

const words = activityText.form;
const kindsInSight = 6;

export interface EntryFormProps {
  start: NonNullable<Start['entry']>;
  store: AccountStore;
  /** A draft that may not have been typed yet, or one that is mended. */
  entry: Entry;
  isNew: boolean;
  today: string;
  onQueued(): void;
  onLeft(): void;
  failed(error: unknown): void;
}

/** What the form holds of an entry; a new one begins with today and the place of the unit. */
export function typedOf(entry: Entry, start: NonNullable<Start['entry']>, today: string): Typed {
  const empty = { kind: '', attendance: '', women: '', result: '', values: {}, commitmentIds: [] };
  const begun = { ...empty, ownerUnitId: start.unit.id, happenedOn: today, place: start.place };
  return { ...begun, ...(entry.input as Partial<Typed>) };
}

export function entryForm(props: EntryFormProps): HTMLElement {
  const { start, store, entry, isNew, today, failed } = props;
  const typed = typedOf(entry, start, today);
  const own = make('div', { class: 'own' });
  const ownMore = make('div', { class: 'own' });
  const showOwn = (kind: Kind | undefined, values: Typed['values']) => {
    const fields = (required: boolean) =>
      (kind?.fields ?? [])
        .filter((one) => one.required === required)
        .map((one) => ownField(one, values[one.code] ?? ''));
    own.replaceChildren(...fields(true));
    ownMore.replaceChildren(...fields(false));
  };
  const kindOf = (code: string) => start.kinds.find((kind) => kind.code === code);
  showOwn(kindOf(typed.kind), typed.values);

  let isKept = !isNew;
  let keeping: Promise<void> = Promise.resolve();
  // One after the other, in the order of the typing.
  const write = async (input: Entry['input'], before: Promise<void>) => {
    await before.catch(() => null);
    if (isKept) await store.change(entry.id, (now) => withWords(now, input));
    else await store.put({ ...entry, input });
    isKept = true;
  };
  const keep = () => {
    keeping = write({ ...read(form, start) }, keeping);
    return keeping;
  };
  const form = make(
    'form',
    {
      novalidate: true,
      oninput: () => void keep().catch(failed),
      onsubmit: (event) => void submit(event).catch(failed),
    },
    make('div', { class: 'summary', tabindex: -1, role: 'alert' }),
    kindField(start.kinds, typed.kind, (code) => showOwn(kindOf(code), read(form, start).values)),
    dayField(typed.happenedOn, today),
    textField({ path: 'place', label: words.place, value: typed.place, required: true, maxlength: 200 }),
    countFields(typed),
    own,
    photoField({ store, entry, keep, failed }),
    moreFields(start, typed, ownMore),
    buttons(props),
  );

  const submit = async (event: Event) => {
    event.preventDefault();
    await keep();
    const input = read(form, start);
    const photoCount = (await store.all()).find((one) => one.id === entry.id)?.photos.length ?? 0;
    const codes = refusalsOf(input, kindOf(input.kind), { today, photoCount });
    if (Object.keys(codes).length > 0) return sayFaults(form, codes);
    const at = new Date().toISOString();
    await store.change(entry.id, (now) => queued(withWords(now, { ...input }), at));
    props.onQueued();
  };
  if (entry.problem) sayProblem(form, entry);
  return form;
}

/** The form as it stands; what no longer has a field is what was typed before. */
function read(form: HTMLFormElement, start: NonNullable<Start['entry']>): Typed {
  const sent = new FormData(form);
  const plain = (value: FormDataEntryValue | null) => (typeof value === 'string' ? value : '');
  const say = (name: string) => plain(sent.get(name));
  const values = [...sent.entries()].filter(([name]) => name.startsWith('values.'));
  return {
    ...{ ownerUnitId: start.unit.id, kind: say('kind'), happenedOn: say('happenedOn'), place: say('place') },
    ...{ attendance: say('attendance'), women: say('women'), result: say('result') },
    values: Object.fromEntries(values.map(([name, value]) => [name.slice('values.'.length), plain(value)])),
    commitmentIds: sent.getAll('commitmentIds').map(Number),
  };
}

function kindField(kinds: readonly Kind[], chosen: string, onChoose: (code: string) => void): HTMLElement {
  const options = kinds.map((kind) => ({ value: kind.code, label: kind.name }));
  const others = options.slice(kindsInSight);
  const isOther = others.some((one) => one.value === chosen);
  const field = make(
    'fieldset',
    { class: 'field', 'data-path': 'kind' },
    make('legend', {}, labelWords(words.kind, true)),
    chips('kind', options.slice(0, kindsInSight), chosen),
    others.length > 0
      ? make('details', { open: isOther }, make('summary', {}, words.otherKinds), chips('kind', others, chosen))
      : null,
  );
  field.addEventListener('change', (event) => onChoose((event.target as HTMLInputElement).value));
  return field;
}

function countFields({ attendance, women }: Typed): HTMLElement {
  const common = { inputmode: 'numeric', maxlength: 9 } as const;
  return make(
    'div',
    { class: 'counts' },
    textField({ path: 'attendance', label: words.attendance, value: attendance, required: true, ...common }),
    textField({ path: 'women', label: words.women, value: women, ...common }),
  );
}

function moreFields(start: NonNullable<Start['entry']>, typed: Typed, ownMore: HTMLElement): HTMLElement {
  const isFilled = typed.result !== '' || typed.commitmentIds.length > 0;
  return make(
    'details',
    { class: 'more', open: isFilled },
    make('summary', {}, text.form.more),
    areaField({ path: 'result', label: words.result, value: typed.result, maxlength: 1000 }),
    ownMore,
    start.commitments.length > 0 ? servesField(start.commitments, typed.commitmentIds) : null,
  );
}

function servesField(options: NonNullable<Start['entry']>['commitments'], chosen: readonly number[]): HTMLElement {
  const box = ({ id, what, dueOn }: (typeof options)[number]) =>
    make(
      'label',
      { class: 'box' },
      make('input', { type: 'checkbox', name: 'commitmentIds', value: id, checked: chosen.includes(id) }),
      make(
        'span',
        {},
        make('span', { class: 'clamp' }, what),
        make('span', { class: 'hint' }, words.due(formatDay(dueOn))),
      ),
    );
  return make(
    'fieldset',
    { class: 'field', 'data-path': 'commitmentIds' },
    make('legend', {}, words.serves),
    make('p', { class: 'hint' }, text.form.servesHint),
    ...options.map(box),
  );
}

function buttons({ isNew, onLeft }: EntryFormProps): HTMLElement {
  const cancel = make('button', { type: 'button', class: 'second', onclick: onLeft }, text.form.cancel);
  return make('div', { class: 'buttons' }, make('button', { type: 'submit' }, text.form.save), isNew ? null : cancel);
}

function sayFaults(form: HTMLElement, codes: Readonly<Record<string, string>>): void {
  const faults = Object.fromEntries(Object.entries(codes).map(([path, code]) => [path, wordsOf(code)]));
  say(form, text.form.faults(Object.keys(faults).length), faults);
}

/** What the server refused stands at its fields when the entry is opened again. */
function sayProblem(form: HTMLElement, { problem }: Entry): void {
  if (problem)
    say(
      form,
      wordsOf(problem.code, problem.title),
      Object.fromEntries(problem.fields.map((one) => [one.path, one.title])),
    );
}

function say(form: HTMLElement, title: string, faults: Readonly<Record<string, string>>): void {
  const homeless = showFaults(form, faults);
  const summary = form.querySelector<HTMLElement>('.summary')!;
  summary.replaceChildren(make('p', {}, title), ...homeless.map((one) => make('p', {}, one)));
  summary.focus();
}
