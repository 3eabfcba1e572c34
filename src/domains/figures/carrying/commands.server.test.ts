import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { logActivity } from '#domains/activities/commands.server.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { type WorldAccount, worldUnits } from '../../../../tests/support/world.ts';
import { openCollection } from '../collections/commands.server.ts';
import { typeCells } from '../entry/commands.server.ts';
import { entryPage } from '../page/queries.server.ts';
import { sendTyped } from '../sending/commands.server.ts';
import { aTalk, makeCountedForm } from '../testing.ts';
import { leaveRecords } from './commands.server.ts';

let office: TestOffice;
let formId: number;
let may: number;
let june: number;
const unitId = worldUnits.frontA;
// See makeCountedForm.
const talks = 2;
const people = 3;

beforeAll(async () => {
  office = await openTestOffice();
  formId = await makeCountedForm(office);
  const desk = await office.desk('coordinator');
  may = (await execute(desk, openCollection, { formId, period: '2026-m05' })).id;
  june = (await execute(desk, openCollection, { formId, period: '2026-m06' })).id;
  await log('2026-05-10');
});
afterAll(() => office.close());

const act = async (by: WorldAccount, command: Parameters<typeof execute>[1], input: unknown) =>
  execute(await office.desk(by), command as never, input);
const page = async (collectionId: number) =>
  read(await office.desk('officerA'), (ctx) => entryPage(ctx, collectionId, unitId));
const log = (happenedOn: string) => act('officerA', logActivity, aTalk(happenedOn));
const leave = (collectionId: number, positions = [talks, people], by: WorldAccount = 'officerA') =>
  act(by, leaveRecords, { collectionId, unitId, positions });
async function send(collectionId: number, value: string): Promise<void> {
  const { standing } = await page(collectionId);
  const version = standing.find((one) => one.position === 1)?.version ?? 0;
  const cells = [{ position: 1, version, value }];
  await act('officerA', typeCells, { collectionId, unitId, cells });
  await act('officerA', sendTyped, { collectionId, unitId });
}
/** What counts of a cell in all reports of the unit together, and of which records it was made. */
async function inAll(position: number) {
  const { rows } = await office.asOwner((query) =>
    query(
      `select sum(r.vals[$2])::int as total, array(select unnest(k.record_ids) from figures.cell_records k
         join figures.expectation x using (collection_id, unit_id) where k.unit_id = $1 and k.rev = x.counted_rev and k.position = $2) as ids
       from figures.expectation e join figures.revision r on r.collection_id = e.collection_id and r.unit_id = e.unit_id and r.rev = e.counted_rev
       where e.unit_id = $1`,
      [unitId, position],
    ),
  );
  const { total, ids } = rows[0] as unknown as { total: number; ids: number[] };
  return { total, isOnce: new Set(ids).size === ids.length, records: ids.length };
}

test('nothing is left from a form that was not sent, nor by who does not write it', async () => {
  await expect(leave(may)).rejects.toMatchObject({ code: 'figures-out-of-order' });
  await send(may, '7');
  await expect(leave(may)).rejects.toMatchObject({ code: 'nothing-to-leave' });
  await expect(leave(may, [talks], 'officerB')).rejects.toMatchObject({ code: 'figures-not-found' });
  await expect(leave(may, [talks], 'observer')).rejects.toMatchObject({ code: 'not-allowed' });
});

test('a record after the report is left to the next, once, and says who left it', async () => {
  await log('2026-05-11');
  expect((await page(may)).counted[talks]!.sent).toMatchObject({ added: 1, amount: 1, mayLeave: true });
  expect((await page(june)).counted[talks]).toMatchObject({ value: 0, into: [] });
  await expect(leave(may)).resolves.toEqual({ left: 2 });
  await expect(leave(may)).rejects.toMatchObject({ code: 'nothing-to-leave' });
  const left = (await page(may)).counted[talks]!;
  expect(left.sent).toMatchObject({ added: 0, removed: 0, amount: 0, mayLeave: false });
  expect(left.outOf).toMatchObject([{ amount: 1, records: 1, takenBy: null, byName: expect.any(String) }]);
  const next = await page(june);
  expect(next.counted[talks]).toMatchObject({
    value: 1,
    into: [{ amount: 1, records: 1, from: { collectionId: may } }],
  });
  expect(next.counted[people]).toMatchObject({ value: 45, into: [{ amount: 45 }] });
});

test('the next report takes it at its first sending; from then on a correction of the earlier one leaves it there', async () => {
  await log('2026-06-10');
  await send(june, '3');
  expect((await page(june)).sent!.cells).toMatchObject({ [talks]: { value: 2 }, [people]: { value: 90 } });
  expect(await inAll(talks)).toEqual({ total: 3, isOnce: true, records: 3 });
  await send(may, '8');
  const earlier = await page(may);
  expect(earlier.sent).toMatchObject({ rev: 2, cells: { [talks]: { value: 1 }, [people]: { value: 45 } } });
  expect(earlier.counted[talks]!.outOf).toMatchObject([{ takenBy: { collectionId: june } }]);
  expect(await inAll(talks)).toEqual({ total: 3, isOnce: true, records: 3 });
  expect(await inAll(people)).toMatchObject({ total: 135 });
});

test('what was left and is corrected before another report took it counts in its own period again', async () => {
  const desk = await office.desk('coordinator');
  const { id: july } = await execute(desk, openCollection, { formId, period: '2026-m07' });
  await log('2026-05-12');
  await leave(may);
  expect((await page(july)).counted[talks]).toMatchObject({ value: 1 });
  await send(may, '9');
  expect((await page(may)).sent!.cells).toMatchObject({ [talks]: { value: 2 } });
  expect((await page(july)).counted[talks]).toMatchObject({ value: 0, into: [] });
  await send(july, '1');
  expect(await inAll(talks)).toEqual({ total: 4, isOnce: true, records: 4 });
});

test('a form that is locked still leaves what came too late; a report that was sent before takes nothing', async () => {
  office.clock.set('2026-06-30T10:00:00+07:00');
  await log('2026-05-13');
  expect((await page(may)).isLocked).toBe(true);
  await leave(may, [talks]);
  expect((await page(june)).counted[talks]).toMatchObject({ value: 2, sent: { added: 0, amount: 0 } });
  office.clock.set('2026-06-16T10:00:00+07:00');
});

test('the database lets nobody move what is settled, and nobody else leave or see', async () => {
  const seen = async (by: WorldAccount) =>
    read(
      await office.desk(by),
      async (ctx) => (await ctx.db.selectFrom('figures.carried').select('id').execute()).length,
    );
  expect(await seen('officerA')).toBe(5);
  expect(await seen('officerB')).toBe(0);
  expect(await seen('otherCoordinator')).toBe(0);
});
