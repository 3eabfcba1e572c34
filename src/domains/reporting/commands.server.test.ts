import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { read } from '#platform/command/execute.server.ts';
import { inTransaction } from '#platform/database/transaction.server.ts';
import { type WorldAccount, worldAccounts } from '../../../tests/support/world.ts';
import * as commands from './commands.server.ts';
import { stepsOf } from './queries.server.ts';
import { saveSection } from './sections/commands.server.ts';
import { openReportingOffice, type ReportingOffice, startedReport } from './testing.ts';

let office: ReportingOffice;
let report: number;
beforeAll(async () => {
  office = await openReportingOffice();
});
afterAll(() => office.close());
beforeEach(async () => {
  report = await office.freshReport();
});

describe('the whole way', () => {
  test('started, written, sent, returned, sent again, signed, numbered, issued', async () => {
    const first = await office.submitted(report);
    await office.act('leader', commands.returnReport, { id: report, version: first, note: 'Bổ sung phần hạn chế' });
    const { version } = await office.words(report, 'weaknesses');
    await office.act('officerA', saveSection, { reportId: report, code: 'weaknesses', version, words: 'Còn chậm.' });
    await office.act('officerA', commands.submitReport, { id: report, version: first + 1 });
    await office.act('leader', commands.approveReport, { id: report, version: first + 2 });
    await office.act('coordinator', commands.numberReport, { id: report, version: first + 3 });
    await office.act('coordinator', commands.issueReport, { id: report, version: first + 4 });
    const end = await office.seen(report);
    expect(end).toMatchObject({ state: 'issued', round: 2 });
    expect(end.paper).toEqual({ number: 1, series: '2026', symbol: '01/BC-MTTQ-BTT', on: '2026-06-16' });
    expect(end.signed).toEqual({
      form: ['TM. BAN THƯỜNG TRỰC', 'CHỦ TỊCH'],
      name: 'Trần Thường Trực',
      on: '2026-06-16',
    });
    const steps = await read(await office.desk('officerA'), (ctx) => stepsOf(ctx, report));
    expect(steps.map((step) => step.step)).toEqual(['issue', 'number', 'approve', 'submit', 'return', 'submit']);
  });

  test('the suggested words are filled with the unit and the period, and keep their tokens', async () => {
    expect((await office.words(report, 'opening')).words).toContain('Ủy ban MTTQ Việt Nam xã An Hòa báo cáo');
    expect((await office.words(report, 'opening')).words).toContain('6 tháng đầu năm 2026');
    expect((await office.words(report, 'people')).words).toContain('{{activities.held}}');
  });
});

