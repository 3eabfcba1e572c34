import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { filesDigest } from './digest.server.ts';
import { fileMemberName, type Manifest, manifestName, manifestSchema, partName, sealName } from './manifest.ts';
import { type Member, readTar } from './tar.server.ts';
import { Unfit } from './unfit.ts';
import { sha256Of } from './write.server.ts';

const unpacked = promisify(gunzip);

/**
 * Reads a backup from end to end and compares every part with what the manifest says. Throws Unfit, which names the
 * part; what it gives back is whole.
 */
export async function verifyBackup(path: string, onMember: (name: string) => void = () => {}): Promise<Manifest> {
  const seen = new Map<string, string>();
  let manifest: Manifest | null = null;
  let sealed = false;
  for await (const { name, bytes } of readTar(path)) {
    onMember(name);
    if (seen.has(name) || sealed) throw new Unfit('damaged', name);
    seen.set(name, sha256Of(bytes));
    if (name === manifestName) manifest = readManifest(bytes);
    if (name === sealName) {
      if (bytes.toString('utf8') !== `${seen.get(manifestName)}\n`) throw new Unfit('damaged', manifestName);
      sealed = true;
    }
  }
  if (manifest === null || !sealed) throw new Unfit(seen.size === 0 ? 'not-a-backup' : 'cut-off', manifestName);
  comparePart(manifest, seen);
  return manifest;
}

/** The seal comes after it, so a manifest that cannot be read may be damaged or of a later kind: its first word tells. */
function readManifest(bytes: Buffer): Manifest {
  let words: unknown;
  try {
    words = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new Unfit('damaged', manifestName);
  }
  const { format } = (words ?? {}) as { format?: unknown };
  const parsed = manifestSchema.safeParse(words);
  if (parsed.success) return parsed.data;
  const isLater = typeof format === 'string' && /^caunoi-backup-\d+$/u.test(format) && format !== 'caunoi-backup-1';
  throw new Unfit(isLater ? 'newer' : 'damaged', manifestName);
}

/** Every part that the manifest names is there as it was written, and nothing else is. */
function comparePart(manifest: Manifest, seen: ReadonlyMap<string, string>): void {
  const expected = new Map<string, string>([
    [manifestName, seen.get(manifestName)!],
    [sealName, seen.get(sealName)!],
  ]);
  for (const { name, parts } of manifest.tables)
    for (const [at, sha256] of parts.entries()) expected.set(partName(name, at + 1), sha256);
  const files = [...seen.keys()].filter((name) => name.startsWith('files/')).map((name) => name.slice(-64));
  for (const hash of files) expected.set(fileMemberName(hash), hash);
  for (const [name, sha256] of expected) if (seen.get(name) !== sha256) throw new Unfit('damaged', name);
  for (const name of seen.keys()) if (!expected.has(name)) throw new Unfit('damaged', name);
  if (filesDigest(files) !== manifest.files.sha256) throw new Unfit('damaged', 'files/');
}

/** The rows of a part, as lines. */
export async function linesOf({ name, bytes }: Member): Promise<string[]> {
  const words = await unpacked(bytes).catch(() => {
    throw new Unfit('damaged', name);
  });
  return words.toString('utf8').trimEnd().split('\n');
}
