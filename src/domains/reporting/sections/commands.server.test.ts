import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { read } from '#platform/command/execute.server.ts';
import type { WorldAccount } from '../../../../tests/support/world.ts';
import { openReportingOffice, type ReportingOffice } from '../testing.ts';
import { bringBackSection, saveSection } from './commands.server.ts';
import { versionsOf } from './queries.server.ts';

let office: ReportingOffice;
let report: number;
beforeAll(async () => {
  office = await openReportingOffice();
});
afterAll(() => office.close());
beforeEach(async () => {
  report = await office.freshReport();
});

describe('two officers in one section', () => {
  const save = (by: WorldAccount, version: number, text: string) =>
    office.act(by, saveSection, { reportId: report, code: 'strengths', version, words: text });

  test('the second is told what the first wrote, and nothing is overwritten', async () => {
    await save('officerA', 1, 'Lời của cán bộ xã.');
    await expect(save('leader', 1, 'Lời của lãnh đạo.')).rejects.toMatchObject({
      code: 'section-changed',
      details: { by: 'Vũ Xã An', version: 2, words: 'Lời của cán bộ xã.' },
    });
    await save('leader', 2, 'Lời của hai người.');
    expect(await office.words(report, 'strengths')).toMatchObject({ words: 'Lời của hai người.', version: 3 });
    // The same words again, on whatever version, overwrite nothing and are no quarrel.
    await expect(save('officerA', 1, 'Lời của hai người.')).resolves.toMatchObject({ version: 3 });
  });

  test('what the other wrote is kept as a version and can be brought back', async () => {
    await save('officerA', 1, 'Bản thứ nhất.');
    await save('leader', 2, 'Bản thứ hai.');
    const versions = () => read(reader, (ctx) => versionsOf(ctx, report, 'strengths'));
    const reader = await office.desk('officerA');
    expect((await versions()).map((one) => [one.words, one.writtenBy])).toEqual([['Bản thứ nhất.', 'Vũ Xã An']]);
    await office.act('officerA', bringBackSection, { reportId: report, code: 'strengths', version: 3, from: 2 });
    expect((await office.words(report, 'strengths')).words).toBe('Bản thứ nhất.');
    expect((await versions()).map((one) => one.words)).toEqual(['Bản thứ hai.', 'Bản thứ nhất.']);
  });

  test('what is knowingly written over is kept, also when it is one’s own from another window', async () => {
    await save('officerA', 1, 'Cửa sổ thứ nhất.');
    const over = { reportId: report, code: 'strengths', version: 2, words: 'Cửa sổ thứ hai.', over: 'yes' };
    await office.act('officerA', saveSection, over);
    const versions = await read(await office.desk('officerA'), (ctx) => versionsOf(ctx, report, 'strengths'));
    expect(versions.map((one) => one.words)).toEqual(['Cửa sổ thứ nhất.']);
  });

  test('words come too late once the report is sent, and are refused for a section that nobody types', async () => {
    await office.submitted(report);
    await expect(save('officerA', 1, 'Muộn.')).rejects.toMatchObject({ code: 'report-not-open' });
    await expect(
      office.act('officerA', saveSection, { reportId: report, code: 'by-organisation', version: 1, words: 'x' }),
    ).rejects.toMatchObject({ code: 'report-not-open' });
  });
});
