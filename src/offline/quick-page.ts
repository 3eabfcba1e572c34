import { dayOf } from '#platform/calendar/day.ts';
import { type Entry, newEntry, queued, typed, withoutPhoto } from '#platform/outbox/entry.ts';
import { onSent } from '#platform/outbox/send-all.ts';
import { countUnsent } from '#platform/outbox/store.ts';
import { newOnce } from '#web/once.ts';
import { icon, make } from './element.ts';
import { entryForm } from './entry-form.ts';
import { notice, noticesOf, receivedWords } from './notices.ts';
import { askToDrop, outboxList } from './outbox-list.ts';
import { openSender, type Sender } from './sender.ts';
import { text } from './text.vi.ts';
import type { Standing, Start } from './who.ts';

/** What the parts of the page share. */
interface Page {
  standing: Standing;
  start: NonNullable<Start['entry']>;
  sender: Sender;
  places: Record<'notices' | 'said' | 'box' | 'form', HTMLElement>;
  /** The entry in the form. */
  openId: string;
  /** Entries of the person's other posts that lie on this device. */
  othersLeft: number;
}

/** The quick log of one account: what is unsent on top, the form below. Gives what sends, for when the line is back. */
export function quickPage(place: HTMLElement, standing: Standing, start: Page['start']): () => void {
  const places = {
    notices: make('div', { class: 'notices', role: 'status' }),
    said: make('p', { class: 'said', role: 'status' }),
    box: make('div'),
    form: make('section', { class: 'panel', 'aria-labelledby': 'o-form' }),
  };
  const sender = openSender(standing, () => show(page));
  const page: Page = { standing, start, sender, places, openId: '', othersLeft: 0 };
  place.replaceChildren(places.notices, places.said, places.box, places.form);
  onSent((received) => {
    if (received.length > 0) places.said.replaceChildren(...receivedWords(received));
    doing(page, () => show(page));
  });
  doing(page, () => begin(page));
  return () => doing(page, () => sender.send());
}

/** A store that fails (no room, private window) is said, never passed over. */
function doing(page: Page, work: () => Promise<unknown>): void {
  work().catch((error: unknown) => failed(page, error));
}

function failed({ places }: Page, error: unknown): void {
  places.notices.replaceChildren(notice('alert', text.line.full));
  reportError(error);
}

async function begin(page: Page): Promise<void> {
  const { start, store } = page.standing;
  const entries = await store.all();
  const drafts = entries.filter((entry) => entry.state === 'draft' && entry.queuedAt === null);
  const last = drafts.toSorted((one, other) => (one.startedAt < other.startedAt ? 1 : -1))[0];
  if (last) openForm(page, last, 'kept');
  else openBlank(page);
  const others = await countUnsent(start.account.others);
  page.othersLeft = others.waiting + others.drafts;
  await show(page);
  if (entries.some((entry) => entry.state !== 'draft')) await page.sender.send();
}

async function show(page: Page): Promise<void> {
  const { sender, start, openId, places, standing, othersLeft } = page;
  const entries = await standing.store.all();
  const acts = {
    send: () => doing(page, () => sender.send()),
    mend: (entry: Entry) => doing(page, () => mend(page, entry)),
    again: (entry: Entry) => doing(page, () => again(page, entry)),
    drop: (entry: Entry) => doing(page, () => drop(page, entry)),
    dropPhoto: (entry: Entry, photoId: string) =>
      doing(page, () => change(page, entry, (now) => withoutPhoto(now, photoId))),
  };
  const list = outboxList({ entries, openId, kinds: start.kinds, isSending: sender.isSending, acts });
  places.box.replaceChildren(...(list ? [list] : []));
  places.notices.replaceChildren(...noticesOf(sender.line, othersLeft));
}

/** fresh: nothing of it is kept until something is typed. */
function openForm(page: Page, entry: Entry, as: 'fresh' | 'kept'): HTMLElement {
  page.openId = entry.id;
  const words = entry.queuedAt === null ? text.form.title : text.form.mendTitle;
  const title = make('h1', { id: 'o-form', tabindex: -1 }, words);
  const form = entryForm({
    ...{ start: page.start, store: page.standing.store, entry, isNew: as === 'fresh', today: dayOf(new Date()) },
    onQueued: () => doing(page, () => afterQueued(page)),
    onLeft: () => {
      openBlank(page);
      doing(page, () => show(page));
    },
    failed: (error) => failed(page, error),
  });
  page.places.form.replaceChildren(title, form);
  return title;
}

function openBlank(page: Page): void {
  openForm(page, newEntry(newOnce(), '/activities', new Date().toISOString()), 'fresh');
}

async function change(page: Page, entry: Entry, how: (now: Entry) => Entry | null): Promise<void> {
  await page.standing.store.change(entry.id, how);
  await show(page);
}

/** Taken back before it is opened, so that it is not sent while it is being mended. */
async function mend(page: Page, entry: Entry): Promise<void> {
  const now = await page.standing.store.change(entry.id, (one) => typed(one, one.input));
  page.places.said.replaceChildren();
  if (now) openForm(page, now, 'kept').focus();
  await show(page);
}

async function again(page: Page, entry: Entry): Promise<void> {
  await change(page, entry, (now) => queued(now, new Date().toISOString()));
  await page.sender.send();
}

async function drop(page: Page, entry: Entry): Promise<void> {
  if (await askToDrop()) await change(page, entry, (now) => (now.state === 'sending' ? now : null));
}

async function afterQueued(page: Page): Promise<void> {
  page.places.said.replaceChildren(icon('clock'), make('span', {}, text.said.kept));
  openBlank(page);
  await show(page);
  window.scrollTo({ top: 0 });
  await page.sender.send();
}
