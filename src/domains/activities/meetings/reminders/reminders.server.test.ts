import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { addDays, type Day } from '#platform/calendar/day.ts';
import { type Command, execute, read } from '#platform/command/execute.server.ts';
import type { Database } from '#domains/tables.ts';
import { serviceDesk } from '../../../../server/session.ts';
import { openTestOffice, type TestOffice } from '../../../../../tests/support/office.ts';
import type { WorldAccount } from '../../../../../tests/support/world.ts';
import { answerInvitation } from '../answers/commands.server.ts';
import { changeMeeting, planMeeting } from '../commands.server.ts';
import { makePlan } from '../testing.ts';
import { meetingReminders as source } from './reminders.server.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

type AnyCommand = Command<Database, z.ZodType, unknown>;
const act = async (by: WorldAccount, command: unknown, input: object) =>
  execute(await office.desk(by), command as AnyCommand, input);
const planned = async (startsOn: Day, overrides = {}) =>
  ((await act('officerA', planMeeting, makePlan({ startsOn, ...overrides }))) as { id: number }).id;
const found = async (since: Day, on: Day, units = { after: 0, until: 1_000_000 }) =>
  read(
    await serviceDesk(office.system, 'notices'),
    async (ctx) => (await source.find({ since, on }, units).execute(ctx.db)).rows,
  );
async function walk(id: number, from: Day, until: Day): Promise<string[]> {
  const fell: string[] = [];
  for (let on = from; on <= until; on = addDays(on, 1))
    for (const row of await found(addDays(on, -1), on))
      if (row.subject_id === id) fell.push(`${on} ${row.unit_id} ${row.rule.replace('activities.', '')}`);
  return fell.toSorted();
}
const why = (row: Awaited<ReturnType<typeof found>>[number], onDay: Day) =>
  source.words({ rule: row.rule, onDay, concernsOn: row.concerns_on, facts: row.facts }).why;

test('an invitation that nobody answers, and the day before; who declined hears no more', async () => {
  const id = await planned('2026-06-26');
  expect(await walk(id, '2026-06-17', '2026-06-27')).toEqual([
    '2026-06-24 304 invitation-waits',
    '2026-06-24 309 invitation-waits',
    '2026-06-25 304 meeting-tomorrow',
    '2026-06-25 309 meeting-tomorrow',
  ]);
  const [row] = await found('2026-06-24', '2026-06-25', { after: 303, until: 304 });
  expect(why(row!, '2026-06-25')).toBe('Báo để biết: họp ngày mai, lúc 08:00 ngày 26/06/2026');
  const declined = { id, unitId: 304, version: 1, answer: 'declined', reason: 'Trùng lịch' };
  await act('womenOfficerA', answerInvitation, declined);
  expect(await walk(id, '2026-06-17', '2026-06-27')).toEqual([
    '2026-06-24 309 invitation-waits',
    '2026-06-25 309 meeting-tomorrow',
  ]);
  const told = [{ rule: 'activities.invitation-waits', subjectId: id }];
  const standing = async () => read(await office.desk('womenOfficerA'), (ctx) => source.standing(ctx, told));
  expect((await standing()).size).toBe(0);
  office.clock.set('2026-06-16T11:00:00+07:00');
  // Moved since: the answer from before is no answer any more.
  await act('officerA', changeMeeting, { ...makePlan({ startsOn: '2026-06-26', startsHour: '9h00' }), id, version: 1 });
  expect((await standing()).size).toBe(1);
});

test('over days off, and after a missed night, in words that are true', async () => {
  // A Sunday: the working days before it are Friday and Thursday.
  const id = await planned('2026-06-28', { endsOn: '2026-06-28' });
  expect(await walk(id, '2026-06-17', '2026-06-30')).toEqual([
    '2026-06-25 304 invitation-waits',
    '2026-06-25 309 invitation-waits',
    '2026-06-26 304 meeting-tomorrow',
    '2026-06-26 309 meeting-tomorrow',
  ]);
  const friday = (await found('2026-06-25', '2026-06-26')).find((row) => row.subject_id === id)!;
  expect(why(friday, '2026-06-26')).toBe('Báo để biết: họp lúc 08:00 ngày 28/06/2026');
  const held = (await found('2026-06-26', '2026-06-29')).filter((row) => row.subject_id === id);
  expect(held).toEqual([]);
});

test('conclusions that nobody has sent: the host, once, more than three working days after', async () => {
  const id = await planned('2026-06-16');
  const conclude = `insert into activities.conclusion (meeting_id, position, what, product, owner_unit_ids, due_on, changed_at, changed_by)
    values ($1, $2, 'Rà soát hộ nghèo', 'Danh sách', '{304}', '2026-07-31', now(), 5)`;
  expect(await walk(id, '2026-06-17', '2026-06-26')).toEqual([]);
  await office.asOwner(async (query) => {
    await query(conclude, [id, 1]);
    await query(conclude, [id, 2]);
  });
  expect(await walk(id, '2026-06-17', '2026-06-30')).toEqual(['2026-06-22 301 conclusions-unsent']);
  const [row] = (await found('2026-06-21', '2026-06-22')).filter(({ subject_id: subject }) => subject === id);
  expect(why(row!, '2026-06-22')).toBe('Nhắc vì cuộc họp ngày 16/06/2026 còn 2 kết luận chưa gửi');
  expect(row!.link).toBe(`/hop/${id}/ket-luan`);
  const told = [{ rule: row!.rule, subjectId: id }];
  const standing = async () => read(await office.desk('officerA'), (ctx) => source.standing(ctx, told));
  expect((await standing()).size).toBe(1);
  await office.asOwner((query) =>
    query(`update activities.conclusion set sent_at = now(), sent_by = 5 where meeting_id = $1`, [id]),
  );
  expect((await standing()).size).toBe(0);
  expect(await walk(id, '2026-06-22', '2026-06-22')).toEqual([]);
});

test('default deny: without a right nothing is found', async () => {
  await planned('2026-06-19');
  const rows = await read(
    await office.desk('nobody'),
    async (ctx) =>
      (await source.find({ since: '2026-06-16', on: '2026-06-17' }, { after: 0, until: 900 }).execute(ctx.db)).rows,
  );
  expect(rows).toEqual([]);
  expect((await found('2026-06-16', '2026-06-17')).length).toBeGreaterThan(0);
});
