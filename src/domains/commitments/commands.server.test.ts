import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { type Command, execute, read } from '#platform/command/execute.server.ts';
import { inTransaction } from '#platform/database/transaction.server.ts';
import type { Database } from '#domains/tables.ts';
import { openTestOffice, type TestOffice } from '../../../tests/support/office.ts';
import { type WorldAccount, worldAccounts, worldUnits } from '../../../tests/support/world.ts';
import { passDown } from './commands.server.ts';
import * as commands from './steps/commands.server.ts';
import { outcomesByOrigin } from './by-origin/queries.server.ts';
import { commitmentToPassDown, getCommitment, getEvidenceFile } from './page/queries.server.ts';
import { listCommitments } from './queries.server.ts';
import { countWaiting, myWork } from './today/queries.server.ts';
import { listFilter } from './schema.ts';
import { newCommitments, openForTest } from './testing.ts';
import type { z } from 'zod';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

const opened = async (overrides = {}, by: WorldAccount = 'coordinator') =>
  execute(await office.desk(by), openForTest, newCommitments(overrides));
const seen = async (id: number, by: WorldAccount = 'officerA') =>
  read(await office.desk(by), (ctx) => getCommitment(ctx, id));
type AnyCommand = Command<Database, z.ZodType, unknown>;
const act = async (by: WorldAccount, command: unknown, input: Record<string, unknown>, once?: string) =>
  execute(await office.desk(by), command as AnyCommand, input, once);
const evidence = { claim: 'Đã tổ chức tại 12 khu dân cư', link: 'https://example.vn/anh' };

describe('the whole way', () => {
  test('assigned, received, in progress, claimed, returned, claimed again, confirmed', async () => {
    const id = await opened();
    await act('officerA', commands.receiveCommitment, { id, version: 1 });
    await act('officerA', commands.reportProgress, {
      id,
      version: 2,
      note: 'Đã họp ban tổ chức',
      cause: 'Mưa lũ',
      expectedOn: '2026-07-03',
    });
    await act('officerA', commands.claimDone, { id, version: 3, ...evidence });
    expect((await seen(id, 'coordinator')).mayTake[0]).toBe('confirm');
    await act('coordinator', commands.returnCommitment, { id, version: 4, note: 'Thiếu biên bản của hai thôn' });
    await act('officerA', commands.claimDone, { id, version: 5, ...evidence, paper: 'Biên bản số 05/BB' });
    await act('leader', commands.confirmCommitment, { id, version: 6 });
    const end = await seen(id);
    expect(end).toMatchObject({
      state: 'confirmed',
      outcome: 'done',
      cause: 'Mưa lũ',
      expectedOn: '2026-07-03',
      mayTake: [],
    });
    expect(end.steps.map((step) => step.step)).toEqual(['receive', 'progress', 'claim', 'return', 'claim', 'confirm']);
    expect(end.evidence.map((one) => one.kind)).toEqual(['link', 'words', 'link']);
  });

  test('a picture of evidence is found with its small one, by those who may see the commitment', async () => {
    const id = await opened();
    await act('officerA', commands.receiveCommitment, { id, version: 1 });
    const picture = { width: 1600, height: 1200, smallHash: 'b'.repeat(64), smallSize: 9000 };
    const file = { hash: 'a'.repeat(64), name: 'Ra quân.jpg', mediaType: 'image/jpeg', size: 200_000 };
    const minutes = { ...file, hash: 'c'.repeat(64), name: 'Biên bản.pdf', mediaType: 'application/pdf' };
    const files = [{ ...file, picture }, minutes];
    await act('officerA', commands.claimDone, { id, version: 2, claim: 'Đã xong', files });
    const [shown, other] = (await seen(id, 'coordinator')).evidence;
    expect([shown!.width, shown!.height, other!.width]).toEqual([1600, 1200, null]);
    const found = async (evidenceId: number, by: WorldAccount) =>
      read(await office.desk(by), (ctx) => getEvidenceFile(ctx, evidenceId));
    expect(await found(shown!.id, 'coordinator')).toMatchObject({ ...file, smallHash: 'b'.repeat(64) });
    expect(await found(other!.id, 'coordinator')).toMatchObject({ smallHash: null, smallSize: null });
    await expect(found(shown!.id, 'officerB')).rejects.toMatchObject({ code: 'evidence-not-found' });
  });
});

