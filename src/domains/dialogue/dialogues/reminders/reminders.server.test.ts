import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, type Day } from '#platform/calendar/day.ts';
import { vietnamCalendar as calendar } from '#platform/calendar/vietnam-2025-2027.ts';
import { execute, read } from '#platform/command/execute.server.ts';
import { commitmentReminders } from '#domains/commitments/reminders/reminders.server.ts';
import { openTestOffice, type TestOffice } from '../../../../../tests/support/office.ts';
import { serviceDesk } from '../../../../server/session.ts';
import { addDialogueConclusion, issueConclusions } from '../../conclusions/commands.server.ts';
import { publishConclusions } from '../../publishing/commands.server.ts';
import { raiseMatter } from '../../raised/commands.server.ts';
import { holdDialogue, planDialogue, publishPlan } from '../commands.server.ts';
import { makeDialogue } from '../testing.ts';
import { dialogueReminders as source } from './reminders.server.ts';
import { fallsOf } from './rules.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

/** All that falls in these days; a rule falls once on a dialogue. */
async function span(from: Day, until: Day): Promise<string[]> {
  const asked = source.find({ since: addDays(from, -1), on: until }, { after: 0, until: 900 });
  const desk = await serviceDesk(office.system, 'notices');
  const rows = await read(desk, async (ctx) => (await asked.execute(ctx.db)).rows);
  return rows.map((row) => `${row.occasion} ${row.unit_id} ${row.rule} ${row.concerns_on}`).toSorted();
}

async function walk(from: Day, until: Day): Promise<string[]> {
  const fell: string[] = [];
  for (let on = from; on <= until; on = addDays(on, 1)) fell.push(...(await span(on, on)));
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
    // To the host, where another unit prepares it.
    '2026-07-16 dialogue.host-day 2026-07-20',
    '2026-07-23 dialogue.host-answers 2026-07-20',
    '2026-07-28 dialogue.host-conclusion-due 2026-07-30',
    '2026-07-31 dialogue.host-conclusion-late 2026-07-30',
  ]);
  expect(of('youth', true).slice(3, 5)).toEqual([
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
  expect(await walk('2026-07-21', '2026-07-29')).toEqual([
    '2026-07-28 301 dialogue.conclusion-due 2026-07-30',
    '2026-07-28 309 dialogue.host-conclusion-due 2026-07-30',
  ]);
  expect(await standing('dialogue.not-recorded')).toBe(false);
  expect(await standing('dialogue.conclusion-late')).toBe(true);
});

describe('the host, where another unit prepares it', () => {
  const matter = { fieldCode: 'environment', competence: 'within', came: 'there' };
  const own = (rows: string[], unit: number) => rows.filter((row) => row.includes(` ${unit} `));

  test('its day once the plan is public, what it has not answered, its conclusions; nothing of it twice', async () => {
    office.clock.set('2026-08-03T09:00:00+07:00');
    const desk = await office.desk('officerA');
    const { id } = await execute(desk, planDialogue, makeDialogue({ heldOn: '2026-08-17' }));
    const told = async (unit: number) => own(await span('2026-08-04', '2026-08-31'), unit);
    // A plan that is not public is not shown to it.
    expect(await told(309)).toEqual([]);
    await execute(desk, publishPlan, { id, version: 1 });
    expect(await told(309)).toEqual(['2026-08-13 309 dialogue.host-day 2026-08-17']);
    office.clock.set('2026-08-17T15:00:00+07:00');
    await execute(desk, holdDialogue, { id, version: 2, attended: 60 });
    const concluding = [
      '2026-08-25 309 dialogue.host-conclusion-due 2026-08-27',
      '2026-08-28 309 dialogue.host-conclusion-late 2026-08-27',
    ];
    expect(await told(309)).toEqual(concluding);
    const { id: raisedId } = await execute(desk, raiseMatter, { id, ...matter, words: 'Mương tắc' });
    expect(await told(309)).toEqual(['2026-08-20 309 dialogue.host-answers 2026-08-17', ...concluding]);

    // Carried on to a conclusion of a third unit: reminded of as the commitment that it becomes, and not here.
    const coordinator = await office.desk('coordinator');
    await execute(coordinator, addDialogueConclusion, {
      ...{ id, raisedId, what: 'Nạo vét mương', product: 'Mương sạch', ownerUnitId: 304, dueOn: '2026-09-10' },
    });
    expect(await told(309)).toEqual(concluding);
    expect(await told(304)).toEqual([]);
    await execute(coordinator, issueConclusions, { id, version: 3, paper: '21/TB', on: '2026-08-17' });
    expect(await told(304)).toEqual([]);
    const asked = commitmentReminders.find({ since: '2026-09-04', on: '2026-09-07' }, { after: 0, until: 900 });
    const promised = await read(
      await serviceDesk(office.system, 'notices'),
      async (ctx) => (await asked.execute(ctx.db)).rows,
    );
    expect(promised.map((row) => [row.unit_id, row.rule])).toContainEqual([304, 'commitments.due-soon']);
    await execute(desk, publishConclusions, { id, version: 4 });
    expect(await told(309)).toEqual([]);
  });

  test('a unit that hosts what it prepares is told once', async () => {
    office.clock.set('2026-09-07T09:00:00+07:00');
    const desk = await office.desk('officerA');
    const { id } = await execute(desk, planDialogue, makeDialogue({ heldOn: '2026-09-21', hostUnitId: 301 }));
    await execute(desk, publishPlan, { id, version: 1 });
    office.clock.set('2026-09-21T15:00:00+07:00');
    await execute(desk, holdDialogue, { id, version: 2, attended: 60 });
    expect((await span('2026-09-08', '2026-10-05')).filter((row) => /2026-(?:09-2|10)/u.test(row))).toEqual([
      '2026-09-29 301 dialogue.conclusion-due 2026-10-01',
      '2026-10-02 301 dialogue.conclusion-late 2026-10-01',
    ]);
  });
});
