import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { read } from '#platform/command/execute.server.ts';
import { openTestOffice, type TestOffice } from '../../../tests/support/office.ts';
import { holdsWords } from './folded.server.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

async function holds(text: string, typed: string): Promise<boolean> {
  const found = await read(await office.desk('officerA'), (ctx) =>
    sql<{ holds: boolean }>`select ${holdsWords(sql`${text}::text`, typed)} as holds`.execute(ctx.db),
  );
  return found.rows[0]!.holds;
}

test.each([
  ['Đại hội Hội Nông dân xã Đức Trọng', 'duc trong', true],
  ['Đại hội Hội Nông dân xã Đức Trọng', 'ĐỨC  nông', true],
  ['Đại hội Hội Nông dân xã Đức Trọng', 'duc lap', false],
  ['KẾ HOẠCH ƯỚC VỌNG', 'uoc vong', true],
  ['một phần trăm: 100%', '100%', true],
  ['không có dấu gạch', '_', false],
  ['gì cũng có', '', true],
])('%s holds %s: %s', async (text, typed, expected) => {
  expect(await holds(text, typed)).toBe(expected);
});
