import { afterAll, beforeAll, expect, test } from 'vitest';
import { newCommitments, openForTest } from '#domains/commitments/testing.ts';
import { monthDays } from '#platform/calendar/month-days.ts';
import { execute, read } from '#platform/command/execute.server.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { logActivity, withdrawActivity } from '../commands.server.ts';
import { callOffMeeting, planMeeting } from '../meetings/commands.server.ts';
import { makePlan } from '../meetings/testing.ts';
import { pageSize } from '../queries.server.ts';
import { makeActivity } from '../testing.ts';
import { calendarBelow, calendarOfUnit, dayBelow } from './queries.server.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

const june = monthDays('2026-06');
const first = { after: null, before: null };

test('a month holds what the unit did, where it took part, its meetings and what it has still to do', async () => {
  const officer = await office.desk('officerA');
  const coordinator = await office.desk('coordinator');
  const { id: own } = await execute(officer, logActivity, makeActivity());
  const taken = await execute(coordinator, logActivity, makeActivity({ ownerUnitId: 401, partnerUnitIds: [301] }));
  const mistaken = await execute(officer, logActivity, makeActivity({ place: 'Nhầm' }));
  await execute(officer, withdrawActivity, { id: mistaken.id, version: 1, reason: 'Nhầm' });
  const { id: off } = await execute(officer, planMeeting, makePlan());
  await execute(officer, callOffMeeting, { id: off, version: 1, reason: 'Hoãn' });
  const dueId = await execute(coordinator, openForTest, newCommitments({ dueOn: '2026-06-30' }));
  await execute(coordinator, openForTest, newCommitments({ dueOn: '2026-07-01' }));
  const month = await read(officer, (ctx) => calendarOfUnit(ctx, 301, june));
  expect(month.lines.map(({ id, isPartner }) => ({ id, isPartner }))).toEqual([
    { id: own, isPartner: false },
    { id: taken.id, isPartner: true },
  ]);
  expect(month.meetings.map(({ id, state }) => ({ id, state }))).toEqual([{ id: off, state: 'called_off' }]);
  expect(month.due.map(({ id }) => id)).toEqual([dueId]);
});

test('a meeting that was held stands once, not again as its record', async () => {
  const officer = await office.desk('officerA');
  const { id: record } = await execute(officer, logActivity, makeActivity({ happenedOn: '2026-06-16' }));
  const { id } = await execute(officer, planMeeting, makePlan({ startsOn: '2026-06-16' }));
  await office.asOwner(async (query) => {
    await query('alter table activities.meeting disable trigger guard');
    await query(`update activities.meeting set state = 'held', activity_id = ${record} where id = ${id}`);
    await query('alter table activities.meeting enable trigger guard');
  });
  const month = await read(officer, (ctx) => calendarOfUnit(ctx, 301, june));
  expect(month.meetings.map((one) => one.id)).toContain(id);
  expect(month.lines.map((one) => one.id)).not.toContain(record);
});

test('of all below a day says how many, and its list joins without a gap and a repeat, forwards and back', async () => {
  const coordinator = await office.desk('coordinator');
  const many = pageSize + 7;
  for (let index = 0; index < many; index += 1)
    await execute(
      coordinator,
      logActivity,
      makeActivity({ ownerUnitId: index % 2 ? 301 : 401, happenedOn: '2026-06-11' }),
    );
  const below = await read(coordinator, (ctx) => calendarBelow(ctx, june));
  expect(below.activities.find(({ day }) => day === '2026-06-11')).toEqual({ day: '2026-06-11', count: many });
  expect(below.due).toEqual([{ day: '2026-06-30', count: 1 }]);
  expect(below.meetings).toHaveLength(2);
  const day = (cursor: { after: string | null; before: string | null }) =>
    read(coordinator, (ctx) => dayBelow(ctx, '2026-06-11', 'activities', cursor));
  const one = await day(first);
  const two = await day({ after: one.after, before: null });
  expect(new Set([...one.activities, ...two.activities].map(({ id }) => id)).size).toBe(many);
  expect([one.before, two.after]).toEqual([null, null]);
  expect((await day({ after: null, before: two.before })).activities).toEqual(one.activities);
  const due = await read(coordinator, (ctx) => dayBelow(ctx, '2026-06-30', 'due', first));
  expect(due).toMatchObject({ due: [{ dueOn: '2026-06-30' }], activities: [], after: null });
  const meetings = await read(coordinator, (ctx) => dayBelow(ctx, '2026-06-16', 'meetings', first));
  expect(meetings.meetings).toHaveLength(2);
});

test('of all below, one counts what one may read and no more', async () => {
  const below = await read(await office.desk('officerB'), (ctx) => calendarBelow(ctx, june));
  const ofCommuneB = Math.ceil((pageSize + 7) / 2);
  expect(below.activities.find(({ day }) => day === '2026-06-11')?.count).toBe(ofCommuneB);
  expect(below.meetings).toEqual([]);
  expect(below.due).toEqual([]);
});
