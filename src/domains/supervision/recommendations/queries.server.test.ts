import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { planSession, takeStep } from '../sessions/commands.server.ts';
import { makeSession } from '../testing.ts';
import { addRecommendation, concludeSession } from './commands.server.ts';
import { halfYearList } from './queries.server.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

/** A session of today with so many recommendations to the provincial party committee. */
async function concluded(count: number): Promise<void> {
  const desk = await office.desk('coordinator');
  const { id } = await execute(desk, planSession, makeSession({ form: 'papers', workingOn: '2026-06-16' }));
  for (const [at, step] of ['plan_sent', 'held'].entries())
    await execute(desk, takeStep, { id, version: at + 1, step, doneOn: '2026-06-16' });
  for (let at = 1; at <= count; at += 1)
    await execute(desk, addRecommendation, {
      ...{ id, bodyUnitId: 208, what: `Việc ${at}`, product: 'Báo cáo', dueOn: '2026-09-30' },
    });
  const words = { conclusion: 'Còn chậm', paper: '21/TB', doneOn: '2026-06-16' };
  await execute(desk, concludeSession, { id, version: 3, ...words });
}

test('the list of a half year is whole, however many rows are read at once', async () => {
  for (const count of [3, 1, 3]) await concluded(count);
  const list = async (batch?: number) =>
    (
      await read(await office.desk('officerA'), (ctx) =>
        halfYearList(ctx, { unitId: 301, bodyUnitId: 208, half: '2026-1' }, batch),
      )
    ).lines;
  const whole = await list();
  expect(whole.map(({ what, state }) => `${what} ${state}`)).toEqual(
    [1, 2, 3, 1, 1, 2, 3].map((at) => `Việc ${at} assigned`),
  );
  // Under, at and over the edge: nothing is lost between two batches, and nothing stands twice.
  for (const batch of [1, 2, 3, 6, 7, 8]) expect(await list(batch), String(batch)).toEqual(whole);
});
