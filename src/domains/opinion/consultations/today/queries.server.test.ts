import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { openTestOffice, type TestOffice } from '../../../../../tests/support/office.ts';
import { closeCount, countBallots, planConsultation } from '../commands.server.ts';
import { listConsultations } from '../queries.server.ts';
import { waitsForUnit } from '../rules.ts';
import { makeConsultation } from '../testing.ts';
import { consultationLines } from './queries.server.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

test('what begins today, what has ended and what was counted; as many as the list shows', async () => {
  const desk = await office.desk('officerA');
  const plan = async (opensOn: string, closesOn: string) =>
    ((await execute(desk, planConsultation, makeConsultation({ opensOn, closesOn }))) as { id: string }).id;
  await plan('2026-06-18', '2026-06-25');
  const lines = () => read(desk, (ctx) => consultationLines(ctx, 301));
  expect(await lines()).toEqual([]);
  await plan('2026-06-16', '2026-06-25');
  const running = await plan('2026-06-14', '2026-06-25');
  await execute(desk, countBallots, { id: running, areaId: 5, handedOut: 120, agreed: 20 });
  const counted = await plan('2026-06-14', '2026-06-16');
  await execute(desk, countBallots, { id: counted, areaId: 5, handedOut: 120, agreed: 100 });
  await execute(desk, closeCount, { id: counted, version: 2 });
  const [line] = await lines();
  expect(line).toMatchObject({ words: '2 cuộc lấy ý kiến hộ gia đình chờ bước tiếp theo', isLate: false });
  const listed = await read(desk, async (ctx) =>
    (await listConsultations(ctx, [301])).filter((one) => waitsForUnit(one, ctx.today)),
  );
  expect(listed).toHaveLength(2);
  // Counted on 16 June: minutes by the 23rd.
  office.clock.set('2026-06-23T23:00:00+07:00');
  expect((await lines())[0]).toMatchObject({ isLate: false });
  office.clock.set('2026-06-24T08:00:00+07:00');
  expect((await lines())[0]).toMatchObject({ isLate: true });
});
