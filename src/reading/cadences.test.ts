import { describe, expect, it } from 'vitest';
import { cadenceOfReport, rhythmIn } from './cadences.ts';
import { composePaper } from './fold.ts';

function rhythm(text: string) {
  const paper = composePaper(text);
  return rhythmIn(paper, { start: 0, end: paper.text.length }, paper.plain);
}

describe('rhythmIn', () => {
  it.each([
    ['Nộp sổ trước ngày 23 hằng tháng', 'monthly', [], 23],
    ['Hằng tháng đọc đồng hồ nước, báo trưởng thôn trước ngày 20.', 'monthly', [], 20],
    ['Báo cáo chậm nhất ngày 20 của tháng cuối quý', 'quarterly', [], 20],
    ['Nộp danh sách ngày 15/11 hằng năm', 'yearly', [], null],
    ['Định kỳ hằng tháng, quý trao đổi thông tin', 'monthly', ['quarterly'], null],
    ['Báo cáo 6 tháng trước ngày 15/6, cả năm trước ngày 15/12', '6-monthly', ['yearly'], null],
    ['Kiểm kê 3 tháng một lần', 'quarterly', [], null],
    ['Họp 02 lần/tháng', 'monthly', [], null],
    ['Đi tuần 3 đêm/tuần', 'weekly', [], null],
    ['Phát loa 2 lần/ngày', 'daily', [], null],
    ['Cứ thứ Hai đầu tuần báo số hộ đã ký', 'weekly', [], null],
    ['Mở chợ phiên vào Chủ nhật cuối cùng của tháng', 'monthly', [], null],
    ['Lau bảng tên hằng ngày, công khai sổ hằng tuần', 'daily', ['weekly'], null],
    ['Nộp báo cáo hằng quý (quý II thay bằng báo cáo 6 tháng, năm)', 'quarterly', [], null],
    ['Cứ hai tuần một lần đi thăm đập', 'periodic', [], null],
    ['Mỗi tháng 01 buổi dọn kênh', 'monthly', [], null],
    ['Thường xuyên tuần tra bờ suối', 'regular', [], null],
    ['Chi hội cần thường xuyên kiểm tra cống', 'regular', [], null],
    ['Báo cáo định kỳ với Đảng ủy', 'periodic', [], null],
    ['Phát loa theo từng đợt', 'per phase', [], null],
  ])('reads "%s"', (text, cadence, furtherCadences, dayOfMonth) => {
    expect(rhythm(text)).toEqual({ cadence, furtherCadences, dayOfMonth });
  });

  it.each([
    'Xây dựng kế hoạch năm 2026, quý II và tháng 6',
    'Mở chuyên mục "Tiết kiệm mỗi ngày" trên loa',
    'Tổ chức diễn tập 01 lần trong quý II/2026',
    'Tổ chức lễ phát động với lực lượng thường xuyên trực',
  ])('reads no rhythm in "%s"', (text) => {
    expect(rhythm(text).cadence).toBeNull();
  });
});

describe('cadenceOfReport', () => {
  it.each([
    ['năm trước ngày 15/11', 'yearly'],
    ['sơ kết 6 tháng trước ngày 15/6', '6-monthly'],
    ['báo cáo quý gửi trước ngày 20', 'quarterly'],
    ['báo cáo năm 2026', null],
  ])('reads "%s"', (text, cadence) => {
    expect(cadenceOfReport(text)).toBe(cadence);
  });
});
