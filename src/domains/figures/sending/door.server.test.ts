import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute } from '#platform/command/execute.server.ts';
import { inTransaction } from '#platform/database/transaction.server.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { type WorldAccount, worldUnits } from '../../../../tests/support/world.ts';
import { returnFigures } from '../deciding/commands.server.ts';
import { openMonthlyForm } from '../testing.ts';
import { sendFigures } from './commands.server.ts';

let office: TestOffice;
let collectionId: number;
const unitId = worldUnits.frontB;

beforeAll(async () => {
  office = await openTestOffice();
  ({ collectionId } = await openMonthlyForm(office));
});
afterAll(() => office.close());

/** As a program would that goes round the command: the same account, the same policies. */
async function raw(by: WorldAccount, text: string) {
  const { accountId } = (await office.desk(by)).actor!;
  const as = { accountId, today: '2026-06-16' };
  return inTransaction(office.system.db, as, 'read write', (tx) => sql.raw(text).execute(tx));
}
const refused = (by: WorldAccount, text: string) => expect(raw(by, text)).rejects.toMatchObject({ code: '42501' });
const through = (rev: number) =>
  `select figures.send(${collectionId}, ${unitId}, ${rev}, '{9,2,${rev}}', null, null, '2026-06-16T10:00:00Z')`;

test('a sending takes three statements and waits twice: for the form, and for the end', async () => {
  const desk = await office.desk('officerB');
  const executor = office.system.db.getExecutor();
  const asked: string[] = [];
  const db = office.system.db.withPlugin({
    transformQuery: ({ node, queryId }) => (asked.push(executor.compileQuery(node, queryId).sql), node),
    transformResult: async ({ result }) => result,
  });
  const listening = { ...desk, system: { ...desk.system, db } };
  await execute(listening, sendFigures, { collectionId, unitId, values: [9, 2, 4], base: null });
  expect(asked.map((text) => /begin|for no key update|figures\.send|audit|commit/.exec(text)?.[0])).toEqual([
    ...['begin', 'for no key update', 'figures.send', 'audit', 'commit'],
  ]);
  expect(asked.map((text) => text.includes('/* ahead */'))).toEqual([true, false, true, true, false]);
});

test('nobody sends round the door', async () => {
  const one = `where collection_id = ${collectionId} and unit_id = ${unitId}`;
  await refused(
    'officerB',
    `insert into figures.revision (collection_id, unit_id, vals, sent_at, sent_by) values (${collectionId}, ${unitId}, '{1}', now(), 1)`,
  );
  await refused('officerB', `update figures.expectation set rev = 1 ${one}`);
  const remarks = [{ position: 1, reason: 'Xem lại số cuộc.' }];
  await execute(await office.desk('coordinator'), returnFigures, { collectionId, unitId, remarks });
  await refused('officerB', `update figures.expectation set state = 'submitted' ${one}`);
  await refused('coordinator', `update figures.expectation set state = 'submitted' ${one}`);
});

test('the door opens for who may write at the unit, and to the next number alone', async () => {
  await refused('observer', through(2));
  await refused('officerA', through(2));
  await expect(raw('officerB', through(3))).rejects.toMatchObject({ code: '23514' });
  await raw('officerB', through(2));
  const { accountId } = (await office.desk('officerB')).actor!;
  const { rows } = await office.asOwner((query) =>
    query(
      'select rev, sent_by from figures.revision where collection_id = $1 and unit_id = $2 order by rev desc limit 1',
      [collectionId, unitId],
    ),
  );
  expect(rows.map((row) => [row.rev, Number(row.sent_by)])).toEqual([[2, accountId]]);
});
