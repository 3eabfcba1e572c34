import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { type Command, execute, read } from '#platform/command/execute.server.ts';
import type { Database } from '#domains/tables.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import type { WorldAccount } from '../../../../tests/support/world.ts';
import { planSession, takeStep } from '../sessions/commands.server.ts';
import { makeSession } from '../testing.ts';
import { agreeProgramme, approveProgramme, changeItem, dropItem, openProgramme, planItem } from './commands.server.ts';
import { courseOf, findProgramme } from './queries.server.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

type AnyCommand = Command<Database, z.ZodType, unknown>;
const act = async (command: unknown, input: object, by: WorldAccount = 'officerA') =>
  (await execute(await office.desk(by), command as AnyCommand, input)) as { id: number };
const see = async (year: number, by: WorldAccount = 'officerA') =>
  read(await office.desk(by), (ctx) => findProgramme(ctx, 301, year));
const item = {
  form: 'team',
  subject: 'Thu, chi các quỹ',
  fieldCode: 'welfare',
  bodyUnitIds: ['208'],
  fromMonth: '8',
  untilMonth: '9',
};

test('drafted, agreed, approved; from then on only dropped and added, each with its paper', async () => {
  const { id } = await act(openProgramme, { unitId: 301, year: 2026 });
  expect((await act(openProgramme, { unitId: 301, year: 2026 })).id).toBe(id);
  const day = { agreedWith: 'Ủy ban nhân dân xã', agreedOn: '2026-06-15' };
  await expect(act(agreeProgramme, { id, version: 1, ...day })).rejects.toMatchObject({ code: 'programme-empty' });
  const { id: itemId } = await act(planItem, { id, version: 1, ...item });
  await expect(act(planItem, { id, version: 2, ...item, untilMonth: '3' })).rejects.toMatchObject({
    fields: { untilMonth: 'months-turned' },
  });
  await expect(act(planItem, { id, version: 1, ...item })).rejects.toMatchObject({ code: 'programme-changed' });
  await act(changeItem, { id, version: 2, itemId, ...item, subject: 'Thu, chi các quỹ nhân dân' });
  const approval = { paper: 'CV 59-CV/ĐU', approvedOn: '2026-06-16' };
  await expect(act(approveProgramme, { id, version: 3, ...approval })).rejects.toMatchObject({
    code: 'programme-not-agreed',
  });
  await expect(act(planSession, { ...makeSession(), plannedId: itemId })).rejects.toMatchObject({
    code: 'programme-not-approved',
  });
  await act(agreeProgramme, { id, version: 3, ...day });
  await act(approveProgramme, { id, version: 4, ...approval });

  await expect(act(changeItem, { id, version: 5, itemId, ...item })).rejects.toMatchObject({
    code: 'programme-approved',
  });
  await expect(act(planItem, { id, version: 5, ...item })).rejects.toMatchObject({
    fields: { paper: 'programme-paper-needed' },
  });
  const { id: addedId } = await act(planItem, { id, version: 5, ...item, form: 'written', paper: 'TB 12/TB' });
  const { id: sessionId } = await act(planSession, { ...makeSession(), plannedId: itemId });
  await expect(act(dropItem, { id, version: 6, itemId, reason: 'x', paper: 'y' })).rejects.toMatchObject({
    code: 'item-in-session',
  });
  await act(dropItem, { id, version: 6, itemId: addedId, reason: 'Hoãn dự thảo', paper: 'TB 14/TB' });
  const programme = await see(2026);
  expect(programme!.items.map((one) => [one.droppedReason, one.paper, one.sessionId])).toEqual([
    [null, null, sessionId],
    ['Hoãn dự thảo (TB 14/TB)', 'TB 12/TB', null],
  ]);
});

test('whoever has no right there neither opens nor sees one', async () => {
  await expect(act(openProgramme, { unitId: 301, year: 2027 }, 'officerB')).rejects.toMatchObject({
    code: 'not-allowed',
  });
  expect(await see(2026, 'officerB')).toBeNull();
  expect(await see(2026, 'leader')).toMatchObject({ state: 'approved' });
});

test('the database keeps an approved item even from a program that forgets', async () => {
  const programme = await see(2026);
  const forget = {
    name: 'forget',
    input: (await import('zod')).z.object({}),
    run: async (ctx: Parameters<typeof planItem.run>[0]) => {
      await ctx.db
        .updateTable('supervision.planned')
        .set({ subject: 'x' })
        .where('id', '=', programme!.items[0]!.id)
        .execute();
    },
  };
  await expect(act(forget, {})).rejects.toThrow(/is approved/u);
});

test('the course of the year counts what was held and what is still planned', async () => {
  const desk = await office.desk('officerA');
  const course = () => read(desk, (ctx) => courseOf(ctx, 301, 2026));
  expect((await course())[0]).toMatchObject({ kind: 'supervision', held: 0, planned: 1, course: 'behind' });
  office.clock.set('2026-07-08T09:00:00+07:00');
  const { id } = await act(planSession, makeSession({ form: 'joint' }));
  await act(takeStep, { id, version: 1, step: 'held', doneOn: '2026-07-08' });
  // What a state body leads is no supervision of one's own.
  expect((await course())[0]).toMatchObject({ held: 0 });
});
