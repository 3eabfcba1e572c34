import { chmod, mkdir, rename, rm } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { type Answer, answerOn } from './folder-talk.ts';
import { serverText } from './text.vi.ts';

/** A folder in use, said so that the person who started the second server understands it. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
}

export interface FolderLock {
  serve(answer: Answer): void;
  release(): Promise<void>;
}

/**
 * Takes a data folder for this process: the embedded database bears one user only. The lock is a socket that lives as
 * long as the process, so a crash leaves nothing to clean up by hand. What the command line asks on it (folder-talk.ts) is
 * answered once `serve` was called. Throws FolderInUse.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const socket = socketPath(folder);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    let answer: Answer | null = null;
    const server = await listen(socket, () => answer);
    if (server) {
      await chmod(socket, 0o600);
      return {
        serve: (given) => void (answer = given),
        release: () => new Promise((resolve) => server.close(() => resolve())),
      };
    }
    await removeIfStale(folder, socket);
  }
  throw inUse(folder);
}

/** Unix socket paths hold about 100 bytes: the shorter of the full and the relative one is taken. */
export function socketPath(folder: string): string {
  const full = path.resolve(folder, 'caunoi.sock');
  const relative = path.relative(process.cwd(), full);
  const shorter = relative.length < full.length ? relative : full;
  if (Buffer.byteLength(shorter) > 100) throw new RangeError(`the path of the data folder is too long: ${folder}`);
  return shorter;
}

/** The listening server, or null when the path is taken. */
function listen(socket: string, answer: () => Answer | null): Promise<net.Server | null> {
  return new Promise((resolve, reject) => {
    const server = net.createServer((connection) => answerOn(connection, answer()));
    server.unref();
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    );
    server.listen(socket, () => resolve(server));
  });
}

/** Moved aside before it is removed: a server that took the folder a moment ago must not lose its lock to us. */
async function removeIfStale(folder: string, socket: string): Promise<void> {
  if (await answers(socket)) throw inUse(folder);
  const aside = `${socket}.${process.pid}`;
  try {
    await rename(socket, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (await answers(aside)) {
    await rename(aside, socket);
    throw inUse(folder);
  }
  await rm(aside, { force: true });
}

function answers(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = net.connect(socket);
    connection.once('connect', () => {
      connection.destroy();
      resolve(true);
    });
    connection.once('error', () => resolve(false));
  });
}

function inUse(folder: string): FolderInUse {
  return new FolderInUse(serverText.folderInUse(path.resolve(folder)));
}
