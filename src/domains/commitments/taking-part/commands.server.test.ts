import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { inTransaction } from '#platform/database/transaction.server.ts';
import type { OfficeDesk } from '#domains/tables.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { getCommitment } from '../page/queries.server.ts';
import { listFilter } from '../schema.ts';
import { stepCommands } from '../steps/commands.server.ts';
import { newCommitments, openForTest } from '../testing.ts';
import { answerPart, askPart } from './commands.server.ts';
import { listTakingPart, partsOf, unansweredParts } from './queries.server.ts';

let office: TestOffice;
let asker: OfficeDesk;
let owner: OfficeDesk;
let women: OfficeDesk;
beforeAll(async () => {
  office = await openTestOffice();
  asker = await office.desk('coordinator');
  owner = await office.desk('officerA');
  women = await office.desk('womenOfficerA');
});
afterAll(() => office.close());

const open = (dueOn = '2026-06-30') =>
  execute(asker, openForTest, newCommitments({ cooperatingUnitIds: [304, 404], dueOn }));
const answer = { unitId: 304, partVersion: 1, answer: 'Đã vận động 40 hội viên tham gia' };

test('each cooperating unit has a part from the opening, in its own list by due date', async () => {
  const [later, sooner] = [await open('2026-07-20'), await open('2026-06-25')];
  const list = await read(women, (ctx) => listTakingPart(ctx, 304, listFilter.parse({})));
  expect(list.lines.map(({ id }) => id)).toEqual([sooner, later]);
  expect(
    await read(women, (ctx) => listTakingPart(ctx, 304, { show: 'open', after: `2026-06-25_${sooner}` })),
  ).toMatchObject({
    lines: [{ id: later }],
    previous: `2026-07-20_${later}`,
  });
  expect((await read(women, (ctx) => unansweredParts(ctx, 304))).lines).toHaveLength(2);
  expect(
    (await read(owner, (ctx) => partsOf(ctx, later))).map(({ unitId, mayAnswer, mayAsk }) => [
      unitId,
      mayAnswer,
      mayAsk,
    ]),
  ).toEqual([
    [404, false, true],
    [304, false, true],
  ]);
  // What ends leaves the list of what is open.
  await execute(asker, stepCommands.withdraw, { id: sooner, version: 1, paper: 'Công văn số 2' });
  expect(
    (await read(women, (ctx) => listTakingPart(ctx, 304, listFilter.parse({})))).lines.map(({ id }) => id),
  ).toEqual([later]);
  expect((await read(women, (ctx) => listTakingPart(ctx, 304, { show: 'ended' }))).lines.map(({ id }) => id)).toEqual([
    sooner,
  ]);
  await expect(execute(women, answerPart, { ...answer, id: sooner, paper: 'x' })).rejects.toMatchObject({
    code: 'commitment-closed',
  });
});

test('it answers for its part with words and evidence, and again; owner and asker see it, the whole does not move', async () => {
  const id = await open();
  await execute(owner, askPart, { id, unitId: 304, partVersion: 1, part: 'Vận động hội viên' });
  await expect(execute(women, answerPart, { ...answer, id, paper: 'x' })).rejects.toMatchObject({
    code: 'part-changed',
  });
  const now = { ...answer, id, partVersion: 2 };
  await expect(execute(women, answerPart, now)).rejects.toMatchObject({ code: 'evidence-needed' });
  await execute(women, answerPart, { ...now, paper: 'Danh sách số 3' });
  await execute(women, answerPart, { ...now, partVersion: 3, answer: 'Đã vận động 52 hội viên' });
  const part = (await read(asker, (ctx) => partsOf(ctx, id))).find(({ unitId }) => unitId === 304);
  expect(part).toMatchObject({
    ...{ what: 'Vận động hội viên', state: 'answered', answer: 'Đã vận động 52 hội viên', answeredOn: '2026-06-16' },
    ...{ mayAnswer: false, mayAsk: false, evidence: [{ content: 'Danh sách số 3' }] },
  });
  const page = await read(owner, (ctx) => getCommitment(ctx, id));
  expect(page).toMatchObject({ state: 'assigned', version: 1, evidence: [] });
  expect(page.steps.map(({ step, note, unitId }) => [step, note, unitId]).slice(1)).toEqual([
    ['progress', 'Đã vận động 40 hội viên tham gia', 304],
    ['progress', 'Đã vận động 52 hội viên', 304],
  ]);
  expect((await read(women, (ctx) => unansweredParts(ctx, 304))).lines.map((line) => line.id)).not.toContain(id);
});

test('nobody else answers, and it never confirms or claims the whole', async () => {
  const id = await open();
  for (const desk of [owner, await office.desk('observer')])
    await expect(execute(desk, answerPart, { ...answer, id, paper: 'x' })).rejects.toMatchObject({
      code: 'not-allowed',
    });
  await expect(execute(women, askPart, { id, unitId: 304, partVersion: 1, part: 'x' })).rejects.toMatchObject({
    code: 'not-allowed',
  });
  await expect(execute(women, answerPart, { ...answer, id, unitId: 301, paper: 'x' })).rejects.toMatchObject({
    code: 'part-not-found',
  });
  await expect(execute(women, stepCommands.receive, { id, version: 1 })).rejects.toMatchObject({ code: 'not-allowed' });
  const past = (accountId: number, statement: string) =>
    inTransaction(office.system.db, { accountId, today: '2026-06-16' }, 'read write', (tx) =>
      sql.raw(statement).execute(tx),
    );
  await expect(
    past(
      5,
      `update commitments.part set state = 'answered', answer = 'x', answered_on = '2026-06-16' where commitment_id = ${id} and unit_id = 304`,
    ),
  ).rejects.toThrow('only the cooperating unit');
  await expect(
    past(6, `update commitments.part set what = 'x' where commitment_id = ${id} and unit_id = 304`),
  ).rejects.toThrow('only the owner');
  // Evidence of the whole is the owner's, of a part the unit's own.
  const evidence = (part: string, account: number) =>
    past(
      account,
      `insert into commitments.evidence (commitment_id, at, account_id, kind, content, part_unit_id) values (${id}, now(), ${account}, 'words', 'x', ${part})`,
    );
  await expect(evidence('null', 6)).rejects.toThrow(/row-level security/);
  await expect(evidence('304', 5)).rejects.toThrow(/row-level security/);
  await expect(evidence('404', 6)).rejects.toThrow(/row-level security/);
});
