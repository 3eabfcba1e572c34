import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { serviceDesk } from '../../../server/session.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { worldUnits } from '../../../../tests/support/world.ts';
import { countAstray, somePairs } from '../sampling/queries.server.ts';
import { sendFigures, sendTyped } from '../sending/commands.server.ts';
import { openMonthlyForm } from '../testing.ts';
import { foldSome } from '../totals/commands.server.ts';
import { typeCells } from './commands.server.ts';

// On a server (TEST_DATABASE_URL) the two are two transactions at the same time; the embedded database takes them in turn.

let office: TestOffice;
let form: Awaited<ReturnType<typeof openMonthlyForm>>;
beforeAll(async () => {
  office = await openTestOffice();
  form = await openMonthlyForm(office);
});
afterAll(() => office.close());

const rounds = 20;
const of = (unitId: number) => ({ collectionId: form.collectionId, unitId });
const codeOf = (outcome: PromiseSettledResult<unknown>) =>
  outcome.status === 'fulfilled' ? 'done' : outcome.reason instanceof Refusal ? outcome.reason.code : outcome.reason;

describe('two officers at the same time', () => {
  test('type in one cell: one is kept, the other is told what stands and by whom', async () => {
    const [one, other] = [await office.desk('officerA'), await office.desk('leader')];
    for (let version = 0; version < rounds; version += 1) {
      const typed = (value: number) => ({
        ...of(worldUnits.frontA),
        cells: [{ position: 1, value: String(value), version }],
      });
      const results = await Promise.all([
        execute(one, typeCells, typed(version * 2 + 1)),
        execute(other, typeCells, typed(version * 2 + 2)),
      ]);
      const kept = results.findIndex((result) => result.saved.length === 1);
      expect(results[kept]).toEqual({ saved: [{ position: 1, version: version + 1 }], conflicts: [], invalid: [] });
      expect(results[1 - kept]).toMatchObject({
        saved: [],
        conflicts: [{ position: 1, value: version * 2 + 1 + kept, version: version + 1, byName: expect.any(String) }],
      });
    }
  });

  test('send over one revision: one comes in, the other is told of it, and no number is drawn twice', async () => {
    const [one, other] = [await office.desk('officerB'), await office.desk('leader')];
    for (let base = 0; base < rounds; base += 1) {
      const sent = (value: number) => ({
        ...{ ...of(worldUnits.frontB), values: [value, 2, null], base: base === 0 ? null : base },
      });
      const outcomes = await Promise.allSettled([
        execute(one, sendFigures, sent(base * 2 + 1)),
        execute(other, sendFigures, sent(base * 2 + 2)),
      ]);
      expect(new Set(outcomes.map(codeOf))).toEqual(new Set(['done', 'figures-changed']));
    }
    const { rows } = await office.asOwner((query) =>
      query('select count(*)::int as revisions, max(rev) as last from figures.revision where unit_id = $1', [
        worldUnits.frontB,
      ]),
    );
    expect(rows).toEqual([{ revisions: rounds, last: rounds }]);
  });

  test('send what they typed together: it is sent once', async () => {
    const [one, other] = [await office.desk('womenOfficerA'), await office.desk('leader')];
    const cells = [1, 2].map((position) => ({ position, value: '3', version: 0 }));
    await execute(one, typeCells, { ...of(worldUnits.womenA), cells });
    const outcomes = await Promise.allSettled([
      execute(one, sendTyped, of(worldUnits.womenA)),
      execute(other, sendTyped, of(worldUnits.womenA)),
    ]);
    expect(new Set(outcomes.map(codeOf))).toEqual(new Set(['done', 'figures-unchanged']));
  });
});

test('a sampler that looks while others send and fold never sees a wrong total', async () => {
  const leader = await office.desk('leader');
  const service = await serviceDesk(office.system, 'figures');
  const units = [worldUnits.womenA, worldUnits.womenB];
  const sending = new Set<number>(units);
  const bases = await office.asOwner(async (query) => {
    const { rows } = await query('select unit_id, rev from figures.expectation where unit_id = any($1)', [units]);
    return new Map(rows.map((row) => [Number(row.unit_id), row.rev as number | null]));
  });
  const send = async (unitId: number) => {
    for (let at = 0; at < 40; at += 1) {
      const values = [at + 100, at % 3, null];
      const { rev } = await execute(leader, sendFigures, { ...of(unitId), values, base: bases.get(unitId) ?? null });
      bases.set(unitId, rev);
    }
    sending.delete(unitId);
  };
  let looked = 0;
  const look = async () => {
    while (sending.size > 0) {
      for (const pair of await read(service, (ctx) => somePairs(ctx, 3)))
        expect(await read(service, (ctx) => countAstray(ctx, pair))).toBe(0);
      looked += 1;
    }
  };
  const fold = async () => {
    while (sending.size > 0) await execute(service, foldSome, {});
  };
  await Promise.all([...units.map(send), look(), fold()]);
  expect(looked).toBeGreaterThan(0);
});
