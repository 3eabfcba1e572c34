import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { may } from '#platform/access/may.ts';
import { execute, read } from '#platform/command/execute.server.ts';
import { openTestOffice, type TestOffice } from '../../tests/support/office.ts';
import { planSession } from './supervision/sessions/commands.server.ts';
import { makeSession } from './supervision/testing.ts';
import { todaySources } from './today.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

let asked = 0;
const counter: KyselyPlugin = {
  transformQuery: ({ node }) => {
    asked += 1;
    return node;
  },
  transformResult: async ({ result }) => result,
};

/** How many queries the lines of the first screen take for this account at its unit. */
async function queriesOf(account: 'officerA' | 'observer'): Promise<number> {
  const { system, actor } = await office.desk(account);
  const { unit, grants } = actor!;
  const sources = todaySources.filter(({ needs }) => may(grants, system.permissions, needs, unit!.path));
  const desk = { actor, system: { ...system, db: system.db.withPlugin(counter) } };
  // Without what opens and ends the transaction.
  return read(desk, async (ctx) => {
    asked = 0;
    for (const source of sources) await source.lines(ctx, unit!.id);
    return asked;
  });
}

test('the lines of the first screen: eight queries, one more where sessions wait, none for who cannot act', async () => {
  expect(await queriesOf('officerA')).toBe(8);
  await execute(await office.desk('officerA'), planSession, { ...makeSession(), bodyUnitIds: [208] });
  expect(await queriesOf('officerA')).toBe(9);
  expect(await queriesOf('observer')).toBe(0);
});
