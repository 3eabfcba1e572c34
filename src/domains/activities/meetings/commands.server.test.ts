import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { type Command, execute, read } from '#platform/command/execute.server.ts';
import { inTransaction } from '#platform/database/transaction.server.ts';
import type { Database } from '#domains/tables.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { type WorldAccount, worldAccounts } from '../../../../tests/support/world.ts';
import { answerInvitation, receiveInvitation } from './answers/commands.server.ts';
import { callOffMeeting, changeMeeting, planMeeting } from './commands.server.ts';
import { getMeeting } from './page/queries.server.ts';
import { listMeetings } from './queries.server.ts';
import { makePlan } from './testing.ts';

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

describe('planning', () => {
  test('a meeting stands with its hours, one point for its place, agenda and invited units of any root', async () => {
    const meeting = await seen(await planned());
    expect(meeting).toMatchObject({
      ...{ state: 'planned', startsHour: '08:00', endsHour: '10:30', endsOn: '2026-06-16', mayHost: true },
      points: [{ name: 'Phòng họp số 1', heads: 0 }],
      agenda: [
        { hour: '08:15', what: 'Kiểm điểm việc đã giao', presenter: 'Phó Chủ tịch' },
        { hour: null, what: 'Việc tháng 7' },
      ],
    });
    expect(meeting.invitations.map((one) => one.unitId)).toEqual([304, 309]);
    // Officers without the right to assign conclude nothing.
    expect(meeting.mayConclude).toBe(false);
  });

  test('who is neither host nor invited reads nothing; who is taken off the list reads no more', async () => {
    const id = await planned();
    await expect(seen(id, 'officerB')).rejects.toEqual(refused('meeting-not-found'));
    expect((await seen(id, 'womenOfficerA')).mayHost).toBe(false);
    await act('officerA', changeMeeting, { ...makePlan({ unitIds: [309, 401] }), id, version: 1 });
    await expect(seen(id, 'womenOfficerA')).rejects.toEqual(refused('meeting-not-found'));
    expect((await seen(id, 'officerB')).invitations.map((one) => one.unitId)).toEqual([309, 401]);
  });

  test('it stands in the lists of host and invited between its days alone', async () => {
    const id = await planned({ startsOn: '2026-07-02', endsOn: '2026-07-03' });
    const lines = async (by: WorldAccount, unit: number, from: string, until: string) =>
      (await read(await office.desk(by), (ctx) => listMeetings(ctx, [unit], from, until))).filter(
        (one) => one.id === id,
      );
    expect(await lines('officerA', 301, '2026-07-01', '2026-07-31')).toMatchObject([{ invited: [], state: 'planned' }]);
    expect(await lines('womenOfficerA', 304, '2026-07-03', '2026-07-03')).toMatchObject([
      { invited: [{ unitId: 304, answer: null, received: false }] },
    ]);
    expect(await lines('officerA', 301, '2026-07-04', '2026-07-31')).toEqual([]);
    expect(await lines('officerB', 301, '2026-07-01', '2026-07-31')).toEqual([]);
    await act('officerA', changeMeeting, { ...makePlan({ startsOn: '2026-08-02' }), id, version: 1 });
    expect(await lines('womenOfficerA', 304, '2026-08-01', '2026-08-31')).toHaveLength(1);
  });

  test('what is wrong is said at its field', async () => {
    const wrong = (overrides: object) => act('officerA', planMeeting, makePlan(overrides));
    await expect(wrong({ kind: 'visit' })).rejects.toEqual(refused('input-invalid', { kind: 'kind-unknown' }));
    await expect(wrong({ kind: 'study' })).rejects.toEqual(refused('input-invalid', { subject: 'field-required' }));
    await expect(wrong({ place: '' })).rejects.toEqual(refused('input-invalid', { place: 'place-or-link' }));
    await expect(wrong({ startsHour: 'sáng' })).rejects.toEqual(
      refused('input-invalid', { startsHour: 'hour-invalid' }),
    );
    await expect(wrong({ unitIds: [301] })).rejects.toEqual(refused('input-invalid', { unitIds: 'host-is-invited' }));
    await expect(wrong({ hostUnitId: 401 })).rejects.toEqual(refused('not-allowed'));
  });

  test('of two who change it the second hears so, and what is called off stays', async () => {
    const id = await planned();
    await act('officerA', changeMeeting, { ...makePlan({ title: 'Tên mới' }), id, version: 1 });
    await expect(act('officerA', changeMeeting, { ...makePlan(), id, version: 1 })).rejects.toEqual(
      refused('meeting-changed'),
    );
    await expect(act('womenOfficerA', callOffMeeting, { id, version: 2, reason: 'x' })).rejects.toEqual(
      refused('not-allowed'),
    );
    await act('officerA', callOffMeeting, { id, version: 2, reason: 'Trùng lịch của tỉnh' });
    expect(await seen(id)).toMatchObject({ state: 'called_off', calledOffReason: 'Trùng lịch của tỉnh' });
    await expect(act('officerA', changeMeeting, { ...makePlan(), id, version: 3 })).rejects.toEqual(
      refused('meeting-called-off'),
    );
  });
});

describe('answering', () => {
  const coming = (id: number, unitId: number, overrides = {}) => ({
    ...{ id, unitId, version: 1, answer: 'coming', heads: '3', ...overrides },
  });

  test('two units answer at once, each for itself', async () => {
    const id = await planned({ unitIds: [304, 401] });
    await Promise.all([
      act('womenOfficerA', answerInvitation, coming(id, 304)),
      act(
        'officerB',
        answerInvitation,
        coming(id, 401, { answer: 'declined', heads: '', reason: 'Trùng kỳ họp HĐND' }),
      ),
    ]);
    expect((await seen(id)).invitations).toMatchObject([
      { unitId: 304, answer: 'coming', heads: 3, received: true, isStale: false },
      { unitId: 401, answer: 'declined', heads: null, reason: 'Trùng kỳ họp HĐND' },
    ]);
    await expect(act('womenOfficerA', answerInvitation, coming(id, 304))).rejects.toEqual(refused('answer-changed'));
  });

  test('nobody answers for another unit, by command or by table', async () => {
    const id = await planned({ unitIds: [304, 401] });
    await expect(act('womenOfficerA', answerInvitation, coming(id, 401))).rejects.toEqual(refused('not-allowed'));
    await expect(act('officerA', receiveInvitation, { id, unitId: 304 })).rejects.toEqual(refused('not-allowed'));
    const byTable = `update activities.invitation set received_at = now() where meeting_id = ${id} and unit_id = 401`;
    await expect(raw('officerA', byTable)).rejects.toThrow('only the invited unit answers');
    expect((await raw('womenOfficerA', byTable)).numAffectedRows).toBe(0n);
    const taken = `update activities.invitation set withdrawn_on = '2026-06-16' where meeting_id = ${id} and unit_id = 304`;
    await expect(raw('womenOfficerA', taken)).rejects.toThrow('only the host invites');
  });

  test('an answer from before the day moved says so', async () => {
    const id = await planned({ startsOn: '2026-06-20' });
    await act('womenOfficerA', answerInvitation, coming(id, 304));
    office.clock.set('2026-06-16T11:00:00+07:00');
    await act('officerA', changeMeeting, { ...makePlan({ startsOn: '2026-06-22' }), id, version: 1 });
    expect((await seen(id)).invitations[0]).toMatchObject({ answer: 'coming', isStale: true });
  });
});
