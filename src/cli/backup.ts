import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeBackup } from '#platform/backup/write.server.ts';
import type { Manifest } from '#platform/backup/manifest.ts';
import { systemClock } from '#platform/command/clock.ts';
import { formatNumber } from '#platform/vietnamese/number-format.ts';
import { backupText as text } from './backup-text.vi.ts';
import { complain, say } from './console.ts';
import { Stopped, WrongCall } from './endings.ts';
import { fromCaller, locationOf, locationOptions } from './location.ts';
import { progressLine } from './progress.ts';
import { withSnapshot } from './snapshot.ts';

/** Writes one file with the database and the stored files. 1 when a file that a row names was not there to be saved. */
export async function run(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: words, options: locationOptions, allowPositionals: true });
  const [typed, ...more] = positionals;
  if (typed === undefined || more.length > 0) throw new WrongCall(text.targetNeeded);
  const target = targetOf(typed, systemClock.now());
  const line = progressLine();
  const progress = {
    table: (name: string, done: number, all: number) => line.show(text.table(name, done + 1, all)),
    file: (done: number, all: number) => line.show(text.file(done + 1, all)),
  };
  const manifest = await withSnapshot(locationOf(values), (from) =>
    writeBackup({ ...from, now: systemClock.now() }, target, progress),
  ).finally(() => line.end());
  say(...summary(manifest, target));
  if (manifest.missingFiles.length === 0) return 0;
  complain(text.missing(manifest.missingFiles.length, manifest.missingFiles));
  return 1;
}

/** A name typed for a file is taken; in a folder the moment makes the name. Nothing that is there is written over. */
export function targetOf(typed: string, now: Date): string {
  const wanted = fromCaller(typed);
  const isFolder = /[/\\]$/u.test(typed) || (existsSync(wanted) && statSync(wanted).isDirectory());
  const at = now.toISOString().slice(0, 19).replaceAll(/[-:]/gu, '').replace('T', '-');
  const target = isFolder ? path.join(wanted, `caunoi-${at}.tar`) : wanted;
  if (!existsSync(path.dirname(target))) throw new Stopped(text.noFolder(path.dirname(target)));
  if (existsSync(target)) throw new Stopped(text.exists(target));
  return target;
}

function summary({ tables, files, digest }: Manifest, target: string): string[] {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const size = `${formatNumber(statSync(target).size / 1024 / 1024, 1)} MB`;
  return [
    text.written(target, size),
    text.held(formatNumber(rows), tables.length, formatNumber(files.count)),
    text.digest(digest),
  ];
}
