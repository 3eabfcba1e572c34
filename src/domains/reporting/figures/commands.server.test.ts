import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { read } from '#platform/command/execute.server.ts';
import type { WorldAccount } from '../../../../tests/support/world.ts';
import { correctReport, submitReport } from '../commands.server.ts';
import { figurePage } from '../page/queries.server.ts';
import { getReport } from '../queries.server.ts';
import { openReportingOffice, type ReportingOffice } from '../testing.ts';
import { leaveForNext } from './commands.server.ts';
import { figuresOf, frozenFigures, recordsBehind } from './queries.server.ts';
import { figureOf } from './rules.ts';

let office: ReportingOffice;
let report: number;
beforeAll(async () => {
  office = await openReportingOffice();
});
afterAll(() => office.close());
beforeEach(async () => {
  report = await office.freshReport();
});

describe('figures', () => {
  test('counted by the day of the record, within what the officer may read; unknown is not 0', async () => {
    const counted = async (by: WorldAccount) =>
      read(await office.desk(by), async (ctx) => figuresOf(ctx, await getReport(ctx, report), new Map()));
    expect(figureOf(await counted('officerA'), 'activities.held')).toBe(1);
    const all = await counted('coordinator');
    expect(figureOf(all, 'activities.held')).toBe(2);
    expect(figureOf(all, 'activities.held', 'women')).toBe(1);
    expect(figureOf(all, 'activities.attendance', 't3')).toBe(40);
    expect(figureOf(all, 'activities.held', 'youth')).toBe(0);
    expect(figureOf(all, 'commitments.late')).toBeNull();
  });

  test('frozen with its records; what is recorded later shows beside it, and a correction is a round of its own', async () => {
    const version = await office.submitted(report);
    expect(await office.changed(report, 'officerA')).toEqual([]);
    const late = office.measures.hold(301, 'vn.t2.t3.front', { on: '2026-05-02', people: 7 });
    const figures = async (round: number) =>
      read(await office.desk('officerA'), (ctx) => frozenFigures(ctx, report, round));
    expect(figureOf(await figures(1), 'activities.held')).toBe(1);
    expect(await office.changed(report, 'officerA')).toMatchObject([
      { measure: 'activities.attendance', added: [late.id], before: 10, now: 17, count: 1, left: null },
      { measure: 'activities.held', added: [late.id], removed: [], before: 1, now: 2 },
      { measure: 'activities.regular', count: 1 },
    ]);
    const page = await read(await office.desk('officerA'), (ctx) =>
      figurePage(ctx, report, { measure: 'activities.held', group: '' }),
    );
    expect(page).toMatchObject({ value: 1, isFrozen: true, since: { count: 1, before: 1, now: 2 } });
    await office.act('officerA', correctReport, { id: report, version, note: 'Bổ sung cuộc họp ngày 02/5' });
    expect(await office.changed(report, 'officerA')).toEqual([]);
    expect(figureOf(await figures(1), 'activities.held')).toBe(1);
    expect(figureOf(await figures(2), 'activities.held')).toBe(2);
    office.measures.records.pop();
  });

  test('another value of the same record is a change too, and may be left to the next report once', async () => {
    await office.submitted(report);
    const [meeting] = office.measures.records;
    meeting!.people = 25;
    const since = await office.changed(report, 'officerA');
    expect(since).toMatchObject([{ measure: 'activities.attendance', added: [], removed: [], before: 10, now: 25 }]);
    const leave = () => office.act('officerA', leaveForNext, { id: report, measure: 'activities.attendance' });
    await leave();
    await expect(leave()).rejects.toMatchObject({ code: 'figure-already-left' });
    expect((await office.changed(report, 'officerA'))![0]!.left).toMatchObject({ by: 'Vũ Xã An' });
    await expect(
      office.act('officerA', leaveForNext, { id: report, measure: 'activities.held' }),
    ).rejects.toMatchObject({
      code: 'figure-unchanged',
    });
    meeting!.people = 10;
  });

  test('who reads more than the one who sent it is not told of differences that are none', async () => {
    await office.submitted(report);
    expect(await office.changed(report, 'leader')).toBeNull();
  });

  test('the records behind a figure, and how many the reader may not open', async () => {
    const behind = async (by: WorldAccount, group = '') =>
      read(await office.desk(by), async (ctx) =>
        recordsBehind(ctx, await getReport(ctx, report), { measure: 'activities.held', group }),
      );
    expect(await behind('coordinator', 'women')).toMatchObject({ value: 1, isFrozen: false, hidden: 0 });
    const { version } = await office.seen(report);
    await office.act('coordinator', submitReport, { id: report, version });
    const frozen = await behind('officerA');
    expect(frozen).toMatchObject({ value: 2, isFrozen: true, hidden: 1 });
    expect(frozen.lines.map((line) => line.id)).toEqual([1]);
    expect(await behind('officerA', 'youth')).toMatchObject({ value: 0, lines: [], hidden: 0 });
  });
});
