import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, type Day } from '#platform/calendar/day.ts';
import { vietnamCalendar as calendar } from '#platform/calendar/vietnam-2025-2027.ts';
import { execute, read } from '#platform/command/execute.server.ts';
import { openTestOffice, type TestOffice } from '../../../../../tests/support/office.ts';
import { serviceDesk } from '../../../../server/session.ts';
import { holdDialogue, planDialogue, publishPlan } from '../commands.server.ts';
import { makeDialogue } from '../testing.ts';
import { dialogueReminders as source } from './reminders.server.ts';
import { fallsOf } from './rules.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

async function walk(from: Day, until: Day): Promise<string[]> {
  const desk = await serviceDesk(office.system, 'notices');
  const fell: string[] = [];
  for (let on = from; on <= until; on = addDays(on, 1)) {
    const asked = source.find({ since: addDays(on, -1), on }, { after: 0, until: 900 });
    for (const row of await read(desk, async (ctx) => (await asked.execute(ctx.db)).rows))
      fell.push(`${row.occasion} ${row.unit_id} ${row.rule} ${row.concerns_on}`);
  }
  return fell;
}

test('youth: the plan 30 days before, the conclusions within 10 days or 15; each told once, two working days ahead and when it is over', () => {
  const of = (kind: string, isComplex: boolean) =>
    fallsOf('2026-05-01', '2026-08-31', calendar)
      .filter((one) => one.heldOn === '2026-07-20' && one.kind === kind && one.isComplex === isComplex)
      .map(({ code, occasion, dueOn }) => `${occasion} ${code} ${dueOn}`);
  // Monday 20 July: 30 days before it is Saturday 20 June, 10 days after it Thursday 30 July.
  expect(of('youth', false)).toEqual([
    '2026-06-18 dialogue.plan-due 2026-06-20',
    '2026-06-22 dialogue.plan-late 2026-06-20',
    '2026-07-21 dialogue.not-recorded 2026-07-20',
    '2026-07-28 dialogue.conclusion-due 2026-07-30',
    '2026-07-31 dialogue.conclusion-late 2026-07-30',
  ]);
  expect(of('youth', true).slice(3)).toEqual([
    '2026-07-31 dialogue.conclusion-due 2026-08-04',
    '2026-08-05 dialogue.conclusion-late 2026-08-04',
  ]);
  // One day before is no day to be late on.
  expect(of('extraordinary', false)[1]).toBe('2026-07-21 dialogue.not-recorded 2026-07-20');
});

test('the unit that prepares it, until each is done', async () => {
  const desk = await office.desk('officerA');
  const { id } = await execute(desk, planDialogue, makeDialogue({ kind: 'youth', heldOn: '2026-07-20' }));
  expect(await walk('2026-06-16', '2026-07-21')).toEqual([
    '2026-06-18 301 dialogue.plan-due 2026-06-20',
    '2026-06-22 301 dialogue.plan-late 2026-06-20',
    '2026-07-21 301 dialogue.not-recorded 2026-07-20',
  ]);
  const standing = async (rule: string) =>
    (await read(desk, (ctx) => source.standing(ctx, [{ rule, subjectId: id }]))).size === 1;
  expect(await standing('dialogue.plan-due')).toBe(true);
  await execute(desk, publishPlan, { id, version: 1 });
  expect(await standing('dialogue.plan-due')).toBe(false);
  expect(await walk('2026-06-16', '2026-06-30')).toEqual([]);
  office.clock.set('2026-07-20T15:00:00+07:00');
  await execute(desk, holdDialogue, { id, version: 2, attended: 60 });
  expect(await walk('2026-07-21', '2026-07-29')).toEqual(['2026-07-28 301 dialogue.conclusion-due 2026-07-30']);
  expect(await standing('dialogue.not-recorded')).toBe(false);
  expect(await standing('dialogue.conclusion-late')).toBe(true);
});
