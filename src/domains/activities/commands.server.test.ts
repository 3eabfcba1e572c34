import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Command, defineCommand, execute, read } from '#platform/command/execute.server.ts';
import { inTransaction } from '#platform/database/transaction.server.ts';
import { openCommitments } from '#domains/commitments/commands.server.ts';
import { getCommitment } from '#domains/commitments/page/queries.server.ts';
import { claimDone, receiveCommitment } from '#domains/commitments/steps/commands.server.ts';
import { newCommitments } from '#domains/commitments/testing.ts';
import type { Acting, Database } from '#domains/tables.ts';
import { openTestOffice, type TestOffice } from '../../../tests/support/office.ts';
import { type WorldAccount, worldAccounts } from '../../../tests/support/world.ts';
import { changeActivity, logActivity, withdrawActivity } from './commands.server.ts';
import { getActivity, getPhotoFile } from './page/queries.server.ts';
import { makeActivity } from './testing.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

type AnyCommand = Command<Database, z.ZodType, unknown>;
const act = async (by: WorldAccount, command: unknown, input: object, once?: string) =>
  execute(await office.desk(by), command as AnyCommand, input, once);
const logged = async (overrides = {}, by: WorldAccount = 'officerA') =>
  ((await act(by, logActivity, makeActivity(overrides))) as { id: number }).id;
const seen = async (id: number, by: WorldAccount = 'officerA') =>
  read(await office.desk(by), (ctx) => getActivity(ctx, id));
const change = (by: WorldAccount, id: number, version: number, overrides = {}) =>
  act(by, changeActivity, { ...makeActivity(), id, version, ...overrides });
const refused = (code: string, fields?: Record<string, string>) =>
  expect.objectContaining(fields ? { code, fields } : { code });
const photo = (letter: string) => ({
  ...{ hash: letter.repeat(64), name: `${letter}.jpg`, mediaType: 'image/jpeg', size: 1000 },
});
const open = defineCommand({
  name: 'openForTest',
  input: z.any(),
  run: async (ctx: Acting, input: ReturnType<typeof newCommitments>) => {
    await openCommitments(ctx, input);
    const { rows } = await sql<{ id: number }>`select max(id) as id from commitments.commitment`.execute(ctx.db);
    return rows[0]!.id;
  },
});
const promised = async (overrides = {}) => execute(await office.desk('coordinator'), open, newCommitments(overrides));

describe('logging', () => {
  test('an entry of a phone becomes a record with its partners, values and photos', async () => {
    const id = await logged({
      kind: 'visit',
      attendance: '1.200',
      values: { gifts: '53', gift_value: '26.500.000' },
      partnerUnitIds: ['304', '309'],
      result: 'Trao quà tại 5 thôn',
      photos: [photo('a'), photo('b')],
    });
    const activity = await seen(id);
    expect(activity).toMatchObject({
      heading: 'Thăm hỏi, tặng quà',
      attendance: 1200,
      women: 20,
      values: { gifts: '53', gift_value: '26500000' },
      result: 'Trao quà tại 5 thôn',
      loggedBy: 'Vũ Xã An',
      mayChange: true,
      changes: [],
    });
    expect(new Set(activity.partners.map((unit) => unit.id))).toEqual(new Set([304, 309]));
    expect(activity.photos).toHaveLength(2);
    const file = await read(await office.desk('officerA'), (ctx) => getPhotoFile(ctx, activity.photos[0]!.id));
    expect(file.hash).toBe('a'.repeat(64));
  });

  test('the attendance of a conference is the sum of its points', async () => {
    const points = [
      { name: 'Hội trường xã', attendance: '120' },
      { name: 'Nhà văn hóa thôn Một', attendance: '35' },
    ];
    const id = await logged({ kind: 'study', attendance: '9', women: '', points, values: { paper: 'NQ 60-NQ/TW' } });
    expect(await seen(id)).toMatchObject({ attendance: 155, women: null, points: [{ attendance: 120 }, {}] });
  });

  test('sent twice it is one record, and both hear the same number', async () => {
    const once = crypto.randomUUID();
    const input = makeActivity({ place: 'Nhà văn hóa thôn Hai' });
    const answers = await Promise.all([1, 2].map(() => act('officerA', logActivity, input, once)));
    expect(answers[0]).toEqual(answers[1]);
    const { rows } = await office.asOwner((query) =>
      query(`select count(*)::int as n from activities.activity where place = 'Nhà văn hóa thôn Hai'`),
    );
    expect(rows[0]!.n).toBe(1);
  });

  test('what is wrong is named at its field and nothing is written', async () => {
    const wrong: [object, Record<string, string>][] = [
      [{ happenedOn: '2026-06-17' }, { happenedOn: 'day-in-future' }],
      [{ happenedOn: '2025-05-01' }, { happenedOn: 'day-too-old' }],
      [{ happenedOn: '2026-02-30' }, { happenedOn: 'day-invalid' }],
      [{ women: '46' }, { women: 'women-above-attendance' }],
      [{ attendance: '' }, { attendance: 'field-required' }],
      [{ attendance: 'nhiều' }, { attendance: 'number-invalid' }],
      [{ place: '' }, { place: 'field-required' }],
      [{ kind: 'unheard_of' }, { kind: 'kind-unknown' }],
      [{ kind: 'thematic' }, { 'values.theme': 'field-required' }],
      [{ values: { attitude: 'tốt' } }, { 'values.attitude': 'field-of-other-kind' }],
      [{ points: [{ name: 'x', attendance: '1' }] }, { points: 'kind-without-points' }],
      [{ partnerUnitIds: ['301'] }, { partnerUnitIds: 'partner-is-owner' }],
      [{ partnerUnitIds: ['99999'] }, { partnerUnitIds: 'unit-not-found' }],
      [{ photos: [{ ...photo('c'), mediaType: 'application/pdf' }] }, { 'photos.0.mediaType': 'photo-not-image' }],
    ];
    const count = async () =>
      (await office.asOwner((query) => query('select count(*)::int as n from activities.activity'))).rows[0]!.n;
    const before = await count();
    for (const [overrides, fields] of wrong)
      await expect(logged(overrides), JSON.stringify(overrides)).rejects.toEqual(refused('input-invalid', fields));
    expect(await count()).toBe(before);
  });
});