describe('who may what', () => {
  test('with posts on both sides one may claim for the owner, and another person must confirm', async () => {
    const id = await opened();
    await act('leader', commands.receiveCommitment, { id, version: 1 });
    await act('leader', commands.claimDone, { id, version: 2, ...evidence });
    await expect(act('leader', commands.confirmCommitment, { id, version: 3 })).rejects.toMatchObject({
      code: 'own-claim',
    });
    await act('coordinator', commands.confirmCommitment, { id, version: 3 });
    expect((await seen(id)).state).toBe('confirmed');
  });

  test('what one claimed under one post one does not confirm under another', async () => {
    const id = await opened();
    await act('officerA', commands.receiveCommitment, { id, version: 1 });
    await act('officerA', commands.claimDone, { id, version: 2, ...evidence });
    await office.asOwner(async (query) => {
      await query(`insert into people.account (id, person_id, unit_id, unit_path, opened_at)
        select 950, a.person_id, u.id, u.path, now() from people.account a, organisation.unit u
        where a.id = ${worldAccounts.officerA} and u.id = ${worldUnits.frontProvince}`);
      await query(`insert into people.access_grant (account_id, role, territory_id, reach, place_path, pattern, valid_from, decision, granted_at)
        values (950, 'coordinator', 2, 'below', 'vn.t2', 'vn.t2.*', '2026-01-01', 'x', now())`);
    });
    const confirm = execute(await office.desk(950), commands.confirmCommitment, { id, version: 3 });
    await expect(confirm).rejects.toMatchObject({ code: 'own-claim' });
    await act('coordinator', commands.confirmCommitment, { id, version: 3 });
    await office.asOwner((query) => query('update people.account set closed_at = now() where id = 950'));
  });

  test('an owner cannot confirm its own work, an asker cannot claim for the owner, a stranger sees nothing', async () => {
    const id = await opened();
    await act('officerA', commands.receiveCommitment, { id, version: 1 });
    await expect(act('officerA', commands.confirmCommitment, { id, version: 2 })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await expect(act('officerB', commands.claimDone, { id, version: 2, ...evidence })).rejects.toMatchObject({
      code: 'commitment-not-found',
    });
    await expect(
      act('otherCoordinator', commands.withdrawCommitment, { id, version: 2, paper: 'x' }),
    ).rejects.toMatchObject({
      code: 'commitment-not-found',
    });
    await expect(seen(id, 'nobody')).rejects.toMatchObject({ code: 'commitment-not-found' });
    await expect(seen(id, 'administrator')).rejects.toMatchObject({ code: 'commitment-not-found' });
  });

  test('the database refuses what the program would forget', async () => {
    const id = await opened();
    const desk = await office.desk('officerA');
    const as = { accountId: desk.actor!.accountId, today: '2026-06-16' };
    const forced = (text: string) =>
      inTransaction(office.system.db, as, 'read write', (tx) => sql.raw(text).execute(tx));
    await expect(forced(`update commitments.commitment set state = 'confirmed' where id = ${id}`)).rejects.toThrow(
      'only the asker',
    );
    await expect(forced(`update commitments.commitment set what = 'khác' where id = ${id}`)).rejects.toThrow(
      'only the asker',
    );
    await expect(forced(`delete from commitments.commitment where id = ${id}`)).rejects.toThrow('permission denied');
    await expect(forced(`delete from commitments.step`)).rejects.toThrow('permission denied');
  });

  test('one may ask a unit in which one holds no right, and only as oneself', async () => {
    const id = await opened({ askerUnitId: 204, ownerUnitIds: [301], mode: 'request' }, 'womenCoordinator');
    expect((await seen(id)).mode).toBe('request');
    await act('officerA', commands.declineCommitment, { id, version: 1, note: 'Không thuộc thẩm quyền của xã' });
    expect((await seen(id, 'womenCoordinator')).state).toBe('declined');
    await expect(opened({ askerUnitId: 201 }, 'womenCoordinator')).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(opened({}, 'officerA')).rejects.toMatchObject({ code: 'not-allowed' });
  });
});

describe('bad input changes nothing', () => {
  test('an old page is told that the commitment has moved', async () => {
    const id = await opened();
    await act('officerA', commands.receiveCommitment, { id, version: 1 });
    await expect(act('officerA', commands.reportProgress, { id, version: 1, note: 'x' })).rejects.toMatchObject({
      code: 'commitment-changed',
    });
  });

  test('a double click receives once and both hear the same', async () => {
    const id = await opened();
    const once = crypto.randomUUID();
    const answers = await Promise.all(
      [1, 2].map(() => act('officerA', commands.receiveCommitment, { id, version: 1 }, once)),
    );
    expect(answers[0] ?? null).toEqual(answers[1] ?? null);
    expect((await seen(id)).steps).toHaveLength(1);
  });

  test('two people who confirm and return at once: one wins, the other is told', async () => {
    const id = await opened();
    await act('officerA', commands.receiveCommitment, { id, version: 1 });
    await act('officerA', commands.claimDone, { id, version: 2, ...evidence });
    const both = await Promise.allSettled([
      act('coordinator', commands.confirmCommitment, { id, version: 3 }),
      act('leader', commands.returnCommitment, { id, version: 3, note: 'Chưa đủ' }),
    ]);
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await seen(id)).steps).toHaveLength(3);
  });

  test('a closed owner, no owner and a new date without a cause are named', async () => {
    await expect(opened({ ownerUnitIds: [] })).rejects.toMatchObject({ code: 'owner-needed' });
    await expect(opened({ ownerUnitIds: [301, 99_999] })).rejects.toMatchObject({ code: 'owner-closed' });
    const id = await opened();
    await act('officerA', commands.receiveCommitment, { id, version: 1 });
    await expect(
      act('officerA', commands.reportProgress, { id, version: 2, note: 'x', expectedOn: '2026-07-01' }),
    ).rejects.toMatchObject({
      code: 'input-invalid',
      fields: { cause: 'cause-needed' },
    });
  });
});

