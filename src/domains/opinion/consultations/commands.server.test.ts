import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { type Command, execute, read } from '#platform/command/execute.server.ts';
import { inTransaction } from '#platform/database/transaction.server.ts';
import { serviceDesk } from '../../../server/session.ts';
import type { Database } from '#domains/tables.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { type WorldAccount, worldAccounts } from '../../../../tests/support/world.ts';
import * as commands from './commands.server.ts';
import { getConsultation, listConsultations, publicConsultation, publicConsultations } from './queries.server.ts';
import { makeConsultation } from './testing.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
  // A second and a third residential area of commune A.
  await office.asOwner(async (query) => {
    for (const [id, name] of [
      [51, 'Thôn Hai'],
      [52, 'Thôn Ba'],
    ]) {
      await query(
        `insert into organisation.territory (id, level, path, opened_on) values ($1, 'area', 'vn.t2.t3.t${id}', '1945-09-02')`,
        [id],
      );
      await query(
        `insert into organisation.territory_fact (territory_id, valid_from, name, kind, parent_id, search_key, sort_key)
         values ($1, '1945-09-02', $2, 'hamlet', 3, lower($2), $2)`,
        [id, name],
      );
    }
  });
});
afterAll(() => office.close());

type AnyCommand = Command<Database, z.ZodType, unknown>;
const act = async (by: WorldAccount, command: unknown, input: object) =>
  execute(await office.desk(by), command as AnyCommand, input);
const planned = async (overrides = {}, by: WorldAccount = 'officerA') =>
  ((await act(by, commands.planConsultation, makeConsultation(overrides))) as { id: string }).id;
const three = [5, 51, 52].map((areaId) => ({ areaId, households: 100 }));
const seen = async (id: string, by: WorldAccount = 'officerA') =>
  read(await office.desk(by), (ctx) => getConsultation(ctx, id));
const count = (id: string, areaId: number, answers: object) =>
  act('officerA', commands.countBallots, { id, areaId, handedOut: 100, ...answers });
const refused = (code: string, fields?: Record<string, string>) =>
  expect.objectContaining(fields ? { code, fields } : { code });
const inPublic = async <R>(body: Parameters<typeof read<Database, R>>[1]) =>
  read(await serviceDesk(office.system, 'portal'), body);

async function published(counts: Record<number, object>): Promise<string> {
  const id = await planned({ areas: three });
  for (const [areaId, answers] of Object.entries(counts)) await count(id, Number(areaId), answers);
  await act('officerA', commands.closeCount, { id, version: 2 });
  await act('officerA', commands.recordMinutes, { id, version: 3, paper: 'Biên bản số 01', on: '2026-06-16' });
  await act('officerA', commands.publishConsultation, { id, version: 4 });
  return id;
}

