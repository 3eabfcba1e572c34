import { expect, test } from 'vitest';
import { csvFile } from '#platform/export/csv.ts';
import { dataLines, dataObjects } from './rules.ts';

const set = {
  columns: [
    { name: 'ma', of: (row: { id: number; words: string | null }) => row.id },
    { name: 'noi_dung', of: (row: { id: number; words: string | null }) => row.words },
  ],
  rows: [
    { id: 1, words: '=1+1' },
    { id: 2, words: 'Đường, "ngõ"\nsố 5' },
    { id: 3, words: null },
  ],
};

test('a file has one line a row, and nothing in it begins a formula', () => {
  expect(csvFile(dataLines(set), ',')).toBe(`\uFEFFma,noi_dung\r\n1,'=1+1\r\n2,"Đường, ""ngõ""\nsố 5"\r\n3,\r\n`);
});

test('as objects nothing is null and numbers are numbers', () => {
  expect(dataObjects(set)[2]).toEqual({ ma: 3, noi_dung: null });
});
