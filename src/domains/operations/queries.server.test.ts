import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { openWorker } from '#platform/jobs/worker.server.ts';
import { jobText } from '#domains/job-text.ts';
import { jobs } from '#domains/jobs.ts';
import { serviceDesk } from '../../server/session.ts';
import { openTestOffice, type TestOffice } from '../../../tests/support/office.ts';
import { runFailedAgain } from './commands.server.ts';
import { getSystem } from './queries.server.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

/** Of the jobs of all domains the one that this test runs. */
const look = async () => {
  const system = await read(await office.desk('administrator'), getSystem);
  return { ...system, jobs: system.jobs.filter(({ name }) => name === 'retain') };
};

test('an administrator sees what ran, what waits and what failed, and what the system is; nobody else does', async () => {
  expect((await look()).jobs).toMatchObject([{ name: 'retain', failed: 0, lastSuccessAt: null, nextAt: null }]);
  await office.asOwner((query) =>
    query(`insert into pgboss.job (name, state, started_on, completed_on, retry_count, output, start_after, policy, data) values
      ('retain', 'completed', now(), '2026-06-15T02:31+07', 0, null, now(), 'short', '{}'),
      ('retain', 'completed', now(), '2026-06-16T02:31+07', 0, null, now(), 'short', '{}'),
      ('retain', 'failed', now(), '2026-06-14T02:31+07', 3, '{"kind": "machine", "code": "ENOSPC"}', now(), 'short', '{}'),
      ('retain', 'created', null, null, 0, null, '2099-06-17T02:30+07', 'short', '{}')`),
  );
  const { jobs: lines, runs, facts } = await look();
  expect(lines).toEqual([
    {
      ...{ name: 'retain', running: 0, waiting: 0, failed: 1 },
      nextAt: '2099-06-16T19:30:00.000Z',
      lastSuccessAt: '2026-06-15T19:31:00.000Z',
    },
  ]);
  expect(runs).toMatchObject([
    { state: 'failed', tries: 4, failure: { kind: 'machine', code: 'ENOSPC' } },
    { state: 'created', tries: 0, failure: null, at: '2099-06-16T19:30:00.000Z' },
  ]);
  expect(facts).toMatchObject({ database: expect.stringMatching(/^\d+\./u), fileCount: 0 });
  expect(facts.lastMigration).toMatch(/^\d{4}_\w+\.sql$/u);
  expect(facts.databaseBytes).toBeGreaterThan(1_000_000);
  await expect(read(await office.desk('leader'), getSystem)).rejects.toMatchObject({ code: 'not-allowed' });
});

test('a failed job runs again when the administrator says so, once', async () => {
  const failed = (await look()).runs.find((run) => run.state === 'failed')!;
  const again = async (who: 'administrator' | 'leader') =>
    execute(await office.desk(who), runFailedAgain, { id: failed.id });
  office.clock.set('2099-06-16T10:00:00+07:00');
  await expect(again('leader')).rejects.toMatchObject({ code: 'not-allowed' });
  await again('administrator');
  await expect(again('administrator')).rejects.toMatchObject({ code: 'job-not-failed' });
  const { system } = office;
  const worker = await openWorker({ system, jobs, deskOf: (service) => serviceDesk(system, service) });
  await worker.runDue();
  await worker.stop();
  const { jobs: lines, runs } = await look();
  expect(lines[0]).toMatchObject({ failed: 0, waiting: 0, running: 0 });
  expect(runs.map((run) => run.id)).not.toContain(failed.id);
});

test('an output that is not ours is not shown', async () => {
  await office.asOwner((query) =>
    query(`insert into pgboss.job (name, state, completed_on, output, policy)
      values ('retain', 'failed', now(), '{"message": "Nguyễn Thị Hoa"}', 'short')`),
  );
  expect(JSON.stringify(await look())).not.toContain('Hoa');
});

test('every job has words', () => {
  expect(jobs.map(({ name }) => name).filter((name) => !(name in jobText))).toEqual([]);
});
