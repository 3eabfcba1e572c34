import { afterAll, beforeAll, expect, test } from 'vitest';
import { vietnamCalendar as calendar } from '#platform/calendar/vietnam-2025-2027.ts';
import { execute, read } from '#platform/command/execute.server.ts';
import { openTestOffice, type TestOffice } from '../../../../../tests/support/office.ts';
import { serviceDesk } from '../../../../server/session.ts';
import { openBoard } from '../commands.server.ts';
import { makeBoard, makeInvestmentBoard } from '../testing.ts';
import { planBoard, sendNotice } from './commands.server.ts';
import { noticeReminders as source } from './reminders.server.ts';
import { noticeFalls } from './rules.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

test('45 days before, or the working day before that; told five working days ahead, once', () => {
  const of = (startsOn: string) =>
    noticeFalls('2026-05-01', '2026-12-31', calendar).filter((one) => one.startsOn === startsOn);
  // 1 October less 45 days is Monday 17 August.
  expect(of('2026-10-01')).toEqual([{ startsOn: '2026-10-01', occasion: '2026-08-10', dueOn: '2026-08-17' }]);
  // 13 October less 45 days is a Saturday; Saturday 22 August is worked for the Monday before the national day.
  expect(of('2026-10-13')).toEqual([{ startsOn: '2026-10-13', occasion: '2026-08-22', dueOn: '2026-08-28' }]);
});

test('the plan of an investment board until the investor has it; a board of inspection tells nobody', async () => {
  const desk = await office.desk('officerA');
  const boards = [await execute(desk, openBoard, makeInvestmentBoard()), await execute(desk, openBoard, makeBoard())];
  const plans = [];
  for (const { id } of boards) {
    const plan = { id, span: 'quarter', startsOn: '2026-10-01', what: 'Giám sát nền, mặt đường', plannedVisits: '4' };
    plans.push((await execute(desk, planBoard, plan)).planId);
  }
  const found = async () =>
    read(await serviceDesk(office.system, 'notices'), async (ctx) => {
      const asked = source.find({ since: '2026-08-07', on: '2026-08-10' }, { after: 0, until: 900 });
      return (await asked.execute(ctx.db)).rows;
    });
  const [row, ...more] = await found();
  expect(more).toEqual([]);
  expect(row).toMatchObject({ unit_id: 301, subject_id: plans[0], concerns_on: '2026-08-17' });
  expect(row!.link).toBe(`/giam-sat/ban/${boards[0]!.id}`);
  const told = [{ rule: row!.rule, subjectId: plans[0]! }];
  expect((await read(desk, (ctx) => source.standing(ctx, told))).size).toBe(1);
  await execute(desk, sendNotice, { id: boards[0]!.id, planId: plans[0]!, on: '2026-06-16' });
  expect((await read(desk, (ctx) => source.standing(ctx, told))).size).toBe(0);
  expect(await found()).toEqual([]);
});