describe('who may what', () => {
  test('another unit is refused, a partner sees and cannot change, a stranger finds nothing', async () => {
    await expect(logged({}, 'officerB')).rejects.toEqual(refused('not-allowed'));
    await expect(logged({}, 'observer')).rejects.toEqual(refused('not-allowed'));
    const id = await logged({ partnerUnitIds: ['304'] });
    expect((await seen(id, 'womenOfficerA')).mayChange).toBe(false);
    expect((await seen(id, 'observer')).mayChange).toBe(false);
    await expect(change('womenOfficerA', id, 1)).rejects.toEqual(refused('not-allowed'));
    await expect(seen(id, 'officerB')).rejects.toEqual(refused('activity-not-found'));
    await expect(seen(id, 'administrator')).rejects.toEqual(refused('activity-not-found'));
    await expect(change('officerB', id, 1)).rejects.toEqual(refused('activity-not-found'));
    await change('officerA', id, 1, { partnerUnitIds: [] });
    await expect(seen(id, 'womenOfficerA')).rejects.toEqual(refused('activity-not-found'));
  });

  test('the database refuses what the program would forget', async () => {
    const id = await logged({ photos: [photo('d')] });
    const forced = (text: string, account: WorldAccount = 'officerA') =>
      inTransaction(office.system.db, { accountId: worldAccounts[account], today: '2026-06-16' }, 'read write', (tx) =>
        sql.raw(text).execute(tx),
      );
    const update = (set: string) => forced(`update activities.activity set ${set} where id = ${id}`);
    await expect(update(`attendance = 9000`)).rejects.toThrow('one version at a time');
    await expect(update(`attendance = 9000, version = 2, changed_by = 7`)).rejects.toThrow('own name');
    await expect(update(`happened_on = '2026-06-17', version = 2`)).rejects.toThrow('when it has happened');
    await expect(update(`points = '[{"name": "x", "attendance": 3}]', version = 2, changed_by = 5`)).rejects.toThrow(
      'sum of the points',
    );
    await expect(update(`women = 46, version = 2, changed_by = 5`)).rejects.toThrow('check');
    await expect(update(`own_values = '{"gifts": "-3"}', version = 2`)).rejects.toThrow('check');
    await expect(update(`owner_unit_id = 304`)).rejects.toThrow('permission denied');
    for (const table of ['activity', 'revision', 'photo', 'partner'])
      await expect(forced(`delete from activities.${table}`)).rejects.toThrow('permission denied');
    await expect(forced(`update activities.revision set account_id = 5`)).rejects.toThrow('permission denied');
    const byOther = await forced(`update activities.activity set version = 2 where id = ${id}`, 'officerB');
    expect(byOther.numAffectedRows).toBe(0n);
    const photoByOther = await forced(`update activities.photo set removed_at = now()`, 'officerB');
    expect(photoByOther.numAffectedRows).toBe(0n);
  });
});

