import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { planSession, takeBodyStep, takeStep } from '../sessions/commands.server.ts';
import { listSessions } from '../sessions/queries.server.ts';
import { makeSession } from '../testing.ts';
import { askedSessionLines, sessionLines, waitingSessions } from './queries.server.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

test('the own step within a week of its limit, and the report that a body owes', async () => {
  const desk = await office.desk('officerA');
  const party = await office.desk('partyOfficer');
  const plan = async (workingOn: string) =>
    (await execute(desk, planSession, { ...makeSession(), bodyUnitIds: [208], workingOn })).id;
  // The plan must be with the body 15 days before: by 23 June, and by 1 July.
  const near = await plan('2026-07-08');
  await plan('2026-07-16');
  const own = () => read(desk, (ctx) => sessionLines(ctx, 301));
  const asked = () => read(party, (ctx) => askedSessionLines(ctx, 208));
  expect(await own()).toEqual([
    {
      words: '1 cuộc giám sát, phản biện chờ bước tiếp theo của đơn vị',
      ...{ act: 'Làm tiếp', to: '/giam-sat?hien=cho', isLate: false },
    },
  ]);
  const listed = await read(desk, async (ctx) => {
    const ids = (await waitingSessions(ctx, 301, 'own')).map(({ id }) => id);
    return listSessions(ctx, { ids });
  });
  expect(listed.map(({ id }) => id)).toEqual([near]);
  expect(await asked()).toEqual([]);

  office.clock.set('2026-06-24T08:00:00+07:00');
  expect((await own())[0]).toMatchObject({ words: expect.stringContaining('2 cuộc'), isLate: true });
  await execute(desk, takeStep, { id: near, version: 1, step: 'plan_sent', doneOn: '2026-06-16' });
  expect((await own())[0]).toMatchObject({ words: expect.stringContaining('1 cuộc'), isLate: false });
  expect(await asked()).toEqual([
    {
      words: '1 cuộc giám sát chờ đơn vị báo cáo hoặc trả lời kiến nghị',
      ...{ act: 'Báo cáo, trả lời', to: '/giam-sat?hien=cho&ben=doi-tuong', isLate: false },
    },
  ]);
  await execute(party, takeBodyStep, { id: near, unitId: 208, step: 'body_report', doneOn: '2026-06-16' });
  expect(await asked()).toEqual([]);
});
