import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { logActivity } from '#domains/activities/commands.server.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { type WorldAccount, worldUnits } from '../../../../tests/support/world.ts';
import { openCollection } from '../collections/commands.server.ts';
import { typeCells } from '../entry/commands.server.ts';
import { entryPage } from '../page/queries.server.ts';
import { aTalk, makeCountedForm } from '../testing.ts';
import { sendFigures, sendTyped } from './commands.server.ts';

// Commune A types into the grid, a program sends for commune B: what is kept is the same.

let office: TestOffice;
let collectionId: number;
const { frontA, frontB } = worldUnits;

beforeAll(async () => {
  office = await openTestOffice();
  const formId = await makeCountedForm(office);
  ({ id: collectionId } = await execute(await office.desk('coordinator'), openCollection, {
    ...{ formId, period: '2026-m05' },
  }));
  for (const day of ['2026-05-10', '2026-05-11']) {
    await act('officerA', logActivity, aTalk(day));
    await act('officerB', logActivity, aTalk(day, frontB));
  }
});
afterAll(() => office.close());

const act = async (by: WorldAccount, command: Parameters<typeof execute>[1], input: unknown) =>
  execute(await office.desk(by), command as never, input);
const type = (cells: object[]) =>
  act('officerA', typeCells, {
    ...{ collectionId, unitId: frontA },
    cells: cells.map((cell) => ({ version: 0, ...cell })),
  });
const sendGrid = () => act('officerA', sendTyped, { collectionId, unitId: frontA });
const sendAll = (values: (number | null)[], more: object = {}) =>
  act('officerB', sendFigures, { collectionId, unitId: frontB, values, base: null, ...more });

/** What a unit's newest revision holds, and what was kept of its records; how many, since each has its own. */
async function kept(unitId: number) {
  const { rows } = await office.asOwner((query) =>
    query(
      `select r.vals, r.na, r.notes, (select jsonb_agg(jsonb_build_array(k.position, k.counted, cardinality(k.record_ids)) order by k.position)
         from figures.cell_records k where k.collection_id = r.collection_id and k.unit_id = r.unit_id and k.rev = r.rev) as frozen
       from figures.revision r where r.collection_id = $1 and r.unit_id = $2 order by r.rev desc limit 1`,
      [collectionId, unitId],
    ),
  );
  return rows[0];
}

describe('sent by a program, a form', () => {
  test('is weighed as what is typed: checks between cells, a word where it differs from the records', async () => {
    await type([
      { position: 1, value: '7' },
      { position: 2, value: '99', note: 'x' },
    ]);
    await expect(sendGrid()).rejects.toMatchObject({ code: 'figures-disagree' });
    const says = { notes: { 2: 'x' } };
    await expect(sendAll([7, 99, null], says)).rejects.toMatchObject({ code: 'figures-disagree' });
    await type([{ position: 2, version: 1, value: '5', note: '' }]);
    const differs = { code: 'figures-differ-from-records', details: { positions: '2', count: 1 } };
    await expect(sendGrid()).rejects.toMatchObject(differs);
    await expect(sendAll([7, 5, null])).rejects.toMatchObject(differs);
    await expect(sendAll([7, 5, null], { notes: { 4: 'x' } })).rejects.toMatchObject({ code: 'input-invalid' });
  });

  test('keeps the same figures, words and records as the grid', async () => {
    await type([{ position: 2, version: 2, value: '5', note: 'Ba cuộc ghi ở sổ giấy' }]);
    await sendGrid();
    await sendAll([7, 5, null], { notes: { 2: 'Ba cuộc ghi ở sổ giấy' } });
    const [typed, sent] = [await kept(frontA), await kept(frontB)];
    expect(sent).toEqual(typed);
    expect(sent!['frozen']).toEqual([
      [2, 2, 2],
      [3, 90, 2],
    ]);
  });

  test('shows a record that came later as changed since, either way', async () => {
    for (const [by, unitId] of [
      ['officerA', frontA],
      ['officerB', frontB],
    ] as const) {
      await act(by, logActivity, aTalk('2026-05-12', unitId));
      const page = await read(await office.desk(by), (ctx) => entryPage(ctx, collectionId, unitId));
      expect(page.counted[2]!.sent).toMatchObject({ added: 1, amount: 1, mayLeave: true });
    }
  });
});
