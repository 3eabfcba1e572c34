import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { openTestOffice, type TestOffice } from '../../../../../tests/support/office.ts';
import { serviceDesk } from '../../../../server/session.ts';
import { closeBoard, openBoard } from '../commands.server.ts';
import { makeBoard } from '../testing.ts';
import { boardReminders as source } from './reminders.server.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

test('60 and 20 working days before its term ends a board is reminded of, until it has ended', async () => {
  const officer = await office.desk('officerA');
  // Wednesday 15/7/2026: 20 working days after Wednesday 17/6/2026.
  const { id } = await execute(officer, openBoard, makeBoard({ untilOn: '2026-07-15' }));
  const found = async (since: string, on: string) =>
    read(
      await serviceDesk(office.system, 'notices'),
      async (ctx) => (await source.find({ since, on }, { after: 0, until: 900 }).execute(ctx.db)).rows,
    );
  expect(await found('2026-06-15', '2026-06-16')).toEqual([]);
  const [row] = await found('2026-06-16', '2026-06-17');
  expect(row).toMatchObject({ unit_id: 301, subject_id: id, concerns_on: '2026-07-15', link: `/giam-sat/ban/${id}` });
  const told = { rule: row!.rule, onDay: '2026-06-17', concernsOn: row!.concerns_on, facts: row!.facts };
  expect(source.words(told).why).toBe('Nhắc vì nhiệm kỳ của ban hết ngày 15/07/2026');
  const standing = () => read(officer, (ctx) => source.standing(ctx, [{ rule: row!.rule, subjectId: id }]));
  expect((await standing()).size).toBe(1);
  await execute(officer, closeBoard, { id, version: 1, on: '2026-06-16' });
  expect((await standing()).size).toBe(0);
  expect(await found('2026-06-16', '2026-06-17')).toEqual([]);
});
