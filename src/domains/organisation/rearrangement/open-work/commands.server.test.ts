import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestOffice, type TestOffice } from '../../../../../tests/support/office.ts';

let office: TestOffice;
const namesOf = (text: string) =>
  office.asOwner(async (query) => (await query(text)).rows.map((row) => String(row.name)));
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

/** What names a unit and stays: who did a thing on its day; or goes by doors of its own (petitions, feedback). */
const stays = [
  ...['dialogue.petition.holder_unit_ids', 'dialogue.petition.unit_id'],
  ...['dialogue.petition_step.to_unit_id', 'dialogue.petition_step.unit_id'],
  ...['opinion.feedback.holder_unit_ids', 'opinion.feedback.unit_id'],
  ...['opinion.hand_over.from_unit_id', 'opinion.hand_over.to_unit_id'],
  ...['supervision.reply.unit_id', 'supervision.visit.unit_id'],
];

test('of these domains every column with the number of a unit goes on with the successor, or is said to stay', async () => {
  const columns = await namesOf(`
    select n.nspname || '.' || c.relname || '.' || a.attname as name
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('dialogue', 'opinion', 'supervision') and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
      and a.attname ~ '(^|_)unit_ids?$'`);
  const moved = await namesOf(`
    select relation || '.' || c as name from platform.open_work, unnest(unit_columns || list_columns) c where relation !~ '^(portal|people)'`);
  expect(columns.toSorted()).toEqual([...moved, ...stays].toSorted());
});

test('each line names columns and conditions that the database knows', async () => {
  await office.asOwner(async (query) => {
    const { rows } = await query(
      'select relation, unit_columns || list_columns as columns, is_open from platform.open_work',
    );
    expect(rows.length).toBeGreaterThan(8);
    for (const { relation, columns, is_open: isOpen } of rows) {
      const asked = `select r.id, r.${(columns as string[]).join(', r.')} from ${String(relation)} r
        where (${String(isOpen)}) and $1::bigint[] is not null and $2::bigint is not null`;
      await expect(query(asked, ['{501}', 1]), asked).resolves.toBeDefined();
    }
  });
});
