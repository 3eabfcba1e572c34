import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { type Command, execute, read } from '#platform/command/execute.server.ts';
import { inTransaction } from '#platform/database/transaction.server.ts';
import type { Database } from '#domains/tables.ts';
import { openTestOffice, type TestOffice } from '../../../../../tests/support/office.ts';
import { type WorldAccount, worldAccounts } from '../../../../../tests/support/world.ts';
import { getActivity } from '../../page/queries.server.ts';
import { changeActivity, logActivity } from '../../commands.server.ts';
import { makeActivity } from '../../testing.ts';
import { countAttendance, holdMeeting, markPresent, openLink, renewLink } from './commands.server.ts';
import { closeMeeting, planMeeting } from '../commands.server.ts';
import { writeMinutes } from '../minutes/commands.server.ts';
import { findLink, getMeeting } from '../page/queries.server.ts';
import { makePlan } from '../testing.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

type AnyCommand = Command<Database, z.ZodType, unknown>;
const act = async (by: WorldAccount, command: unknown, input: object, once?: string) =>
  execute(await office.desk(by), command as AnyCommand, input, once);
const planned = async (overrides = {}, by: WorldAccount = 'officerA') =>
  ((await act(by, planMeeting, makePlan(overrides))) as { id: number }).id;
const seen = async (id: number, by: WorldAccount = 'officerA') =>
  read(await office.desk(by), (ctx) => getMeeting(ctx, id));
const refused = (code: string, fields?: Record<string, string>) =>
  expect.objectContaining(fields ? { code, fields } : { code });
const at = (by: WorldAccount) => ({ accountId: worldAccounts[by], today: '2026-06-16' });
const raw = (by: WorldAccount, text: string) =>
  inTransaction(office.system.db, at(by), 'read write', (tx) => sql.raw(text).execute(tx));
const token = async (id: number) => {
  await act('officerA', renewLink, { id });
  return (await read(await office.desk('officerA'), (ctx) => findLink(ctx, id)))!.token;
};

describe('attendance', () => {
  test('a link opens the meeting on its day, for the units concerned; a renewed one and a wrong one tell nothing', async () => {
    const id = await planned({ points: [{ name: 'Hội trường xã' }, { name: 'Thôn Một' }] });
    const [hall, hamlet] = (await seen(id)).points.map((point) => point.id);
    const first = await token(id);
    const mark = (by: WorldAccount, with_: string, pointId: number, heads: string) =>
      act(by, markPresent, { token: with_, pointId, heads });
    expect(await mark('womenOfficerA', first, hall!, '4')).toEqual({ marked: true });
    expect(await mark('officerB', first, hall!, '4')).toEqual({ marked: false });
    // The same unit at another point: its last word counts, once.
    expect(await mark('womenOfficerA', first, hamlet!, '5')).toEqual({ marked: true });
    expect(await seen(id)).toMatchObject({ total: 5, points: [{ heads: 0 }, { heads: 5 }] });
    const second = await token(id);
    expect(await mark('womenOfficerA', first, hall!, '9')).toEqual({ marked: false });
    expect(await act('womenOfficerA', openLink, { token: first })).toBeNull();
    expect(await act('womenOfficerA', openLink, { token: second })).toBe(id);
    const hidden = await read(await office.desk('womenOfficerA'), (ctx) => findLink(ctx, id));
    expect(hidden).toBeNull();
  });

  test('ten wrong links, and for a quarter of an hour the right one opens nothing either', async () => {
    const id = await planned({ unitIds: [401] });
    const right = await token(id);
    for (let count = 0; count < 10; count += 1) await act('officerB', openLink, { token: `sai-${count}` });
    expect(await act('officerB', openLink, { token: right })).toBeNull();
    office.clock.set('2026-06-16T11:16:00+07:00');
    expect(await act('officerB', openLink, { token: right })).toBe(id);
  });

  test('a link opens nothing before the day, and nothing once the meeting has been held', async () => {
    const tomorrow = await planned({ startsOn: '2026-06-17', unitIds: [304] });
    expect(await act('womenOfficerA', openLink, { token: await token(tomorrow) })).toBeNull();
    const id = await planned();
    const link = await token(id);
    const pointId = (await seen(id)).points[0]!.id;
    await act('womenOfficerA', markPresent, { token: link, pointId, heads: 2 });
    await act('officerA', holdMeeting, { id, version: 1 });
    expect(await act('womenOfficerA', markPresent, { token: link, pointId, heads: 7 })).toEqual({ marked: false });
    expect((await seen(id)).total).toBe(2);
  });

  test('the host counts by hand, of units and in the hall; strangers are refused', async () => {
    const id = await planned();
    const pointId = (await seen(id)).points[0]!.id;
    await act('officerA', countAttendance, {
      id,
      counts: [
        { pointId, unitId: 304, heads: '2' },
        { pointId, heads: '1.010' },
        { pointId, unitId: 309, heads: '' },
      ],
    });
    expect(await seen(id)).toMatchObject({ total: 1012 });
    await expect(
      act('officerA', countAttendance, { id, counts: [{ pointId, unitId: 401, heads: 1 }] }),
    ).rejects.toEqual(refused('input-invalid', { counts: 'point-or-unit-unknown' }));
    await expect(act('womenOfficerA', countAttendance, { id, counts: [] })).rejects.toEqual(refused('not-allowed'));
  });
});

