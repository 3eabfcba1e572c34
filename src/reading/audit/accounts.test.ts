import { describe, expect, it } from 'vitest';
import { auditFigures } from './audit-figures.ts';

const computed = (text: string) => auditFigures(text).map((one) => one.computed);

describe('an account', () => {
  const told = (left: string) =>
    `Số dư năm 2025 chuyển sang: 18 triệu đồng. Tổng thu năm 2026: 96 triệu đồng (gồm doanh nghiệp 50 triệu đồng, Nhân dân 46 triệu đồng). Chi trong năm: 88 triệu đồng. Số dư cuối năm: ${left} triệu đồng.`;
  const lines = (left: string) =>
    `1. Tồn đầu kỳ: 4 triệu đồng.\n2. Tổng thu: 10 triệu đồng.\n3. Tổng chi: 9 triệu đồng, gồm:\n- Chi quà: 5 triệu đồng;\n- Chi nhà: 4 triệu đồng.\n4. Tồn cuối kỳ: ${left} triệu đồng.`;

  it('comes and goes and leaves the rest, over sentences and lines', () => {
    expect(computed(told('27'))).toEqual(['18 triệu đồng cộng 96 triệu đồng trừ 88 triệu đồng còn 26 triệu đồng']);
    expect(computed(told('26'))).toEqual([]);
    expect(computed(lines('6'))).toEqual(['4 triệu đồng cộng 10 triệu đồng trừ 9 triệu đồng còn 5 triệu đồng']);
    expect(computed(lines('5'))).toEqual([]);
  });

  it('of one sentence needs no opening balance, but a near miss', () => {
    expect(computed('Bán được 6,3 triệu đồng, hỗ trợ 4 chị 5,2 triệu đồng, quỹ còn 1,3 triệu đồng.')).toHaveLength(1);
    expect(computed('Bán được 6,3 triệu đồng, hỗ trợ 4 chị 5,2 triệu đồng, quỹ còn 1,1 triệu đồng.')).toEqual([]);
    // What was there before is not told.
    expect(computed('Thu được 6 triệu đồng, chi 5 triệu đồng, quỹ còn 30 triệu đồng.')).toEqual([]);
    expect(computed('Tổng thu 6 triệu đồng, chi 5 triệu đồng. Quỹ còn 2 triệu đồng.')).toEqual([]);
  });

  it('meets the sources of an estimate', () => {
    const paper = (own: number) =>
      `Tổng cộng: 50.500.000 đồng\nIII. Nguồn kinh phí\n- Ngân sách xã: 40.000.000 đồng.\n- Quỹ Hội: ${own}.500.000 đồng.\nIV. Kiến nghị`;
    expect(computed(paper(12))).toEqual([expect.stringContaining('vượt 2 triệu đồng')]);
    expect(computed(paper(10))).toEqual([]);
    // The rest may come from elsewhere.
    expect(computed(paper(2))).toEqual([]);
  });
});

describe('counts that must agree', () => {
  it.each([
    [
      'who is and who is not',
      (right: boolean) =>
        `Có 268 người đăng ký, 231 người đủ điều kiện. Số người không đủ điều kiện là ${right ? 37 : 47} người.`,
    ],
    [
      'villages left and villages fewer',
      (right: boolean) =>
        `Xã có 24 thôn với 2.987 hộ.\nSau sắp xếp toàn xã còn 13 thôn, giảm ${right ? 11 : 12} thôn so với hiện nay.`,
    ],
    [
      'all of more than there are',
      (right: boolean) => `Xã có 14 bản với 1.340 hộ.\nĐến nay ${right ? '14/14' : '15/15'} bản đạt 100% ký cam kết.`,
    ],
    [
      'area, yield and harvest',
      (right: boolean) => `Toàn xã cấy 42 ha lúa, năng suất 61 tạ/ha, sản lượng ${right ? '256,2' : '265,2'} tấn.`,
    ],
  ])('%s', (_, text) => {
    expect(auditFigures(text(false))).toHaveLength(1);
    expect(auditFigures(text(true))).toEqual([]);
  });

  it.each([
    ['a third answer', 'Có 98 hộ dự họp, 60 hộ đồng ý, số hộ không đồng ý 30 hộ, ý kiến khác 8 hộ.'],
    ['two times', 'Xã có 24 thôn. Sau sắp xếp xã có 13 thôn; 14/14 thôn đạt 100%.'],
    ['part of a drive', 'Vận động được 268 triệu đồng: xóm Đình 20 triệu đồng, xóm Chùa 15 triệu đồng.'],
    ['points taken off', 'Chấm theo thang điểm 100, gửi chậm trừ 5 điểm, gửi thiếu trừ 3 điểm, không gửi trừ 10 điểm.'],
  ])('are not asked of %s', (_, text) => {
    expect(auditFigures(text)).toEqual([]);
  });
});
