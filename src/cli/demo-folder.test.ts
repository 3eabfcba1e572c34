import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FolderInUse, lockFolder } from '../server/folder-lock.ts';
import { clearDemonstration, findDemonstration, keepDemonstration } from './demo-folder.ts';
import { Stopped } from './endings.ts';

let folder: string;
const at = (name: string) => path.join(folder, name);
const whole = { loadedOn: '2026-11-20', accounts: [] };

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'caunoi-demo-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('an empty folder has none; a whole one is found again, readable by its owner alone', async () => {
  expect(await findDemonstration(folder)).toBeNull();
  await keepDemonstration(folder, whole);
  mkdirSync(at('database'));
  expect(await findDemonstration(folder)).toEqual(whole);
  expect(statSync(at('demonstration.json')).mode & 0o077).toBe(0);
});

test('what a cut-off loading left is cleared, and so is a note without a database', async () => {
  await keepDemonstration(folder, { ...whole, accounts: null });
  mkdirSync(at('database'));
  expect(await findDemonstration(folder)).toBeNull();
  expect(existsSync(at('database'))).toBe(false);
  await keepDemonstration(folder, whole);
  expect(await findDemonstration(folder)).toBeNull();
});

test('a database that is no demonstration is never touched', async () => {
  mkdirSync(at('database'));
  await expect(findDemonstration(folder)).rejects.toThrow(Stopped);
  await expect(clearDemonstration(folder)).rejects.toThrow(Stopped);
  expect(existsSync(at('database'))).toBe(true);
});

test('clearing takes the demonstration and leaves what else lies there; not under a running server', async () => {
  await keepDemonstration(folder, whole);
  for (const name of ['database', 'files', 'papers']) mkdirSync(at(name));
  writeFileSync(at('mine.txt'), 'x');
  const lock = await lockFolder(folder);
  await expect(clearDemonstration(folder)).rejects.toThrow(FolderInUse);
  expect(existsSync(at('database'))).toBe(true);
  await lock.release();
  await clearDemonstration(folder);
  expect(
    ['database', 'files', 'papers', 'demonstration.json', 'mine.txt'].filter((name) => existsSync(at(name))),
  ).toEqual(['mine.txt']);
});
