import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';

import { Refusal } from '#platform/refusal.ts';

import type { MediaType } from './file-limits.ts';
import { sweepLeftovers } from './leftovers.server.ts';
import { namingFile } from './name-refusal.ts';
import { type Incoming, prepareUpload } from './prepare-upload.server.ts';

/** What the row in platform.file keeps. `hash` is the lower-case sha-256 of the bytes, `size` in bytes. */
export interface StoredFile {
  hash: string;
  size: number;
  mediaType: MediaType;
  name: string;
  /** Of pictures alone: pixels of the picture, and the small JPEG for lists. */
  picture: StoredPicture | null;
}

export interface StoredPicture {
  width: number;
  height: number;
  smallHash: string;
  smallSize: number;
}

export interface FileStore {
  /**
   * Durable when it returns; the same bytes are kept once. A picture is drawn anew without its metadata, so `hash` and
   * `size` are of that. Refuses with the codes of `FileRefusalCode`.
   */
  put: (bytes: Uint8Array, name: string) => Promise<StoredFile>;
  /** `put` for files that belong together: when one is refused, none is written; the details name it. */
  putAll: (uploads: readonly Incoming[]) => Promise<StoredFile[]>;
  /** Refuses with file-not-found; throws when the bytes no longer fit the hash. */
  get: (hash: string) => Promise<Uint8Array>;
  /** For sending; unlike `get` it does not check the hash. */
  stream: (hash: string) => Promise<ReadableStream<Uint8Array>>;
  /** Removes files that nobody has put since `before` and that `unnamed` picks out; gives their number. */
  sweep: (before: Date, unnamed: (hashes: string[]) => Promise<string[]>) => Promise<number>;
}

const HASH = /^[0-9a-f]{64}$/u;
/** A put takes seconds; what is older was left by a process that died. */
const STALE_MS = 3_600_000;

/** A folder of files named by their content: `ab/ab12…`. Unfinished ones lie in `unfinished/` and never under a hash. */
export function openFileStore(folder: string): FileStore {
  let prepared: Promise<void> | undefined;

  async function putAll(uploads: readonly Incoming[]): Promise<StoredFile[]> {
    const incoming = await Promise.all(uploads.map((upload) => namingFile(upload.name, () => prepareUpload(upload))));
    if (incoming.length > 0) await ready();
    return Promise.all(
      incoming.map(async ({ bytes, name, mediaType, picture }) => {
        const { width, height } = picture ?? { width: 0, height: 0 };
        const small = picture && { width, height, ...(await keepSmall(picture.small)) };
        return { hash: await keep(folder, bytes), size: bytes.length, mediaType, name, picture: small };
      }),
    );
  }

  async function keepSmall(bytes: Uint8Array): Promise<Pick<StoredPicture, 'smallHash' | 'smallSize'>> {
    return { smallHash: await keep(folder, bytes), smallSize: bytes.length };
  }

  async function ready(): Promise<void> {
    prepared ??= prepare(folder).catch((error: unknown) => {
      prepared = undefined;
      throw error;
    });
    await prepared;
  }

  async function put(bytes: Uint8Array, name: string): Promise<StoredFile> {
    const [stored] = await putAll([{ bytes, name }]);
    return stored!;
  }

  async function get(hash: string): Promise<Uint8Array> {
    const bytes = await found(readFile(pathOf(folder, hash)));
    if ((await hashOf(bytes)) !== hash) throw new Error(`The stored file ${hash} is damaged`);
    return bytes;
  }

  async function stream(hash: string): Promise<ReadableStream<Uint8Array>> {
    const file = await found(open(pathOf(folder, hash)));
    return Readable.toWeb(file.createReadStream()) as ReadableStream<Uint8Array>;
  }

  const sweep: FileStore['sweep'] = (before, unnamed) => sweepLeftovers(folder, before, unnamed);

  return { put, putAll, get, stream, sweep };
}

// The web interface hashes in the thread pool, so 20 MB do not hold up the process.
async function hashOf(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)).toString('hex');
}

function pathOf(folder: string, hash: string): string {
  if (!HASH.test(hash)) throw new Refusal('file-not-found');
  return join(folder, hash.slice(0, 2), hash);
}

async function found<Result>(reading: Promise<Result>): Promise<Result> {
  try {
    return await reading;
  } catch (error) {
    if (isMissing(error)) throw new Refusal('file-not-found');
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}

async function prepare(folder: string): Promise<void> {
  const unfinished = join(folder, 'unfinished');
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  for (const name of await readdir(unfinished)) {
    const path = join(unfinished, name);
    const left = await stat(path).catch(() => null);
    if (left && Date.now() - left.mtimeMs > STALE_MS) await rm(path, { force: true });
  }
}

/** Gives the hash that the bytes now lie under. */
async function keep(folder: string, bytes: Uint8Array): Promise<string> {
  const hash = await hashOf(bytes);
  const path = pathOf(folder, hash);
  const shelf = join(folder, hash.slice(0, 2));
  const kept = await stat(path).catch(() => null);
  if (kept?.size !== bytes.length || !(await touched(path))) {
    await mkdir(shelf, { recursive: true, mode: 0o700 });
    const unfinished = join(folder, 'unfinished', randomUUID());
    try {
      await writeThrough(unfinished, bytes);
      await rename(unfinished, path);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  }
  // Also for a file already there: the put that wrote it may not have come this far.
  await syncFolder(shelf);
  await syncFolder(folder);
  return hash;
}

/** Says anew that the file is wanted, so that it is no leftover (leftovers.server.ts). False when it has just gone. */
async function touched(path: string): Promise<boolean> {
  const now = new Date();
  return utimes(path, now, now).then(
    () => true,
    (error: unknown) => {
      if (isMissing(error)) return false;
      throw error;
    },
  );
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return; // Windows opens no folder for syncing
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