describe('days and units out of reach', () => {
  test.each([
    ['1899-01-01', 'day-in-past'],
    ['2026-06-15', 'day-in-past'],
    ['2199-01-01', 'day-too-far'],
  ])('a new date %s is refused at its field, and nothing is written', async (expectedOn, code) => {
    const id = await opened();
    await act('officerA', commands.receiveCommitment, { id, version: 1 });
    const report = { id, version: 2, note: 'x', cause: 'Mưa lũ', expectedOn };
    await expect(act('officerA', commands.reportProgress, report)).rejects.toMatchObject({
      code,
      fields: { expectedOn: code },
    });
    expect(await seen(id)).toMatchObject({ version: 2, expectedOn: null });
  });

  test('a task is passed down to units below alone, by a day to come', async () => {
    const id = await opened();
    const down = { id, version: 1, unitIds: ['304'], what: 'Họp dân', product: 'Biên bản', dueOn: '2026-06-30' };
    await expect(act('leader', passDown, { ...down, unitIds: ['304', '401'] })).rejects.toMatchObject({
      code: 'owner-not-below',
      details: { names: 'Ủy ban MTTQ Việt Nam phường Bình Minh' },
      fields: { unitIds: 'owner-not-below' },
    });
    await expect(act('leader', passDown, { ...down, dueOn: '1899-01-01' })).rejects.toMatchObject({
      fields: { dueOn: 'day-in-past' },
    });
    expect((await seen(id)).children).toEqual([]);
    await act('leader', passDown, down);
    expect((await seen(id)).children).toMatchObject([{ mode: 'order', what: 'Họp dân' }]);
  });

  test('the form to pass a task down does not open for who may not send it', async () => {
    const id = await opened();
    const opening = (by: WorldAccount) => async () =>
      read(await office.desk(by), (ctx) => commitmentToPassDown(ctx, id));
    await expect(opening('officerA')()).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(opening('officerB')()).rejects.toMatchObject({ code: 'commitment-not-found' });
  });
});

