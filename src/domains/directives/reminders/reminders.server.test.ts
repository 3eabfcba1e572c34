import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, type Day } from '#platform/calendar/day.ts';
import { execute, read } from '#platform/command/execute.server.ts';
import type { ReminderSource } from '#platform/reminder.server.ts';
import { serviceDesk } from '../../../server/session.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import type { WorldAccount } from '../../../../tests/support/world.ts';
import { receiveDispatch, sendDirective } from '../dispatch/commands.server.ts';
import { findDispatchTo } from '../dispatch/queries.server.ts';
import { askStudy, markStudied, remindStudy } from '../dissemination/commands.server.ts';
import { listDrafts, stampOf } from '../drafts/queries.server.ts';
import { answerProposals, gatherProposals, raiseProposal } from '../proposals/commands.server.ts';
import { makeDirective } from '../testing.ts';
import { answerReminders } from '../proposals/reminders.server.ts';
import { dispatchReminders } from './reminders.server.ts';
import { studyReminders } from '../dissemination/reminders.server.ts';

let office: TestOffice;
/** Sent by the province to both communes on Tuesday 16/06/2026. */
let paper: number;
const desk = (by: WorldAccount) => office.desk(by);
const copyTo = async (by: WorldAccount, unitId: number) =>
  (await read(await desk(by), (ctx) => findDispatchTo(ctx, paper, unitId)))!.id;

beforeAll(async () => {
  office = await openTestOffice();
  const coordinator = await desk('coordinator');
  paper = await makeDirective(coordinator, [{ what: 'Rà soát', unitIds: [301, 401], dueOn: '2026-12-31' }]);
  const stamp = stampOf(await read(coordinator, (ctx) => listDrafts(ctx, paper)));
  await execute(coordinator, sendDirective, { documentId: paper, stamp });
});
afterAll(() => office.close());

const all = { after: 0, until: 1_000_000 };
const found = async (source: ReminderSource, since: Day, on: Day, units = all) =>
  read(
    await serviceDesk(office.system, 'notices'),
    async (ctx) => (await source.find({ since, on }, units).execute(ctx.db)).rows,
  );
/** Each day with what falls on it, the run of one morning after the other. */
async function walk(source: ReminderSource, from: Day, until: Day): Promise<string[]> {
  const fell: string[] = [];
  for (let on = from; on <= until; on = addDays(on, 1))
    for (const row of await found(source, addDays(on, -1), on))
      fell.push(`${on} ${row.unit_id} ${row.rule.replace('directives.', '')}`);
  return fell.toSorted();
}

test('a paper that is not received: the recipient, two working days after the sending, once', async () => {
  expect(await walk(dispatchReminders, '2026-06-16', '2026-06-24')).toEqual([
    '2026-06-18 301 not-received',
    '2026-06-18 401 not-received',
  ]);
  const [row] = await found(dispatchReminders, '2026-06-17', '2026-06-18', { after: 300, until: 301 });
  expect(row).toMatchObject({ unit_id: 301, link: `/van-ban/${paper}`, concerns_on: '2026-06-16' });
  const told = { rule: row!.rule, onDay: '2026-06-18', concernsOn: row!.concerns_on, facts: row!.facts };
  expect(dispatchReminders.words(told).why).toBe('Nhắc vì văn bản gửi ngày 16/06/2026 chưa được tiếp nhận');
  const keys = [{ rule: row!.rule, subjectId: row!.subject_id }];
  const standing = async () => read(await desk('officerA'), (ctx) => dispatchReminders.standing(ctx, keys));
  expect((await standing()).size).toBe(1);
  await execute(await desk('officerA'), receiveDispatch, { id: await copyTo('officerA', 301) });
  expect((await standing()).size).toBe(0);
  expect(await walk(dispatchReminders, '2026-06-18', '2026-06-18')).toEqual(['2026-06-18 401 not-received']);
});

