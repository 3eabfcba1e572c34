import { answered, begun, type Entry, nextStep, type Outcome, type Photo, type Problem } from './entry.ts';

/** Where entries lie until they are received: one for each account. Each change is one transaction. */
export interface OutboxStore {
  all(): Promise<Entry[]>;
  /**
   * Reads an entry, and writes what `change` makes of it: null takes it away, undefined leaves it. Bytes of photos that
   * no entry names any more go with it. Gives the entry as it stands then.
   */
  change(id: string, change: (now: Entry) => Entry | null | undefined): Promise<Entry | null>;
  bytesOf(photoId: string): Promise<Blob | null>;
}

/** The server, as far as an outbox needs it. */
export interface OutboxCalls {
  record(entry: Entry): Promise<Outcome>;
  photo(entry: Entry, photo: Photo, bytes: Blob): Promise<Outcome>;
}

export interface Sending {
  /** Numbers of the records of which all has been received. */
  received: number[];
  /** What kept the rest from being tried; null when all was tried. */
  stopped: Problem | null;
}

const noBytes: Problem = { code: 'photo-lost', title: '', fields: [] };

/** Sends what waits, the oldest first, each as far as it goes. Started twice at once it does no harm: receipts see to that. */
export async function sendOutbox(store: OutboxStore, calls: OutboxCalls): Promise<Sending> {
  const waiting = (await store.all()).filter((entry) => begun(entry) !== undefined);
  const received: number[] = [];
  for (const { id } of waiting.toSorted((one, other) => (one.queuedAt! < other.queuedAt! ? -1 : 1))) {
    const end = await sendEntry(store, calls, id);
    if (end.received !== null) received.push(end.received);
    if (end.later?.stopsAll) return { received, stopped: end.later.problem };
  }
  return { received, stopped: null };
}

type Later = Extract<Outcome, { kind: 'later' }>;

async function sendEntry(store: OutboxStore, calls: OutboxCalls, id: string) {
  let entry = await store.change(id, begun);
  let recordId: number | null = null;
  while (entry?.state === 'sending') {
    const sent: Entry = entry;
    const step = nextStep(sent);
    if (step === null) break;
    const outcome = step.kind === 'record' ? await calls.record(sent) : await sendPhoto(store, calls, sent, step.photo);
    if (outcome.kind === 'done') recordId = sent.recordId ?? outcome.recordId;
    entry = await store.change(id, (now) => answered(now, sent, step, outcome));
    if (outcome.kind === 'later') return { received: null, later: outcome as Later | null };
    if (entry !== null && entry.version !== sent.version) break;
  }
  return { received: entry === null ? recordId : null, later: null };
}

/** A photo whose bytes the browser has thrown away is said to be lost, not passed over. */
async function sendPhoto(store: OutboxStore, calls: OutboxCalls, entry: Entry, photo: Photo): Promise<Outcome> {
  const bytes = await store.bytesOf(photo.id);
  return bytes ? calls.photo(entry, photo, bytes) : { kind: 'refused', problem: noBytes };
}