describe('sent once', () => {
  test('a second start of the same report leads to the first', async () => {
    await expect(startedReport(await office.desk('officerA'))).rejects.toMatchObject({
      code: 'report-already-started',
      details: { id: report },
    });
  });

  test('a second sending is refused; the same form sent twice gets the first answer', async () => {
    const once = crypto.randomUUID();
    const input = { id: report, version: 1 };
    const both = await Promise.all([1, 2].map(() => office.act('officerA', commands.submitReport, input, once)));
    expect(both).toEqual([{ round: 1 }, { round: 1 }]);
    await expect(office.act('officerA', commands.submitReport, input)).rejects.toMatchObject({
      code: 'report-already-sent',
    });
    expect((await office.seen(report)).round).toBe(1);
  });

  test('two leaders who sign and return at once: one wins, the other is told', async () => {
    const version = await office.submitted(report);
    const both = await Promise.allSettled([
      office.act('leader', commands.approveReport, { id: report, version }),
      office.act('leader', commands.returnReport, { id: report, version, note: 'Chưa đủ' }),
    ]);
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('who may what', () => {
  test('an officer does not sign, a leader who is not named does not either, a stranger sees nothing', async () => {
    const version = await office.submitted(report);
    await expect(office.act('officerA', commands.approveReport, { id: report, version })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    const other = await startedReport(await office.desk('coordinator'), { unitId: 201 });
    await office.act('coordinator', commands.submitReport, { id: other, version: 1 });
    await expect(office.act('leader', commands.approveReport, { id: other, version: 2 })).rejects.toMatchObject({
      code: 'not-a-signatory',
    });
    for (const stranger of ['officerB', 'otherCoordinator', 'partyOfficer', 'nobody', 'administrator'] as const)
      await expect(office.seen(report, stranger)).rejects.toMatchObject({ code: 'report-not-found' });
    await expect(startedReport(await office.desk('officerB'))).rejects.toMatchObject({ code: 'not-allowed' });
  });

  test('the unit above gets it when it is issued, with the words and figures of its round', async () => {
    // The province officer here holds nothing below: only the delivery opens the report.
    await office.asOwner(async (query) => {
      await query(`update people.access_grant set unit_id = 201, territory_id = null, place_path = 'vn.t2.front',
        pattern = 'vn.t2.front', reach = 'here' where account_id = ${worldAccounts.observer}`);
    });
    await office.submitted(report);
    await expect(office.seen(report, 'observer')).rejects.toMatchObject({ code: 'report-not-found' });
    await office.asOwner((query) => query('truncate reporting.report cascade'));
    report = await startedReport(await office.desk('officerA'));
    const version = await office.issued(report);
    expect(await office.seen(report, 'observer')).toMatchObject({
      state: 'issued',
      round: 1,
      isOwn: false,
      mayTake: [],
    });
    const before = (await office.words(report, 'people', 'observer')).words;
    office.measures.hold(301, 'vn.t2.t3.front');
    await office.act('officerA', commands.correctReport, { id: report, version, note: 'Thêm một cuộc' });
    await office.act('leader', commands.returnReport, { id: report, version: version + 1, note: 'Sửa lời' });
    const { version: at } = await office.words(report, 'people');
    await office.act('officerA', saveSection, { reportId: report, code: 'people', version: at, words: 'Lời mới.' });
    expect(await office.seen(report, 'observer')).toMatchObject({ state: 'issued', round: 1 });
    expect((await office.words(report, 'people', 'observer')).words).toBe(before);
    await office.act('officerA', commands.submitReport, { id: report, version: version + 2 });
    await office.act('leader', commands.approveReport, { id: report, version: version + 3 });
    await office.act('coordinator', commands.issueReport, { id: report, version: version + 4 });
    expect(await office.seen(report, 'observer')).toMatchObject({ round: 3, paper: { number: 1 } });
    expect((await office.words(report, 'people', 'observer')).words).toBe('Lời mới.');
    office.measures.records.pop();
  });
});

describe('the database refuses what the program would forget', () => {
  const forced = async (by: WorldAccount, text: string) => {
    const as = { accountId: worldAccounts[by], today: '2026-06-16' };
    return inTransaction(office.system.db, as, 'read write', (tx) => sql.raw(text).execute(tx));
  };

  test('states, signatures, numbers, frozen figures, used templates', async () => {
    await office.submitted(report);
    await expect(
      forced(
        'officerA',
        `update reporting.report set state = 'approved', signatory_id = 1, signed_form = '{x}', signed_name = 'x'`,
      ),
    ).rejects.toThrow('may not go');
    await expect(
      forced('coordinator', `update reporting.report set state = 'numbered', number = 1, series = '2026'`),
    ).rejects.toThrow(/may not go|violates/u);
    await expect(forced('officerA', `update reporting.report set round = 5`)).rejects.toThrow('follow each other');
    await expect(forced('officerA', `update reporting.figure set value = 9`)).rejects.toThrow('permission denied');
    await expect(forced('officerA', `update reporting.round_section set words = ''`)).rejects.toThrow(
      'permission denied',
    );
    await expect(forced('officerA', `update reporting.section_version set words = ''`)).rejects.toThrow(
      'permission denied',
    );
    const late = await forced('officerA', `update reporting.section set words = 'x', changed_by = 5 returning code`);
    expect(late.rows).toEqual([]);
    await expect(
      forced('officerA', `insert into reporting.figure values (${report}, 1, 'activities.x', '', 1, '{}')`),
    ).rejects.toThrow('row-level security');
    await expect(
      office.asOwner((query) => query(`update reporting.template set body = '{}' where code = 'front-half-year'`)),
    ).rejects.toThrow('is used by reports');
  });

  test('a number that was given stays', async () => {
    await office.issued(report);
    await expect(forced('coordinator', `update reporting.report set number = 9`)).rejects.toThrow('keeps its number');
  });
});
