import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, type Day } from '#platform/calendar/day.ts';
import { execute, read } from '#platform/command/execute.server.ts';
import { serviceDesk } from '../../../server/session.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { courseReminders } from '../course/reminders.server.ts';
import { planSession, takeBodyStep, takeStep } from '../sessions/commands.server.ts';
import { makeSession } from '../testing.ts';
import { supervisionReminders } from './reminders.server.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

const found = async (source: typeof courseReminders, since: Day, on: Day) =>
  read(
    await serviceDesk(office.system, 'notices'),
    async (ctx) => (await source.find({ since, on }, { after: 0, until: 1_000_000 }).execute(ctx.db)).rows,
  );
async function walk(from: Day, until: Day): Promise<string[]> {
  const fell: string[] = [];
  for (let on = from; on <= until; on = addDays(on, 1))
    for (const row of await found(supervisionReminders, addDays(on, -1), on))
      fell.push(`${row.occasion} ${row.unit_id} ${row.rule}`);
  return fell;
}

test('the unit of its limits and the body of its report, until each is done', async () => {
  const desk = await office.desk('officerA');
  const { id } = await execute(desk, planSession, {
    ...makeSession(),
    bodyUnitIds: [208],
    workingOn: '2026-07-08',
  });
  // 8 July less 15 days is Tuesday 23 June; less 7 days Wednesday 1 July.
  expect(await walk('2026-06-15', '2026-07-05')).toEqual(['2026-06-19 301 supervision.plan-due']);
  await execute(desk, takeStep, { id, version: 1, step: 'plan_sent', doneOn: '2026-06-16' });
  expect(await walk('2026-06-15', '2026-07-05')).toEqual(['2026-06-29 208 supervision.body-report-due']);
  const told = [{ rule: 'supervision.body-report-due', subjectId: id }];
  const standing = async () =>
    read(await office.desk('partyOfficer'), (ctx) => supervisionReminders.standing(ctx, told));
  expect((await standing()).size).toBe(1);
  await execute(await office.desk('partyOfficer'), takeBodyStep, {
    id,
    unitId: 208,
    step: 'body_report',
    doneOn: '2026-06-16',
  });
  expect((await standing()).size).toBe(0);
  expect(await walk('2026-06-15', '2026-07-05')).toEqual([]);
});

test('months ahead: units without enough held and planned, once a quarter', async () => {
  const rows = await found(courseReminders, '2026-06-30', '2026-07-01');
  expect(rows.map((row) => row.unit_id).toSorted((a, b) => a - b)).toEqual([201, 301, 401, 601, 701]);
  expect(await found(courseReminders, '2026-07-01', '2026-07-31')).toEqual([]);
  expect(
    courseReminders.words({
      rule: rows[0]!.rule,
      onDay: '2026-07-01',
      concernsOn: rows[0]!.concerns_on,
      facts: rows[0]!.facts,
    }).why,
  ).toBe('Nhắc vì mới tổ chức 0 cuộc giám sát, 0 cuộc phản biện; đến hôm nay lẽ ra mỗi loại 1 cuộc, cả năm đủ 2 cuộc');
  office.clock.set('2026-07-02T09:00:00+07:00');
  const told = [{ rule: 'supervision.off-course', subjectId: 2026 }];
  expect((await read(await office.desk('officerA'), (ctx) => courseReminders.standing(ctx, told))).size).toBe(1);
});
