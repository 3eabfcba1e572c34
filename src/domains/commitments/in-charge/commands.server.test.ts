import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { inTransaction } from '#platform/database/transaction.server.ts';
import type { OfficeDesk } from '#domains/tables.ts';
import { serviceDesk } from '../../../server/session.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { continueSeries } from '../cadence/jobs.server.ts';
import { getCommitment } from '../page/queries.server.ts';
import { listCommitments } from '../queries.server.ts';
import { myWork } from '../today/queries.server.ts';
import { listFilter } from '../schema.ts';
import { stepCommands } from '../steps/commands.server.ts';
import { newCommitments, openForTest } from '../testing.ts';
import { handOver, putInCharge } from './commands.server.ts';
import { chargeOf, chargesOfUnit } from './queries.server.ts';

let office: TestOffice;
let asker: OfficeDesk;
let officer: OfficeDesk;
/** A second officer of commune A, who will take over. */
const second = 905;
beforeAll(async () => {
  office = await openTestOffice();
  await office.asOwner(async (query) => {
    await query(`insert into people.person values ($1, 'Người Thứ Hai', 'nguoi thu hai', 'hai', now())`, [second]);
    await query(
      `insert into people.account (id, person_id, unit_id, unit_path, opened_at) select $1, $1, id, path, now() from organisation.unit where id = 301`,
      [second],
    );
    await query(
      `insert into people.access_grant (account_id, role, territory_id, unit_id, organisation_code, reach, place_path, pattern, valid_from, decision, granted_at)
       select $1, role, territory_id, unit_id, organisation_code, reach, place_path, pattern, valid_from, decision, now()
       from people.access_grant where account_id = 5`,
      [second],
    );
  });
  asker = await office.desk('coordinator');
  officer = await office.desk('officerA');
});
afterAll(() => office.close());

const open = (varied: object = {}) => execute(asker, openForTest, newCommitments(varied));
const mine = listFilter.parse({ person: 'toi' });

test('the owner puts one of its people in charge; the list and the home page narrow to what is theirs', async () => {
  const [theirs, other] = [await open(), await open()];
  await expect(
    execute(await office.desk('observer'), putInCharge, { id: theirs, version: 1, personId: 5 }),
  ).rejects.toMatchObject({
    code: 'not-allowed',
  });
  await expect(execute(officer, putInCharge, { id: theirs, version: 1, personId: 7 })).rejects.toMatchObject({
    code: 'person-not-of-unit',
  });
  await execute(officer, putInCharge, { id: theirs, version: 1, personId: 5, note: 'Làm trước ngày 20' });
  await expect(execute(officer, putInCharge, { id: theirs, version: 1, personId: 5 })).rejects.toMatchObject({
    code: 'commitment-changed',
  });
  const list = await read(officer, (ctx) => listCommitments(ctx, 301, mine));
  expect(list.lines.map(({ id }) => id)).toEqual([theirs]);
  const home = await read(officer, (ctx) => myWork(ctx, 301, { mine: true }));
  expect([home.toDo.map(({ id }) => id), home.counts.toDo]).toEqual([[theirs], 1]);
  expect((await read(officer, (ctx) => myWork(ctx, 301))).toDo.map(({ id }) => id)).toEqual([theirs, other]);
  const page = await read(officer, (ctx) => getCommitment(ctx, theirs));
  expect(page.steps.at(-1)).toMatchObject({ step: 'put_in_charge', note: 'Làm trước ngày 20' });
  expect(page.steps.at(-1)!.chargedName).toBe(
    (await read(officer, (ctx) => chargeOf(ctx, { id: theirs, mayPut: true }))).name,
  );
  // Nobody again.
  await execute(officer, putInCharge, { id: theirs, version: 2, personId: '' });
  expect(await read(officer, (ctx) => chargeOf(ctx, { id: theirs, mayPut: false }))).toMatchObject({
    name: null,
    people: null,
  });
});

test('a hand-over takes all that is open, series too, and leaves what is closed; each row has its step', async () => {
  const monthly = { dueOn: '2026-06-23', repeats: { cadence: 'monthly:23', until: null } };
  const ids = [await open(), await open(monthly), await open()];
  for (const id of ids) await execute(officer, putInCharge, { id, version: 1, personId: 5 });
  const [, , closed] = ids;
  await execute(asker, stepCommands.withdraw, { id: closed, version: 2, paper: 'Công văn số 1' });
  const input = { unitId: 301, fromPersonId: 5, toPersonId: second, note: 'Chuyển công tác' };
  await expect(execute(await office.desk('officerB'), handOver, input)).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(execute(officer, handOver, { ...input, toPersonId: 5 })).rejects.toMatchObject({
    code: 'hand-over-to-oneself',
  });
  await expect(execute(officer, handOver, { ...input, toPersonId: 7 })).rejects.toMatchObject({
    code: 'person-not-of-unit',
  });
  // The one who leaves has left: a colleague hands over, and sees whose work waits for it.
  await office.asOwner((query) => query(`update people.account set closed_at = now() where id = 5`));
  const colleague = await office.desk(second);
  expect((await read(colleague, (ctx) => chargesOfUnit(ctx, 301))).inCharge).toMatchObject([
    { personId: 5, open: 2, series: 1, isGone: true },
  ]);
  expect(await execute(colleague, handOver, input)).toMatchObject({ commitments: 2, series: 1 });
  await expect(execute(colleague, handOver, input)).rejects.toMatchObject({ code: 'nothing-to-hand-over' });
  const { rows } = await office.asOwner((query) =>
    query(
      `select (select count(*) from commitments.commitment where person_id = 5 and open)::int as kept,
         (select count(*) from commitments.series where person_id = 5)::int as series,
         (select count(*) from commitments.step where step = 'hand_over' and person_id = $1 and note = 'Chuyển công tác')::int as steps,
         (select person_id::int from commitments.commitment where id = $2) as closed`,
      [second, closed],
    ),
  );
  expect(rows[0]).toEqual({ kept: 0, series: 0, steps: 2, closed: 5 });
  // The next period is the new one's from the start.
  office.clock.set('2026-07-01T00:20:00+07:00');
  await continueSeries.run(await serviceDesk(office.system, 'repeat'), {});
  const july = await office.asOwner((query) =>
    query(`select person_id::int as person from commitments.commitment where period_from = '2026-07-01'`),
  );
  expect(july.rows).toEqual([{ person: second }]);
  office.clock.set('2026-06-16T10:00:00+07:00');
  await office.asOwner((query) => query(`update people.account set closed_at = null where id = 5`));
});

test('past the program, the asker puts nobody in charge of a series', async () => {
  const monthly = { dueOn: '2026-06-23', repeats: { cadence: 'monthly:23', until: null } };
  const asked = newCommitments({ askerUnitId: 208, ...monthly });
  const id = await execute(await office.desk('partyOfficer'), openForTest, asked);
  const past = inTransaction(office.system.db, { accountId: 9, today: '2026-06-16' }, 'read write', (tx) =>
    sql`update commitments.series set person_id = 9 where id = (select series_id from commitments.commitment where id = ${id})`.execute(
      tx,
    ),
  );
  await expect(past).rejects.toThrow('only the owner');
  const ending = inTransaction(office.system.db, { accountId: 5, today: '2026-06-16' }, 'read write', (tx) =>
    sql`update commitments.series set ended_on = '2026-06-16', ended_why = 'until' where id = (select series_id from commitments.commitment where id = ${id})`.execute(
      tx,
    ),
  );
  await expect(ending).rejects.toThrow('only the asker');
});
