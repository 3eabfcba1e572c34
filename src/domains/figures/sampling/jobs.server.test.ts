import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { openWorker } from '#platform/jobs/worker.server.ts';
import { refusalText } from '#domains/refusal-text.ts';
import { runFailedAgain } from '../../operations/commands.server.ts';
import { getSystem } from '../../operations/queries.server.ts';
import { serviceDesk } from '../../../server/session.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { worldUnits } from '../../../../tests/support/world.ts';
import { sendFigures } from '../sending/commands.server.ts';
import { openMonthlyForm } from '../testing.ts';
import { recheckTotal, sampleFigures } from './jobs.server.ts';
import { countAstray } from './queries.server.ts';

let office: TestOffice;
let form: Awaited<ReturnType<typeof openMonthlyForm>>;
beforeAll(async () => {
  office = await openTestOffice();
  form = await openMonthlyForm(office);
  await execute(await office.desk('officerA'), sendFigures, {
    ...{ collectionId: form.collectionId, unitId: worldUnits.frontA, values: [5, 2, null], base: null },
  });
  await office.asOwner((query) => query('select figures.fold(10)'));
});
afterAll(() => office.close());

/** One run of the sampler, and of whatever it sent; tries that wait come at once. */
async function sample(): Promise<void> {
  await sampleFigures.run(await serviceDesk(office.system, 'figures'), {});
  const { system } = office;
  const worker = await openWorker({
    ...{ system, jobs: [recheckTotal] },
    deskOf: (service) => serviceDesk(system, service),
  });
  for (let tries = 0; tries < 4; tries += 1) {
    await worker.runDue();
    await office.asOwner((query) =>
      query(`update pgboss.job set start_after = now() - interval '1 minute' where name = 'figures.recheck'`),
    );
  }
  await worker.stop();
}
const alarms = async () => {
  const { runs } = await read(await office.desk('administrator'), getSystem);
  return runs.filter((run) => run.name === 'figures.recheck');
};
const falsify = (by: number) =>
  office.asOwner((query) =>
    query(
      `update figures.rollup set total = total + $1 where indicator_id = $2 and territory_id = 2 and organisation_code = 'all'`,
      [by, form.indicatorIds[1]],
    ),
  );

test('right totals raise nothing', async () => {
  await sample();
  expect(await alarms()).toEqual([]);
});

test('a falsified total stands before the administrator until it is right and looked at, once', async () => {
  await falsify(1);
  await sample();
  await sample();
  const [alarm, ...others] = await alarms();
  expect(others).toEqual([]);
  expect(alarm).toMatchObject({ state: 'failed', tries: 4, failure: { kind: 'refused', code: 'total-astray' } });
  expect(refusalText['total-astray']).toContain('caunoi check');
  const runAgain = async () => execute(await office.desk('administrator'), runFailedAgain, { id: alarm!.id });
  await runAgain();
  await sample();
  expect(await alarms()).toMatchObject([{ state: 'failed' }]);
  await falsify(-1);
  await runAgain();
  await sample();
  expect(await alarms()).toEqual([]);
});

test('recomputing is for the service of figures alone', async () => {
  const desk = await office.desk('leader');
  const pair = { indicatorId: form.indicatorIds[0]!, periodId: 1 };
  await expect(read(desk, (ctx) => countAstray(ctx, pair))).rejects.toThrow('for the service of figures');
});
