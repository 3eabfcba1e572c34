import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import type { ReminderSource } from '#platform/reminder.server.ts';
import {
  acceptTargets,
  askChange,
  setHarder,
  setOwn,
  setTargets,
} from '#domains/indicators/targets/commands.server.ts';
import { targetsToAccept, waitingTargets } from '#domains/indicators/targets/queries.server.ts';
import { serviceDesk } from '#server/session.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { type WorldAccount, worldUnits } from '../../../../tests/support/world.ts';
import { makeIndicators } from '../testing.ts';
import { targetAnswerReminders, targetReminders } from './reminders.server.ts';

let office: TestOffice;
let parentId: number;
const { frontProvince, frontA, frontB } = worldUnits;

async function act<R>(by: WorldAccount, command: Parameters<typeof execute>[1], input: unknown): Promise<R> {
  return execute(await office.desk(by), command as never, input) as Promise<R>;
}
const found = async (source: ReminderSource, since = '2026-06-16', on = '2026-06-17') =>
  read(
    await serviceDesk(office.system, 'notices'),
    async (ctx) => (await source.find({ since, on }, { after: 0, until: 1_000_000 }).execute(ctx.db)).rows,
  );
const told = async (source: ReminderSource) =>
  (await found(source)).map((row) => `${row.unit_id} ${row.rule}`).toSorted();
const waiting = async (by: WorldAccount, unitId: number) =>
  read(await office.desk(by), (ctx) => waitingTargets(ctx, unitId));

beforeAll(async () => {
  office = await openTestOffice();
  const [indicatorId] = await makeIndicators(office, 1);
  const year = { startsOn: '2026-01-01', endsOn: '2026-12-31', spread: 'each', comparator: '>=' };
  const own = { ...year, unitId: frontProvince, indicatorId, value: 2 };
  parentId = (await act<{ id: number }>('coordinator', setOwn, own)).id;
  const rows = [frontA, frontB].map((unitId) => ({ unitId, value: 2 }));
  await act('coordinator', setTargets, { parentId, rows });
});
afterAll(() => office.close());

test('who was given a target is told on the next morning, with its giver and its mark, and it waits', async () => {
  expect(await told(targetReminders)).toEqual([`${frontA} targets.given`, `${frontB} targets.given`]);
  const row = (await found(targetReminders))[0]!;
  expect(targetReminders.words({ ...row, onDay: '2026-06-17', concernsOn: row.concerns_on })).toMatchObject({
    what: expect.stringMatching(/: ít nhất 2 /u),
    about: expect.stringMatching(/^Nơi giao: /u),
  });
  expect(await waiting('officerA', frontA)).toEqual({ accept: 1, answer: 0 });
  expect(await found(targetReminders, '2026-06-17', '2026-06-18')).toEqual([]);
});

test('the giver is told who asks for a change and who set itself more, of who accepted the number', async () => {
  const idOf = async (by: WorldAccount, unitId: number) =>
    (await read(await office.desk(by), (ctx) => targetsToAccept(ctx, unitId)))[0]!.id;
  const [a, b] = [await idOf('officerA', frontA), await idOf('officerB', frontB)];
  await act('officerA', acceptTargets, { targetIds: [a] });
  await act('officerB', askChange, { targetId: b, reason: 'Thiếu người' });
  expect(await told(targetReminders)).toEqual([]);
  expect(await told(targetAnswerReminders)).toEqual([
    `${frontProvince} targets.accepted`,
    `${frontProvince} targets.asked`,
  ]);
  const rows = await found(targetAnswerReminders);
  const words = (rule: string) => {
    const row = rows.find((one) => one.rule === rule)!;
    return targetAnswerReminders.words({ ...row, onDay: '2026-06-17', concernsOn: row.concerns_on });
  };
  expect(words('targets.asked').why).toContain('Thiếu người');
  expect(words('targets.accepted').about).toBe('1 đơn vị tiếp nhận');
  expect(await waiting('coordinator', frontProvince)).toEqual({ accept: 0, answer: 1 });
  const standing = await read(await office.desk('coordinator'), (ctx) =>
    targetAnswerReminders.standing(ctx, [
      { rule: 'targets.asked', subjectId: b },
      { rule: 'targets.asked', subjectId: a },
    ]),
  );
  expect([...standing]).toEqual([`targets.asked ${b}`]);
  await act('officerA', setHarder, { targetId: a, value: 3 });
  expect(await told(targetAnswerReminders)).toEqual([
    `${frontProvince} targets.asked`,
    `${frontProvince} targets.harder`,
  ]);
});