describe('asking', () => {
  test('from the plan to the count: what is missing is said of all households', async () => {
    const id = await planned();
    expect((await seen(id)).outcome).toEqual({ needed: 80, missing: 80, waiting: 120, state: 'possible' });
    await count(id, 5, { handedOut: '118', agreed: '70', disagreed: '20', invalid: 1 });
    expect(await seen(id)).toMatchObject({
      ...{ state: 'open', mayWork: true, total: { agreed: 70, handedOut: 118 } },
      outcome: { missing: 10, waiting: 29, state: 'possible' },
    });
    await count(id, 5, { handedOut: 118, agreed: 85, disagreed: 20 });
    expect((await seen(id)).outcome.state).toBe('carried');
    await act('officerA', commands.closeCount, { id, version: 2 });
    await expect(count(id, 5, { agreed: 90 })).rejects.toEqual(refused('consultation-counted'));
  });

  test('what is wrong is said at its field', async () => {
    const wrong = (overrides: object) => act('officerA', commands.planConsultation, makeConsultation(overrides));
    await expect(wrong({ noticeOn: '2026-06-13' })).rejects.toEqual(
      refused('input-invalid', { noticeOn: 'notice-too-late' }),
    );
    await expect(wrong({ areas: [{ areaId: 5, households: '' }] })).rejects.toEqual(
      refused('input-invalid', { areas: 'areas-needed' }),
    );
    await expect(wrong({ areas: [{ areaId: 4, households: 9 }] })).rejects.toEqual(
      refused('input-invalid', { areas: 'area-twice' }),
    );
    const id = await planned();
    await expect(count(id, 5, { handedOut: 121 })).rejects.toEqual(
      refused('input-invalid', { handedOut: 'ballots-above-households' }),
    );
    await expect(count(id, 51, { agreed: 1 })).rejects.toEqual(refused('area-not-asked'));
  });

  test('a plan changes until something was counted; of two who change it the second hears so', async () => {
    const id = await planned();
    const change = { ...makeConsultation({ areas: three, matter: 'decide-half' }), id, version: 1 };
    await act('officerA', commands.changeConsultation, change);
    expect(await seen(id)).toMatchObject({ matter: 'decide-half', outcome: { needed: 151 } });
    await expect(act('officerA', commands.changeConsultation, change)).rejects.toEqual(refused('consultation-changed'));
    await count(id, 5, { agreed: 1 });
    await expect(act('officerA', commands.changeConsultation, { ...change, version: 3 })).rejects.toEqual(
      refused('consultation-open'),
    );
    await act('officerA', commands.callOffConsultation, { id, version: 3, reason: 'Thay đổi phương án' });
    expect(await seen(id)).toMatchObject({ state: 'called_off', calledOffReason: 'Thay đổi phương án' });
  });

  test('a count is put right with a reason until the minutes are signed, and what it was stays', async () => {
    const id = await planned({ areas: three });
    await count(id, 5, { agreed: 70 });
    await act('officerA', commands.closeCount, { id, version: 2 });
    const right = {
      id,
      areaId: 5,
      households: '110',
      handedOut: 105,
      agreed: 98,
      disagreed: 2,
      reason: 'Cộng sót hai tổ',
    };
    const correct = (version: number, over = {}) =>
      act('officerA', commands.correctCount, { ...right, version, ...over });
    await expect(correct(3, { reason: ' ' })).rejects.toMatchObject({ fields: { reason: expect.any(String) } });
    await expect(correct(3, { handedOut: 111 })).rejects.toEqual(
      refused('input-invalid', { handedOut: 'ballots-above-households' }),
    );
    await expect(correct(3, { areaId: 4 })).rejects.toEqual(refused('area-not-asked'));
    await correct(3);
    await expect(correct(3)).rejects.toEqual(refused('consultation-changed'));
    await expect(correct(4)).rejects.toEqual(refused('count-unchanged'));
    const page = await seen(id);
    expect(page).toMatchObject({ state: 'counted', total: { households: 310, agreed: 98 }, outcome: { needed: 207 } });
    expect(page.corrections).toMatchObject([
      ...[
        { areaName: 'Thôn Một', on: '2026-06-16', reason: 'Cộng sót hai tổ', former: { households: 100, agreed: 70 } },
      ],
    ]);
    expect((await seen(id, 'coordinator')).corrections).toEqual([]);
    await expect(
      act('officerB', commands.correctCount, { ...right, version: 4, agreed: 97, disagreed: 3 }),
    ).rejects.toEqual(refused('consultation-not-found'));
    await act('officerA', commands.recordMinutes, { id, version: 4, paper: 'Biên bản số 02', on: '2026-06-16' });
    await expect(correct(5, { agreed: 90 })).rejects.toEqual(refused('minutes-signed'));
  });

  test('the database holds it too: no counted row changes without what it was beside it', async () => {
    const id = await planned({ areas: three });
    await count(id, 5, { agreed: 70 });
    await act('officerA', commands.closeCount, { id, version: 2 });
    const raw = (text: string) =>
      inTransaction(
        office.system.db,
        { accountId: worldAccounts.officerA, today: '2026-06-16' },
        'read write',
        async (tx) => sql.raw(text).execute(tx),
      );
    const change = `update opinion.ballots set agreed = 71 where consultation_id = '${id}' and area_id = 5`;
    const keep = (
      version: number,
    ) => `insert into opinion.recount (consultation_id, position, version, area_id, on_day, reason, households,
      handed_out, agreed, disagreed, otherwise, invalid) values ('${id}', 1, ${version}, 5, '2026-06-16', 'x', 100, 100, 70, 0, 0, 0)`;
    expect((await raw(change)).numAffectedRows).toBe(0n);
    await expect(raw(keep(2))).rejects.toThrow('row-level security');
    await raw(keep(3));
    expect((await raw(change)).numAffectedRows).toBe(1n);
    await expect(raw(`update opinion.recount set reason = 'y' where consultation_id = '${id}'`)).rejects.toThrow(
      'permission',
    );
  });

  test('a commune beside sees nothing, the province sees no small cells, and nobody counts for another', async () => {
    const id = await planned({ areas: three });
    await count(id, 5, { agreed: 4 });
    await count(id, 51, { agreed: 40 });
    await count(id, 52, { agreed: 50 });
    await expect(seen(id, 'officerB')).rejects.toEqual(refused('consultation-not-found'));
    expect((await seen(id, 'observer')).areas.map((area) => area.counts?.agreed ?? null)).toEqual([null, null, 50]);
    expect((await seen(id)).areas.map((area) => area.counts?.agreed)).toEqual([4, 40, 50]);
    await expect(act('womenOfficerA', commands.closeCount, { id, version: 2 })).rejects.toMatchObject({
      code: expect.stringMatching(/not-allowed|not-found/u),
    });
    const lines = await read(await office.desk('officerA'), (ctx) => listConsultations(ctx, [301]));
    expect(lines.map((line) => line.id)).toContain(id);
    expect(await read(await office.desk('officerB'), (ctx) => listConsultations(ctx, [301]))).toEqual([]);
  });

  test('what was counted stays, by table too', async () => {
    const id = await published({ 5: { agreed: 60 }, 51: { agreed: 60 }, 52: { agreed: 90 } });
    const raw = (text: string) =>
      inTransaction(office.system.db, { accountId: worldAccounts.officerA, today: '2026-06-16' }, 'read write', (tx) =>
        sql.raw(text).execute(tx),
      );
    const touched = await raw(`update opinion.ballots set agreed = 0 where consultation_id = '${id}'`);
    expect(touched.numAffectedRows).toBe(0n);
    await expect(raw(`update opinion.consultation set households = 1 where id = '${id}'`)).rejects.toThrow('stays');
    await expect(raw(`update opinion.consultation set state = 'open' where id = '${id}'`)).rejects.toThrow(
      'does not go',
    );
  });
});

