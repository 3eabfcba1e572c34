import { describe, expect, it } from 'vitest';
import { auditFigures } from './audit-figures.ts';

describe('shares', () => {
  it.each([
    ['a ratio', 'Có 45/60 hộ đăng ký, đạt 78%.', '75%'],
    ['a share before its ratio', 'Đã trả lời, đạt 92,6% (178/185 ý kiến).', '96,22%'],
    ['done against planned', 'Vận động Quỹ: KH 80 triệu đồng; TH 74,5 triệu đồng; đạt 98,3%.', '93,13%'],
    ['a plan named behind', 'Thu 2.480 tấn, bằng 95,2% kế hoạch 2.500 tấn.', '99,2%'],
    ['a part of a whole', 'Kiểm tra 60 hồ sơ, có 09 hồ sơ thiếu giấy tờ, chiếm 13,5%.', '15%'],
    ['more than everything', 'Hộ khá chiếm 112,5% số hộ trong thôn.', '100%'],
    ['two shares of one whole', 'Xã còn 120 hộ nghèo (3,00%) và 290 hộ cận nghèo (7,47%).', '4.000 hộ'],
    [
      'the odd one of a list',
      'Toàn xã có 400 thành viên. Nữ 160 người (40%), người có đạo 80 người (20%), đảng viên 240 người (69%).',
      '60%',
    ],
  ])('finds %s', (_, text, computed) => {
    const [finding, ...others] = auditFigures(text);
    expect(finding?.problem).toBe('share');
    expect(finding?.computed).toContain(computed);
    expect(others).toEqual([]);
  });

  it.each([
    'Có 45/60 hộ đăng ký, đạt 75%.',
    'Có 45/60 hộ đăng ký (75%); 14/14 thôn đạt chuẩn, 85% hộ dân hài lòng.',
    'Đã trả lời 178/185 ý kiến, đạt 96,2%.',
    'Có 2/3 hộ tán thành, đạt 66,66%.',
    'Vận động Quỹ: KH 80 triệu đồng; TH 74,5 triệu đồng; đạt 93,1%.',
    'Xây mới 21 căn, sửa chữa 14 căn nhà, đạt 100% kế hoạch (35 căn).',
    'Xã có 1.200 hộ, trong đó 30 hộ thoát nghèo, đạt 75%.',
    'Phát 174 phiếu: 149 người (85,6%) hài lòng; 17 người (9,8%) cho là chậm; 08 người (4,6%) chưa rõ.',
    'Xã còn 117 hộ nghèo (3,04%) và 290 hộ cận nghèo (7,53%).',
    'Hội Nông dân có 10 hội viên (5%) và 7 hội viên phụ nữ (3%) tham gia.',
    'Thu đạt 123,6% kế hoạch.',
  ])('says nothing of: %s', (text) => {
    expect(auditFigures(text)).toEqual([]);
  });
});
