import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { listMigrations } from '#platform/backup/catalogue.server.ts';
import { digestDatabase } from '#platform/backup/digest.server.ts';
import { textSettings } from '#platform/backup/rows.server.ts';
import { verifyBackup } from '#platform/backup/verify.server.ts';
import { migrationFolder } from '#platform/database/migrate.server.ts';
import { formatDayTime } from '#platform/vietnamese/day-format.ts';
import { formatNumber } from '#platform/vietnamese/number-format.ts';
import { backupText } from './backup-text.vi.ts';
import { asColumns, say } from './console.ts';
import { Stopped } from './endings.ts';
import { invariants } from './invariants.ts';
import { fromCaller, locationOf, locationOptions } from './location.ts';
import { progressLine } from './progress.ts';
import { type Snapshot, withSnapshot } from './snapshot.ts';
import { checkText as text } from './text.vi.ts';

const options = {
  ...locationOptions,
  digest: { type: 'boolean', default: false },
  backup: { type: 'string' },
} as const;

/** How many of the offenders are named; the rest is a count. */
const named = 5;

/** Of the data at rest or of a running product, or of a backup: changes nothing. 1 when anything offends. */
export async function run(words: string[]): Promise<number> {
  const { values } = parseArgs({ args: words, options });
  if (values.backup !== undefined) return checkBackup(fromCaller(values.backup));
  return withSnapshot(locationOf(values), values.digest ? printDigest : checkInvariants);
}

async function checkInvariants(snapshot: Snapshot): Promise<number> {
  await refuseOlder(snapshot);
  let broken = 0;
  for (const [name, offendersOf] of Object.entries(invariants)) {
    const offenders = await offendersOf(snapshot);
    const label = text.invariant[name as keyof typeof invariants];
    if (offenders.length === 0) say(`✓ ${label}`);
    else say(`✗ ${label}: ${text.offenders(offenders.length, offenders.slice(0, named))}`);
    if (offenders.length > 0) broken += 1;
  }
  say(broken === 0 ? text.fine : text.broken(broken));
  return broken === 0 ? 0 : 1;
}

/** The rules are asked of the newest tables. */
async function refuseOlder({ query }: Snapshot): Promise<void> {
  const ran = new Set((await listMigrations(query)).map(({ name }) => name));
  const files = (await readdir(migrationFolder)).filter((name) => name.endsWith('.sql'));
  if (files.some((name) => !ran.has(name))) throw new Stopped(backupText.notMigrated);
}

/** The same on two databases exactly when all rows of all tables are. */
async function printDigest({ query }: Snapshot): Promise<number> {
  const line = progressLine();
  await query(textSettings);
  const { tables, digest } = await digestDatabase(query, ({ name }) => line.show(`▸ ${name}`)).finally(() =>
    line.end(),
  );
  const rows = tables.map(({ name, rows: count, sha256 }) => [name, formatNumber(count), sha256.slice(0, 16)]);
  say(...asColumns([backupText.digestColumns, ...rows]), backupText.digest(digest));
  return 0;
}

async function checkBackup(file: string): Promise<number> {
  if (!existsSync(file)) throw new Stopped(backupText.noFile(file));
  const line = progressLine();
  const manifest = await verifyBackup(file, (name) => line.show(backupText.verifying(name))).finally(() => line.end());
  say(backupText.fits(formatDayTime(manifest.madeAt)), backupText.digest(manifest.digest));
  return 0;
}
