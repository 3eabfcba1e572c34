import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, readdirSync, statSync } from 'node:fs';
import { cp, mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import { z } from 'zod';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { digestDatabase } from '#platform/backup/digest.server.ts';
import { textSettings } from '#platform/backup/rows.server.ts';
import { manifestName, sealName } from '#platform/backup/manifest.ts';
import { readTar, tarWriter } from '#platform/backup/tar.server.ts';
import { Unfit } from '#platform/backup/unfit.ts';
import { verifyBackup } from '#platform/backup/verify.server.ts';
import { defineCommand, execute } from '#platform/command/execute.server.ts';
import { openLog } from '#platform/log/log.server.ts';
import type { Database } from '#domains/tables.ts';
import { freshDatabase } from '../../tests/support/server.ts';
import { makeWorld, worldAccounts } from '../../tests/support/world.ts';
import { FolderInUse, lockFolder } from '../server/folder-lock.ts';
import { openSystem } from '../server/system.ts';
import { deskOf } from './acting.ts';
import { run as backup } from './backup.ts';
import { run as check } from './check.ts';
import { Stopped, WrongCall } from './endings.ts';
import { run as restore } from './restore.ts';
import { withSnapshot } from './snapshot.ts';

const log = openLog('silent');
let root: string;
let office: string;
let file: string;
const at = (...parts: string[]) => path.join(root, ...parts);

/** A folder with the little world, rows of every awkward kind, and a stored file. */
beforeAll(async () => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  root = await mkdtemp(path.join(tmpdir(), 'caunoi-backup-'));
  office = at('office');
  const { system, asOwner, close } = await openSystem({ location: { folder: office }, log });
  await asOwner(async (query) => {
    await query('truncate people.role_permission; delete from people.account');
    await makeWorld(query);
    await query(`insert into platform.receipt (account_id, client_id, command, result, at) values
      (3, gen_random_uuid(), 'json null', 'null', '2026-06-16T10:00:00.123456+07'), (3, gen_random_uuid(), 'sql null', null, now())`);
    await query('insert into platform.draft values (3, $1, $2, now())', [
      'form',
      JSON.stringify({ words: 'Đặng “Hội”\n\t\\ "x" \u0001 👩🏽‍🌾', big: 12345678901234567890n.toString(), n: null }),
    ]);
    await query(`insert into organisation.territory (level, path, opened_on, population, area_km2, latitude)
      select 'area', ('vn.t2.t4.t' || n)::ltree, '1945-09-02', 9007199254740993, 0.500, -12.3456 from generate_series(2000, 9000) n`);
    await query(`insert into people.sign_in_failure values ('b', 'x', now()), ('a', 'ý', now()), ('a', 'y', now())`);
    await query(`insert into organisation.unit (organisation_code, territory_id, parent_id, kind, name, short_name, path, level, search_key, sort_key, opened_on)
      values ('women', 3, 390, 'club', 'x', 'x', 'vn.t2.t3.women.u390.u1', 'branch', 'x', 'x', '2026-01-01')`);
  });
  const stored = await system.files.put(new TextEncoder().encode('a letter'), 'letter.txt');
  await asOwner((query) =>
    query(
      `insert into platform.file (hash, name, media_type, size, stored_at, stored_by) values ($1, 'letter.txt', 'text/plain', $2, now(), 3)`,
      [stored.hash, stored.size],
    ),
  );
  await close();
  file = at('backup.tar');
  expect(await backup([file, '--data', office])).toBe(0);
}, 120_000);
afterAll(async () => {
  vi.restoreAllMocks();
  await rm(root, { recursive: true, force: true });
});

const digestOf = (folder: string, databaseUrl: string | null = null) =>
  withSnapshot({ folder, databaseUrl }, async ({ query }) => {
    await query(textSettings);
    return digestDatabase(query);
  });

