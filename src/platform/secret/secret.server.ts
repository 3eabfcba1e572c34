import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What the installation alone can read: kept in the database, useless without the secret beside it. */
export interface Secret {
  /** Encrypted and bound to `about` (`second-factor:12`): moved to another row it opens no more. */
  seal(text: string, about: string): string;
  /** Null when it was sealed with another secret or about something else. */
  open(sealed: string, about: string): string | null;
  /** A keyed digest: whoever has the database alone cannot try guesses against it. */
  digest(text: string, about: string): string;
}

const shortest = 32;

/** Throws a RangeError when the text is too short to be a secret. */
export function secretOf(text: string): Secret {
  if (text.length < shortest) throw new RangeError(`CAUNOI_SECRET needs at least ${shortest} characters`);
  const keyFor = (use: string) => Buffer.from(hkdfSync('sha256', text, '', `caunoi ${use}`, 32));
  const [sealing, digesting] = [keyFor('seal'), keyFor('digest')];
  return {
    seal(plain, about) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(about));
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
    },
    open(sealed, about) {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length < 28) return null;
      const opener = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, 12), { authTagLength: 16 })
        .setAAD(Buffer.from(about))
        .setAuthTag(bytes.subarray(12, 28));
      try {
        return Buffer.concat([opener.update(bytes.subarray(28)), opener.final()]).toString('utf8');
      } catch {
        return null;
      }
    },
    digest: (plain, about) => createHmac('sha256', digesting).update(`${about}\n${plain}`).digest('base64url'),
  };
}

/**
 * The secret of an installation: what the environment says, otherwise a file of the data folder that only its owner
 * reads, made at the first start.
 */
export async function openSecret(folder: string, fromEnvironment: string | null): Promise<Secret> {
  if (fromEnvironment) return secretOf(fromEnvironment);
  const file = path.join(folder, 'secret');
  const found = await readFile(file, 'utf8').catch(orAbsent);
  return secretOf((found ?? (await makeFile(file))).trim());
}

async function makeFile(file: string): Promise<string> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  // Whole or not at all, and never in the place of one that another process has just made.
  await link(unfinished, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(unfinished);
  return readFile(file, 'utf8');
}

function orAbsent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
