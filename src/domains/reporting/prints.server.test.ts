import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { read } from '#platform/command/execute.server.ts';
import { type OfficeDocument, renderOfficeDocument, type Run } from '#platform/export/office-document.server.ts';
import type { WorldAccount } from '../../../tests/support/world.ts';
import { reportMessage, reportPaper } from './prints.server.ts';
import { getReport } from './queries.server.ts';
import { saveSection } from './sections/commands.server.ts';
import { openReportingOffice, type ReportingOffice, startedReport } from './testing.ts';

let office: ReportingOffice;
beforeAll(async () => {
  office = await openReportingOffice();
});
afterAll(() => office.close());

const origin = 'https://caunoi.example.vn';
const paperOf = async (id: number, by: WorldAccount): Promise<OfficeDocument> =>
  read(await office.desk(by), async (ctx) => reportPaper(ctx, await getReport(ctx, id), origin));
const runsOf = (paper: OfficeDocument): Run[] =>
  paper.body.flatMap((block) => {
    if (block.type === 'table') return [...block.rows, block.total ?? []].flat(2);
    return 'runs' in block ? block.runs : [];
  });
const keep = async (name: string, paper: OfficeDocument) => {
  const folder = process.env.KEEP_PAPERS;
  if (folder) await writeFile(`${folder}/${name}.docx`, await renderOfficeDocument(paper));
};

describe('the printed report', () => {
  test('state layout: every number of words and tables leads to its records, unknown ones are said', async () => {
    const id = await office.freshReport();
    const words = 'Đã giao ban {{activities.held:women}} cuộc.\n- Một việc, {{commitments.late}} việc.';
    await office.act('officerA', saveSection, { reportId: id, code: 'strengths', version: 1, words });
    const paper = await paperOf(id, 'coordinator');
    expect(paper).toMatchObject({
      layout: 'state',
      superior: 'Ủy ban MTTQ Việt Nam tỉnh Thử Nghiệm',
      issuer: ['Ủy ban MTTQ Việt Nam xã An Hòa', 'Ban Thường trực'],
      symbol: { number: null, suffix: 'BC-MTTQ-BTT' },
      place: 'An Hòa',
      title: 'Kết quả công tác Mặt trận 6 tháng đầu năm 2026',
      signature: { form: ['TM. BAN THƯỜNG TRỰC', 'CHỦ TỊCH'], name: null },
    });
    const runs = runsOf(paper);
    expect(runs).toContainEqual({
      text: '1',
      href: `${origin}/bao-cao/${id}/so-lieu/activities.held?nhom=women`,
    });
    expect(runs).toContainEqual({ text: 'chưa có số liệu', italic: true });
    for (const run of runs.filter((one) => /^\d[\d.]*$/u.test(one.text))) expect(run.href).toMatch(/\/so-lieu\//u);
    expect(runs.some((run) => run.text.includes('{{'))).toBe(false);
    await keep('front', paper);
  });

  test('what was sent is printed as it was sent, with number, day and the one who signed', async () => {
    const id = await office.freshReport();
    await office.issued(id);
    office.measures.hold(301, 'vn.t2.t3.front');
    const paper = await paperOf(id, 'officerA');
    office.measures.records.pop();
    expect(paper).toMatchObject({
      symbol: { number: '1' },
      day: '2026-06-16',
      signature: { name: 'Trần Thường Trực' },
    });
    const table = paper.body.find((block) => block.type === 'table' && block.total !== undefined);
    expect(table?.type === 'table' && table.total?.[1]?.[0]?.text).toBe('1');
    const message = await read(await office.desk('officerA'), async (ctx) =>
      reportMessage(ctx, await getReport(ctx, id), origin),
    );
    expect(message).toContain('Số 01/BC-MTTQ-BTT, ngày 16/06/2026');
    expect(message).toContain('- Lượt người dự: 10 lượt người');
    expect(message).toContain(`${origin}/bao-cao/${id}`);
    await keep('issued', paper);
  });

  test('six parts with typed tables; the Party layout', async () => {
    const desk = await office.desk('coordinator');
    const six = await startedReport(desk, { unitId: 301, template: 'work-half-year' });
    const lines = [
      ['Tổ tự quản bảo vệ môi trường', 'Thôn Một', '12 hộ tham gia', 'Duy trì'],
      ['', '', '', ''],
    ];
    await office.act('coordinator', saveSection, { reportId: six, code: 'models', version: 1, lines });
    const paper = await paperOf(six, 'coordinator');
    const models = paper.body.filter((block) => block.type === 'table').find((block) => block.columns.length === 4);
    expect(models?.rows).toHaveLength(1);
    await keep('six-parts', paper);
    const party = await startedReport(await office.desk('partyOfficer'), { unitId: 208, template: 'party-half-year' });
    const partyPaper = await paperOf(party, 'partyOfficer');
    expect(partyPaper).toMatchObject({
      layout: 'party',
      symbol: { suffix: 'BC/TU' },
      signature: { form: ['T/M BAN THƯỜNG VỤ', 'BÍ THƯ'] },
    });
    await keep('party', partyPaper);
  });
});
