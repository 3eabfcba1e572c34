import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, type Day } from '#platform/calendar/day.ts';
import { execute, read } from '#platform/command/execute.server.ts';
import { standingKey } from '#platform/reminder.server.ts';
import { openTestOffice, type TestOffice } from '../../../../../tests/support/office.ts';
import type { WorldAccount } from '../../../../../tests/support/world.ts';
import { serviceDesk } from '../../../../server/session.ts';
import { answerDataRequest } from '../commands.server.ts';
import { sendDataRequest } from '../testing.ts';
import { dataRequestReminders as source } from './reminders.server.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
  office.clock.set('2026-06-18T10:00:00+07:00');
});
afterAll(() => office.close());

const find = (on: Day) => source.find({ since: addDays(on, -1), on }, { after: 0, until: 900 });
async function walk(from: Day, until: Day): Promise<string[]> {
  const desk = await serviceDesk(office.system, 'notices');
  const fell: string[] = [];
  for (let on = from; on <= until; on = addDays(on, 1))
    for (const row of await read(desk, async (ctx) => (await find(on).execute(ctx.db)).rows))
      fell.push(`${row.occasion} ${row.unit_id} ${row.rule} ${row.link}`);
  return fell;
}
const standing = async (by: WorldAccount, rule: string, subjectId: number) =>
  (await read(await office.desk(by), (ctx) => source.standing(ctx, [{ rule, subjectId }]))).has(
    standingKey(rule, subjectId),
  );

test('before the day, each day after it, and to the unit above; until it is answered', async () => {
  const { id } = await sendDataRequest(office);
  // Thursday 18 June: due on Monday 22.
  expect(await walk('2026-06-18', '2026-06-24')).toEqual([
    `2026-06-19 301 data-requests.due /yeu-cau-du-lieu/${id}`,
    '2026-06-23 201 data-requests.late-below /don-vi/301',
    `2026-06-23 301 data-requests.late /yeu-cau-du-lieu/${id}`,
    `2026-06-24 301 data-requests.late /yeu-cau-du-lieu/${id}`,
  ]);
  expect(await standing('officerA', 'data-requests.late', id)).toBe(true);
  expect(await standing('leader', 'data-requests.late-below', id)).toBe(true);
  expect(await standing('officerB', 'data-requests.late', id)).toBe(false);
  const officer = await office.desk('officerA');
  expect(await read(officer, async (ctx) => (await find('2026-06-23').execute(ctx.db)).rows)).toEqual([]);
  await execute(officer, answerDataRequest, { id, version: 1, outcome: 'done', did: 'Đã xóa' });
  expect(await walk('2026-06-18', '2026-06-24')).toEqual([]);
  expect(await standing('leader', 'data-requests.late-below', id)).toBe(false);
});

test('the words name the kind and the unit, nobody else', () => {
  const told = { rule: 'data-requests.late-below', onDay: '2026-06-23', concernsOn: '2026-06-22' };
  expect(source.words({ ...told, facts: { kind: 'delete', unit: 'Ủy ban MTTQ xã A' } })).toEqual({
    what: 'Yêu cầu về dữ liệu cá nhân: Xóa dữ liệu',
    about: 'Đơn vị phải trả lời: Ủy ban MTTQ xã A',
    why: 'Báo vì đơn vị dưới quá hạn trả lời ngày 22/06/2026',
    act: 'Xem đơn vị',
  });
});
