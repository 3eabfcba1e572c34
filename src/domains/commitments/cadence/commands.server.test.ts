import * as fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addDays, dayOf } from '#platform/calendar/day.ts';
import { execute, read } from '#platform/command/execute.server.ts';
import type { OfficeDesk } from '#domains/tables.ts';
import { serviceDesk } from '../../../server/session.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { withdrawByOrigin } from '../commands.server.ts';
import { stepCommands } from '../steps/commands.server.ts';
import { newCommitments, openForTest } from '../testing.ts';
import { defineCommand } from '#platform/command/execute.server.ts';
import { z } from 'zod';
import type { Acting } from '#domains/tables.ts';
import { askPart } from '../taking-part/commands.server.ts';
import { partsOf } from '../taking-part/queries.server.ts';
import { continueSome, endSeries } from './commands.server.ts';
import { continueSeries } from './jobs.server.ts';
import { seriesOf } from './queries.server.ts';
import { cadences, dueOf, nextPeriod, periodOf } from './rules.ts';

let office: TestOffice;
let asker: OfficeDesk;
let owner: OfficeDesk;
beforeAll(async () => {
  office = await openTestOffice();
  asker = await office.desk('coordinator');
  owner = await office.desk('officerA');
});
afterAll(() => office.close());
beforeEach(async () => {
  office.clock.set('2026-06-16T10:00:00+07:00');
  await office.asOwner((query) =>
    query(`update commitments.series set ended_on = '2026-06-16', ended_why = 'until' where ended_on is null`),
  );
});

const monthly = { repeats: { cadence: 'monthly:23', until: null }, dueOn: '2026-06-23' };
const open = (varied: object = {}) => execute(asker, openForTest, newCommitments({ ...monthly, ...varied }));
const night = async (on: string) => {
  office.clock.set(`${on}T00:20:00+07:00`);
  await continueSeries.run(await serviceDesk(office.system, 'repeat'), {});
};
const ofSeries = async (id: number) =>
  office.asOwner(
    async (query) =>
      (
        await query(
          `select id::int, period_from::text as "from", due_on::text as due, asked_on::text as asked, state, person_id::int as person from commitments.commitment
           where series_id = (select series_id from commitments.commitment where id = $1) order by period_from`,
          [id],
        )
      ).rows as { id: number; from: string; due: string; asked: string; state: string; person: number | null }[],
  );
const seriesRow = async (id: number) =>
  office.asOwner(
    async (query) =>
      (
        await query(
          `select s.id::int, s.version, s.ended_on::text as "endedOn", s.ended_why as why, s.next_from::text as next from commitments.series s
           join commitments.commitment c on c.series_id = s.id where c.id = $1`,
          [id],
        )
      ).rows[0] as { id: number; version: number; endedOn: string | null; why: string | null; next: string },
  );

test('the first opens with its period, each next one on the first day of its own, once', async () => {
  const id = await open();
  expect(await ofSeries(id)).toMatchObject([{ id, from: '2026-06-01', due: '2026-06-23' }]);
  await night('2026-06-30');
  expect(await ofSeries(id)).toHaveLength(1);
  await night('2026-07-01');
  await night('2026-07-01');
  await night('2026-07-02');
  expect(await ofSeries(id)).toMatchObject([
    { from: '2026-06-01' },
    { from: '2026-07-01', due: '2026-07-23', asked: '2026-07-01', state: 'assigned' },
  ]);
  // A server that stood still for two months and over the year's end skips none.
  await night('2027-02-03');
  const all = await ofSeries(id);
  expect(all.map(({ from }) => from.slice(0, 7)).slice(2)).toEqual([
    '2026-08',
    '2026-09',
    '2026-10',
    '2026-11',
    '2026-12',
    '2027-01',
    '2027-02',
  ]);
  expect(all.at(-1)!.due).toBe('2027-02-23');
});

