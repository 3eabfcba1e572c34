import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, type Day } from '#platform/calendar/day.ts';
import { execute, read } from '#platform/command/execute.server.ts';
import { openTestOffice, type TestOffice } from '../../../../../tests/support/office.ts';
import { serviceDesk } from '../../../../server/session.ts';
import { closeCount, countBallots, planConsultation, publishConsultation, recordMinutes } from '../commands.server.ts';
import { makeConsultation } from '../testing.ts';
import { consultationReminders as source } from './reminders.server.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

const told: { rule: string; subjectId: number }[] = [];
async function walk(from: Day, until: Day): Promise<string[]> {
  const desk = await serviceDesk(office.system, 'notices');
  const fell: string[] = [];
  for (let on = from; on <= until; on = addDays(on, 1)) {
    const asked = source.find({ since: addDays(on, -1), on }, { after: 0, until: 900 });
    for (const row of await read(desk, async (ctx) => (await asked.execute(ctx.db)).rows)) {
      fell.push(`${row.occasion} ${row.unit_id} ${row.rule}`);
      told.push({ rule: row.rule, subjectId: row.subject_id });
    }
  }
  return fell;
}

test('the days of the vote, the minutes within 5 working days, the notice within 5 more', async () => {
  const desk = await office.desk('officerA');
  const plan = makeConsultation({ noticeOn: '2026-06-16', opensOn: '2026-06-22', closesOn: '2026-06-30' });
  const { id } = (await execute(desk, planConsultation, plan)) as { id: string };
  expect(await walk('2026-06-16', '2026-07-02')).toEqual([
    '2026-06-22 301 consultations.opens',
    '2026-06-26 301 consultations.closes-soon',
    '2026-07-01 301 consultations.to-count',
  ]);
  const standing = async () =>
    [...(await read(desk, (ctx) => source.standing(ctx, told)))].map((key) => key.split(' ')[0]!);
  expect(await standing()).toEqual(['consultations.opens', 'consultations.closes-soon', 'consultations.to-count']);

  office.clock.set('2026-07-01T09:00:00+07:00');
  await execute(desk, countBallots, { id, areaId: 5, handedOut: 120, agreed: 100 });
  expect(await standing()).toEqual(['consultations.closes-soon', 'consultations.to-count']);
  await execute(desk, closeCount, { id, version: 2 });
  expect(await standing()).toEqual([]);
  // Counted on Wednesday 1 July: minutes by Wednesday 8 July.
  expect(await walk('2026-07-01', '2026-07-10')).toEqual([
    '2026-07-06 301 consultations.minutes-due',
    '2026-07-09 301 consultations.minutes-late',
  ]);
  const words = { rule: 'consultations.minutes-due', onDay: '2026-07-06', concernsOn: '2026-07-01' };
  expect(source.words({ ...words, facts: { what: 'Góp tiền', households: 120 } }).why).toBe(
    'Nhắc vì biên bản phải lập chậm nhất ngày 08/07/2026',
  );

  await execute(desk, recordMinutes, { id, version: 3, paper: 'Biên bản số 01', on: '2026-07-01' });
  expect(await walk('2026-07-01', '2026-07-10')).toEqual([
    '2026-07-06 301 consultations.public-due',
    '2026-07-09 301 consultations.public-late',
  ]);
  expect((await standing()).toSorted()).toEqual(['consultations.public-due', 'consultations.public-late']);
  await execute(desk, publishConsultation, { id, version: 4 });
  expect(await standing()).toEqual([]);
  expect(await walk('2026-07-01', '2026-07-10')).toEqual([]);
});
