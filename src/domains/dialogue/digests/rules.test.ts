import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { least, namesSomebody, tellable } from './rules.ts';

const counts = fc
  .array(fc.integer({ min: 0, max: 30 }), { maxLength: 12 })
  .map((list) => list.map((heard, key) => ({ key, heard })));

test('no number below five is told, and the sum does not give one away', () => {
  fc.assert(
    fc.property(counts, (list) => {
      const { rows, total } = tellable(list);
      const hidden = rows.filter((row) => row.heard === null);
      const told = rows.reduce((sum, row) => sum + (row.heard ?? 0), 0);
      const all = list.reduce((sum, one) => sum + one.heard, 0);
      expect(rows.every((row) => row.heard === null || row.heard === 0 || row.heard >= least)).toBe(true);
      expect(list.every((one) => one.heard === 0 || one.heard >= least || rows[one.key]!.heard === null)).toBe(true);
      if (total !== null) {
        expect(total).toBe(all);
        if (hidden.length > 0) {
          expect(hidden.length).toBeGreaterThan(1);
          expect(total - told).toBeGreaterThanOrEqual(least);
        }
      }
    }),
  );
});

test('one small number takes the next one with it; alone it takes the sum', () => {
  expect(
    tellable([
      { key: 'a', heard: 3 },
      { key: 'b', heard: 20 },
      { key: 'c', heard: 7 },
    ]),
  ).toEqual({
    rows: [
      { key: 'a', heard: null },
      { key: 'b', heard: 20 },
      { key: 'c', heard: null },
    ],
    total: 30,
  });
  expect(
    tellable([
      { key: 'a', heard: 3 },
      { key: 'b', heard: 0 },
    ]),
  ).toEqual({
    rows: [
      { key: 'a', heard: null },
      { key: 'b', heard: 0 },
    ],
    total: null,
  });
});

test.each([
  ['Ông Nguyễn Văn Mẫu phản ánh mương tắc', ['Ông Nguyễn Văn Mẫu']],
  ['nhà bà Lê Thị Ví Dụ bị ngập, chị Hoa cũng vậy', ['bà Lê Thị Ví Dụ', 'chị Hoa']],
  ['Gọi 0900 000 012 hoặc +84900000013', ['0900 000 012', '+84900000013']],
  ['Căn cước 068123456789, chứng minh 250123456', ['068123456789', '250123456']],
  ['Đề nghị ông Chủ tịch Ủy ban nhân dân và bà Phó Bí thư trả lời', []],
  ['Thu 450000000 đồng, diện tích 1.250 m2, văn bản số 15/2026', []],
  ['Đường đi Bà Rịa ngập; người dân đề nghị sửa', []],
])('%s', (words, found) => {
  expect(namesSomebody(words)).toEqual(found);
});
