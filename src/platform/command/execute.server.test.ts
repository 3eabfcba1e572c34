import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { ahead } from '#platform/database/ahead.server.ts';
import type { Database } from '#domains/tables.ts';
import { openTestOffice, type TestOffice } from '../../../tests/support/office.ts';
import { defineCommand, execute } from './execute.server.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

const input = z.object({
  words: z.string(),
  on: z.coerce.date().optional(),
  count: z.coerce.bigint().optional(),
  files: z.array(z.object({ hash: z.string(), name: z.string() })).optional(),
});
let runs = 0;
const write = defineCommand<Database, typeof input, number>({ name: 'testWrite', input, run: async () => (runs += 1) });
const other = { ...write, name: 'testOther' };
const send = async (given: unknown, once: string, command = write) =>
  execute(await office.desk('officerA'), command, given, once);
const receipts = (once: string) =>
  office.asOwner((query) => query('select * from platform.receipt where client_id = $1', [once]));

test('the same form again gets the first answer and runs nothing', async () => {
  const once = crypto.randomUUID();
  const given = () => ({
    words: 'Đã làm',
    on: '2026-06-16',
    count: '12',
    files: [{ hash: 'a'.repeat(64), name: 'ảnh.jpg' }],
  });
  const first = await send(given(), once);
  // Names in another order and names that the schema does not know are the same form.
  const { words, ...rest } = given();
  expect(await send({ ...rest, words, draft: 'x' }, once)).toBe(first);
  expect(runs).toBe(first);
});

test.each([
  [{ words: 'một' }, { words: 'một, đã sửa' }],
  [
    { words: 'a', on: '2026-06-16' },
    { words: 'a', on: '2026-06-17' },
  ],
  [
    { words: 'a', count: '1' },
    { words: 'a', count: '2' },
  ],
  [
    { words: 'a', files: [{ hash: 'a'.repeat(64), name: 'x' }] },
    { words: 'a', files: [{ hash: 'b'.repeat(64), name: 'x' }] },
  ],
])('%j sent and %j sent again is told, and carried out once', async (first, second) => {
  const once = crypto.randomUUID();
  await send(first, once);
  const before = runs;
  await expect(send(second, once)).rejects.toMatchObject({ code: 'form-already-used' });
  expect(runs).toBe(before);
});

test('a refused sending leaves no receipt: what was mended is carried out', async () => {
  const once = crypto.randomUUID();
  const refusing = { ...write, run: async () => Promise.reject(new RangeError('no')) };
  await expect(send({ words: 'a' }, once, refusing)).rejects.toThrow('no');
  expect(await send({ words: 'b' }, once)).toBe(runs);
});

test('another command with the same key is refused; a receipt of before the digests answers as it did', async () => {
  const once = crypto.randomUUID();
  const first = await send({ words: 'a' }, once);
  await expect(send({ words: 'a' }, once, other)).rejects.toMatchObject({ code: 'form-already-used' });
  await office.asOwner((query) =>
    query('update platform.receipt set input_digest = null where client_id = $1', [once]),
  );
  expect(await send({ words: 'b' }, once)).toBe(first);
});

test('the digest is keyed: it is no plain hash of what was typed', async () => {
  const [one, two] = [crypto.randomUUID(), crypto.randomUUID()];
  await send({ words: '123456' }, one);
  await send({ words: '123456' }, two, other);
  const [first, second] = [(await receipts(one)).rows[0]!, (await receipts(two)).rows[0]!];
  expect(first.input_digest).toHaveLength(43);
  expect(first.input_digest).not.toBe(second.input_digest);
});

test('what was sent ahead and is refused fails the command, and nothing of it stays', async () => {
  const once = crypto.randomUUID();
  const before = await audited();
  const draft = sql`insert into platform.draft (account_id, form, body, saved_at)`;
  const keeping = (accountId: number | null) => ({
    ...write,
    run: async (ctx: Parameters<typeof write.run>[0]) => {
      await sql`${draft} values (${ctx.actor.accountId}, 'ahead', '{}', now())`.execute(ctx.db);
      await sql`${ahead} ${draft} values (${accountId ?? ctx.actor.accountId}, 'behind', '{}', now())`.execute(ctx.db);
      return 1;
    },
  });
  await expect(send({ words: 'a' }, once, keeping(404))).rejects.toMatchObject({ code: 'not-allowed' });
  expect([await drafts(), await audited(), (await receipts(once)).rows]).toEqual([0, before, []]);
  expect(await send({ words: 'a' }, once, keeping(null))).toBe(1);
  expect([await drafts(), await audited()]).toEqual([2, before + 1]);
});

const count = async (text: string) => Number((await office.asOwner((query) => query(text))).rows[0]!.n);
const drafts = () => count(`select count(*) as n from platform.draft where form in ('ahead', 'behind')`);
const audited = () => count('select count(*) as n from platform.audit');
