import { getConstructionPlans } from 'pg-boss';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { defineCommand, execute, read } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { migrationFolder } from '#platform/database/migrate.server.ts';
import type { Database, OfficeDesk } from '#domains/tables.ts';
import { sql } from 'kysely';
import { openTestOffice, type TestOffice } from '../../../tests/support/office.ts';
import { serviceDesk } from '../../server/session.ts';
import { defineJob, type Job } from './define.server.ts';
import { syncQueues } from './queues.server.ts';
import { sendJob } from './send.server.ts';
import { openWorker, type Worker } from './worker.server.ts';

const input = z.object({ row: z.number().int() });
type Run = Job<Database, typeof input>['run'];

let office: TestOffice;
let act: Run;
let workers: Worker[] = [];
const seen: number[] = [];
// The service of the test world is 'retain': its other jobs share the queue of that name.
const job = defineJob<Database, typeof input>({
  name: 'retain.test',
  input,
  run: async (desk, given) => act(desk, given),
});
const planned = defineJob<Database, z.ZodObject>({
  name: 'retain.planned',
  input: z.object({}),
  schedule: '15 3 * * 1',
  run: async () => {},
});
const jobs = [job, planned] as unknown as Job<Database>[];

const send = defineCommand<
  Database,
  z.ZodObject<{ fails: z.ZodBoolean; key: z.ZodOptional<z.ZodString> }>,
  string | null
>({
  name: 'test.send',
  input: z.object({ fails: z.boolean(), key: z.string().optional() }),
  async run(ctx, { fails, key }) {
    const id = await sendJob(ctx, job, { row: 12 }, key ? { key } : {});
    if (fails) throw new Refusal('not-allowed');
    return id;
  },
});

beforeAll(async () => {
  office = await openTestOffice();
  await office.asOwner((query) => syncQueues(query, jobs));
});
afterAll(() => office.close());
beforeEach(async () => {
  await Promise.all(workers.map((worker) => worker.stop()));
  workers = [];
  seen.length = 0;
  act = async (_desk, { row }) => void seen.push(row);
  await office.asOwner((query) => query('delete from pgboss.job'));
});

async function worker(): Promise<Worker> {
  const { system } = office;
  const opened = await openWorker({ system, jobs, deskOf: (service) => serviceDesk(system, service) });
  workers.push(opened);
  return opened;
}

const rows = () =>
  office.asOwner(async (query) => (await query('select name, state, retry_count, output, data from pgboss.job')).rows);
const makeDue = () =>
  office.asOwner((query) => query(`update pgboss.job set start_after = now() - interval '1 minute'`));

describe('sending', () => {
  test('a command sends with its own transaction, and its job is run once', async () => {
    const desk = await office.desk('coordinator');
    await execute(desk, send, { fails: false });
    const one = await worker();
    await one.runDue();
    await one.runDue();
    expect(seen).toEqual([12]);
    expect(await rows()).toMatchObject([{ state: 'completed' }]);
  });

  test('a command that is taken back leaves no job', async () => {
    await expect(execute(await office.desk('coordinator'), send, { fails: true })).rejects.toThrow(Refusal);
    expect(await rows()).toEqual([]);
  });

  test('of the jobs with one key a single one waits', async () => {
    const desk = await office.desk('coordinator');
    expect(await execute(desk, send, { fails: false, key: 'unit:12' })).not.toBeNull();
    expect(await execute(desk, send, { fails: false, key: 'unit:12' })).toBeNull();
    expect(await execute(desk, send, { fails: false, key: 'unit:13' })).not.toBeNull();
    expect(await execute(desk, send, { fails: false })).not.toBeNull();
    expect(await rows()).toHaveLength(3);
  });

  test('without an account nobody sends', async () => {
    const nobody = sql`select platform.send_job('retain.test', '{}', null, null)`.execute(office.system.db);
    await expect(nobody).rejects.toThrow('a job is sent by an account');
  });
});

describe('a job that fails', () => {
  test('is tried four times, then stays as failed with its code and without its words', async () => {
    act = async () => {
      throw new Error('Nguyễn Thị Hoa, 0912 345 678');
    };
    await execute(await office.desk('coordinator'), send, { fails: false });
    const one = await worker();
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      await one.runDue();
      expect(await rows()).toMatchObject([{ state: 'retry', retry_count: attempt - 1 }]);
      await makeDue();
    }
    await one.runDue();
    const [failed] = await rows();
    expect(failed).toMatchObject({ state: 'failed', retry_count: 3, output: { kind: 'program', code: 'Error' } });
    expect(JSON.stringify(failed)).not.toContain('Hoa');
  });

  test('waits before it is tried again', async () => {
    act = async () => {
      throw new Refusal('unit-not-found');
    };
    await execute(await office.desk('coordinator'), send, { fails: false });
    const one = await worker();
    await one.runDue();
    act = async (_desk, { row }) => void seen.push(row);
    await one.runDue();
    expect(seen).toEqual([]);
    await makeDue();
    await one.runDue();
    expect(seen).toEqual([12]);
  });

  test('counts as a failed try when its worker died', async () => {
    await execute(await office.desk('coordinator'), send, { fails: false });
    await office.asOwner((query) =>
      query(`update pgboss.job set state = 'active', started_on = now() - interval '16 minutes'`),
    );
    await (await worker()).runDue();
    expect(seen).toEqual([]);
    expect(await rows()).toMatchObject([{ state: 'retry', output: { kind: 'lost' } }]);
  });

  test('is no reason for the next one to wait', async () => {
    const desk = await office.desk('coordinator');
    let runs = 0;
    act = async () => {
      runs += 1;
      if (runs === 1) throw new Error('once');
    };
    await execute(desk, send, { fails: false });
    await execute(desk, send, { fails: false });
    await (await worker()).runDue();
    expect((await rows()).map((row) => String(row.state)).toSorted()).toEqual(['completed', 'retry']);
  });
});

