import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { cleanFileName } from './file-name.ts';
import { openFileStore } from './store.server.ts';

let folder: string;
const text = (content: string) => new TextEncoder().encode(content);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caunoi-files-'));
});
afterEach(async () => rm(folder, { recursive: true, force: true }));

async function everyFile(): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

describe('a file store', () => {
  it('gives back what was put', async () => {
    const store = openFileStore(folder);
    await fc.assert(
      fc.asyncProperty(
        fc.string({ minLength: 1, unit: 'grapheme' }).filter((content) => !content.includes('\0')),
        async (content) => {
          const bytes = text(content);
          const stored = await store.put(bytes, 'ghi chép.txt');
          expect(stored).toEqual({
            hash: createHash('sha256').update(bytes).digest('hex'),
            size: bytes.length,
            mediaType: 'text/plain',
            name: 'ghi chép.txt',
            picture: null,
          });
          expect(Buffer.from(await store.get(stored.hash)).equals(bytes)).toBe(true);
          expect(Buffer.from(await new Response(await store.stream(stored.hash)).arrayBuffer()).equals(bytes)).toBe(
            true,
          );
        },
      ),
      { numRuns: 25 },
    );
  });

  it('keeps the same content once, under its hash, and leaves nothing unfinished', async () => {
    const store = openFileStore(folder);
    const put = await Promise.all(['a.txt', 'b.txt', 'a.txt'].map((name) => store.put(text('như nhau'), name)));
    const hash = put[0]?.hash ?? '';
    expect(put.map((stored) => stored.hash)).toEqual([hash, hash, hash]);
    expect(await everyFile()).toEqual([join(folder, hash.slice(0, 2), hash)]);
  });

  it('shows nothing under the hash when writing stops half way', async () => {
    const store = openFileStore(folder);
    const { hash } = await store.put(text('đủ'), 'a.txt');
    // What a kill leaves: bytes in unfinished/ that never got a hash for a name.
    await writeFile(join(folder, 'unfinished', 'left'), 'nửa');
    await rm(join(folder, hash.slice(0, 2), hash));
    await expect(store.get(hash)).rejects.toMatchObject({ code: 'file-not-found' });
    await expect(store.stream(hash)).rejects.toMatchObject({ code: 'file-not-found' });
    await store.put(text('đủ'), 'a.txt');
    expect(Buffer.from(await store.get(hash)).toString()).toBe('đủ');
  });

  it('clears what a dead process left hours ago, and no more', async () => {
    await openFileStore(folder).put(text('một'), 'a.txt');
    const [old, fresh] = ['old', 'fresh'].map((name) => join(folder, 'unfinished', name));
    await Promise.all([old, fresh].map((path) => writeFile(path ?? '', 'x')));
    await utimes(old ?? '', 0, 0);
    await openFileStore(folder).put(text('hai'), 'a.txt');
    expect(await readdir(join(folder, 'unfinished'))).toEqual(['fresh']);
  });

  it('stores nothing that it refuses', async () => {
    const store = openFileStore(folder);
    await expect(store.put(new Uint8Array(), 'a.txt')).rejects.toMatchObject({ code: 'file-empty' });
    await expect(store.put(text('chữ'), 'a.pdf')).rejects.toMatchObject({ code: 'file-type-mismatch' });
    expect(await everyFile()).toEqual([]);
  });

  it('notices a file changed on the disk, and mends one cut short', async () => {
    const store = openFileStore(folder);
    const { hash } = await store.put(text('nguyên vẹn'), 'a.txt');
    const path = join(folder, hash.slice(0, 2), hash);
    await writeFile(path, 'đã sửa');
    await expect(store.get(hash)).rejects.toThrow('damaged');
    await store.put(text('nguyên vẹn'), 'a.txt');
    expect(await readFile(path, 'utf8')).toBe('nguyên vẹn');
  });

  it.each(['', '../../etc/passwd', 'A'.repeat(64), 'a'.repeat(63)])('knows no file by the hash "%s"', async (hash) => {
    await expect(openFileStore(folder).get(hash)).rejects.toMatchObject({ code: 'file-not-found' });
  });
});

describe('cleanFileName', () => {
  it.each([
    ['C:\\Users\\an\\Kế hoạch.docx', 'Kế hoạch.docx'],
    ['../../kế hoạch.docx', 'kế hoạch.docx'],
    ['Kế hoạch'.normalize('NFD'), 'Kế hoạch'],
    ['a\u202Efdp.exe\n .pdf', 'afdp.exe .pdf'],
    ['  ', 'tệp không tên'],
    [`${'ộ'.repeat(300)}.docx`, `${'ộ'.repeat(195)}.docx`],
  ])('%s', (name, clean) => {
    expect(cleanFileName(name)).toBe(clean);
  });
});
