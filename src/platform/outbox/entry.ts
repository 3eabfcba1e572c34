/** What the server, or the lack of it, said: words for people, by fields where it is one field's fault. */
export interface Problem {
  code: string;
  title: string;
  fields: { path: string; title: string }[];
}

/** A photo that the server has not received yet; its bytes lie beside, under its id. The id is its receipt. */
export interface Photo {
  id: string;
  name: string;
  problem: Problem | null;
}

/**
 * draft: being typed. queued: waits to be sent. sending: was handed to the line, and until an answer comes nobody knows
 * whether it arrived, so its words stand still. refused: an answer came, and it was no. What is received is no entry any more.
 */
export type EntryState = 'draft' | 'queued' | 'sending' | 'refused';

/** One record with its photos, on the way from a device to the server. */
export interface Entry {
  /** A UUID, the receipt of the record: sent twice, it is carried out once. */
  id: string;
  /** Grows when it is queued again, so that a late answer to former words is not taken for one to these. */
  version: number;
  state: EntryState;
  /** Address below /api/v1 that takes the record; its photos go to `{to}/{number}/photos`. */
  to: string;
  input: Readonly<Record<string, unknown>>;
  photos: readonly Photo[];
  /** The number that the record got when it arrived; only photos are left then. */
  recordId: number | null;
  startedAt: string;
  queuedAt: string | null;
  /** What the last try met. */
  problem: Problem | null;
}

export type Step = { kind: 'record' } | { kind: 'photo'; photo: Photo };

/** refused: the server said no, and nothing of this step stands. later: no answer that counts; try again, the same. */
export type Outcome =
  | { kind: 'done'; recordId: number | null }
  | { kind: 'refused'; problem: Problem }
  | { kind: 'later'; problem: Problem; stopsAll: boolean };

export function newEntry(id: string, to: string, startedAt: string): Entry {
  const empty = { input: {}, photos: [], recordId: null, queuedAt: null, problem: null };
  return { id, to, startedAt, version: 0, state: 'draft', ...empty };
}

/** Whether words and photos may still be changed: never while an answer is owed, nor when the record stands. */
export function mayMend(entry: Entry): boolean {
  return entry.state !== 'sending' && entry.recordId === null;
}

/** What is typed, as it is typed. One that waits is taken back first, so that nobody sends half a word. */
export function typed(entry: Entry, input: Entry['input']): Entry {
  if (!mayMend(entry)) return entry;
  return { ...entry, input, state: entry.state === 'queued' ? 'draft' : entry.state };
}

export function withPhoto(entry: Entry, photo: { id: string; name: string }): Entry {
  return mayMend(entry)
    ? { ...typed(entry, entry.input), photos: [...entry.photos, { ...photo, problem: null }] }
    : entry;
}

/** Leaves a photo behind; null when with it nothing is left to be sent. */
export function withoutPhoto(entry: Entry, photoId: string): Entry | null {
  if (entry.state === 'sending') return entry;
  const photos = entry.photos.filter((photo) => photo.id !== photoId);
  return isReceived({ ...entry, photos }) ? null : { ...entry, photos };
}

/** To be sent from now on; one that was refused gets another try with what it says now. */
export function queued(entry: Entry, at: string): Entry {
  if (entry.state === 'sending' || entry.state === 'queued') return entry;
  const photos = entry.photos.map((photo) => ({ ...photo, problem: null }));
  const version = entry.version + 1;
  return { ...entry, version, photos, state: 'queued', queuedAt: entry.queuedAt ?? at, problem: null };
}

/** On its way; one whose sending broke off goes again as it is. Undefined for what is not to be sent. */
export function begun(entry: Entry): Entry | undefined {
  return entry.state === 'queued' || entry.state === 'sending' ? { ...entry, state: 'sending' } : undefined;
}

/** The record first, then its photos one by one; null when nothing more can be sent. */
export function nextStep(entry: Entry): Step | null {
  if (entry.recordId === null) return { kind: 'record' };
  const photo = entry.photos.find((one) => one.problem === null);
  return photo ? { kind: 'photo', photo } : null;
}

const isReceived = (entry: Entry) => entry.recordId !== null && entry.photos.length === 0;

/**
 * The entry as it stands now, after the answer to one step of it as it was sent. Null when all of it was received;
 * undefined when the answer is to former words and says nothing about these.
 */
export function answered(now: Entry, sent: Entry, step: Step, outcome: Outcome): Entry | null | undefined {
  if (now.version !== sent.version || now.state !== 'sending') return undefined;
  if (outcome.kind === 'later') return { ...now, problem: outcome.problem };
  const after = step.kind === 'record' ? recordAnswered(now, outcome) : photoAnswered(now, step.photo.id, outcome);
  if (isReceived(after)) return null;
  const isStuck = after.state === 'sending' && nextStep(after) === null;
  return isStuck ? { ...after, state: 'refused' } : after;
}

type Answer = Exclude<Outcome, { kind: 'later' }>;

function recordAnswered(now: Entry, answer: Answer): Entry {
  if (answer.kind === 'refused') return { ...now, state: 'refused', problem: answer.problem };
  return { ...now, recordId: now.recordId ?? answer.recordId, problem: null };
}

function photoAnswered(now: Entry, photoId: string, answer: Answer): Entry {
  if (answer.kind === 'done') {
    const photos = now.photos.filter((photo) => photo.id !== photoId);
    return { ...now, photos, problem: null };
  }
  const { problem } = answer;
  const photos = now.photos.map((photo) => (photo.id === photoId ? { ...photo, problem } : photo));
  return { ...now, photos, problem };
}
