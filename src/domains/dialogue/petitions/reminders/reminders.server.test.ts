import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { z } from 'zod';
import { addDays, type Day } from '#platform/calendar/day.ts';
import { type Command, execute, read } from '#platform/command/execute.server.ts';
import type { Database } from '#domains/tables.ts';
import { openTestOffice, type TestOffice } from '../../../../../tests/support/office.ts';
import type { WorldAccount } from '../../../../../tests/support/world.ts';
import { serviceDesk } from '../../../../server/session.ts';
import { writeDownPetition } from '../entry/commands.server.ts';
import { acceptPetition, answerPetition, handOverPetition } from '../handling/commands.server.ts';
import { asService, makePetition, sendFeedback } from '../testing.ts';
import { petitionReminders as source } from './reminders.server.ts';
import { dayNumber, dayOfNumber } from './rules.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());
beforeEach(async () => {
  office.clock.set('2026-06-16T10:00:00+07:00');
  await office.asOwner(async (query) => {
    for (const table of ['dialogue.petition_step', 'dialogue.petitioner', 'dialogue.petition', 'opinion.hand_over'])
      await query(`delete from ${table}`);
    await query('delete from opinion.feedback');
    await query('delete from notices.notice');
  });
});

const act = async (by: WorldAccount, command: unknown, input: object) =>
  execute(await office.desk(by), command as Command<Database, z.ZodType, unknown>, input);
const written = async () => String(((await act('officerA', writeDownPetition, makePetition())) as { id: number }).id);

/** Day by day, as the runs of the mornings find it. */
async function walk(from: Day, until: Day): Promise<string[]> {
  const desk = await serviceDesk(office.system, 'notices');
  const fell: string[] = [];
  for (let on = from; on <= until; on = addDays(on, 1)) {
    const asked = source.find({ since: addDays(on, -1), on }, { after: 0, until: 900 });
    for (const row of await read(desk, async (ctx) => (await asked.execute(ctx.db)).rows))
      fell.push(`${row.occasion} ${row.unit_id} ${row.rule} ${(row.facts as { count: number }).count} ${row.link}`);
  }
  return fell;
}
const standing = async (by: WorldAccount, rule: string, day: Day) =>
  (await read(await office.desk(by), (ctx) => source.standing(ctx, [{ rule, subjectId: dayNumber(day) }]))).size === 1;

test('a day and its number are each other', () => {
  expect(dayNumber('1970-01-02')).toBe(1);
  expect(dayOfNumber(dayNumber('2026-12-31'))).toBe('2026-12-31');
});

test('named and nameless together are a count of a day: before it, after it, and again in a long silence', async () => {
  await written();
  const { key } = await sendFeedback(office);
  // Due on Tuesday 30 June: two working days before, the next one, then each fifth.
  expect(await walk('2026-06-17', '2026-07-10')).toEqual([
    '2026-06-26 301 petitions.receive-due 2 /kien-nghi?hien=waiting',
    '2026-07-01 301 petitions.late 2 /kien-nghi?hien=late',
    '2026-07-07 301 petitions.late 2 /kien-nghi?hien=late',
  ]);
  expect(await standing('officerA', 'petitions.receive-due', '2026-06-30')).toBe(true);
  await act('officerA', acceptPetition, { key, version: 1 });
  expect(await walk('2026-06-26', '2026-06-26')).toEqual([
    '2026-06-26 301 petitions.receive-due 1 /kien-nghi?hien=waiting',
  ]);
  // Its answer is due on Tuesday 7 July.
  expect(await walk('2026-07-02', '2026-07-02')).toEqual([
    '2026-07-02 301 petitions.answer-due 1 /kien-nghi?hien=open',
  ]);
});

test.each(['named', 'nameless'] as const)('%s: the taker on the last day, the giver after it', async (store) => {
  const key = store === 'named' ? await written() : (await sendFeedback(office)).key;
  const given = { key, version: 1, toUnitId: 401, reason: 'Địa bàn phường', dueOn: '2026-07-10' };
  await act('officerA', handOverPetition, given);
  expect(await walk('2026-06-17', '2026-06-22')).toEqual([
    '2026-06-18 401 petitions.take-over-due 1 /kien-nghi?hien=waiting',
    '2026-06-19 301 petitions.not-taken-over 1 /kien-nghi?hien=given',
    '2026-06-19 401 petitions.late 1 /kien-nghi?hien=late',
  ]);
  expect(await standing('officerA', 'petitions.not-taken-over', '2026-06-18')).toBe(true);
  expect(await standing('officerB', 'petitions.late', '2026-06-18')).toBe(true);
  await act('officerB', acceptPetition, { key, version: 2 });
  expect(await walk('2026-06-17', '2026-06-22')).toEqual([]);
  expect(await standing('officerA', 'petitions.not-taken-over', '2026-06-18')).toBe(false);
});

test('an asker who says that it is not solved is told on the next working day, until it is answered anew', async () => {
  const { key, digest } = await sendFeedback(office);
  await act('officerA', acceptPetition, { key, version: 1 });
  await act('officerA', answerPetition, { key, version: 2, answer: 'Xã đã cho nạo vét mương.' });
  await asService(office, 'portal', `select opinion.say_verdict('${digest}', 'not_solved', 'Vẫn ngập', '2026-06-30')`);
  expect(await walk('2026-06-17', '2026-06-18')).toEqual([
    '2026-06-17 301 petitions.said-unsolved 1 /kien-nghi?hien=again',
  ]);
  expect(await standing('officerA', 'petitions.said-unsolved', '2026-06-16')).toBe(true);
  await act('officerA', answerPetition, { key, version: 4, answer: 'Xã đã xây cống mới.' });
  expect(await standing('officerA', 'petitions.said-unsolved', '2026-06-16')).toBe(false);
});

test('nothing but a count leaves the stores, for the service alone, and from above not even that is read', async () => {
  await sendFeedback(office);
  const asked = source.find({ since: '2026-06-25', on: '2026-06-26' }, { after: 0, until: 900 });
  const found = async (desk: Awaited<ReturnType<TestOffice['desk']>>) =>
    read(desk, async (ctx) => (await asked.execute(ctx.db)).rows);
  expect(await found(await office.desk('officerA'))).toEqual([]);
  const desk = (await serviceDesk(office.system, 'notices')) as Awaited<ReturnType<TestOffice['desk']>>;
  const [row] = await found(desk);
  expect(row).toEqual({
    ...{ unit_id: 301, rule: 'petitions.receive-due', subject_id: dayNumber('2026-06-30'), occasion: '2026-06-26' },
    ...{ concerns_on: '2026-06-30', link: '/kien-nghi?hien=waiting', facts: { count: 1 } },
  });
  await office.asOwner((query) =>
    query(`insert into notices.notice (unit_id, unit_path, on_day, rule, subject, subject_id, occasion, concerns_on, link, facts)
      select 301, 'vn.t2.t3.front', '2026-06-26', '${row!.rule}', s, 1, '2026-06-26', '2026-06-30', '${row!.link}', '{"count": 1}'
      from unnest(array['petitions', 'commitment']) s`),
  );
  const seen = async (by: WorldAccount) =>
    read(await office.desk(by), async (ctx) =>
      (await ctx.db.selectFrom('notices.notice').select('subject').orderBy('subject').execute()).map(
        (one) => one.subject,
      ),
    );
  expect(await seen('officerA')).toEqual(['commitment', 'petitions']);
  expect(await seen('leader')).toEqual(['commitment']);
});
