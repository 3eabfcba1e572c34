import { type Entry, mayMend } from '#platform/outbox/entry.ts';
import { formatDay, formatDayTime } from '#platform/vietnamese/day-format.ts';
import { isDay } from '#platform/calendar/day.ts';
import { titleOf } from '#domains/activities/rules.ts';
import type { Typed } from './check.ts';
import { icon, make } from './element.ts';
import { text } from './text.vi.ts';
import type { Start } from './who.ts';
import { wordsOf } from './words.ts';

const words = text.box;

export interface OutboxActs {
  send(): void;
  mend(entry: Entry): void;
  again(entry: Entry): void;
  drop(entry: Entry): void;
  dropPhoto(entry: Entry, photoId: string): void;
}

interface OutboxProps {
  entries: readonly Entry[];
  /** The one in the form below, which is not said twice. */
  openId: string;
  kinds: NonNullable<Start['entry']>['kinds'];
  isSending: boolean;
  acts: OutboxActs;
}

/** What has not been received, how much of it and since when; each with why, and with its way on. Null for nothing. */
export function outboxList({ entries, openId, kinds, isSending, acts }: OutboxProps): HTMLElement | null {
  const shown = entries.filter((entry) => entry.id !== openId).toSorted(byNeed);
  const waiting = shown.filter((entry) => entry.state !== 'draft');
  if (shown.length === 0) return null;
  const since = waiting.map((entry) => entry.queuedAt ?? entry.startedAt).toSorted()[0];
  const summary = since ? words.summary(waiting.length, formatDayTime(since)) : words.drafts(shown.length);
  const canSend = waiting.some((entry) => entry.state !== 'refused');
  const send = make(
    'button',
    { type: 'button', class: 'second', onclick: acts.send, disabled: isSending },
    isSending ? words.sending : words.send,
  );
  return make(
    'section',
    { class: 'panel outbox', 'aria-labelledby': 'o-outbox' },
    make('div', { class: 'head' }, make('h2', { id: 'o-outbox' }, words.title), canSend ? send : null),
    make('p', { class: 'count' }, summary),
    make('ul', {}, ...shown.map((entry) => line(entry, kinds, acts))),
  );
}

/** What needs a hand first, then the oldest. */
function byNeed(one: Entry, other: Entry): number {
  const rank = (entry: Entry) => `${entry.state === 'refused' ? 0 : 1} ${entry.startedAt}`;
  return rank(one) < rank(other) ? -1 : 1;
}

function line(entry: Entry, kinds: OutboxProps['kinds'], acts: OutboxActs): HTMLElement {
  const { title, about } = describe(entry, kinds);
  return make(
    'li',
    { 'data-state': entry.state },
    make('p', { class: 'what' }, title),
    make('p', { class: 'about' }, about),
    make('p', { class: 'state' }, icon(entry.state === 'refused' ? 'alert' : 'clock'), stateOf(entry)),
    ...reasons(entry).map((reason) => make('p', { class: 'reason' }, reason)),
    make('div', { class: 'acts' }, ...buttonsOf(entry, acts)),
  );
}

function describe(entry: Entry, kinds: OutboxProps['kinds']): { title: string; about: string } {
  const { kind: code = '', values = {}, happenedOn = '', place = '' } = entry.input as Partial<Typed>;
  const kind = kinds.find((one) => one.code === code);
  const title = kind ? titleOf(null, kind, values) : words.unnamed;
  const photos = entry.photos.length > 0 ? words.photos(entry.photos.length) : '';
  return { title, about: [isDay(happenedOn) ? formatDay(happenedOn) : '', place, photos].filter(Boolean).join(' · ') };
}

function stateOf({ state, recordId, photos }: Entry): string {
  return recordId === null ? words.states[state] : words.states.photos(photos.length);
}

/** Why it is still here, field by field where it is the fault of fields. */
function reasons({ problem, photos }: Entry): string[] {
  const told = problem ? [problem.fields.length > 0 ? '' : wordsOf(problem.code, problem.title)] : [];
  const fields = (problem?.fields ?? []).map((field) => field.title);
  const ofPhotos = photos.map((photo) => (photo.problem ? wordsOf(photo.problem.code, photo.problem.title) : ''));
  return [...new Set([...told, ...fields, ...ofPhotos])].filter(Boolean);
}

function buttonsOf(entry: Entry, acts: OutboxActs): HTMLElement[] {
  const button = (label: string, act: () => void, look: 'second' | 'quiet' = 'second') =>
    make('button', { type: 'button', class: look, onclick: act }, label);
  const link = (href: string, label: string) => make('a', { href, class: 'button second' }, label);
  if (entry.state === 'sending') return [];
  const drop = button(words.drop, () => acts.drop(entry), 'quiet');
  if (entry.recordId !== null)
    return [
      button(words.again, () => acts.again(entry)),
      ...entry.photos
        .filter((one) => one.problem)
        .map((one) => button(words.dropPhoto, () => acts.dropPhoto(entry, one.id), 'quiet')),
      link(`/hoat-dong/${entry.recordId}`, words.open),
    ];
  if (entry.problem?.code === 'form-already-used') return [link('/hoat-dong', words.list), drop];
  const mend = mayMend(entry)
    ? [button(entry.state === 'draft' ? words.resume : words.mend, () => acts.mend(entry))]
    : [];
  const again = entry.state === 'refused' ? [button(words.again, () => acts.again(entry))] : [];
  return [...mend, ...again, drop];
}

/** Asks before something is thrown away for good. */
export function askToDrop(): Promise<boolean> {
  return new Promise((answer) => {
    const dialog = make('dialog', { 'aria-labelledby': 'o-drop' });
    const close = (isSure: boolean) => () => {
      answer(isSure);
      dialog.remove();
    };
    dialog.append(
      make('h2', { id: 'o-drop' }, words.dropTitle),
      make('p', {}, words.dropBody),
      make(
        'div',
        { class: 'acts' },
        make('button', { type: 'button', class: 'second', onclick: close(false) }, words.keep),
        make('button', { type: 'button', class: 'danger', onclick: close(true) }, words.dropConfirm),
      ),
    );
    dialog.addEventListener('cancel', close(false));
    document.body.append(dialog);
    dialog.showModal();
  });
}