describe('changing', () => {
  test('what stood before is kept with who and when; photos are taken out of sight', async () => {
    const id = await logged({ photos: [photo('e'), photo('f')] });
    const first = await seen(id);
    office.clock.set('2026-06-16T11:00:00+07:00');
    const removePhotoIds = [first.photos[0]!.id];
    await change('officerA', id, 1, {
      attendance: '50',
      place: 'Sân nhà văn hóa',
      removePhotoIds,
      photos: [photo('c')],
    });
    await change('leader', id, 2, { attendance: '50', place: 'Sân nhà văn hóa', kind: 'briefing' });
    const now = await seen(id);
    expect(now).toMatchObject({ version: 3, attendance: 50, kind: { code: 'briefing' } });
    expect(now.changes).toMatchObject([
      { version: 2, personName: 'Trần Thường Trực', parts: ['kind'] },
      { version: 1, personName: 'Vũ Xã An', parts: ['place', 'attendance'], attendance: 45 },
    ]);
    expect(now.photos).toHaveLength(2);
    await expect(read(await office.desk('officerA'), (ctx) => getPhotoFile(ctx, removePhotoIds[0]!))).rejects.toEqual(
      refused('photo-not-found'),
    );
  });

  test('the second of two officers hears who changed what, and nothing of theirs is overwritten', async () => {
    const id = await logged();
    const both = await Promise.allSettled([
      change('officerA', id, 1, { attendance: '46' }),
      change('leader', id, 1, { attendance: '47' }),
    ]);
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const late = both.find((one) => one.status === 'rejected') as PromiseRejectedResult;
    expect(late.reason).toMatchObject({ code: 'activity-changed', details: { parts: 'attendance' } });
    expect((await seen(id)).changes).toHaveLength(1);
  });

  test('an old record may be mended where it stands, and not be moved further back', async () => {
    const id = await logged({ happenedOn: '2025-05-13' });
    office.clock.set('2026-07-20T08:00:00+07:00');
    await change('officerA', id, 1, { happenedOn: '2025-05-13', attendance: '44' });
    await expect(change('officerA', id, 2, { happenedOn: '2025-05-14' })).rejects.toEqual(
      refused('input-invalid', { happenedOn: 'day-too-old' }),
    );
    office.clock.set('2026-06-16T10:00:00+07:00');
  });

  test('twelve photos and no more, those of before counted', async () => {
    const id = await logged({ photos: ['a', 'b', 'c', 'd', 'e', 'f', '1', '2'].map(photo) });
    await expect(change('officerA', id, 1, { photos: ['a', 'b', 'c', 'd', 'e'].map(photo) })).rejects.toEqual(
      refused('too-many-photos'),
    );
    expect((await seen(id)).version).toBe(1);
  });

  test('withdrawn with a reason it stays to be read and is changed no more', async () => {
    const id = await logged();
    await expect(act('officerA', withdrawActivity, { id, version: 1, reason: ' ' })).rejects.toEqual(
      refused('input-invalid', { reason: 'field-required' }),
    );
    await act('officerA', withdrawActivity, { id, version: 1, reason: 'Ghi trùng với buổi sáng' });
    expect(await seen(id)).toMatchObject({
      withdrawnOn: '2026-06-16',
      withdrawnReason: 'Ghi trùng với buổi sáng',
      mayChange: false,
      changes: [{ isWithdrawal: true }],
    });
    await expect(change('officerA', id, 2)).rejects.toEqual(refused('activity-withdrawn'));
  });
});

describe('what it serves', () => {
  test('the activity is evidence of the commitment, enough for the claim', async () => {
    const commitmentId = await promised();
    await act('officerA', receiveCommitment, { id: commitmentId, version: 1 });
    const claim = { id: commitmentId, version: 2, claim: 'Đã tổ chức' };
    await expect(act('officerA', claimDone, claim)).rejects.toEqual(refused('evidence-needed'));
    const id = await logged({ commitmentIds: [commitmentId] });
    expect((await seen(id)).serves.map((line) => line.id)).toEqual([commitmentId]);
    const commitment = await read(await office.desk('officerA'), (ctx) => getCommitment(ctx, commitmentId));
    expect(commitment.evidence).toMatchObject([
      { kind: 'link', content: `/hoat-dong/${id}`, label: 'Sinh hoạt định kỳ, 15/06/2026', withdrawnOn: null },
    ]);
    await act('officerA', claimDone, claim);
  });

  test('taken from it, or withdrawn, it stands as evidence no more and still shows', async () => {
    const first = await promised();
    const second = await promised();
    const id = await logged({ commitmentIds: [first, second] });
    await change('officerA', id, 1, { commitmentIds: [second] });
    const evidence = async (commitmentId: number) =>
      (await read(await office.desk('coordinator'), (ctx) => getCommitment(ctx, commitmentId))).evidence;
    expect(await evidence(first)).toMatchObject([{ withdrawnOn: '2026-06-16' }]);
    expect(await evidence(second)).toMatchObject([{ withdrawnOn: null }]);
    await act('officerA', withdrawActivity, { id, version: 2, reason: 'Ghi nhầm' });
    expect(await evidence(second)).toMatchObject([{ withdrawnOn: '2026-06-16' }]);
    await act('officerA', receiveCommitment, { id: second, version: 1 });
    await expect(act('officerA', claimDone, { id: second, version: 2, claim: 'x' })).rejects.toEqual(
      refused('evidence-needed'),
    );
  });

  test('only open commitments of the own unit', async () => {
    const other = await promised({ ownerUnitIds: [401] });
    await expect(logged({ commitmentIds: [other] })).rejects.toEqual(refused('commitment-not-to-serve'));
    await expect(logged({ commitmentIds: [999_999] })).rejects.toEqual(refused('commitment-not-to-serve'));
  });
});