/** The same backup with another digest, sealed anew: as if the disk of the target wrote something else. */
async function resealed(name: string): Promise<string> {
  const handle = await open(at(name), 'w');
  const tar = tarWriter(handle, new Date());
  let manifest = '';
  for await (const member of readTar(file)) {
    const words = member.bytes.toString('utf8');
    if (member.name === manifestName) manifest = words.replace(/"digest": "[0-9a-f]{8}/u, '"digest": "00000000');
    const seal = `${createHash('sha256').update(manifest).digest('hex')}\n`;
    const changed = { [manifestName]: manifest, [sealName]: seal }[member.name];
    await tar.add(member.name, changed === undefined ? member.bytes : Buffer.from(changed));
  }
  await tar.end();
  await handle.close();
  return at(name);
}

describe('a backup', () => {
  test('is one file for its owner alone, whole, and holds all there is', async () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(root).filter((name) => name.includes('unfinished'))).toEqual([]);
    const manifest = await verifyBackup(file);
    expect(manifest.digest).toBe((await digestOf(office)).digest);
    expect(manifest.files.count).toBe(1);
    const territory = manifest.tables.find(({ name }) => name === 'organisation.territory')!;
    expect(territory).toMatchObject({ rows: 7008, parts: { length: expect.any(Number) } });
    expect(territory.parts.length).toBeGreaterThan(1);
    expect(manifest.tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['people.credential', 'pgboss.job_common', 'platform.audit']),
    );
  });

  test('restores to the same digest, and the office works on: numbers, rights, files', async () => {
    const folder = at('restored');
    expect(await restore([file, '--data', folder])).toBe(0);
    expect(await digestOf(folder)).toEqual(await digestOf(office));
    expect(await check(['--data', folder, '--digest'])).toBe(0);
    const { system, asOwner, close } = await openSystem({ location: { folder }, log });
    const { rows } = await asOwner((query) =>
      query(`insert into people.person (full_name, search_key, sort_key, recorded_at) values ('x y', 'x', 'x', now())
             returning id, (select hash from platform.file) as hash`),
    );
    expect(Number(rows[0]!.id)).toBeGreaterThan(1000);
    expect(Buffer.from(await system.files.get(String(rows[0]!.hash))).toString()).toBe('a letter');
    const broken = asOwner((query) => query(`update organisation.unit set parent_id = 4242 where id = 390`));
    await expect(broken).rejects.toThrow('foreign key');
    await close();
  });

  test('of which any byte is not as it was written is refused, whichever part it is in', async () => {
    const whole = await readFile(file);
    const parts: { name: string; from: number; size: number }[] = [];
    let from = 0;
    for await (const { name, bytes } of readTar(file)) {
      parts.push({ name, from, size: bytes.length });
      from += 512 + Math.ceil(bytes.length / 512) * 512;
    }
    expect(parts.length).toBeGreaterThan(8);
    for (const { name, from: start, size } of parts) {
      for (const place of [start + 5, start + 130, start + 512, start + 512 + size - 1, start + 511 + size + 1]) {
        const damaged = Buffer.from(whole);
        damaged[place] = damaged[place]! ^ 1;
        await writeFile(at('damaged.tar'), damaged);
        await expect(verifyBackup(at('damaged.tar')), `${name} at ${place - start}`).rejects.toThrow(Unfit);
      }
    }
    for (const length of [0, 100, 512, 5000, whole.length - 1024, whole.length - 1]) {
      await writeFile(at('short.tar'), whole.subarray(0, length));
      await expect(verifyBackup(at('short.tar')), String(length)).rejects.toThrow(Unfit);
    }
    await writeFile(at('other.tar'), 'a letter that is no backup at all'.repeat(50));
    await expect(verifyBackup(at('other.tar'))).rejects.toMatchObject({ reason: 'not-a-backup' });
  }, 120_000);

  test('that is damaged leaves nothing where it was to be restored', async () => {
    const damaged = await readFile(file);
    damaged[700] = damaged[700]! ^ 1;
    await writeFile(at('damaged.tar'), damaged);
    await expect(restore([at('damaged.tar'), '--data', at('nowhere')])).rejects.toThrow(Unfit);
    expect(readdirSync(at('nowhere'))).toEqual([]);
  });

  test('whose rows read back otherwise than they should is not kept', async () => {
    const wrong = await resealed('wrong.tar');
    await expect(restore([wrong, '--data', at('unkept')])).rejects.toMatchObject({ reason: 'differs' });
    expect(readdirSync(at('unkept'))).toEqual([]);
  });

  test('goes nowhere where something is', async () => {
    await expect(restore([file, '--data', office])).rejects.toThrow(Stopped);
    await mkdir(at('only-files', 'files', 'ab'), { recursive: true });
    await expect(restore([file, '--data', at('only-files')])).rejects.toThrow(/chỉ phục hồi vào nơi trống/u);
    await expect(backup([file, '--data', office])).rejects.toThrow(/không bị ghi đè/u);
    await expect(backup([at('x', 'y.tar'), '--data', office])).rejects.toThrow(/không có thư mục/u);
    await expect(backup([at('y.tar'), '--data', at('no-office')])).rejects.toThrow(/không có cơ sở dữ liệu/u);
    await expect(backup([])).rejects.toThrow(WrongCall);
  });

  test('is made although a file is lost, and says which', async () => {
    await cp(office, at('lossy'), { recursive: true });
    await rm(at('lossy', 'files'), { recursive: true });
    expect(await backup([at('lossy.tar'), '--data', at('lossy')])).toBe(1);
    expect((await verifyBackup(at('lossy.tar'))).missingFiles).toHaveLength(1);
  });
});

/** Each writes two rows that belong together: one of its own and its audit. */
const write = defineCommand<Database, z.ZodObject, void>({
  name: 'test.write',
  input: z.object({}),
  async run(ctx) {
    await sql`insert into platform.receipt (account_id, client_id, command, at) values (3, gen_random_uuid(), 'pair', now())`.execute(
      ctx.db,
    );
  },
});

