import { afterAll, beforeAll, expect, test } from 'vitest';
import { newCommitments, openForTest } from '#domains/commitments/testing.ts';
import { execute, read } from '#platform/command/execute.server.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { answerInvitation, receiveInvitation } from '../meetings/answers/commands.server.ts';
import { callOffMeeting, planMeeting } from '../meetings/commands.server.ts';
import { makePlan } from '../meetings/testing.ts';
import { actorOfLink, endCalendarLink, makeCalendarLink } from './commands.server.ts';
import { calendarFile } from './prints.server.ts';
import { feedEntries, myCalendarLinks } from './queries.server.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

test('a link reads what its owner would, until it is ended or the account closed', async () => {
  const officer = await office.desk('officerA');
  await execute(await office.desk('coordinator'), openForTest, newCommitments({ dueOn: '2026-06-30' }));
  const { token } = await execute(officer, makeCalendarLink, {});
  const actor = await actorOfLink(office.system, token);
  expect(actor).toMatchObject({ accountId: 5, unit: { id: 301 } });
  const entries = await read({ system: office.system, actor }, (ctx) => feedEntries(ctx, 301));
  expect(entries).toMatchObject([{ from: '2026-06-30' }]);
  expect(
    await actorOfLink(
      office.system,
      token.replace(/.$/u, (last) => (last === 'A' ? 'B' : 'A')),
    ),
  ).toBeNull();
  const [link] = await read(officer, myCalendarLinks);
  expect(await read(await office.desk('officerB'), myCalendarLinks)).toEqual([]);
  await expect(execute(await office.desk('officerB'), endCalendarLink, { linkId: link!.id })).rejects.toThrow(
    expect.objectContaining({ code: 'calendar-link-not-found' }),
  );
  await execute(officer, endCalendarLink, { linkId: link!.id });
  expect(await actorOfLink(office.system, token)).toBeNull();
  const { token: other } = await execute(officer, makeCalendarLink, {});
  await office.asOwner((query) => query('update people.account set closed_at = now() where id = 5'));
  expect(await actorOfLink(office.system, other)).toBeNull();
  await office.asOwner((query) => query('update people.account set closed_at = null where id = 5'));
});

test('the meetings of a unit stand in its calendar with their hours; declined ones do not, called-off ones are cancelled', async () => {
  const host = await office.desk('officerA');
  const { id } = await execute(host, planMeeting, makePlan({ onlineLink: 'https://hop.example/x', unitIds: [304] }));
  const entriesOf = (unitId: number) => read(host, (ctx) => feedEntries(ctx, unitId));
  const meeting = async (unitId: number) => (await entriesOf(unitId)).find((entry) => entry.key === `hop-${id}`);
  expect(await meeting(301)).toMatchObject({
    from: new Date('2026-06-16T01:00:00Z'),
    until: new Date('2026-06-16T03:30:00Z'),
    ...{ place: 'Phòng họp số 1', onlineLink: 'https://hop.example/x', isCancelled: false, to: `/hop/${id}` },
  });
  expect(await meeting(304)).toBeDefined();
  const women = await office.desk('womenOfficerA');
  await execute(women, receiveInvitation, { id, unitId: 304 });
  const reason = 'Trùng lịch';
  await execute(women, answerInvitation, { id, unitId: 304, version: 2, answer: 'declined', reason });
  expect(await meeting(304)).toBeUndefined();
  await execute(host, callOffMeeting, { id, version: 1, reason: 'Hoãn' });
  expect(await meeting(301)).toMatchObject({ isCancelled: true });
});

test('a calendar holds 500 entries at the most, the earliest', async () => {
  const host = await office.desk('officerA');
  await office.asOwner((query) =>
    query(`insert into commitments.commitment (origin_kind, origin_label, mode, asker_unit_id, asker_path, owner_unit_id, owner_path,
        parties, what, product, asked_on, asked_at, asked_by, due_on, due_source, state)
      select 'own', 'x', 'order', u.id, u.path, u.id, u.path, array[u.path], 'x', 'x', date '2026-06-16', now(), 3, date '2026-07-01', 'paper', 'assigned'
      from organisation.unit u, generate_series(1, 510) where u.id = 301`),
  );
  const entries = await read(host, (ctx) => feedEntries(ctx, 301));
  expect(entries).toHaveLength(500);
  expect(entries.some((entry) => entry.key.startsWith('hop-'))).toBe(true);
});

test('a calendar file names days and hours as RFC 5545 does, with names that stay', () => {
  const file = calendarFile(
    'Ủy ban MTTQ xã',
    [
      {
        key: 'nhiem-vu-7',
        title: 'Đến hạn: báo cáo, tổng hợp',
        from: '2026-12-31',
        until: null,
        ...{ place: null, onlineLink: null, isCancelled: false },
        to: '/nhiem-vu/7',
      },
      {
        ...{ key: 'hop-3', title: 'Giao ban', place: 'Hội trường', to: '/hop/3' },
        ...{ onlineLink: 'https://hop.example/3', isCancelled: true },
        ...{ from: new Date('2026-06-16T08:00:00+07:00'), until: new Date('2026-06-16T10:00:00+07:00') },
      },
    ],
    'https://front.example',
  );
  const unfolded = file.replace(/\r\n /gu, '');
  expect(unfolded).toContain('UID:nhiem-vu-7@front.example');
  expect(unfolded).toContain('DTSTART;VALUE=DATE:20261231');
  expect(unfolded).toContain('SUMMARY:Đến hạn: báo cáo\\, tổng hợp');
  expect(unfolded).toContain('DTSTART:20260616T010000Z');
  expect(unfolded).toContain('LOCATION:Hội trường');
  expect(unfolded).toContain('DESCRIPTION:Dự trực tuyến: https://hop.example/3');
  expect(unfolded.match(/STATUS:CANCELLED/gu)).toHaveLength(1);
  expect(file.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
});
