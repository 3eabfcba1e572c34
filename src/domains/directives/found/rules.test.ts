import { expect, test } from 'vitest';
import { readDocument } from '#reading/read-document.ts';
import { storedReading } from '../schema.ts';
import { planText } from '../testing.ts';
import { countFindings, findingsOf, type NamedPaper } from './rules.ts';
import { measureText, rhythmText } from './text.vi.ts';

const row: NamedPaper = {
  ...{ id: 4, relation: 'basis', symbol: '05/CTPH-MTTQ', key: '05/ctph-mttq', issuedOn: '2026-01-15', held: null },
};

test('what was read besides tasks, each with its place in the text', () => {
  const reading = storedReading.parse(JSON.parse(JSON.stringify(readDocument(planText))));
  const { found, marks } = findingsOf(reading, [row, { ...row, id: 5, key: '9/kh', symbol: '9/KH' }]);
  expect(found.targets.map((target) => measureText(target))).toEqual([expect.stringMatching(/^ít nhất 200 ngày công/)]);
  expect(found.references.map(({ entry, isInText }) => [entry, isInText])).toEqual([
    ['vb-4', true],
    ['vb-5', false],
  ]);
  expect(found.signatory).toMatchObject({ name: 'Trần Thường Trực' });
  const target = marks.find(({ kind }) => kind === 'target')!;
  expect(target.entry).toBe('ct-0');
  expect(planText.slice(target.start, target.end)).toContain('200 ngày công');
  expect(countFindings(found)).toBe(found.targets.length + found.duties.length + 2);
});

test('a reading that says nothing has nothing', () => {
  const { found, marks } = findingsOf(storedReading.parse({}), []);
  expect(marks).toEqual([]);
  expect(countFindings(found)).toBe(0);
});

test('measures and rhythms in words', () => {
  const target = { comparator: '>=', value: 0.5, valueMax: 1, unit: '%', per: 'year', by: '2026-Q3' } as const;
  expect(measureText(target)).toBe('từ 0,5 – 1 % mỗi năm, đến hết quý 3/2026');
  expect(measureText({ ...target, comparator: '<=', valueMax: null, by: null })).toBe('không quá 0,5 % mỗi năm');
  expect(measureText({ ...target, value: null })).toBe('');
  const duty = { what: 'Báo cáo', to: null, clause: '', entry: 'bc-0' };
  const monthly = { ...duty, cadence: 'monthly', dayOfMonth: 23, dueOn: '2026-06-30' };
  expect(rhythmText(monthly)).toBe('hằng tháng, ngày 23; chậm nhất ngày 30/06/2026');
  expect(rhythmText({ ...duty, cadence: null, dayOfMonth: null, dueOn: '2026' })).toBe('chậm nhất năm 2026');
});