test('a subject that seems to name somebody is looked at before everybody reads it', async () => {
  const id = await planned({ areas: three, subject: 'Mở rộng đường qua đất nhà bà Trần Thị Thử' });
  for (const { areaId } of three) await count(id, areaId, { agreed: 90 });
  await act('officerA', commands.closeCount, { id, version: 2 });
  await act('officerA', commands.recordMinutes, { id, version: 3, paper: 'Biên bản số 01', on: '2026-06-16' });
  await expect(act('officerA', commands.publishConsultation, { id, version: 4 })).rejects.toEqual(
    refused('names-somebody'),
  );
  expect(await inPublic((ctx) => publicConsultation(ctx, id))).toBeNull();
  await act('officerA', commands.publishConsultation, { id, version: 4, checked: 'on' });
  expect(await inPublic((ctx) => publicConsultation(ctx, id))).not.toBeNull();
});

describe('in public', () => {
  test('nothing before it is published; then the sum, and no small area', async () => {
    const open = await planned();
    expect(await inPublic((ctx) => publicConsultation(ctx, open))).toBeNull();
    const id = await published({ 5: { agreed: 7 }, 51: { agreed: 80, disagreed: 10 }, 52: { agreed: 95 } });
    const shown = (await inPublic((ctx) => publicConsultation(ctx, id)))!;
    expect(shown).toMatchObject({
      ...{ households: 300, needed: 200, isCarried: false, hiddenAreas: 2, postedUntil: '2026-07-16' },
      total: { agreed: 182, disagreed: 10 },
    });
    expect(shown.areas.map((area) => [area.name, area.counts?.agreed ?? null])).toEqual([
      ['Thôn Một', null],
      ['Thôn Hai', null],
      ['Thôn Ba', 95],
    ]);
    const all = await inPublic((ctx) => publicConsultations(ctx, [301, 401]));
    expect(all.map((one) => one.id)).toContain(id);
    expect(await inPublic((ctx) => publicConsultation(ctx, 'x'))).toBeNull();
  });

  test('with too few answers in all, not even the sum', async () => {
    const id = await published({ 5: { agreed: 7 }, 51: {}, 52: {} });
    expect(await inPublic((ctx) => publicConsultation(ctx, id))).toMatchObject({ total: null, isCarried: false });
  });
});

test('from these tables no key, hour or account leads to a person', async () => {
  const { keys, columns } = await office.asOwner(async (query) => ({
    keys: (
      await query(`select distinct confrelid::regclass::text as to from pg_constraint where contype = 'f'
        and conrelid in ('opinion.consultation'::regclass, 'opinion.ballots'::regclass)`)
    ).rows.map((row) => String(row.to)),
    columns: (
      await query(`select column_name, data_type from information_schema.columns
        where table_schema = 'opinion' and table_name in ('consultation', 'ballots')`)
    ).rows,
  }));
  expect(keys.toSorted()).toEqual(['opinion.consultation', 'organisation.territory', 'organisation.unit']);
  expect(columns.filter((one) => /timestamp|time|json|bytea/u.test(String(one.data_type)))).toEqual([]);
  expect(columns.filter((one) => /account|person|name|phone|_by$|_at$/u.test(String(one.column_name)))).toEqual([]);
});
