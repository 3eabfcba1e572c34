import { describe, expect, it } from 'vitest';
import { auditFigures } from './audit-figures.ts';

describe('parts and totals', () => {
  it.each([
    ['a whole list', 'Tổng số 45 hộ, gồm: 20 hộ nghèo, 12 hộ cận nghèo, 10 hộ khó khăn.', 'thiếu 3 hộ'],
    ['men and women', 'Đoàn có 28 người (nam 12, nữ 15).', 'thiếu 1 người'],
    ['bare figures behind a colon', 'Xã còn thiếu 9 giáo viên: mầm non 5, tiểu học 3, THCS 2.', 'vượt 1 giáo viên'],
    ['a part above its whole', 'Có 10 hộ nghèo, trong đó 12 hộ có người già.', 'vượt 2 hộ'],
    [
      'money in two scales',
      'Kinh phí 1,2 tỷ đồng, gồm ngân sách 800 triệu đồng, Nhân dân đóng góp 300 triệu đồng.',
      'thiếu 100 triệu đồng',
    ],
    [
      'what remains',
      'Có 26 cơ sở chăn nuôi, mới có 15 cơ sở xử lý nước thải, còn 12 cơ sở chưa xử lý.',
      'còn 11 cơ sở',
    ],
    [
      'villages put together',
      'Nhập thôn Trên (134 hộ, 588 nhân khẩu) và thôn Dưới (127 hộ, 540 nhân khẩu) thành thôn Mới: 261 hộ, 1.182 nhân khẩu.',
      '1.128 nhân khẩu',
    ],
    [
      'sums behind a colon',
      'Tổng dự toán 24 triệu đồng: in ấn 6 triệu đồng, quà 12 triệu đồng, xe 5 triệu đồng.',
      '23',
    ],
    ['points of a scale', 'Thang điểm 100 (nền nếp 40 điểm; sáng kiến 30 điểm; hồ sơ 25 điểm).', 'thiếu 5 điểm'],
    ['members that come and go', 'Cho thôi 02 vị, bổ sung 05 vị, nâng tổng số ủy viên từ 45 vị lên 47 vị.', '48 vị'],
  ])('finds %s', (_, text, computed) => {
    const [finding, ...others] = auditFigures(text);
    expect(finding?.problem).toBe('sum');
    expect(finding?.computed).toContain(computed);
    expect(others).toEqual([]);
  });

  it.each([
    'Tổng số 45 hộ, gồm: 20 hộ nghèo, 12 hộ cận nghèo, 13 hộ khó khăn.',
    'Có 45 hộ khó khăn, trong đó 10 hộ nghèo.',
    'Tuyến đường dài 5,3 km (trong đó thôn Trên 1,8 km, thôn Dưới 1,1 km).',
    'Có 60 đại biểu, trong đó 30 nữ, 25 đảng viên, 20 người có đạo.',
    'Trao 50 suất quà, gồm 10 kg gạo, 2 lít dầu và 300.000 đồng tiền mặt.',
    'Có 58 ý kiến, trong đó đất đai 21 ý kiến, trật tự 19 ý kiến, còn lại là các lĩnh vực khác.',
    'Kinh phí 1,2 tỷ đồng, gồm ngân sách 800 triệu đồng, Nhân dân đóng góp 400 triệu đồng.',
    'Giảm từ 58 hộ xuống còn 41 hộ.',
    'Tổ gồm 9 đồng chí.',
    'Danh sách có 790 người (nam 384 người, nữ 406 người), trong đó đã bỏ phiếu 780 người.',
    'Có 145/151 xã vùng cao, trong đó có 59 xã loại một, 12 xã loại hai, 74 xã loại ba.',
    'Đoàn có 28 người (nam 12, nữ 16).',
    'Vận động được 286 triệu đồng/KH 300 triệu đồng, gồm cán bộ 86 triệu đồng, Nhân dân 200 triệu đồng.',
  ])('says nothing of: %s', (text) => {
    expect(auditFigures(text)).toEqual([]);
  });
});
