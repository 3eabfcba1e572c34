import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

test('every column that carries a path is in the list of those that follow a unit', async () => {
  const namesOf = (text: string) =>
    office.asOwner(async (query) => (await query(text)).rows.map((row) => String(row.name)));
  const columns = await namesOf(`
    select n.nspname || '.' || c.relname || '.' || a.attname as name
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
      and a.atttypid in ('ltree'::regtype, 'ltree[]'::regtype, 'lquery'::regtype, 'lquery[]'::regtype) order by 1`);
  const followed = await namesOf(
    `select relation || '.' || path_column as name from platform.followed_path order by 1`,
  );
  expect(columns).toEqual(followed);
});

test('each of them is found by numbers of units', async () => {
  await office.asOwner(async (query) => {
    const { rows } = await query(
      `select relation, path_column, coalesce('r.' || unit_column, '1') as column, finds from platform.followed_path where finds is not null`,
    );
    for (const { relation, path_column, column, finds } of rows) {
      const found = `select r.${String(path_column)}, ${String(column)} from ${String(relation)} r where ${String(finds)}`;
      await expect(query(found, ['{501}']), found).resolves.toBeDefined();
    }
  });
});
