import { expect, test } from 'vitest';
import { personSigns } from './persons.ts';

test.each([
  ['Hộ bà Nguyễn Thị Ví Dụ được hỗ trợ', ['name bà Nguyễn Thị Ví Dụ']],
  ['nhà bà Lê Thị Ví Dụ bị ngập, chị Hoa cũng vậy', ['name bà Lê Thị Ví Dụ', 'name chị Hoa']],
  ['Ông NGUYỄN VĂN MẪU phản ánh mương tắc', ['name Ông NGUYỄN VĂN MẪU']],
  ['Nhà ông Hùng lấn mương', ['name ông Hùng']],
  ['Gọi 0900 000 012 hoặc +84900000013', ['phone 0900 000 012', 'phone +84900000013']],
  ['Căn cước 068123456789, chứng minh 250123456', ['identity 068123456789', 'identity 250123456']],
  ['viết cho vidu@example.vn', ['mail vidu@example.vn']],
])('%s', (words, found) => expect(personSigns(words).map(({ kind, quote }) => `${kind} ${quote}`)).toEqual(found));

test.each([
  'Ông bà xưa dạy',
  'Đề nghị ông Chủ tịch Ủy ban nhân dân và bà Phó Bí thư trả lời',
  'Bà Mẹ Việt Nam anh hùng được thăm hỏi',
  'Đường đi Bà Rịa ngập, đường Hai Bà Trưng cũng vậy; người dân đề nghị sửa',
  'Quỹ đạt 1.060.500.000 đồng, tỉnh thêm 84.000.000.000 đồng, thu 450000000 đồng',
  'Nghị quyết số 202/2025/QH15, văn bản số 15/2026, diện tích 1.250 m2',
  'Ủy ban MTTQ Việt Nam phường La Gi',
  'Mương thôn Một bị lấn, dân không có lối đi',
])('nobody: %s', (words) => expect(personSigns(words)).toEqual([]));

test('each once, and not without end', () => {
  expect(personSigns('chị Hoa, chị Hoa')).toHaveLength(1);
  const many = Array.from({ length: 100 }, (_, at) => `09000000${String(at).padStart(2, '0')}`).join(', ');
  expect(personSigns(many)).toHaveLength(20);
});
