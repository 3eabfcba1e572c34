import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { sendFigures } from '#domains/figures/sending/commands.server.ts';
import { openMonthlyForm } from '#domains/figures/testing.ts';
import { setOwn } from '#domains/indicators/targets/commands.server.ts';
import type { WorldAccount } from '../../../../tests/support/world.ts';
import { submitReport } from '../commands.server.ts';
import { reportPage } from '../page/queries.server.ts';
import { reportPaper } from '../prints.server.ts';
import { getReport } from '../queries.server.ts';
import { saveSection } from '../sections/commands.server.ts';
import { openReportingOffice, type ReportingOffice, startedReport } from '../testing.ts';
import { takeFigures } from './commands.server.ts';
import { findIndicators } from './queries.server.ts';
import { shownNumber } from './rules.ts';
import { reportedTables } from './table/rules.ts';

let office: ReportingOffice;
let form: Awaited<ReturnType<typeof openMonthlyForm>>;
let revision: Record<number, number>;
beforeAll(async () => {
  office = await openReportingOffice();
  form = await openMonthlyForm(office);
  revision = {};
});
afterAll(() => office.close());

async function send(by: 'officerA' | 'officerB', values: (number | null)[], notApplicable: number[] = []) {
  const unitId = by === 'officerA' ? 301 : 401;
  const given = { collectionId: form.collectionId, unitId, values, notApplicable, base: revision[unitId] ?? null };
  revision[unitId] = (await execute(await office.desk(by), sendFigures, given)).rev;
}
const page = async (by: WorldAccount, id: number) => read(await office.desk(by), (ctx) => reportPage(ctx, id));
async function write(by: WorldAccount, id: number, words: string) {
  const { version } = await office.words(id, 'weaknesses', by);
  await office.act(by, saveSection, { reportId: id, code: 'weaknesses', version, words });
}
const submit = async (by: WorldAccount, id: number) =>
  office.act(by, submitReport, { id, version: (await office.seen(id, by)).version });
const shown = async (by: WorldAccount, id: number, measure: string, group = '') =>
  shownNumber((await page(by, id)).content.figures.reported, { measure, group });

test('a province: who is missing stands beside the total, what changes is told, what is sent stays', async () => {
  await send('officerA', [12, 5, 3]);
  const [indicatorId] = form.indicatorIds;
  const target = { unitId: 201, indicatorId, startsOn: '2026-01-01', endsOn: '2026-12-31', comparator: '>=' };
  await office.act('leader', setOwn, { ...target, value: 100, spread: 'total' });
  const id = await startedReport(await office.desk('coordinator'), { unitId: 201 });
  await write('coordinator', id, 'Đã làm {{THU-1}} việc.\n{{bang:THU-1,THU-2}}\n{{bang-noi:THU-1}}');
  const first = await page('coordinator', id);
  expect(first.changedForms).toEqual([]);
  expect(await shown('coordinator', id, 'THU-1')).toMatchObject({ words: '12', note: '1/4 đơn vị đã gửi đủ' });
  expect(await shown('coordinator', id, 'THU-1', 'dat-ke-hoach')).toMatchObject({ words: '12%' });
  expect(await shown('coordinator', id, 'THU-1', 'da-gui')).toMatchObject({
    words: expect.stringMatching(
      /^1\/4 đơn vị đã gửi đủ; thiếu: .*phường Bình Minh.*\. Chưa thu số liệu tháng 1, 2, 3, 4, 5\/2026$/u,
    ),
  });
  const [byIndicator] = reportedTables(first.content.figures.reported, { measure: 'bang', group: 'THU-1,THU-2' });
  expect(byIndicator!.rows.map(({ cells }) => cells)).toEqual([
    ['100', '12', '12'],
    ['chưa giao', '5', 'chưa giao'],
  ]);
  const [byPlace] = reportedTables(first.content.figures.reported, { measure: 'bang-noi', group: 'THU-1' });
  expect(byPlace).toMatchObject({
    rows: [{ name: 'Phường Bình Minh' }, { name: 'Xã An Hòa' }],
    total: { name: 'indicator 1' },
  });
  expect(byPlace!.rows.map(({ cells }) => cells.find((cell) => cell !== 'chưa giao'))).toEqual([
    'chưa có số liệu',
    '12',
  ]);

  await send('officerB', [30, 6, null], [3]);
  expect((await page('coordinator', id)).changedForms).toMatchObject([
    { code: 'THU-1', what: 'result', before: '12', now: '42' },
    { code: 'THU-2', before: '5', now: '11' },
  ]);
  await office.act('coordinator', takeFigures, { id });
  expect((await page('coordinator', id)).changedForms).toEqual([]);

  await submit('coordinator', id);
  await send('officerB', [31, 6, null], [3]);
  const after = await page('coordinator', id);
  expect(await shown('coordinator', id, 'THU-1')).toMatchObject({ words: '42' });
  expect(after.changedForms).toMatchObject([{ code: 'THU-1', before: '42', now: '43' }]);
  const [frozen] = after.content.figures.reported.filter((one) => one.code === 'THU-1' && one.of === '');
  expect(frozen).toMatchObject({ complete: 2, expected: 4, sources: [{ counted: 2, sealed: 0 }] });
  await expect(office.act('coordinator', takeFigures, { id })).rejects.toMatchObject({ code: 'report-not-open' });
  await expect(
    office
      .desk('coordinator')
      .then((desk) =>
        read(desk, (ctx) => ctx.db.deleteFrom('reporting.reported_figure').where('report_id', '=', id).execute()),
      ),
  ).rejects.toThrow();

  const paper = await read(await office.desk('coordinator'), async (ctx) =>
    reportPaper(ctx, await getReport(ctx, id), 'https://x.vn'),
  );
  const tables = paper.body
    .filter((block) => block.type === 'table')
    .filter((block) => block.caption !== undefined || block.columns[0]!.header === 'Chỉ tiêu');
  expect(tables).toHaveLength(2);
  const plain = JSON.stringify(paper.body);
  expect(plain).toContain('https://x.vn/so-lieu/tong-hop/giai-thich?chi-tieu=');
  expect(plain).toContain('thiếu: ');
});

test('who may read the report and not the figures sees the frozen number, and no difference', async () => {
  const id = await office.freshReport();
  await write('coordinator', id, '{{THU-1}} việc, riêng đơn vị {{THU-1:rieng}}, khối Mặt trận {{THU-1:front}}.');
  expect(await shown('coordinator', id, 'THU-1')).toMatchObject({ words: '12' });
  expect(await shown('officerA', id, 'THU-1')).toMatchObject({ words: 'chưa được xem', isKnown: false });
  expect(await shown('officerA', id, 'THU-1', 'rieng')).toMatchObject({ words: '12' });
  expect(await shown('officerA', id, 'THU-1', 'front')).toMatchObject({ words: '12' });
  await submit('coordinator', id);
  await send('officerA', [13, 5, 3]);
  expect(await shown('officerA', id, 'THU-1')).toMatchObject({ words: '12', isKnown: true });
  const told = (await page('officerA', id)).changedForms;
  expect(told.map(({ of }) => of).toSorted()).toEqual(['front', 'rieng']);
});

test('the chooser finds what a form collects, without accents', async () => {
  const found = async (typed: string) =>
    (await read(await office.desk('officerA'), (ctx) => findIndicators(ctx, typed))).map((one) => one.code);
  expect(await found('indicátor 2')).toEqual(['THU-2']);
  expect(await found('INDICÁTOR')).toEqual(['THU-1', 'THU-2', 'THU-3']);
  expect(await found('không có')).toEqual([]);
});
