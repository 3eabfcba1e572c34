import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { invariants } from '#cli/invariants.ts';
import { stoppedClock } from '#platform/command/clock.ts';
import { read } from '#platform/command/execute.server.ts';
import { openDatabase, type OpenDatabase } from '#platform/database/open.server.ts';
import { openFileStore } from '#platform/files/store.server.ts';
import { secretOf } from '#platform/secret/secret.server.ts';
import { activityMeasures } from '#domains/activities/measures.server.ts';
import { type MyWork, myWork } from '#domains/commitments/today/queries.server.ts';
import { states } from '#domains/commitments/rules.ts';
import { syncQueues } from '#platform/jobs/queues.server.ts';
import { jobs } from '#domains/jobs.ts';
import { syncRoles } from '#domains/people/start/commands.server.ts';
import { syncTemplates } from '#domains/reporting/templates/commands.server.ts';
import { syncCatalogue } from '#domains/indicators/catalogue/commands.server.ts';
import { signIn } from '#domains/people/sign-in/commands.server.ts';
import { registered } from '#domains/registered.ts';
import { roles } from '#domains/roles.ts';
import type { Database } from '#domains/tables.ts';
import { readDocument } from '#reading/read-document.ts';
import { deskOf } from '#cli/acting.ts';
import { migratedSnapshot } from '../../tests/support/snapshot.ts';
import { loadDemonstration } from './load.ts';
import type { PrintedAccount } from './office.ts';
import type { PersonKey } from './people.ts';
import type { MovableOffice } from './stage.ts';

const today = '2026-11-20';
let opened: OpenDatabase<Database>;
let office: MovableOffice;
let folder: string;
let accounts: PrintedAccount[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'caunoi-demonstration-'));
  opened = await openDatabase<Database>({ snapshot: await migratedSnapshot() });
  await opened.asOwner(syncRoles);
  await opened.asOwner((query) => syncTemplates(query));
  await opened.asOwner((query) => syncQueues(query, jobs));
  const clock = stoppedClock('2025-07-01T08:00:00+07:00');
  await opened.asOwner((query) => syncCatalogue(query, clock.now()));
  const files = openFileStore(path.join(folder, 'files'));
  const secret = secretOf('the secret of a demonstration under test');
  const log = pino({ level: 'silent' });
  const system = { db: opened.db, clock, log, files, secret, mail: null, ...registered };
  office = { system, asOwner: opened.asOwner, clock };
  accounts = (await loadDemonstration(office, { today, folder }, () => {}))!;
  // As the server that follows would stand: on the morning of the day of loading.
  clock.set(`${today}T07:00:00+07:00`);
});
afterAll(async () => {
  await opened.close();
  await rm(folder, { recursive: true });
});

async function rowsOf(text: string) {
  return (await office.asOwner((query) => query(text))).rows;
}

async function accountIdOf(key: PersonKey): Promise<number> {
  const { phone } = accounts.find((account) => account.key === key)!;
  const [{ id } = {}] = await rowsOf(
    `select a.id from people.contact k join people.account a on a.person_id = k.person_id where k.phone = '${phone}' order by a.id`,
  );
  return Number(id);
}

async function homeOf(key: PersonKey): Promise<MyWork> {
  const desk = await deskOf(office.system, await accountIdOf(key));
  return read(desk, (ctx) => myWork(ctx, desk.actor!.unit!.id));
}

