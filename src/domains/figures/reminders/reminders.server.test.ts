import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, type Day } from '#platform/calendar/day.ts';
import { execute, read } from '#platform/command/execute.server.ts';
import type { ReminderSource } from '#platform/reminder.server.ts';
import { serviceDesk } from '#server/session.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { returnFigures } from '../deciding/commands.server.ts';
import { sendFigures } from '../sending/commands.server.ts';
import { openMonthlyForm } from '../testing.ts';
import { collectingReminders, owingReminders } from './reminders.server.ts';

let office: TestOffice;
let collectionId: number;
const all = { after: 0, until: 1_000_000 };

beforeAll(async () => {
  office = await openTestOffice();
  // Due on Saturday 20/06/2026, grace until 23/06, locked after 20/07.
  ({ collectionId } = await openMonthlyForm(office));
});
afterAll(() => office.close());

const found = async (source: ReminderSource, since: Day, on: Day, units = all) =>
  read(
    await serviceDesk(office.system, 'notices'),
    async (ctx) => (await source.find({ since, on }, units).execute(ctx.db)).rows,
  );
async function walk(source: ReminderSource, from: Day, until: Day, unit: number): Promise<string[]> {
  const fell: string[] = [];
  for (let on = from; on <= until; on = addDays(on, 1))
    for (const row of await found(source, addDays(on, -1), on))
      if (row.unit_id === unit) fell.push(`${on} ${row.rule.replace('figures.', '')}`);
  return fell;
}

test('who has not sent is reminded before the day, on it, and until it is locked', async () => {
  expect(await walk(owingReminders, '2026-06-12', '2026-07-31', 301)).toEqual([
    ...['2026-06-17 due-soon', '2026-06-22 due-today', '2026-06-29 late'],
    ...['2026-07-06 late', '2026-07-13 late', '2026-07-20 late'],
  ]);
  const [row] = await found(owingReminders, '2026-06-16', '2026-06-17', { after: 300, until: 301 });
  expect(row).toMatchObject({ unit_id: 301, link: `/so-lieu/${collectionId}/301`, concerns_on: '2026-06-20' });
  const words = owingReminders.words({ ...row!, onDay: '2026-06-17', concernsOn: row!.concerns_on });
  expect(words.what).toBe('Monthly form, Tháng 6 năm 2026');
  expect(words.why).toContain('20/06/2026');
  // Nights that were missed: the latest alone.
  expect(await found(owingReminders, '2026-06-15', '2026-06-22', { after: 300, until: 301 })).toHaveLength(1);
});

test('the collector is told once who is missing when grace is over', async () => {
  expect(await walk(collectingReminders, '2026-06-12', '2026-07-31', 201)).toEqual(['2026-06-24 behind']);
  const [row] = await found(collectingReminders, '2026-06-23', '2026-06-24');
  expect(row!.facts).toMatchObject({ missing: 4, expected: 4 });
});

test('what was sent reminds no more, what came back is told with its reason', async () => {
  const sending = { collectionId, unitId: 301, values: [1, 2, null], base: null };
  await execute(await office.desk('officerA'), sendFigures, sending);
  expect(await walk(owingReminders, '2026-06-12', '2026-06-30', 301)).toEqual([]);
  const remarks = [{ position: 2, reason: 'Thiếu quỹ' }];
  await execute(await office.desk('coordinator'), returnFigures, { collectionId, unitId: 301, remarks });
  expect(await walk(owingReminders, '2026-06-16', '2026-06-19', 301)).toEqual(['2026-06-17 sent-back']);
  const [row] = await found(owingReminders, '2026-06-16', '2026-06-17', { after: 300, until: 301 });
  expect(owingReminders.words({ ...row!, onDay: '2026-06-17', concernsOn: row!.concerns_on }).why).toContain(
    'Thiếu quỹ',
  );
  const told = [
    { rule: 'figures.sent-back', subjectId: collectionId },
    { rule: 'figures.late', subjectId: collectionId },
  ];
  const standing = async (by: 'officerA' | 'officerB' | 'nobody') =>
    read(await office.desk(by), (ctx) => owingReminders.standing(ctx, told));
  expect([...(await standing('officerA'))]).toHaveLength(2);
  expect([...(await standing('officerB'))]).toEqual([`figures.late ${collectionId}`]);
  await execute(await office.desk('officerA'), sendFigures, { ...sending, values: [1, 3, null], base: 1 });
  expect([...(await standing('officerA'))]).toEqual([]);
});

test('default deny: nobody finds nothing', async () => {
  const rows = (source: ReminderSource) =>
    office
      .desk('nobody')
      .then((desk) =>
        read(
          desk,
          async (ctx) => (await source.find({ since: '2026-06-16', on: '2026-06-30' }, all).execute(ctx.db)).rows,
        ),
      );
  expect([await rows(owingReminders), await rows(collectingReminders)]).toEqual([[], []]);
});
