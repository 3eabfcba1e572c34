import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { openTestOffice, type TestOffice } from '../../../../../tests/support/office.ts';
import { callOffDialogue, holdDialogue, planDialogue, publishPlan } from '../commands.server.ts';
import { makeDialogue } from '../testing.ts';
import { dialogueLines, waitingDialogues } from './queries.server.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

test('a plan within a week of its limit, a day that is not written down, conclusions that are not public', async () => {
  const desk = await office.desk('officerA');
  const plan = async (overrides: object) => (await execute(desk, planDialogue, makeDialogue(overrides))).id;
  const today = await plan({ heldOn: '2026-06-16' });
  const held = await plan({ heldOn: '2026-06-16' });
  await execute(desk, holdDialogue, { id: held, version: 1, attended: 40 });
  // Public by 23 June, 24 June, and of youth by 20 June.
  const week = await plan({ heldOn: '2026-06-30' });
  await plan({ heldOn: '2026-07-01' });
  const youth = await plan({ kind: 'youth', heldOn: '2026-07-20' });
  const known = await plan({ heldOn: '2026-06-25' });
  await execute(desk, publishPlan, { id: known, version: 1 });
  const off = await plan({ heldOn: '2026-06-17' });
  await execute(desk, callOffDialogue, { id: off, version: 1, reason: 'Mưa bão' });

  const waiting = async () => (await read(desk, (ctx) => waitingDialogues(ctx, 301))).map(({ id }) => id);
  expect((await waiting()).toSorted((a, b) => a - b)).toEqual([today, held, week, youth]);
  // The plan of the day itself was never made public.
  expect(await read(desk, (ctx) => dialogueLines(ctx, 301))).toEqual([
    { words: '4 buổi đối thoại chờ bước tiếp theo', act: 'Làm tiếp', to: '/doi-thoai?hien=cho', isLate: true },
  ]);
  // Whose head answers is not whose move it is.
  expect(await read(await office.desk('leader'), (ctx) => dialogueLines(ctx, 309))).toEqual([]);
});
