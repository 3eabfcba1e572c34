import { array, assert, asyncProperty, boolean, constant, constantFrom, nat, oneof, record } from 'fast-check';
import { expect, test } from 'vitest';
import { type Entry, queued, typed } from './entry.ts';
import { type OutboxCalls, type OutboxStore, sendOutbox } from './send.ts';
import { fakeServer, memoryStore, type Mishap, mishaps, putEntry } from './testing.ts';

const at = '2026-06-16T09:00:00Z';

test('an entry and its photos arrive once, and then nothing of them is left', async () => {
  const store = memoryStore();
  const { calls, records } = fakeServer(() => 'fine');
  putEntry(store, 'a', 'họp', 2);
  expect(await sendOutbox(store, calls)).toEqual({ received: [0], stopped: null });
  expect(records).toEqual([{ id: 'a', words: 'họp', photos: ['a-photo-0', 'a-photo-1'] }]);
  expect([store.entries.size, store.bytes.size]).toEqual([0, 0]);
});

test('a draft stays where it is', async () => {
  const store = memoryStore();
  putEntry(store, 'a', 'họp', 0);
  await store.change('a', (now) => typed(now, { words: 'họp chi' }));
  expect(await sendOutbox(store, fakeServer(() => 'fine').calls)).toEqual({ received: [], stopped: null });
  expect(store.entries.get('a')).toMatchObject({ state: 'draft', input: { words: 'họp chi' } });
});

test('what is refused stands with the words of the refusal, lets the others pass, and goes again when mended', async () => {
  const store = memoryStore();
  const { calls, records } = fakeServer(() => 'fine');
  putEntry(store, 'a', 'bad', 1);
  putEntry(store, 'b', 'thăm', 0);
  await sendOutbox(store, calls);
  expect(store.entries.get('a')).toMatchObject({ state: 'refused', problem: { title: 'not-so' } });
  expect(records.map((one) => one.words)).toEqual(['thăm']);
  await store.change('a', (now) => queued(typed(now, { words: 'họp' }), at));
  await sendOutbox(store, calls);
  expect(records.map((one) => one.words)).toEqual(['thăm', 'họp']);
  expect(store.entries.size).toBe(0);
});

test('words that may have arrived stand still until the server has answered', async () => {
  const store = memoryStore();
  putEntry(store, 'a', 'họp', 0);
  await sendOutbox(store, fakeServer(() => 'lost-after').calls);
  const entry = store.entries.get('a')!;
  expect(entry).toMatchObject({ state: 'sending', problem: { code: 'connection-lost' } });
  expect(typed(entry, { words: 'khác' })).toBe(entry);
});

test('a dead line and an ended session stop the round; a server that is away for one entry does not', async () => {
  const tried = async (mishap: Mishap) => {
    const store = memoryStore();
    for (const id of ['a', 'b', 'c']) putEntry(store, id, 'họp', 0);
    let calls = 0;
    await sendOutbox(store, fakeServer(() => ((calls += 1), mishap)).calls);
    return calls;
  };
  expect(await tried('lost-before')).toBe(1);
  expect(await tried('signed-out')).toBe(1);
  expect(await tried('away')).toBe(3);
});

test('a photo whose bytes are gone is said to be lost, and the others arrive', async () => {
  const store = memoryStore();
  const { calls, records } = fakeServer(() => 'fine');
  putEntry(store, 'a', 'họp', 3);
  store.bytes.delete('a-photo-1');
  await sendOutbox(store, calls);
  expect(records[0]!.photos).toEqual(['a-photo-0', 'a-photo-2']);
  expect(store.entries.get('a')).toMatchObject({
    ...{ state: 'refused', recordId: 0 },
    photos: [{ id: 'a-photo-1', problem: { code: 'photo-lost' } }],
  });
});

/** The browser is closed at this operation of the run: nothing after it happens. */
class Killed extends Error {}

function killedAfter(operations: number, store: OutboxStore, calls: OutboxCalls) {
  let left = operations;
  const live =
    <Args extends unknown[], R>(act: (...args: Args) => Promise<R>) =>
    async (...args: Args): Promise<R> => {
      if (left <= 0) throw new Killed();
      left -= 1;
      const result = await act(...args);
      if (left <= 0) throw new Killed();
      return result;
    };
  return [
    { all: live(store.all), change: live(store.change), bytesOf: live(store.bytesOf) },
    { record: live(calls.record), photo: live(calls.photo) },
  ] as const;
}

const action = oneof(
  record({ kind: constant('put' as const), bad: boolean(), photos: nat({ max: 3 }) }),
  record({ kind: constant('send' as const), killAfter: nat({ max: 14 }) }),
  record({ kind: constant('send-twice' as const), killAfter: nat({ max: 14 }) }),
  record({ kind: constant('mend' as const), nth: nat({ max: 5 }) }),
  record({ kind: constant('settle' as const) }),
);

test('whatever breaks, and in whatever order: each entry arrives once with its last words, each photo once, none is lost', async () => {
  await assert(
    asyncProperty(
      array(action, { maxLength: 30 }),
      array(constantFrom(...mishaps), { maxLength: 60 }),
      async (actions, line) => {
        const store = memoryStore();
        const weather = [...line];
        const { calls, records } = fakeServer(() => weather.shift() ?? 'fine');
        const meant = new Map<string, { words: string; photos: number }>();
        const running: Promise<unknown>[] = [];
        const start = (killAfter: number) =>
          running.push(
            sendOutbox(...killedAfter(killAfter, store, calls)).catch((error: unknown) => {
              if (!(error instanceof Killed)) throw error;
            }),
          );
        const mend = (entry: Entry) => {
          if (entry.state !== 'refused' || entry.problem?.code !== 'not-so') return undefined;
          const words = `mended ${entry.id}`;
          meant.get(entry.id)!.words = words;
          return queued(typed(entry, { words }), at);
        };
        for (const did of actions) {
          if (did.kind === 'put') {
            const id = String(meant.size).padStart(3, '0');
            meant.set(id, { words: did.bad ? `bad ${id}` : `good ${id}`, photos: did.photos });
            putEntry(store, id, meant.get(id)!.words, did.photos);
          }
          if (did.kind === 'mend') {
            const entry = [...store.entries.values()][did.nth];
            if (entry) await store.change(entry.id, mend);
          }
          if (did.kind === 'send' || did.kind === 'send-twice') start(did.killAfter);
          if (did.kind === 'send-twice') start(did.killAfter + 3);
          if (did.kind === 'settle') await Promise.all(running.splice(0));
          // At every moment each entry is on the device or has arrived.
          for (const id of meant.keys())
            expect(store.entries.has(id) || records.some((record) => record.id === id)).toBe(true);
        }
        await Promise.all(running);
        weather.length = 0;
        await sendOutbox(store, calls);
        for (const id of [...store.entries.keys()]) await store.change(id, mend);
        await sendOutbox(store, calls);
        expect([...store.entries.values()]).toEqual([]);
        expect(store.bytes.size).toBe(0);
        expect(records.toSorted((one, other) => (one.id < other.id ? -1 : 1))).toEqual(
          [...meant].map(([id, { words, photos }]) => ({
            ...{ id, words },
            photos: Array.from({ length: photos }, (_, index) => `${id}-photo-${index}`),
          })),
        );
      },
    ),
    { numRuns: 400 },
  );
});
