import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Command, defineCommand, execute, read } from '#platform/command/execute.server.ts';
import type { Acting, Database } from '#domains/tables.ts';
import { openTestOffice, type TestOffice } from '../../../tests/support/office.ts';
import type { WorldAccount } from '../../../tests/support/world.ts';
import { changeActivity, logActivity, logFollowed, withdrawActivity } from './commands.server.ts';
import { startOfEntry } from './entry/queries.server.ts';
import { logManyActivities } from './many/commands.server.ts';
import { getActivity } from './page/queries.server.ts';
import { makeActivity } from './testing.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

type AnyCommand = Command<Database, z.ZodType, unknown>;
const act = async (by: WorldAccount, command: unknown, input: object) =>
  execute(await office.desk(by), command as AnyCommand, input);
const logged = async (overrides = {}) =>
  ((await act('officerA', logActivity, makeActivity(overrides))) as { id: number }).id;
const seen = async (id: number) => read(await office.desk('officerA'), (ctx) => getActivity(ctx, id));
const change = (by: WorldAccount, id: number, version: number, overrides = {}) =>
  act(by, changeActivity, { ...makeActivity(), id, version, ...overrides });
const refused = (code: string, fields?: Record<string, string>) =>
  expect.objectContaining(fields ? { code, fields } : { code });

describe('entered once', () => {
  const followed = defineCommand({
    name: 'followForTest',
    input: z.any(),
    run: async (ctx: Acting, input: Parameters<typeof logFollowed>[1]) => logFollowed(ctx, input),
  });
  const held = {
    ...{ ownerUnitId: 301, kind: 'dialogue', happenedOn: '2026-06-15', place: 'Hội trường', attendance: 60 },
    ...{ subject: 'Nước sạch', link: '/doi-thoai/7' },
  };
  const byHand = { kind: 'dialogue', values: { subject: 'Nước sạch' } };

  test('what is entered elsewhere is not logged by hand, one by one, in a book or by a change', async () => {
    await expect(logged(byHand)).rejects.toEqual(refused('input-invalid', { kind: 'kind-entered-elsewhere' }));
    await expect(act('officerA', logManyActivities, { entries: [makeActivity(byHand)] })).rejects.toEqual(
      refused('input-invalid', { 'entries.0.kind': 'kind-entered-elsewhere' }),
    );
    const id = await logged();
    await expect(change('officerA', id, 1, byHand)).rejects.toEqual(
      refused('input-invalid', { kind: 'kind-entered-elsewhere' }),
    );
    // The database holds it too, against any program.
    const columns = `happened_on, place, owner_unit_id, owner_path, parties, attendance, points, own_values, search_key, logged_at,
      logged_by, changed_at, changed_by`;
    const raw = office.asOwner((query) =>
      query(
        `insert into activities.activity (kind, ${columns}) select 'supervision', ${columns} from activities.activity where id = ${id}`,
      ),
    );
    await expect(raw).rejects.toThrow('entered elsewhere');
  });

  test('the form offers what is logged here, and leads to where the rest is entered', async () => {
    const start = await read(await office.desk('officerA'), (ctx) => startOfEntry(ctx, 301));
    expect(start.elsewhere.map((one) => one.to)).toEqual(['/doi-thoai', '/giam-sat']);
    const codes = start.kinds.map((kind) => kind.code);
    expect([codes.includes('dialogue'), codes.includes('supervision'), codes.includes('reception')]).toEqual([
      ...[false, false, true],
    ]);
  });

  test('its record follows it: photos and result are added, kind, day and heads stay, and it is not withdrawn', async () => {
    const { id } = (await act('officerA', followed, held)) as { id: number };
    expect(await seen(id)).toMatchObject({ heading: 'Nước sạch', attendance: 60, recordLink: '/doi-thoai/7' });
    const same = { ...byHand, attendance: 60, women: '', place: 'Nhà văn hóa', result: 'Đông đủ' };
    await expect(change('officerA', id, 1, { ...same, attendance: 90, kind: 'other' })).rejects.toEqual(
      refused('input-invalid', { attendance: 'record-follows', kind: 'record-follows' }),
    );
    await change('officerA', id, 1, same);
    expect(await seen(id)).toMatchObject({ result: 'Đông đủ', attendance: 60 });
    await expect(act('officerA', withdrawActivity, { id, version: 2, reason: 'Nhầm' })).rejects.toEqual(
      refused('activity-follows'),
    );
  });

  test('what was logged by hand before stays valid: it is mended, and withdrawn where it stands twice', async () => {
    const id = await logged();
    await office.asOwner(async (query) => {
      await query('alter table activities.activity disable trigger user');
      await query(`update activities.activity set kind = 'dialogue', own_values = '{"subject": "x"}' where id = ${id}`);
      await query('alter table activities.activity enable trigger user');
    });
    await change('officerA', id, 1, { ...byHand, attendance: '44' });
    expect(await seen(id)).toMatchObject({ attendance: 44, recordLink: null });
    await act('officerA', withdrawActivity, { id, version: 2, reason: 'Đã có ở mục đối thoại' });
  });
});