describe('holding', () => {
  const held = async (overrides = {}) => {
    const id = await planned(overrides);
    const { points } = await seen(id);
    const counts = points.map((point, index) => ({ pointId: point.id, heads: 10 + index }));
    await act('officerA', countAttendance, { id, counts });
    await act('officerA', holdMeeting, { id, version: 1 });
    return id;
  };

  test('it becomes one record with its points; a later count goes into the record at once', async () => {
    const id = await held({
      ...{ kind: 'study', subject: 'Nghị quyết số 01', points: [{ name: 'Hội trường' }, { name: 'Thôn Một' }] },
    });
    const meeting = await seen(id);
    const record = async () => read(await office.desk('officerA'), (ctx) => getActivity(ctx, meeting.activityId!));
    expect(await record()).toMatchObject({
      ...{ title: meeting.title, attendance: 21, values: { paper: 'Nghị quyết số 01' } },
      points: [
        { name: 'Hội trường', attendance: 10 },
        { name: 'Thôn Một', attendance: 11 },
      ],
    });
    await act('officerA', countAttendance, { id, counts: [{ pointId: meeting.points[1]!.id, heads: 30 }] });
    expect(await record()).toMatchObject({ attendance: 40, version: 2 });
    expect((await seen(id)).total).toBe(40);
    // The record does not drift from the count.
    const own = {
      ...makeActivity({ kind: 'study', values: { paper: 'x' } }),
      happenedOn: '2026-06-16',
      attendance: '39',
    };
    await expect(act('officerA', changeActivity, { ...own, id: meeting.activityId, version: 2 })).rejects.toEqual(
      refused('input-invalid', { attendance: 'attendance-of-meeting' }),
    );
  });

  test('a kind without points is recorded with the sum', async () => {
    const meeting = await seen(await held({ points: [{ name: 'Một' }, { name: 'Hai' }] }));
    const record = await read(await office.desk('officerA'), (ctx) => getActivity(ctx, meeting.activityId!));
    expect(record).toMatchObject({ attendance: 21, points: [] });
  });

  test('what was logged by hand is taken as the record, once, and gives its number', async () => {
    const { id: activityId } = (await act(
      'officerA',
      logActivity,
      makeActivity({ kind: 'briefing', happenedOn: '2026-06-16' }),
    )) as { id: number };
    const id = await planned();
    await act('officerA', holdMeeting, { id, version: 1, activityId });
    expect(await seen(id)).toMatchObject({ state: 'held', activityId, total: 45 });
    const other = await planned();
    await expect(act('officerA', holdMeeting, { id: other, version: 1, activityId })).rejects.toEqual(
      refused('input-invalid', { activityId: 'record-of-other' }),
    );
  });

  test('it is not held before anybody was counted, nor twice; closed it stays closed', async () => {
    const id = await planned();
    await expect(act('officerA', holdMeeting, { id, version: 1 })).rejects.toEqual(refused('attendance-not-counted'));
    const done = await held();
    await expect(act('officerA', holdMeeting, { id: done, version: 2 })).rejects.toEqual(
      refused('meeting-already-held'),
    );
    const item = (await seen(done)).agenda[0]!;
    const minutes = { items: [{ id: item.id, discussed: 'Đã xong 5 trong 6 việc' }], note: 'Thống nhất' };
    await act('officerA', writeMinutes, { id: done, version: 2, ...minutes });
    expect((await seen(done)).agenda[0]!.discussed).toBe('Đã xong 5 trong 6 việc');
    await act('officerA', closeMeeting, { id: done, version: 3 });
    await expect(act('officerA', writeMinutes, { id: done, version: 4, ...minutes })).rejects.toEqual(
      refused('meeting-closed'),
    );
    for (const text of [
      `update activities.meeting set state = 'held', version = version + 1 where id = ${done}`,
      `update activities.agenda_item set discussed = 'x' where meeting_id = ${done}`,
      `update activities.attendance set heads = 1 where meeting_id = ${done}`,
    ])
      await expect(raw('officerA', text)).rejects.toThrow('is closed');
  });

  test('only the host changes it, by table too', async () => {
    const id = await planned({ unitIds: [304] });
    for (const text of [
      `update activities.meeting set title = 'x', version = version + 1 where id = ${id}`,
      `update activities.meeting_point set name = 'x' where meeting_id = ${id}`,
      `update activities.agenda_item set what = 'x' where meeting_id = ${id}`,
    ])
      expect((await raw('womenOfficerA', text)).numAffectedRows).toBe(0n);
    const forged = `insert into activities.attendance (meeting_id, point_id, unit_id, heads, by_link, counted_at, counted_by)
      select ${id}, p.id, 304, 99, true, now(), ${worldAccounts.womenOfficerA} from activities.meeting_point p where p.meeting_id = ${id}`;
    await expect(raw('womenOfficerA', forged)).rejects.toThrow('row-level security');
  });
});