describe('lists', () => {
  test('an address with a cursor that is no place in the list begins at the beginning', () => {
    for (const cursor of ['9999-99-99_1', '2026-02-31_5', '2026-06-30_9999999999999999', 'x'])
      expect(listFilter.parse({ after: cursor, before: cursor })).toMatchObject({
        after: undefined,
        before: undefined,
      });
  });

  test('what waits is what has to be received, mended, confirmed or is late; work in time does not', async () => {
    const waiting = async (by: WorldAccount, unit: number) =>
      read(await office.desk(by), (ctx) => countWaiting(ctx, unit));
    const [owner, asker] = [await waiting('officerA', 301), await waiting('coordinator', 201)];
    const id = await opened();
    expect(await waiting('officerA', 301)).toBe(owner + 1);
    await act('officerA', commands.receiveCommitment, { id, version: 1 });
    expect(await waiting('officerA', 301)).toBe(owner);
    await act('officerA', commands.claimDone, { id, version: 2, ...evidence });
    expect(await waiting('coordinator', 201)).toBe(asker + 1);
    await act('coordinator', commands.returnCommitment, { id, version: 3, note: 'Thiếu biên bản' });
    expect([await waiting('officerA', 301), await waiting('coordinator', 201)]).toEqual([owner + 1, asker]);
    const late = await opened({ dueOn: '2026-06-12' });
    await act('officerA', commands.receiveCommitment, { id: late, version: 1 });
    expect(await waiting('officerA', 301)).toBe(owner + 2);
  });

  test('pages join without a gap and a repeat, forwards and back', async () => {
    const many = 130;
    for (let index = 0; index < many; index += 1) {
      await opened({
        ownerUnitIds: [401],
        dueOn: `2026-07-${String((index % 28) + 1).padStart(2, '0')}`,
        originId: 77,
      });
    }
    const desk = await office.desk('officerB');
    const page = (query: Record<string, string>) =>
      read(desk, (ctx) => listCommitments(ctx, 401, listFilter.parse({ side: 'owner', originId: '77', ...query })));
    const first = await page({});
    const second = await page({ after: first.next! });
    const third = await page({ after: second.next! });
    const ids = [...first.lines, ...second.lines, ...third.lines].map((line) => line.id);
    expect(new Set(ids).size).toBe(many);
    expect(third.next).toBeNull();
    expect((await page({ before: second.previous! })).lines).toEqual(first.lines);
    expect(first.previous).toBeNull();
  });

  test('home: what is mine, what waits for my word, what is late below; the lists and the rule agree on late', async () => {
    const id = await opened({ ownerUnitIds: [501], dueOn: '2026-06-12', originId: 78 });
    office.clock.set('2026-06-15T08:00:00+07:00');
    const area = await read(await office.desk('areaHead'), (ctx) => myWork(ctx, 501));
    expect(area.toDo.map((line) => line.id)).toEqual([id]);
    expect(area.toDo[0]!.late).toBe(true);
    const province = await read(await office.desk('coordinator'), (ctx) => myWork(ctx, 201));
    expect(province.lateBelow.map((line) => line.id)).toContain(id);
    const results = await read(await office.desk('coordinator'), (ctx) =>
      outcomesByOrigin(ctx, { originId: 78, askerUnitId: 201 }),
    );
    expect(results).toMatchObject([{ id, outcome: 'behind' }]);
  });
});