describe('while the product runs', () => {
  test('the backup is of one moment, the product goes on, and no copy is left', async () => {
    const folder = at('running');
    await cp(office, folder, { recursive: true });
    const running = await openSystem({ location: { folder }, log });
    const desk = await deskOf(running.system, worldAccounts.coordinator);
    let written = 0;
    let isOver = false;
    const writing = (async () => {
      for (let isOn = true; isOn; written += 1) {
        await execute(desk, write, {});
        isOn = !isOver;
        // Between two requests of people the process has time for other things.
        await setImmediate();
      }
    })();
    let before = 0;
    try {
      await vi.waitFor(() => expect(written).toBeGreaterThan(3), 20_000);
      before = written;
      expect(await backup([at('running.tar'), '--data', folder])).toBe(0);
      expect(written).toBeGreaterThan(before);
      expect(await check(['--data', folder, '--digest'])).toBe(0);
    } finally {
      isOver = true;
      await writing;
      await running.close();
    }
    expect(readdirSync(folder).filter((name) => name.startsWith('snapshot'))).toEqual([]);

    expect(await restore([at('running.tar'), '--data', at('restored-running')])).toBe(0);
    const pairs = await withSnapshot({ folder: at('restored-running') }, async ({ query }) => {
      const { rows } = await query(`select (select count(*) from platform.receipt where command = 'pair')::int as one,
        (select count(*) from platform.audit where command = 'test.write')::int as other`);
      return rows[0]!;
    });
    expect(pairs.one).toBe(pairs.other);
    expect(pairs.one).toBeGreaterThanOrEqual(before);
  }, 120_000);

  test('a socket that others may write to, or that another user made, is not spoken to', async () => {
    const folder = at('foreign');
    await mkdir(path.join(folder, 'database'), { recursive: true });
    await writeFile(path.join(folder, 'database', 'PG_VERSION'), '18');
    const lock = await lockFolder(folder);
    const asked: string[] = [];
    lock.serve(async (command) => void asked.push(command));
    const attempt = () => backup([at('foreign.tar'), '--data', folder]);
    const socket = path.join(folder, 'caunoi.sock');
    chmodSync(socket, 0o666);
    await expect(attempt()).rejects.toThrow(/người dùng khác/u);
    chmodSync(socket, 0o600);
    if (process.getuid?.() === 0) {
      chownSync(socket, 65_534, 65_534);
      await expect(attempt()).rejects.toThrow(/người dùng khác/u);
    }
    expect(asked).toEqual([]);
    await lock.release();
  });

  test('a folder that another command holds is said to be busy; restoring beside a server is refused', async () => {
    const lock = await lockFolder(office);
    await expect(backup([at('busy.tar'), '--data', office])).rejects.toThrow(/lệnh khác/u);
    await expect(restore([file, '--data', office])).rejects.toThrow(FolderInUse);
    expect(existsSync(at('busy.tar'))).toBe(false);
    await lock.release();
  });
});

describe.skipIf(!process.env.TEST_DATABASE_URL)('between the two databases', () => {
  test('embedded to server and back: the same digests', async () => {
    const made = await freshDatabase(process.env.TEST_DATABASE_URL!);
    const server = ['--data', at('server'), '--database-url', made.url];
    expect(await restore([file, ...server])).toBe(0);
    const wanted = await digestOf(office);
    expect(await digestOf(at('server'), made.url)).toEqual(wanted);
    await expect(restore([file, '--data', at('server-2'), '--database-url', made.url])).rejects.toThrow(/đã có bảng/u);

    // A view of one moment is the server's own; a running product holds nobody up.
    const running = await openSystem({ location: { folder: at('server'), databaseUrl: made.url }, log });
    expect(await backup([at('from-server.tar'), ...server])).toBe(0);
    expect(await check([...server, '--digest'])).toBe(0);
    await running.close();
    expect(await restore([at('from-server.tar'), '--data', at('back')])).toBe(0);
    expect((await digestOf(at('back'))).digest).toBe((await verifyBackup(at('from-server.tar'))).digest);
    await made.drop();
  }, 120_000);

  test('what cannot be restored leaves the server as empty as it was', async () => {
    const made = await freshDatabase(process.env.TEST_DATABASE_URL!);
    const into = (name: string) => ['--data', at(name), '--database-url', made.url];
    await mkdir(at('full', 'files', 'ab'), { recursive: true });
    await expect(restore([file, ...into('full')])).rejects.toThrow(Stopped);
    await expect(restore([await resealed('wrong.tar'), ...into('empty')])).rejects.toMatchObject({ reason: 'differs' });
    expect(await restore([file, '--data', at('empty'), '--database-url', made.url])).toBe(0);
    await made.drop();
  }, 120_000);
});
