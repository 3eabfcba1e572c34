import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { read } from '#platform/command/execute.server.ts';
import { getUnit } from '#domains/organisation/queries.server.ts';
import type { WorldAccount } from '../../../../tests/support/world.ts';
import { readTemplates } from '../templates/commands.server.ts';
import { openReportingOffice, type ReportingOffice, startedReport } from '../testing.ts';
import { choicesFor, owedReports, shelfOf } from './queries.server.ts';

let office: ReportingOffice;
let report: number;
beforeAll(async () => {
  office = await openReportingOffice();
});
afterAll(() => office.close());
beforeEach(async () => {
  report = await office.freshReport();
});
const shelf = async (by: WorldAccount, unitId: number) =>
  read(await office.desk(by), async (ctx) => shelfOf(ctx, await getUnit(ctx, unitId)));

describe('the first page of the reports', () => {
  test('what was begun is the next action until it is sent, then it waits in the list', async () => {
    const before = await shelf('officerA', 301);
    expect(before.owed[0]).toMatchObject({ template: { code: 'front-half-year' }, reportId: report });
    await office.submitted(report);
    const after = await shelf('officerA', 301);
    expect(after.owed.some((owed) => owed.template.code === 'front-half-year')).toBe(false);
    expect(after.reports).toMatchObject([{ id: report, state: 'submitted', periodName: '6 tháng đầu năm 2026' }]);
  });

  test('the unit above sees what was issued, and who is missing', async () => {
    const halfYear = async () =>
      (await shelf('coordinator', 201)).collections.find((one) => one.name === 'Báo cáo công tác Mặt trận 6 tháng');
    expect(await halfYear()).toBeUndefined();
    await startedReport(await office.desk('coordinator'), { unitId: 201 });
    expect(await halfYear()).toMatchObject({ received: 0, all: 2 });
    await office.issued(report);
    expect(await halfYear()).toMatchObject({ received: 1, all: 2, missing: [{ id: 401 }] });
    const { received } = await shelf('coordinator', 201);
    expect(received).toMatchObject([{ id: report, unitName: 'Ủy ban MTTQ Việt Nam xã An Hòa' }]);
  });

  test('a period that is taken leads to its report', async () => {
    const choices = await read(await office.desk('officerA'), async (ctx) => choicesFor(ctx, await getUnit(ctx, 301)));
    const half = choices.find((choice) => choice.code === 'front-half-year')!;
    expect(half.periods[0]).toMatchObject({ code: '2026-h1', reportId: report });
    expect(choices.some((choice) => choice.code === 'party-year')).toBe(false);
  });
});

test('a template that was never used is owed from now on, and not where another of its kind is used', async () => {
  const templates = await readTemplates();
  const owed = (reports: Parameters<typeof owedReports>[1], today: string) =>
    owedReports(templates, reports, today).map((one) => `${one.template.code} ${one.period.code}`);
  expect(owed([], '2026-06-22')).not.toContain('front-half-year 2026-h1');
  const used = [{ id: 1, templateCode: 'front-half-year', periodCode: '2025-h1', state: 'issued' as const }];
  expect(owed(used, '2026-06-22')).toContain('front-half-year 2026-h1');
  expect(owed(used, '2026-06-16')).not.toContain('work-half-year 2026-h1');
  expect(owed([], '2026-06-16')).toContain('work-half-year 2026-h1');
});
