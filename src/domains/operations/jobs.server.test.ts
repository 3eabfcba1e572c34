import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { openFileStore } from '#platform/files/store.server.ts';
import { serviceDesk } from '../../server/session.ts';
import { openTestOffice, type TestOffice } from '../../../tests/support/office.ts';
import { forgetSome } from './commands.server.ts';
import { retain } from './jobs.server.ts';
import { unnamedFiles } from './queries.server.ts';

let office: TestOffice;
let folder: string;
beforeAll(async () => {
  office = await openTestOffice();
  folder = await mkdtemp(path.join(tmpdir(), 'caunoi-retain-'));
});
afterAll(async () => {
  await office.close();
  await rm(folder, { recursive: true, force: true });
});

const day = 86_400_000;
/** An instant so many days before the clock of the office. */
const ago = (days: number) => new Date(office.clock.now().getTime() - days * day);
const count = (from: string) =>
  office.asOwner(async (query) => Number((await query(`select count(*) as n from ${from}`)).rows[0]!.n));

test('what its time is over for goes, in batches; what is still needed stays', async () => {
  await office.asOwner(async (query) => {
    await query(
      `insert into platform.receipt (account_id, client_id, command, at)
       select 3, gen_random_uuid(), 'old', $1::timestamptz from generate_series(1, 1200)`,
      [ago(31)],
    );
    await query(`insert into platform.receipt values (3, gen_random_uuid(), 'young', null, $1)`, [ago(29)]);
    await query(`insert into platform.draft values (3, 'old', '{}', $1), (3, 'young', '{}', $2)`, [ago(181), ago(179)]);
    const session = `insert into people.session (account_id, token_hash, own_device, device, started_at, seen_at, expires_at, ended_at)
      values (3, $1, true, 'x', $2, $2, $3, $4)`;
    await query(session, ['ended', ago(100), ago(-5), ago(91)]);
    await query(session, ['expired', ago(120), ago(91), null]);
    await query(session, ['ended late', ago(100), ago(50), ago(50)]);
    await query(session, ['open', ago(100), ago(-5), null]);
    const code = `insert into people.one_time_code (account_id, code_hash, purpose, made_at, expires_at, used_at) values (3, $1, 'open', $2, $3, $4)`;
    await query(code, ['used', ago(99), ago(92), ago(98)]);
    await query(code, ['expired', ago(99), ago(92), null]);
    await query(code, ['recent', ago(3), ago(-4), null]);
    await query(
      `insert into pgboss.job (name, state, completed_on, deletion_seconds) values
       ('retain', 'completed', $1, 86400), ('retain', 'failed', $2, 864000)`,
      [ago(2), ago(2)],
    );
  });
  const desk = await serviceDesk(office.system, 'retain');
  await retain.run(desk, {});
  expect(await count('platform.receipt')).toBe(1);
  expect(await count('platform.draft')).toBe(1);
  const left = await office.asOwner(async (query) => [
    ...(await query('select token_hash as name from people.session order by id')).rows,
    ...(await query('select code_hash as name from people.one_time_code order by id')).rows,
    ...(await query('select state::text as name from pgboss.job')).rows,
  ]);
  expect(left.map(({ name }) => name)).toEqual(['ended late', 'open', 'recent', 'failed']);
});

test('files that no row names go after a day, and no others', async () => {
  const files = openFileStore(folder);
  const put = (words: string) => files.put(new TextEncoder().encode(words), 'a.txt');
  const [named, forgotten] = [await put('named'), await put('forgotten')];
  await office.asOwner((query) =>
    query(
      `insert into platform.file (hash, name, media_type, size, stored_at, stored_by) values ($1, 'a.txt', 'text/plain', 5, now(), 3)`,
      [named.hash],
    ),
  );
  const desk = await serviceDesk({ ...office.system, files }, 'retain');
  const before = office.clock.now();
  office.clock.set(new Date(Date.now() + 60_000).toISOString());
  await retain.run(await serviceDesk({ ...office.system, files }, 'retain'), {});
  await expect(files.get(forgotten.hash)).resolves.toBeDefined();
  office.clock.set(new Date(Date.now() + day + 60_000).toISOString());
  await retain.run(await serviceDesk({ ...office.system, files }, 'retain'), {});
  office.clock.set(before.toISOString());
  await expect(files.get(forgotten.hash)).rejects.toMatchObject({ code: 'file-not-found' });
  await expect(files.get(named.hash)).resolves.toBeDefined();
  expect(await read(desk, (ctx) => unnamedFiles(ctx, [named.hash, 'a']))).toEqual(['a']);
});

test('the door for unnamed files asks every column that holds a hash', async () => {
  const columns = await office.asOwner(async (query) => {
    const { rows } = await query(`
      select column_name as name, (select prosrc from pg_proc where proname = 'unnamed_files') as body
      from information_schema.columns where table_schema = 'platform' and table_name = 'file' and column_name ~ 'hash'`);
    return rows.map(({ name, body }) => ({ name, isAsked: String(body).includes(`f.${String(name)} `) }));
  });
  expect(columns.length).toBeGreaterThan(0);
  expect(columns.filter(({ isAsked }) => !isAsked)).toEqual([]);
});

test('nobody else forgets: neither by the command nor past it', async () => {
  const desk = await office.desk('administrator');
  await expect(execute(desk, forgetSome, {})).rejects.toMatchObject({ code: 'not-allowed' });
  const past = read(desk, (ctx) => sql`select platform.forget_some(now(), 10)`.execute(ctx.db));
  await expect(past).rejects.toThrow('for the service that retains');
  await expect(read(desk, (ctx) => unnamedFiles(ctx, ['a']))).rejects.toThrow('for the service that retains');
});