test('study by a day: before it, on it, after it, until it is studied; the sender a count, once', async () => {
  await execute(await desk('coordinator'), askStudy, { documentId: paper, studyBy: '2026-06-26' });
  const ofA = (rows: string[]) => rows.filter((row) => row.includes(' 301 '));
  expect(ofA(await walk(dispatchReminders, '2026-06-19', '2026-07-11'))).toEqual([
    '2026-06-23 301 study-soon',
    '2026-06-26 301 study-today',
    '2026-07-03 301 study-late',
    '2026-07-10 301 study-late',
  ]);
  // Nights that were missed: the latest alone.
  expect((await found(dispatchReminders, '2026-06-22', '2026-07-03', { after: 300, until: 301 })).length).toBe(1);
  expect(await walk(studyReminders, '2026-06-19', '2026-07-11')).toEqual(['2026-06-29 201 study-behind']);
  const behind = async () => (await found(studyReminders, '2026-06-28', '2026-06-29'))[0];
  const row = (await behind())!;
  const words = (facts: unknown) =>
    studyReminders.words({ rule: row.rule, onDay: '2026-06-29', concernsOn: row.concerns_on, facts }).why;
  expect(words(row.facts)).toBe('Nhắc vì còn 2 đơn vị chưa học tập, quán triệt (hạn 26/06/2026)');
  expect(row.link).toBe(`/van-ban/${paper}/quan-triet`);
  const id = await copyTo('officerA', 301);
  const studied = { id, studiedOn: '2026-06-16', where: 'Hội trường xã', activityId: null };
  await execute(await desk('officerA'), markStudied, studied);
  expect(ofA(await walk(dispatchReminders, '2026-06-19', '2026-07-11'))).toEqual([]);
  expect(words((await behind())!.facts)).toContain('còn 1 đơn vị');
});

test('reminded by hand: on the next morning, once, those who have not studied', async () => {
  await execute(await desk('coordinator'), remindStudy, { documentId: paper });
  expect((await walk(dispatchReminders, '2026-06-17', '2026-06-18')).filter((row) => row.includes('asked'))).toEqual([
    '2026-06-17 401 study-asked',
  ]);
});

test('an answer reaches whoever raised it, also through what it was gathered into', async () => {
  const said = { theme: 'funds', kind: 'difficulty', words: 'Thiếu kinh phí' };
  const { id: own } = await execute(await desk('officerA'), raiseProposal, { ...said, toUnitId: 201 });
  const { id: other } = await execute(await desk('officerB'), raiseProposal, { ...said, toUnitId: 201 });
  const coordinator = await desk('coordinator');
  const { id: item } = await execute(coordinator, gatherProposals, { ids: [own], ...said, toUnitId: 208 });
  await execute(coordinator, answerProposals, { ids: [other], answer: 'Đã bố trí' });
  await execute(await desk('partyOfficer'), answerProposals, { ids: [item], answer: 'Đồng ý' });
  const rows = await found(answerReminders, '2026-06-16', '2026-06-17');
  expect(new Map(rows.map((row) => [row.unit_id, row.subject_id]))).toEqual(
    new Map([
      [201, item],
      [301, own],
      [401, other],
    ]),
  );
  expect(await found(answerReminders, '2026-06-17', '2026-06-18')).toEqual([]);
  expect(await found(answerReminders, '2026-06-16', '2026-06-17', { after: 301, until: 900 })).toHaveLength(1);
  const row = rows.find(({ unit_id: unit }) => unit === 301)!;
  expect(answerReminders.words({ ...row, onDay: '2026-06-17', concernsOn: row.concerns_on })).toMatchObject({
    what: 'Thiếu kinh phí',
    about: 'Nơi trả lời: Tỉnh ủy Thử Nghiệm',
  });
});

test('default deny: a person without rights finds nothing, the door of answers is closed to everybody', async () => {
  const nobody = await desk('nobody');
  const rows = (source: ReminderSource, by = nobody) =>
    read(by, async (ctx) => (await source.find({ since: '2026-06-16', on: '2026-06-30' }, all).execute(ctx.db)).rows);
  expect(await rows(dispatchReminders)).toEqual([]);
  expect(await rows(studyReminders)).toEqual([]);
  await expect(rows(answerReminders)).rejects.toThrow('by the service that reminds');
  await expect(rows(answerReminders, await desk('leader'))).rejects.toThrow('by the service that reminds');
});
