import { describe, expect, it } from 'vitest';
import { auditFigures } from './audit-figures.ts';

describe('forms of numbers', () => {
  it.each([
    ['mixed separators', 'Vận động quà trị giá 102,750.000 đồng.', ''],
    ['a broken group', 'Thu được 50.700.00 đồng.', ''],
    ['an absurd unit', 'Tổng thu 163.200.000 ngàn đồng.', '163.200 triệu đồng'],
    ['a per cent to a thousandth', 'Đạt 117,113% so với năm trước.', ''],
    ['a letter for a zero', 'Có 1O5 hộ tham gia.', ''],
  ])('finds %s', (_, text, computed) => {
    const [finding, ...others] = auditFigures(text);
    expect(finding?.problem).toBe('malformed');
    expect(finding?.computed).toContain(computed);
    expect(others).toEqual([]);
  });

  it.each([
    'Thu 1.234,5 triệu đồng và 1,234.5 triệu đồng.',
    'Thu 102.750.000 đồng; 1,060 tỷ đồng; 2.370 tỷ đồng.',
    'Dân số 12.345 người, 1.024.377 lượt.',
    'Thực hiện mục 1.2.3 và các thôn 1,2,3.',
    'Tỷ lệ đi bầu 99,996%.',
    'Nhiệt độ 30oC, khí CO2.',
  ])('says nothing of: %s', (text) => {
    expect(auditFigures(text)).toEqual([]);
  });
});
