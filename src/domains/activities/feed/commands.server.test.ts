import { afterAll, beforeAll, expect, test } from 'vitest';
import { newCommitments, openForTest } from '#domains/commitments/testing.ts';
import { execute, read } from '#platform/command/execute.server.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
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
        place: null,
        to: '/nhiem-vu/7',
      },
      {
        ...{ key: 'hop-3', title: 'Giao ban', place: 'Hội trường', to: '/hop/3' },
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
  expect(file.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
});
