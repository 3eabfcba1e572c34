import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { openTestOffice, type TestOffice } from '../../../../../tests/support/office.ts';
import { planMeeting } from '../commands.server.ts';
import { getMeeting, papersOf } from '../page/queries.server.ts';
import { issuerOf, meetingPaper } from '../prints.server.ts';
import { makePlan } from '../testing.ts';
import { addPapers, removePaper } from './commands.server.ts';
import { packResponse } from './prints.server.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

const printing = async (id: number) =>
  read(await office.desk('womenOfficerA'), async (ctx) => {
    const meeting = await getMeeting(ctx, id);
    return { meeting, issuer: await issuerOf(ctx, meeting), papers: await papersOf(ctx, id) };
  });

test('the pack of an invited unit holds every paper in its order, and the contents page names them and the links', async () => {
  const desk = await office.desk('officerA');
  const { id } = await execute(desk, planMeeting, makePlan());
  const put = (name: string, text: string) => office.system.files.put(new TextEncoder().encode(text), name);
  const give = async (words: object) => execute(desk, addPapers, { id, ...words });
  await give({ title: 'Báo cáo: tháng 6/2026', files: [await put('bc.txt', 'Số liệu tháng 6')] });
  await give({ title: 'Đề cương', link: 'https://example.vn/de-cuong' });
  await give({ files: [await put('Bỏ đi.txt', 'x'), await put('Phụ lục.txt', 'Phụ lục')] });
  const third = (await printing(id)).meeting.papers.find((paper) => paper.title === 'Bỏ đi')!;
  await execute(desk, removePaper, { id, paperId: third.id });

  const response = await packResponse(office.system, await printing(id));
  const files = unzipSync(await response.bytes());
  expect(Object.keys(files)).toEqual([
    '00 Danh mục tài liệu.docx',
    '01 Giấy mời và chương trình.docx',
    '02 Báo cáo tháng 6 2026.txt',
    '04 Phụ lục.txt',
  ]);
  expect(strFromU8(files['02 Báo cáo tháng 6 2026.txt']!)).toBe('Số liệu tháng 6');
  const contents = strFromU8(unzipSync(files['00 Danh mục tài liệu.docx']!)['word/document.xml']!);
  for (const words of ['https://example.vn/de-cuong', '04 Phụ lục.txt']) expect(contents).toContain(words);
  // A page gets the rows of papers, never where they lie.
  expect(JSON.stringify((await printing(id)).meeting)).not.toMatch(/[0-9a-f]{64}/u);
});

test('the invitation says who, when, where and what, under the head of the host', async () => {
  const { id } = await execute(
    await office.desk('officerA'),
    planMeeting,
    makePlan({ invitedRoles: 'Trưởng thôn; Bí thư chi bộ.' }),
  );
  const { meeting, issuer } = await printing(id);
  const paper = meetingPaper(meeting, issuer, 'invitation');
  expect(paper).toMatchObject({ kind: 'GIẤY MỜI', place: 'An Hòa', symbol: { number: null, suffix: 'GM-MTTQ-BTT' } });
  const said = JSON.stringify(paper.body);
  for (const words of [
    'xã An Hòa trân trọng kính mời',
    'Bí thư chi bộ"',
    'từ 8 giờ 00 đến 10 giờ 30, ngày 16/06/2026',
    'Phòng họp số 1',
    'Việc tháng 7',
  ])
    expect(said).toContain(words);
});
