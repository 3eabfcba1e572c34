import { newEntry, type Entry, type Outcome, queued, typed, withPhoto } from './entry.ts';
import type { OutboxCalls, OutboxStore } from './send.ts';

/** A store that outlives every run, as IndexedDB does. */
export function memoryStore() {
  const entries = new Map<string, Entry>();
  const bytes = new Map<string, Blob>();
  const store: OutboxStore = {
    all: async () => [...entries.values()],
    async change(id, change) {
      const now = entries.get(id);
      const next = now && change(now);
      if (now === undefined || next === undefined) return now ?? null;
      if (next === null) entries.delete(id);
      else entries.set(id, next);
      for (const { id: photoId } of now.photos)
        if (!next?.photos.some((photo) => photo.id === photoId)) bytes.delete(photoId);
      return next;
    },
    bytesOf: async (photoId) => bytes.get(photoId) ?? null,
  };
  return { ...store, entries, bytes };
}

/** An entry that waits, with so many photos, put into the store. */
export function putEntry(store: ReturnType<typeof memoryStore>, id: string, words: string, photoCount: number): void {
  let entry = typed(newEntry(id, '/activities', '2026-06-16T08:00:00Z'), { words });
  for (let index = 0; index < photoCount; index += 1) {
    const photo = { id: `${id}-photo-${index}`, name: `${index}.jpg` };
    entry = withPhoto(entry, photo);
    store.bytes.set(photo.id, new Blob([photo.id]));
  }
  store.entries.set(id, queued(entry, `2026-06-16T08:00:00Z${id}`));
}

/** fine, or: the call never arrives, its answer never comes back, the server stands still, nobody is signed in. */
export const mishaps = ['fine', 'lost-before', 'lost-after', 'away', 'signed-out'] as const;
export type Mishap = (typeof mishaps)[number];

const later = (code: string, stopsAll: boolean): Outcome => ({
  ...{ kind: 'later', stopsAll },
  problem: { code, title: '', fields: [] },
});
const refused = (code: string): Outcome => ({ kind: 'refused', problem: { code, title: code, fields: [] } });

/** A server with receipts, as platform/command keeps them; words that begin with "bad" are refused. */
export function fakeServer(next: () => Mishap) {
  const receipts = new Map<string, { input: string; recordId: number }>();
  const records: { id: string; words: string; photos: string[] }[] = [];
  const through = async (carryOut: () => Outcome): Promise<Outcome> => {
    const mishap = next();
    await Promise.resolve();
    if (mishap === 'lost-before') return later('connection-lost', true);
    if (mishap === 'away') return later('server-away', false);
    if (mishap === 'signed-out') return later('sign-in-needed', true);
    const outcome = carryOut();
    await Promise.resolve();
    return mishap === 'lost-after' ? later('connection-lost', true) : outcome;
  };
  const once = (id: string, input: string, write: () => number | null): Outcome => {
    const known = receipts.get(id);
    if (known) return known.input === input ? { kind: 'done', recordId: known.recordId } : refused('form-already-used');
    const recordId = write();
    if (recordId === null) return refused('not-so');
    receipts.set(id, { input, recordId });
    return { kind: 'done', recordId };
  };
  const calls: OutboxCalls = {
    record: ({ id, input }) =>
      through(() =>
        once(id, JSON.stringify(input), () => {
          const words = String(input.words);
          return words.startsWith('bad') ? null : records.push({ id, words, photos: [] }) - 1;
        }),
      ),
    photo: ({ recordId }, photo) =>
      through(() => once(photo.id, photo.id, () => (records[recordId!]!.photos.push(photo.id), recordId))),
  };
  return { calls, records };
}
