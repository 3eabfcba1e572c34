import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { defineCommand, execute, read } from '#platform/command/execute.server.ts';
import { inTransaction } from '#platform/database/transaction.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Acting } from '#domains/tables.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { type WorldAccount, worldAccounts } from '../../../../tests/support/world.ts';
import { takeNumber } from './commands.server.ts';
import { listBooks, listNumbers } from './queries.server.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

let papers = 0;
const take = defineCommand({
  name: 'takeForTest',
  input: z.object({ series: z.string(), subject: z.string(), fails: z.boolean(), unit: z.any() }),
  run: async (ctx: Acting, { series, subject, fails, unit }) => {
    const number = await takeNumber(ctx, { unit, paperType: 'BC', series, subject, title: 'Báo cáo thử' });
    if (fails) throw new Refusal('failed-after-taking');
    return number;
  },
});
const province = { id: 201, path: 'vn.t2.front' };
const taken = async (series: string, more: { fails?: boolean; by?: WorldAccount; unit?: typeof province } = {}) => {
  const { by = 'coordinator', fails = false, unit = province } = more;
  return execute(await office.desk(by), take, { series, subject: `paper:${(papers += 1)}`, fails, unit });
};

describe('numbers of a book', () => {
  test('fifty at once: every number once, none left out', async () => {
    const numbers = await Promise.all(Array.from({ length: 50 }, () => taken('2026')));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, at) => at + 1));
  });

  test('an act that fails after taking gives its number back, also among others', async () => {
    const all = await Promise.allSettled(Array.from({ length: 20 }, (_, at) => taken('2027', { fails: at % 3 === 0 })));
    const numbers = all.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 13 }, (_, at) => at + 1));
    expect(await taken('2027')).toBe(14);
  });

  test('another year and another unit begin at 1', async () => {
    expect(await taken('2028')).toBe(1);
    expect(await taken('2026', { unit: { id: 301, path: 'vn.t2.t3.front' } })).toBe(1);
  });

  test('the book shows its numbers with what took them', async () => {
    await taken('2025-2030');
    const { books, page } = await read(await office.desk('coordinator'), async (ctx) => ({
      books: await listBooks(ctx, 201),
      page: await listNumbers(ctx, { unitId: 201, paperType: 'BC', series: '2026', under: 4 }),
    }));
    expect(books).toContainEqual({ paperType: 'BC', series: '2025-2030', last: 1 });
    expect(page.rows.map((row) => row.number)).toEqual([3, 2, 1]);
    expect(page.rows[0]).toMatchObject({ title: 'Báo cáo thử', takenBy: 'Lê Tổng Hợp', takenOn: '2026-06-16' });
  });
});

describe('who takes numbers, and what the database refuses', () => {
  test('an officer and a clerk of another unit are refused', async () => {
    await expect(taken('2026', { by: 'officerA', unit: { id: 301, path: 'vn.t2.t3.front' } })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await expect(taken('2026', { by: 'otherCoordinator' })).rejects.toMatchObject({ code: 'not-allowed' });
  });

  test('no double, no gap, no number past its book, no book of a unit under another path', async () => {
    const forced = (text: string) =>
      inTransaction(
        office.system.db,
        { accountId: worldAccounts.coordinator, today: '2026-06-16' },
        'read write',
        (tx) => sql.raw(text).execute(tx),
      );
    const number = (at: number, subject: string) =>
      `insert into reporting.taken_number values (201, 'vn.t2.front', 'BC', '2028', ${at}, '${subject}', 'x', '2026-06-16', ${worldAccounts.coordinator})`;
    await expect(forced(number(1, 'other:1'))).rejects.toThrow('duplicate key');
    await expect(forced(number(2, 'other:1'))).rejects.toThrow('from its book');
    await expect(forced(`update reporting.number_book set last = 9 where series = '2028'`)).rejects.toThrow(
      'follow each other',
    );
    await expect(forced(`delete from reporting.taken_number`)).rejects.toThrow('permission denied');
    await expect(
      forced(`insert into reporting.number_book values (204, 'vn.t2.front', 'BC', '2026', 1)`),
    ).rejects.toThrow('row-level security');
  });
});