describe('what a job may', () => {
  test('it runs as its service: what its right does not give it cannot read or do', async () => {
    const found: unknown[] = [];
    act = async (desk) => {
      found.push(desk.actor.name, desk.actor.personId);
      for (const table of ['commitments.commitment', 'directives.document', 'people.contact', 'platform.audit'])
        found.push(...(await read(desk, (ctx) => sql`select * from ${sql.table(table)}`.execute(ctx.db))).rows);
      await read(desk, (ctx) => sql`select * from people.credential`.execute(ctx.db));
    };
    await office.asOwner((query) =>
      query(`insert into directives.document (register_unit_id, register_path, direction, issuer, kind, symbol, issued_on,
        document_key, title, text, reading, state, registered_at, registered_by)
        values (201, 'vn.t2.front', 'in', 'x', 'x', 'x', '2026-06-01', 'x', 'x', 'x', '{}', 'reading', now(), 3)`),
    );
    await execute(await office.desk('coordinator'), send, { fails: false });
    await (await worker()).runDue();
    expect(found).toEqual(['retain', null]);
    expect(await rows()).toMatchObject([{ state: 'retry', output: { kind: 'database', code: '42501' } }]);
  });

  test('a service sees its own queue; people see none, but for whoever watches the system', async () => {
    await execute(await office.desk('coordinator'), send, { fails: false });
    await office.asOwner(async (query) => {
      await query(`insert into people.account (service, opened_at) values ('another', now()) on conflict do nothing`);
    });
    const count = async (desk: OfficeDesk) =>
      (await read(desk, (ctx) => sql`select id from pgboss.job`.execute(ctx.db))).rows.length;
    expect(await count(await serviceDesk(office.system, 'retain'))).toBe(1);
    expect(await count(await serviceDesk(office.system, 'another'))).toBe(0);
    expect(await count(await office.desk('leader'))).toBe(0);
    expect(await count(await office.desk('administrator'))).toBe(1);
  });
});

describe('stopping', () => {
  test('waits for what runs and takes nothing more', async () => {
    const desk = await office.desk('coordinator');
    for (let sent = 0; sent < 2; sent += 1) await execute(desk, send, { fails: false });
    let finish = () => {};
    let begun = () => {};
    const hasBegun = new Promise<void>((resolve) => (begun = resolve));
    act = async (_desk, { row }) => {
      begun();
      await new Promise<void>((resolve) => (finish = resolve));
      seen.push(row);
    };
    const one = await worker();
    await one.start();
    await hasBegun;
    let isStopped = false;
    const stopping = one.stop().then(() => (isStopped = true));
    await read(desk, (ctx) => sql`select 1`.execute(ctx.db));
    expect(isStopped).toBe(false);
    finish();
    await stopping;
    expect(seen).toEqual([12]);
    const states = (await rows()).filter((row) => row.name === 'retain.test').map((row) => String(row.state));
    expect(states.toSorted()).toEqual(['completed', 'created']);
  });
});

describe('a schedule', () => {
  const plan = () =>
    office.asOwner(
      async (query) =>
        (await query(`select state, start_after from pgboss.job where name = 'retain.planned' order by start_after`))
          .rows,
    );

  test('is read in the time of Viet Nam; the next run waits in the queue, once', async () => {
    office.clock.set('2099-06-14T23:00:00+07:00');
    await (await worker()).start();
    await (await worker()).start();
    // Monday 03:15 at Hà Nội is Sunday evening in UTC.
    expect(await plan()).toEqual([{ state: 'created', start_after: new Date('2099-06-14T20:15:00Z') }]);
  });

  test('after a run the one after it waits; a run that was missed is made up once', async () => {
    office.clock.set('2026-06-16T10:00:00+07:00');
    const one = await worker();
    await one.start();
    await one.runDue();
    expect((await plan()).map(({ state }) => state)).toContain('completed');
    office.clock.set('2099-06-16T10:00:00+07:00');
    await one.runDue();
    await (await worker()).start();
    const waiting = (await plan()).filter(({ state }) => state === 'created');
    expect(waiting).toEqual([{ state: 'created', start_after: new Date('2099-06-21T20:15:00Z') }]);
  });
});

test('the migration makes what the installed pg-boss would make', () => {
  const squeezed = (text: string) => text.replaceAll(/--.*$/gmu, '').replaceAll(/\s+/gu, ' ');
  const migration = squeezed(readFileSync(path.join(migrationFolder, '0011_jobs.sql'), 'utf8'));
  const statements = getConstructionPlans('pgboss')
    .split(/;\s*$/mu)
    .map(squeezed)
    .filter((statement) => /CREATE TABLE|CREATE FUNCTION|job_i\d|INSERT INTO pgboss.version/u.test(statement))
    .filter((statement) => !/queue_stats_|part_name/u.test(statement));
  expect(statements.length).toBeGreaterThan(20);
  expect(statements.filter((statement) => !migration.includes(statement.trim()))).toEqual([]);
});