test('a day that nothing repeats on opens once; one series for each owner', async () => {
  const once = await open({ repeats: { cadence: 'weekly', until: null } });
  expect(await ofSeries(once)).toEqual([]);
  const many = await open({ ownerUnitIds: [301, 401, 501] });
  const { rows } = await office.asOwner((query) =>
    query(`select count(distinct series_id)::int as n from commitments.commitment where id > $1 - 3 and id <= $1`, [
      many,
    ]),
  );
  expect(rows[0]).toEqual({ n: 3 });
});

test('the database counts periods and days as the rule does', async () => {
  const desk = await serviceDesk(office.system, 'repeat');
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...cadences),
      fc.integer({ min: 0, max: 800 }),
      fc.integer({ min: 0, max: 11 }),
      fc.integer({ min: 1, max: 31 }),
      async (cadence, days, month, dueDay) => {
        const dueMonth = (month % { monthly: 1, quarterly: 3, '6-monthly': 6, yearly: 12 }[cadence]) + 1;
        const rhythm = { cadence, dueMonth, dueDay };
        let from = periodOf(cadence, addDays('2026-06-16', days));
        office.clock.set(`${addDays(from, 1)}T00:20:00+07:00`);
        const id = await open({
          dueOn: dueOf(rhythm, from),
          repeats: { cadence: `${cadence}:${dueDay}`, until: null },
        });
        const expected = [{ from, due: dueOf(rhythm, from) }];
        for (let step = 0; step < 5; step += 1) {
          from = nextPeriod(cadence, from);
          expected.push({ from, due: dueOf(rhythm, from) });
        }
        office.clock.set(`${addDays(from, 1)}T00:20:00+07:00`);
        for (let at = 0; at < 5; at += 1) await execute(desk, continueSome, {});
        expect((await ofSeries(id)).map((row) => ({ from: row.from, due: row.due }))).toEqual(expected);
        await office.asOwner((query) =>
          query(`update commitments.series set ended_on = '2026-06-16', ended_why = 'until' where ended_on is null`),
        );
      },
    ),
    { numRuns: 25 },
  );
}, 60_000);

