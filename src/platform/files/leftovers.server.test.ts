import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openFileStore } from './store.server.ts';

let folder: string;
const yesterday = new Date(Date.now() - 86_400_000);
const old = new Date(Date.now() - 2 * 86_400_000);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'caunoi-leftovers-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function stored(words: string, isOld: boolean): Promise<string> {
  const { hash } = await openFileStore(folder).put(new TextEncoder().encode(words), 'a.txt');
  if (isOld) await utimes(path.join(folder, hash.slice(0, 2), hash), old, old);
  return hash;
}

test('goes: what is old and named by no row; stays: what is young or named', async () => {
  const [named, forgotten, young] = [
    await stored('named', true),
    await stored('forgotten', true),
    await stored('young', false),
  ];
  const asked: string[] = [];
  const store = openFileStore(folder);
  const removed = await store.sweep(yesterday, async (hashes) => {
    asked.push(...hashes);
    return hashes.filter((hash) => hash !== named);
  });
  expect(removed).toBe(1);
  expect(asked.toSorted()).toEqual([named, forgotten].toSorted());
  await expect(store.get(forgotten)).rejects.toMatchObject({ code: 'file-not-found' });
  expect(Buffer.from(await store.get(named)).toString()).toBe('named');
  expect(Buffer.from(await store.get(young)).toString()).toBe('young');
  expect(await readdir(path.join(folder, 'unfinished'))).toEqual([]);
});

test('bytes that somebody puts again while they are looked at stay', async () => {
  const hash = await stored('wanted again', true);
  const store = openFileStore(folder);
  const removed = await store.sweep(yesterday, async (hashes) => {
    await stored('wanted again', false);
    return hashes;
  });
  expect(removed).toBe(0);
  expect(Buffer.from(await store.get(hash)).toString()).toBe('wanted again');
});

test('a store without any file has nothing to sweep', async () => {
  const store = openFileStore(path.join(folder, 'none'));
  expect(await store.sweep(yesterday, async (hashes) => hashes)).toBe(0);
});
