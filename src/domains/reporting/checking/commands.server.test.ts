import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { read } from '#platform/command/execute.server.ts';
import { type WorldAccount, worldAccounts } from '../../../../tests/support/world.ts';
import * as commands from '../commands.server.ts';
import { getReport } from '../queries.server.ts';
import { saveSection } from '../sections/commands.server.ts';
import { namedSignatory, openReportingOffice, type ReportingOffice, startedReport } from '../testing.ts';
import { explainFigure } from './commands.server.ts';
import { figureNotes, findingsNow } from './queries.server.ts';

let office: ReportingOffice;
let report: number;
beforeAll(async () => {
  office = await openReportingOffice();
});
afterAll(() => office.close());
beforeEach(async () => {
  report = await office.freshReport();
});

const wrong = '70 suất × 600.000 đồng = 45.000.000 đồng';
const found = { quote: wrong, claimed: 'nêu tổng 45 triệu đồng', computed: '70 suất × 600.000 đồng = 42 triệu đồng' };
const said = { problem: 'product', quote: wrong, words: 'Có 5 suất của người cao tuổi là 1.000 đồng' };

async function write(words: string) {
  const { version } = await office.words(report, 'weaknesses');
  await office.act('officerA', saveSection, { reportId: report, code: 'weaknesses', version, words });
}
const submit = async (explanations: object[] = []) =>
  office.act('officerA', commands.submitReport, {
    id: report,
    version: (await office.seen(report)).version,
    explanations,
  });
const notes = async (by: WorldAccount) => read(await office.desk(by), (ctx) => figureNotes(ctx, report));

describe('sending with figures that do not add up', () => {
  test('is refused with what was found, and nothing is frozen', async () => {
    await write(`Hỗ trợ ${wrong}.`);
    const refused = await submit().catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'figures-unexplained', details: { count: 1 } });
    const { findings } = (refused as { details: { findings: string } }).details;
    expect(JSON.parse(findings)).toEqual([{ problem: 'product', ...found }]);
    expect(await office.seen(report)).toMatchObject({ state: 'drafting', round: 0 });
  });

  test('goes with a word of explanation, which stands for the later steps and for who gets the report', async () => {
    await write(`Hỗ trợ ${wrong}.`);
    expect(await submit([said])).toEqual({ round: 1 });
    const version = (await office.seen(report)).version;
    expect(await notes('coordinator')).toMatchObject([{ round: 1, words: said.words, by: 'Vũ Xã An' }]);
    await office.act('leader', commands.approveReport, { id: report, version });
    await office.act('coordinator', commands.numberReport, { id: report, version: version + 1 });
    expect(await notes('officerB')).toEqual([]);
  });

  test('a question never stands in the way, a right sum neither, and an empty field says nothing', async () => {
    await write('Đạt 117,113% kế hoạch; hỗ trợ 70 suất × 600.000 đồng = 42.000.000 đồng.');
    const asked = await read(await office.desk('officerA'), async (ctx) =>
      findingsNow(ctx, await getReport(ctx, report)),
    );
    expect(asked).toMatchObject([{ quote: '117,113%', certainty: 'ask' }]);
    expect(await submit([{ problem: 'malformed', quote: '117,113%' }])).toEqual({ round: 1 });
    expect(await notes('officerA')).toEqual([]);
  });

  test('a number that stands for a token counts as it is shown', async () => {
    await write('Hỗ trợ {{activities.held}} suất × 600.000 đồng = 700.000 đồng.');
    await expect(submit()).rejects.toMatchObject({ code: 'figures-unexplained' });
    const quote = '1 suất × 600.000 đồng = 700.000 đồng';
    expect(await submit([{ problem: 'product', quote, words: 'Gồm phí vận chuyển' }])).toEqual({ round: 1 });
    expect(await notes('officerA')).toMatchObject([{ quote, claimed: 'nêu tổng 700.000 đồng' }]);
  });
});

describe('explaining while one writes', () => {
  const explain = (by: WorldAccount, more: object = {}) =>
    office.act(by, explainFigure, { id: report, ...said, ...more });

  test('is kept for the round to come; changed words open the finding again', async () => {
    await write(`Hỗ trợ ${wrong}.`);
    await explain('officerA');
    expect(await notes('officerA')).toMatchObject([{ round: 1, ...found }]);
    await write('Hỗ trợ 71 suất × 600.000 đồng = 45.000.000 đồng.');
    await expect(submit()).rejects.toMatchObject({ code: 'figures-unexplained' });
    await write(`Hỗ trợ ${wrong}.`);
    expect(await submit()).toEqual({ round: 1 });
  });

  test('is for the writer, of what the text says, and never empty', async () => {
    await write(`Hỗ trợ ${wrong}.`);
    await expect(explain('officerA', { quote: '9 suất × 1 = 1' })).rejects.toMatchObject({ code: 'finding-gone' });
    await expect(explain('officerA', { words: ' ' })).rejects.toMatchObject({ code: 'input-invalid' });
    await expect(explain('officerB')).rejects.toMatchObject({ code: 'report-not-found' });
    await explain('officerA');
    await submit();
    await expect(explain('officerA')).rejects.toMatchObject({ code: 'report-not-open' });
    const seen = await read(await office.desk('leader'), async (ctx) => findingsNow(ctx, await getReport(ctx, report)));
    expect(seen).toMatchObject([{ quote: wrong }]);
  });
});

test('who gets a report reads what was said to the round that it was sent, not to a correction under way', async () => {
  const input = { unitId: 304, template: 'work-half-year' };
  report = await startedReport(await office.desk('womenOfficerA'), input);
  await namedSignatory(await office.desk('leader'), { unitId: 304, accountId: worldAccounts.leader });
  const { version } = await office.words(report, 'strengths', 'womenOfficerA');
  const section = { reportId: report, code: 'strengths', version, words: `Hỗ trợ ${wrong}.` };
  await office.act('womenOfficerA', saveSection, section);
  await office.act('womenOfficerA', commands.submitReport, { id: report, version: 1, explanations: [said] });
  expect(await notes('officerA')).toEqual([]);
  await office.act('leader', commands.approveReport, { id: report, version: 2 });
  await office.act('coordinator', commands.numberReport, { id: report, version: 3 });
  await office.act('coordinator', commands.issueReport, { id: report, version: 4 });
  const again = { ...said, words: 'Đã đối chiếu danh sách' };
  const correction = { id: report, version: 5, note: 'Bổ sung', explanations: [again] };
  await office.act('womenOfficerA', commands.correctReport, correction);
  const rounds = async (by: WorldAccount) => (await notes(by)).map(({ round, words }) => [round, words]);
  expect(await rounds('womenOfficerA')).toEqual([
    [1, said.words],
    [2, again.words],
  ]);
  expect(await rounds('officerA')).toEqual([[1, said.words]]);
  const seen = await read(await office.desk('officerA'), async (ctx) => findingsNow(ctx, await getReport(ctx, report)));
  expect(seen).toMatchObject([{ quote: wrong }]);
});