describe('it ends', () => {
  test('by the asker alone, with a reason and a paper; the promise of the period stays', async () => {
    const id = await open();
    const { id: seriesId, version } = await seriesRow(id);
    const input = { seriesId, seriesVersion: version, endPaper: 'Công văn số 9', endReason: 'Gộp vào báo cáo quý' };
    await expect(execute(owner, endSeries, input)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(execute(asker, endSeries, { ...input, endReason: ' ' })).rejects.toMatchObject({
      code: 'input-invalid',
    });
    await expect(execute(asker, endSeries, { ...input, seriesVersion: 9 })).rejects.toMatchObject({
      code: 'series-changed',
    });
    await execute(asker, endSeries, input);
    await expect(execute(asker, endSeries, input)).rejects.toMatchObject({ code: 'series-ended' });
    await night('2026-07-01');
    expect(await ofSeries(id)).toMatchObject([{ state: 'assigned' }]);
    expect(await read(owner, (ctx) => seriesOf(ctx, id))).toMatchObject({
      next: null,
      ended: { on: '2026-06-16', why: 'asker', paper: 'Công văn số 9', reason: 'Gộp vào báo cáo quý' },
    });
  });

  test('by a recall of the paper, also when its promise was long confirmed', async () => {
    const id = await open({ originId: 77 });
    await execute(owner, stepCommands.receive, { id, version: 1 });
    await execute(owner, stepCommands.claim, { id, version: 2, claim: 'Xong', paper: 'Báo cáo số 1' });
    await execute(asker, stepCommands.confirm, { id, version: 3 });
    await execute(asker, recall, {});
    expect(await seriesRow(id)).toMatchObject({ why: 'recall' });
    await night('2026-07-01');
    expect(await ofSeries(id)).toHaveLength(1);
  });

  test('after its last day, and with a closed owner, which its page says', async () => {
    const short = await open({ repeats: { cadence: 'monthly:23', until: '2026-07-31' } });
    const orphan = await open({ ownerUnitIds: [501] });
    await night('2026-07-01');
    expect(await seriesRow(short)).toMatchObject({ why: null });
    await office.asOwner((query) => query(`update organisation.unit set closed_on = '2026-07-15' where id = 501`));
    await night('2026-07-16');
    expect(await seriesRow(orphan)).toMatchObject({ why: 'owner_closed', endedOn: '2026-07-16' });
    await night('2026-08-01');
    expect(await seriesRow(short)).toMatchObject({ why: 'until', endedOn: '2026-08-01' });
    expect(await ofSeries(short)).toHaveLength(2);
    expect(await ofSeries(orphan)).toHaveLength(2);
    await office.asOwner((query) => query(`update organisation.unit set closed_on = null where id = 501`));
    expect(await read(asker, (ctx) => seriesOf(ctx, orphan))).toMatchObject({ ended: { why: 'owner_closed' } });
  });

  test('not before it began', async () => {
    await expect(open({ repeats: { cadence: 'monthly:23', until: '2026-06-20' } })).rejects.toMatchObject({
      code: 'repeat-until-before-due',
    });
  });
});

const recall = defineCommand({
  name: 'recallForTest',
  input: z.object({}),
  run: async (ctx: Acting) => {
    const origin = { originId: 77, askerUnitId: 201, ownerUnitIds: null, paper: 'Công văn số 3', note: 'Sai' };
    await withdrawByOrigin(ctx, origin);
  },
});

test('its page has last time at hand: words, evidence, verdict, what was late', async () => {
  const id = await open();
  office.clock.set('2026-06-26T10:00:00+07:00');
  await execute(owner, stepCommands.receive, { id, version: 1 });
  const claim = { claim: 'Đã gửi báo cáo', paper: 'Báo cáo số 12/BC-MTTQ', link: 'https://example.vn/a' };
  await execute(owner, stepCommands.claim, { id, version: 2, ...claim });
  await execute(asker, stepCommands.confirm, { id, version: 3, note: 'Lần sau gửi đúng hạn' });
  await night('2026-07-01');
  const [, next] = await ofSeries(id);
  const series = await read(owner, (ctx) => seriesOf(ctx, next!.id));
  expect(series).toMatchObject({
    period: 'tháng 7/2026',
    rhythm: 'Hằng tháng, hạn ngày 23',
    next: { period: 'tháng 8/2026', opensOn: '2026-08-01' },
    mayEnd: null,
    previous: {
      ...{ id, period: 'tháng 6/2026', claim: 'Đã gửi báo cáo', verdict: 'Lần sau gửi đúng hạn', daysLate: 3 },
      evidence: [{ content: 'Báo cáo số 12/BC-MTTQ' }, { content: 'https://example.vn/a' }],
    },
  });
  expect((await read(asker, (ctx) => seriesOf(ctx, next!.id)))!.mayEnd).toMatchObject({ version: 1 });
  expect(await read(asker, (ctx) => seriesOf(ctx, id))).toMatchObject({ previous: null });
});

test('the next period keeps the parts of its cooperating units, as the owner put them, unanswered', async () => {
  const id = await open({ cooperatingUnitIds: [304, 404] });
  await execute(owner, askPart, { id, unitId: 304, partVersion: 1, part: 'Tình hình hội viên' });
  await night('2026-07-01');
  const [, next] = await ofSeries(id);
  const parts = await read(owner, (ctx) => partsOf(ctx, next!.id));
  expect(new Map(parts.map((part) => [part.unitId, [part.what, part.state]]))).toEqual(
    new Map([
      [304, ['Tình hình hội viên', 'asked']],
      [404, [null, 'asked']],
    ]),
  );
});

test('nobody else continues a series, neither by the command nor past it', async () => {
  await expect(execute(asker, continueSome, {})).rejects.toMatchObject({ code: 'not-allowed' });
  const past = read(asker, (ctx) =>
    sql`select commitments.open_next(${dayOf(new Date())}::date, now(), 1)`.execute(ctx.db),
  );
  await expect(past).rejects.toThrow('for the service that repeats');
});
