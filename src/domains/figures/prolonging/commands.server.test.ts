import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { inTransaction } from '#platform/database/transaction.server.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { type WorldAccount, worldAccounts, worldUnits } from '../../../../tests/support/world.ts';
import { getExpectation } from '../collections/queries.server.ts';
import { sendFigures } from '../sending/commands.server.ts';
import { openMonthlyForm } from '../testing.ts';
import { prolongCollection } from './commands.server.ts';
import { prolongingsOf } from './queries.server.ts';

let office: TestOffice;
let collectionId: number;
const [a, b] = [worldUnits.frontA, worldUnits.frontB];
const prolong = async (locksOn: string, reason: string, unitIds?: number[], by: WorldAccount = 'coordinator') =>
  execute(await office.desk(by), prolongCollection, { collectionId, locksOn, reason, unitIds });
const lockOf = async (by: WorldAccount, unitId: number) =>
  (await read(await office.desk(by), (ctx) => getExpectation(ctx, collectionId, unitId))).locksOn;
const said = async (by: WorldAccount, unitId: number) =>
  (await read(await office.desk(by), (ctx) => prolongingsOf(ctx, collectionId, unitId))).map((one) => [
    ...[one.unitId, one.lockedOn, one.locksOn, one.reason],
  ]);

beforeAll(async () => {
  office = await openTestOffice();
  ({ collectionId } = await openMonthlyForm(office));
});
afterAll(() => office.close());

test('a lock day does not move without a reason, nor by who does not collect', async () => {
  await expect(prolong('2026-08-10', ' ')).rejects.toMatchObject({ code: 'input-invalid' });
  await expect(prolong('2026-08-10', 'Bão', [a], 'officerA')).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(prolong('2026-08-10', 'Bão', [a, 999_999])).rejects.toMatchObject({ code: 'figures-not-found' });
});

test('one unit gets longer, alone; it reads why, from when to when and by whom, and the others do not', async () => {
  await prolong('2026-08-10', 'Xã bị bão chia cắt', [a]);
  expect([await lockOf('officerA', a), await lockOf('officerB', b)]).toEqual(['2026-08-10', '2026-07-20']);
  const shown = [[a, '2026-07-20', '2026-08-10', 'Xã bị bão chia cắt']];
  expect(await said('officerA', a)).toEqual(shown);
  expect(await said('officerB', a)).toEqual([]);
  office.clock.set('2026-08-05T10:00:00+07:00');
  const values = [1, 2, null];
  const send = async (by: WorldAccount, unitId: number) =>
    execute(await office.desk(by), sendFigures, { collectionId, unitId, values, base: null });
  await send('officerA', a);
  await expect(send('officerB', b)).rejects.toMatchObject({ code: 'form-locked' });
});

test('for all it moves for all, and every unit reads it; a later day of one unit stays', async () => {
  await prolong('2026-08-07', 'Đổi địa giới hành chính');
  expect([await lockOf('officerA', a), await lockOf('officerB', b)]).toEqual(['2026-08-10', '2026-08-07']);
  expect(await said('officerB', b)).toEqual([[null, '2026-07-20', '2026-08-07', 'Đổi địa giới hành chính']]);
  expect(await said('officerA', a)).toHaveLength(2);
  await expect(prolong('2026-08-09', 'Lần nữa', [a])).rejects.toMatchObject({ fields: { locksOn: 'lock-not-later' } });
});

test('in the database a lock day moves by its reason and in no other way', async () => {
  const by = (account: WorldAccount) => ({ accountId: worldAccounts[account], today: '2026-08-05' });
  for (const table of ['figures.collection', 'figures.expectation'])
    await expect(
      inTransaction(office.system.db, by('coordinator'), 'read write', (tx) =>
        sql`update ${sql.table(table)} set locks_on = '2027-01-01'`.execute(tx),
      ),
    ).rejects.toThrow('permission denied');
  await expect(
    inTransaction(office.system.db, by('officerA'), 'read write', (tx) =>
      sql`insert into figures.prolonging (collection_id, unit_id, locked_on, locks_on, reason, said_at, said_by)
        values (${collectionId}, ${a}, '2026-01-01', '2026-12-01', 'x', now(), ${worldAccounts.officerA})`.execute(tx),
    ),
  ).rejects.toThrow('row-level security');
});
