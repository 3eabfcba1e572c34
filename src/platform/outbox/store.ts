import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Entry } from './entry.ts';
import type { OutboxStore } from './send.ts';

interface Schema extends DBSchema {
  entries: { key: string; value: Entry };
  /** Bytes of photos, by the id of the photo. */
  photos: { key: string; value: Blob };
  /** What was last heard of the server and is needed without a line. */
  known: { key: string; value: unknown };
}

const shelves = ['entries', 'photos', 'known'] as const;
/** On the disk before it is said to be kept. */
const safely = { durability: 'strict' } as const;
const nameOf = (accountId: number) => `caunoi-${accountId}`;

/** An outbox in IndexedDB, a database for each account. */
export interface AccountStore extends OutboxStore {
  put(entry: Entry): Promise<void>;
  /** The bytes first, then the entry that names them, in one transaction. */
  addPhoto(entryId: string, photo: { id: string; bytes: Blob }, change: (now: Entry) => Entry): Promise<Entry | null>;
  known(name: string): Promise<unknown>;
  keep(name: string, value: unknown): Promise<void>;
  close(): void;
}

export async function openStore(accountId: number): Promise<AccountStore> {
  return storeOf(await open(accountId));
}

function open(accountId: number): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(nameOf(accountId), 1, {
    upgrade(made) {
      for (const shelf of shelves) made.createObjectStore(shelf);
    },
    // A newer version of the page must not wait for this one to be closed.
    blocking: (_now, _next, event) => (event.target as IDBDatabase).close(),
  });
}

function storeOf(db: IDBPDatabase<Schema>): AccountStore {
  return {
    all: () => db.getAll('entries'),
    async change(id, change) {
      const tx = db.transaction(['entries', 'photos'], 'readwrite', safely);
      const entries = tx.objectStore('entries');
      const now = await entries.get(id);
      const next = now && change(now);
      if (now === undefined || next === undefined) {
        await tx.done;
        return now ?? null;
      }
      const kept = new Set(next?.photos.map((photo) => photo.id));
      const dropped = now.photos.filter((photo) => !kept.has(photo.id));
      const writing = next === null ? entries.delete(id) : entries.put(next, id);
      await Promise.all([writing, ...dropped.map((photo) => tx.objectStore('photos').delete(photo.id)), tx.done]);
      return next;
    },
    bytesOf: async (photoId) => (await db.get('photos', photoId)) ?? null,
    put: async (entry) => void (await db.put('entries', entry, entry.id)),
    async addPhoto(entryId, { id, bytes }, change) {
      const tx = db.transaction(['entries', 'photos'], 'readwrite', safely);
      const now = await tx.objectStore('entries').get(entryId);
      const next = now ? change(now) : null;
      if (next && next !== now)
        await Promise.all([tx.objectStore('photos').put(bytes, id), tx.objectStore('entries').put(next, entryId)]);
      await tx.done;
      return next;
    },
    known: (name) => db.get('known', name),
    keep: async (name, value) => void (await db.put('known', value, name)),
    close: () => db.close(),
  };
}

export interface Unsent {
  /** Queued, on the way or refused. */
  waiting: number;
  /** Begun and not yet handed over. */
  drafts: number;
}

/** How much of these accounts still lies on this device. */
export async function countUnsent(accountIds: readonly number[]): Promise<Unsent> {
  const unsent = { waiting: 0, drafts: 0 };
  for (const accountId of await thoseKept(accountIds)) {
    const store = await openStore(accountId);
    for (const { state } of await store.all()) unsent[state === 'draft' ? 'drafts' : 'waiting'] += 1;
    store.close();
  }
  return unsent;
}

/** The accounts that have a database on this device, where the browser can tell: looking for nothing makes none. */
async function thoseKept(accountIds: readonly number[]): Promise<readonly number[]> {
  if (!('databases' in indexedDB)) return accountIds;
  const names = new Set((await indexedDB.databases()).map((one) => one.name));
  return accountIds.filter((accountId) => names.has(nameOf(accountId)));
}

/** Nothing of the account stays on this device, sent or not. */
export async function clearStore(accountId: number): Promise<void> {
  const db = await open(accountId);
  const tx = db.transaction(shelves, 'readwrite', safely);
  await Promise.all([...shelves.map((shelf) => tx.objectStore(shelf).clear()), tx.done]);
  db.close();
}