describe('the demonstration', () => {
  test('leaves commitments in every state that a command can reach, and keeps every rule of the data', async () => {
    const found = await rowsOf('select distinct state from commitments.commitment');
    const reachable = states.filter((state) => state !== 'handed_over');
    expect(new Set(found.map(({ state }) => state))).toEqual(new Set(reachable));
    const { files } = office.system;
    await office.asOwner(async (query) => {
      for (const [name, offenders] of Object.entries(invariants))
        expect([name, await offenders({ query, files })]).toEqual([name, []]);
    });
  });

  test('has each role, and every account can sign in with the password that is printed and kept nowhere', async () => {
    expect(new Set(accounts.map(({ role }) => role))).toEqual(new Set(roles));
    expect(new Set(accounts.map(({ password }) => password)).size).toBe(accounts.length);
    const { phone, password } = accounts[0]!;
    const origin = { network: '127.0.0.1', device: 'x', knownDevice: null };
    expect((await signIn(office.system, { phone, password }, origin)).token).not.toBe('');
    const [{ kept } = {}] = await rowsOf(`select string_agg(password_hash, ' ') as kept from people.credential`);
    expect(accounts.filter((account) => String(kept).includes(account.password))).toEqual([]);
  });

  test('gives a coordinator something in each list of the first screen', async () => {
    const { toDo, toConfirm, lateBelow } = await homeOf('coordinator');
    expect(toDo.map(({ state }) => state)).toContain('returned');
    expect(toConfirm.length).toBeGreaterThan(2);
    expect(lateBelow.length).toBeGreaterThan(2);
  });

  test('gives a commune officer late work, work due soon and work to come', async () => {
    const { toDo, toConfirm } = await homeOf('dinhVan');
    const standings = new Set(toDo.map(({ clock }) => clock?.standing));
    expect(standings).toEqual(new Set(['due-soon', 'late', 'on-time']));
    expect(toConfirm).toHaveLength(1);
  });

  test('has an extension granted, one refused and one that waits, an appeal and a stopped clock', async () => {
    const steps = await rowsOf(`select step, count(*)::int as count from commitments.step
      where step in ('ask_extension', 'refuse_extension', 'change', 'appeal', 'stop') group by step order by step`);
    expect(Object.fromEntries(steps.map(({ step, count }) => [step, count]))).toEqual({
      ...{ appeal: 1, ask_extension: 3, change: 1, refuse_extension: 1, stop: 1 },
    });
    const { toDecide, toConfirm } = await homeOf('coordinator');
    expect(toDecide).toHaveLength(1);
    expect(toConfirm.map(({ clock }) => clock?.stage)).toContain('appeal');
    const held = await rowsOf(
      `select id from commitments.commitment where stopped_until > '${today}' and due_on > stopped_until`,
    );
    expect(held).toHaveLength(1);
  });

  test('leaves one paper read and undecided, and one to upload that the reader understands', async () => {
    const waiting = await rowsOf(`select d.symbol, count(t.id)::int as drafts from directives.document d
      join directives.draft t on t.document_id = d.id and t.state = 'proposed' where d.state = 'reading' group by 1`);
    expect(waiting).toMatchObject([{ symbol: '96/KH-MTTQ-BTT' }]);
    expect(Number(waiting[0]!.drafts)).toBeGreaterThan(5);
    expect(await readdir(path.join(folder, 'papers'))).toHaveLength(1);
    const text = await readFile(path.resolve(import.meta.dirname, '../papers/letter-to-upload.txt'), 'utf8');
    expect(readDocument(text).tasks.length).toBeGreaterThan(4);
  });

  test('nothing has happened after the day before, and on no day off', async () => {
    const [{ last, strange } = {}] = await rowsOf(`select max(at)::date::text as last,
      count(*) filter (where extract(isodow from at) > 5) as strange from commitments.step`);
    expect(String(last) < today).toBe(true);
    expect(Number(strange)).toBe(0);
  });

  test('every commune did something in every month of the year, and nothing of it lies ahead', async () => {
    const months = `select to_char(m, 'YYYY-MM') from generate_series(date '2025-12-01', '2026-11-01', '1 month') m`;
    const empty = await rowsOf(`
      select t.id, wanted.month from organisation.territory t cross join (${months}) as wanted (month)
      where t.id in (select territory_id from organisation.unit where organisation_code = 'front' and parent_id is null)
        and t.level = 'commune' and not exists (
          select from activities.activity a join organisation.unit u on u.id = a.owner_unit_id
          where u.path ~ ('*.t' || t.id || '.*')::lquery and to_char(a.happened_on, 'YYYY-MM') = wanted.month)`);
    expect(empty).toEqual([]);
    const [found = {}] = await rowsOf(`select count(*)::int as entries,
      count(*) filter (where version > 1 and withdrawn_on is null)::int as mended,
      count(*) filter (where withdrawn_on is not null)::int as withdrawn,
      count(*) filter (where cardinality(commitment_ids) > 0)::int as serving,
      count(*) filter (where happened_on > (logged_at at time zone 'Asia/Ho_Chi_Minh')::date)::int as ahead,
      max(happened_on)::text as last from activities.activity`);
    expect(found.entries).toBeGreaterThan(1200);
    expect(found.entries).toBeLessThan(2000);
    expect(found).toMatchObject({ mended: 5, withdrawn: 2, serving: 10, ahead: 0 });
    expect(String(found.last) < today).toBe(true);
  });

  test('a commune’s half-year has figures for every kind that a report counts, of a believable size', async () => {
    const commune = await rowsOf(`select u.id from organisation.unit u
      where u.path <@ (select subpath(path, 0, -1) from organisation.unit where short_name ilike '%Tân Hà Lâm Hà%' and organisation_code = 'front')`);
    const units = commune.map(({ id }) => ({ id: Number(id), group: 'all' }));
    const desk = await deskOf(office.system, await accountIdOf('tanHa'));
    const counted = await read(desk, (ctx) =>
      activityMeasures.count(ctx, { units, from: '2026-01-01', until: '2026-06-30' }),
    );
    const figure = (code: string) => counted.find((one) => one.code === `activities.${code}`)?.value ?? 0;
    const kinds = ['regular', 'thematic', 'briefing', 'study', 'propaganda', 'visit', 'work_day', 'training', 'voters'];
    for (const kind of [...kinds, 'people_meeting', 'other', 'points', 'gifts', 'gift_value', 'opinions', 'sessions'])
      expect([kind, figure(kind) > 0]).toEqual([kind, true]);
    expect(figure('held')).toBeGreaterThan(60);
    expect(figure('held')).toBeLessThan(300);
    expect(figure('women') / figure('attendance')).toBeGreaterThan(0.3);
    expect(figure('women') / figure('attendance')).toBeLessThan(0.7);
    const perGift = figure('gift_value') / figure('gifts');
    expect(perGift).toBeGreaterThanOrEqual(300_000);
    expect(perGift).toBeLessThanOrEqual(1_000_000);
  });

  test('has figures of the same periods of last year, accepted, to compare with', async () => {
    const rows = await rowsOf(`
      select f.code, p.code as period, count(*) filter (where b.state in ('accepted', 'sealed'))::int as before
      from figures.form f join figures.collection c on c.form_id = f.id join figures.period p on p.id = c.period_id
      left join figures.period q on q.cadence = p.cadence and q.year = p.year - 1 and q.ordinal = p.ordinal
      left join figures.collection l on l.form_id = f.id and l.period_id = q.id
      left join figures.expectation b on b.collection_id = l.id
      where p.year = 2026 group by 1, 2, p.ordinal order by 1, p.ordinal`);
    expect(rows.map(({ code, period, before }) => [code, period, before])).toEqual([
      ...['2026-y'].map((period) => ['kt-xh-nam', period, 5]),
      // Its communes began within the half-year after: those before them reported to others.
      ['mt-6-thang-xa', '2026-h1', 0],
      ...['2026-m08', '2026-m09', '2026-m10', '2026-m11'].map((period) => ['mt-thang-xa', period, 5]),
    ]);
    const [{ same } = {}] = await rowsOf(`select count(*)::int as same from figures.revision n
      join figures.collection c on c.id = n.collection_id join figures.period p on p.id = c.period_id
      join figures.period q on q.cadence = p.cadence and q.year = p.year - 1 and q.ordinal = p.ordinal
      join figures.collection l on l.form_id = c.form_id and l.period_id = q.id
      join figures.revision b on b.collection_id = l.id and b.unit_id = n.unit_id and b.vals = n.vals`);
    expect(same).toBe(0);
  });

  test('a person with two posts has both of them to choose from', async () => {
    const { actor } = await deskOf(office.system, await accountIdOf('dinhVan'));
    expect(actor!.posts.map(({ positionTitle }) => positionTitle)).toEqual([
      'Phó Chủ tịch Ủy ban MTTQ Việt Nam xã',
      'Chủ tịch Hội Liên hiệp Phụ nữ xã',
    ]);
  });

  test('a second loading does nothing', async () => {
    const count =
      'select (select count(*) from platform.audit) as acts, (select count(*) from people.account) as accounts';
    const before = await rowsOf(count);
    expect(await loadDemonstration(office, { today, folder }, () => {})).toBeNull();
    expect(await rowsOf(count)).toEqual(before);
  });

  test('has a half-year report issued to the province, one given back, and two being written', async () => {
    const reports = await rowsOf(
      `select r.state, r.number, u.level, (select count(*) from reporting.figure f where f.report_id = r.id and f.value > 0) as figures,
         (select count(*) from reporting.delivery d where d.report_id = r.id) as delivered
       from reporting.report r join organisation.unit u on u.id = r.unit_id order by r.state, u.level`,
    );
    expect(reports.map(({ state, level }) => [level, state].join(' '))).toEqual([
      'commune drafting',
      'province drafting',
      'commune issued',
      'commune returned',
    ]);
    const issued = reports.find(({ state }) => state === 'issued')!;
    expect(Number(issued.number)).toBe(1);
    expect(Number(issued.figures)).toBeGreaterThan(20);
    expect(Number(issued.delivered)).toBeGreaterThan(0);
  });
});
