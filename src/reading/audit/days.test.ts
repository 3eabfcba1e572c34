import { describe, expect, it } from 'vitest';
import { auditFigures } from './audit-figures.ts';

describe('days', () => {
  it.each([
    ['a day that is none', 'Hoàn thành trước ngày 31/6/2026.', ''],
    ['a leap day', 'Họp ngày 29/02/2026.', ''],
    ['a weekday', 'Họp vào Thứ Hai, ngày 16/6/2026.', 'thứ Ba'],
    ['a stretch backwards', 'Trưng bày từ ngày 26/7/2026 đến ngày 26/6/2026.', ''],
    ['a length', 'Ra quân trong 03 tuần, từ ngày 04/7/2026 đến ngày 19/7/2026.', '16 ngày'],
    ['a term backwards', 'Hội nghị hiệp thương nhiệm kỳ 2029 - 2024.', ''],
    ['an anniversary', 'Chào mừng 78 năm Ngày Thương binh - Liệt sĩ (27/7/1947 - 27/7/2026).', '79 năm'],
    [
      'people asked for too few days',
      'Thời gian lấy ý kiến Nhân dân: từ ngày 15/6/2026 đến ngày 29/6/2026.',
      '20 ngày',
    ],
    ['a team announced too late', 'Đoàn giám sát gửi kế hoạch và đề cương cho đơn vị trước 07 ngày.', '15 ngày'],
  ])('finds %s', (_, text, computed) => {
    const [finding, ...others] = auditFigures(text);
    expect(['impossible-date', 'date-order', 'difference', 'too-short']).toContain(finding?.problem);
    expect(finding?.computed).toContain(computed);
    expect(others).toEqual([]);
  });

  it.each([
    'Hoàn thành trước ngày 30/6/2026; họp ngày 29/02/2028.',
    'Họp vào Thứ Ba, ngày 16/6/2026 và Chủ nhật, 21/6/2026.',
    'Hội nghị lần thứ hai, ngày 16/6/2026.',
    'Trưng bày từ 15/12 đến 15/01/2027, từ ngày 20/6/2026 đến ngày 26/6/2026.',
    'Ra quân trong 10 ngày, từ ngày 01/7/2026 đến ngày 10/7/2026.',
    'Giai đoạn 2021 - 2025; kế hoạch 5 năm (2021 - 2025).',
    'Qua 05 năm thực hiện (2021 - 2026).',
    'Kỷ niệm 96 năm Ngày truyền thống (18/11/1930 - 18/11/2026).',
    'Lấy ý kiến Nhân dân từ ngày 01/6/2026 đến ngày 20/6/2026.',
    'Lấy ý kiến góp ý của các đơn vị từ ngày 01/6/2026 đến ngày 05/6/2026.',
    'Trực ngày đêm 24/24; đạt 15/13 chỉ tiêu.',
  ])('says nothing of: %s', (text) => {
    expect(auditFigures(text)).toEqual([]);
  });
});
