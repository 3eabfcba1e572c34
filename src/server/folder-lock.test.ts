import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FolderInUse, lockFolder } from './folder-lock.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'caunoi-lock-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a second server is refused in both languages, and may come once the first has gone', async () => {
  const first = await lockFolder(folder);
  const refused = await lockFolder(folder).catch((error: Error) => error);
  expect(refused).toBeInstanceOf(FolderInUse);
  expect((refused as Error).message).toMatch(/đang được một máy chủ Cầu Nối khác sử dụng[^]*is in use by another/u);
  await first.release();
  const second = await lockFolder(folder);
  await second.release();
});

test('only the owner may speak to the socket', async () => {
  const lock = await lockFolder(folder);
  const { mode } = await stat(path.join(folder, 'caunoi.sock'));
  expect(mode & 0o777).toBe(0o600);
  await lock.release();
});

test('the lock of a killed process is cleared away', async () => {
  const script = `const { lockFolder } = await import(${JSON.stringify(path.join(import.meta.dirname, 'folder-lock.ts'))});
    await lockFolder(${JSON.stringify(folder)}); console.log('locked'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  await expect(lockFolder(folder)).rejects.toThrow(FolderInUse);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(await readdir(folder)).toEqual(['caunoi.sock']);
  const lock = await lockFolder(folder);
  await lock.release();
});
