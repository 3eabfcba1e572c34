import { describe, expect, it } from 'vitest';
import { auditFigures } from './audit-figures.ts';

describe('differences', () => {
  it.each([
    [
      'plan and result',
      'Theo kế hoạch trồng 4,2 ha rau cho 18 hộ, kết quả trồng 6,5 ha cho 20 hộ, tăng 2,8 ha.',
      'tăng 2,3 ha',
    ],
    [
      'the second of two differences',
      'Kế hoạch trồng 4 ha cho 18 hộ, kết quả trồng 6 ha cho 20 hộ, tăng 2 ha và 03 hộ.',
      'tăng 2 hộ',
    ],
    ['from and to', 'Giảm từ 21 thôn xuống còn 17 thôn (giảm 5 thôn).', 'giảm 4 thôn'],
    ['a wrong direction', 'Số hộ nghèo tăng từ 45 hộ lên 40 hộ, tăng 5 hộ.', 'giảm 5 hộ'],
    ['a ratio and its surplus', 'Kết nạp 115/100 hội viên, vượt 12%.', 'tăng 15%'],
    ['a base in brackets', 'Có 57 hộ làm giàu, tăng 10 hộ so với năm 2024 (45 hộ).', 'tăng 12 hộ'],
    [
      'points of per cent',
      'Giải ngân đạt 50,0%, cao hơn bình quân toàn tỉnh (46,5%) 4,5 điểm phần trăm.',
      '3,5 điểm phần trăm',
    ],
  ])('finds %s', (_, text, computed) => {
    const [finding, ...others] = auditFigures(text);
    expect(finding?.problem).toBe('difference');
    expect(finding?.computed).toContain(computed);
    expect(others).toEqual([]);
  });

  it.each([
    'Theo kế hoạch trồng 4,2 ha rau cho 18 hộ, kết quả trồng 6,5 ha cho 20 hộ, tăng 2,3 ha và 02 hộ.',
    'Giảm từ 21 thôn xuống còn 17 thôn (giảm 4 thôn).',
    'Từ 214 hộ (4,40%) đầu năm xuống còn 187 hộ (3,85%), giảm 27 hộ.',
    'Kết nạp 115/100 hội viên, vượt 15%.',
    'Có 812/1.090 hộ đạt, tăng 34 hộ so với năm 2025 (778 hộ).',
    'Thu nhập 168 triệu đồng/năm, tăng 14 triệu đồng so với năm 2024 (154 triệu đồng).',
    'Vận động 1,06 tỷ đồng, tăng 60 triệu đồng so với năm 2024 (1 tỷ đồng).',
    'Tăng khoảng 12 hộ so với năm 2024 (45 hộ).',
    'Năm 2025 có 45 hộ khá; năm nay trồng thêm 300 cây, tăng 12 hộ khá.',
  ])('says nothing of: %s', (text) => {
    expect(auditFigures(text)).toEqual([]);
  });
});
