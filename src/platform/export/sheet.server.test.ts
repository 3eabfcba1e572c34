import { strFromU8, unzipSync } from 'fflate';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildSheetFile } from './sheet-file.server.ts';
import { type OfficeSheet, renderSheet } from './sheet.server.ts';

const sheet: OfficeSheet = {
  name: 'Nhiệm vụ: quý I/2026',
  title: ['Danh sách nhiệm vụ', 'Đến ngày 16/06/2026'],
  columns: [
    { header: 'Nhiệm vụ', width: 60, kind: 'text' },
    { header: 'Số việc', width: 10, kind: 'number' },
    { header: 'Thời hạn', width: 12, kind: 'day' },
  ],
  rows: [
    ['Tổ chức Ngày hội & tổng kết', 12, '2026-06-30'],
    ['=HYPERLINK("http://xa.example";"bấm")', null, null],
  ],
};

const partsOf = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));

test('days are dates, numbers are numbers, heads are Vietnamese, columns have their widths', async () => {
  const parts = partsOf(await renderSheet(sheet));
  const table = parts['xl/worksheets/sheet1.xml']!;
  const words = Object.values(parts).join('\n');
  expect(words).toContain('Tổ chức Ngày hội &amp; tổng kết');
  expect(table).toContain('<v>46203</v>'); // 30/06/2026
  expect(table).toContain('<v>12</v>');
  expect(table).toMatch(/<col [^>]*width="60"/u);
  expect(parts['xl/workbook.xml']).toContain('Nhiệm vụ  quý I 2026');
  expect(words.toLowerCase()).toContain('dd/mm/yyyy');
});

test('nothing that somebody typed is a formula', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('=', '+', '-', '@', '\t=', '\u0000='),
      fc.string({ maxLength: 40 }),
      async (first, rest) => {
        const parts = partsOf(await buildSheetFile({ ...sheet, rows: [[first + rest, 1, null]] }));
        expect(parts['xl/worksheets/sheet1.xml']).not.toMatch(/<f[ >]/u);
      },
    ),
    { numRuns: 30 },
  );
});
