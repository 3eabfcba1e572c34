import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openLog } from '#platform/log/log.server.ts';
import { everyRole } from '#domains/roles.ts';
import { FolderInUse } from './folder-lock.ts';
import { openSystem } from './system.ts';

test('a folder opens for one system, with the roles of the code, and again after it was closed', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'caunoi-system-'));
  const open = () => openSystem({ location: { folder }, log: openLog('silent') });
  const roles = async ({ asOwner }: Awaited<ReturnType<typeof open>>) =>
    asOwner(async (query) => (await query('select role, permission from people.role_permission')).rows);

  const first = await open();
  await expect(open()).rejects.toThrow(FolderInUse);
  await first.asOwner((query) => query(`insert into people.role_permission values ('former_role', 'commitment.read')`));
  await first.close();

  const second = await open();
  const pairs = Object.entries(everyRole).flatMap(([role, permissions]) =>
    permissions.map((permission) => ({ role, permission })),
  );
  const found = await roles(second);
  expect(found).toHaveLength(pairs.length);
  expect(found).toEqual(expect.arrayContaining(pairs));
  await second.close();
  await rm(folder, { recursive: true, force: true });
});
