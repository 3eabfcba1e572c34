import { describe, expect, it } from 'vitest';
import { composePaper } from './fold.ts';
import { countsFromEvent, phaseEnd, readSchedule, readTime } from './schedule.ts';

const own = { year: 2026, month: 6, day: '2026-06-03' };
const within = (text: string) => {
  const paper = composePaper(text);
  return { paper, span: { start: 0, end: paper.text.length } };
};

describe('the deadline of a sentence', () => {
  it.each([
    ['Nộp hồ sơ trước 17 giờ 00 ngày 24/6/2026', '2026-06-24'],
    ['Vệ sinh kênh từ ngày 15/6 đến ngày 29/6/2026', '2026-06-29'],
    ['Phát cây giống trong quý III và quý IV', '2026-Q4'],
    ['Đóng bãi rác trước năm 2029', '2028'],
    ['Xong đường bê tông đến năm 2030', '2030'],
    ['Báo trong tối 18/6', '2026-06-18'],
    ['Trao quà trước Tết Nguyên đán Đinh Mùi', '2027-02-06'],
    ['Sửa cầu trong tuần đầu tháng 7', '2026-07'],
    ['Gửi ý kiến trong vòng 10 ngày kể từ ngày ký', '2026-06-13'],
    ['Trả lời trong thời hạn 05 ngày làm việc, kể từ ngày ban hành văn bản này', '2026-06-10'],
    ['Tham mưu kế hoạch kiểm tra, giám sát bếp ăn năm 2026', '2026'],
    ['Sửa trạm bơm từ tháng 7 đến tháng 9/2026', '2026-09'],
    ['Chấm thi vào hai ngày 11 và 12/7/2026', '2026-07-12'],
    ['Nộp quỹ chậm nhất mồng 10 tháng 7', '2026-07-10'],
    ['Phát lịch gieo mạ, xong trước ngày 25.', '2026-06-25'],
    ['Nâng số hộ dùng nước sạch lên 90% vào cuối năm', '2026'],
    ['Làm 30 cầu trong năm 2026, 12 cầu trong năm 2027, số còn lại trong quý I năm 2028', '2028-Q1'],
    ['Sơ kết vào năm 2028 và tổng kết vào năm 2030', '2030'],
    ['Báo ngay các hộ phải dời trong tối 03/6/2026', '2026-06-03'],
    ['Gửi lại biểu đã chậm trước ngày 31/5/2026', '2026-05-31'],
    ['Họp dân trong tuần thứ 2 của tháng 9', '2026-09'],
  ])('"%s"', (text, value) => {
    const { paper, span } = within(text);
    expect(readSchedule(paper, span, own).deadline?.value).toBe(value);
  });

  it.each([
    'Làm theo Kế hoạch số 12/KH-UBND ngày 12/5/2026',
    'Làm theo kết luận của cuộc họp ngày 20/6',
    'Chăm sóc mộ người mất trước ngày 01/7/2025',
    'Báo cáo sau 15 ngày kể từ ngày tổ chức',
    'Gắn với kỷ niệm ngày thành lập (18/11/1930 - 18/11/2026)',
    'Nộp danh sách ngày 15/6 và 15/12 hằng năm',
    'Báo cáo 6 tháng trước ngày 15/6, năm trước ngày 15/12',
  ])('is none in "%s"', (text) => {
    const { paper, span } = within(text);
    expect(readSchedule(paper, span, own).deadline).toBeNull();
  });

  it('lies in the text where it says', () => {
    const { paper, span } = within('Rà soát ao hồ; xong trước ngày 25/6.');
    const { deadline } = readSchedule(paper, span, own);
    expect(deadline && paper.text.slice(deadline.span.start, deadline.span.end)).toBe('25/6');
  });
});

describe('words that only tell a time', () => {
  it.each([
    ['31/8/2026', '2026-08-31', null],
    ['17/10 - 18/11/2026', '2026-11-18', null],
    ['Tháng 5 và tháng 10/2026', '2026-10', null],
    ['Quý I, quý III', '2026-Q3', null],
    ['Hằng tuần, từ 01/10', undefined, 'weekly'],
    ['Thường xuyên', undefined, 'regular'],
  ])('"%s"', (text, value, cadence) => {
    const { paper, span } = within(text);
    const time = readTime(paper, span, own);
    expect([time.deadline?.value, time.cadence]).toEqual([value, cadence]);
  });

  it('give the end of a phase', () => {
    const { paper, span } = within('Bước 2: làm thật (từ ngày 01/7 đến 31/8/2026)');
    expect(phaseEnd(paper, span, own)?.value).toBe('2026-08-31');
    expect(phaseEnd(within('Bước 2: làm thật').paper, { start: 0, end: 16 }, own)).toBeNull();
  });

  it('may count from an event', () => {
    expect(countsFromEvent('chậm nhất 10 ngày sau hội nghị')).toBe(true);
    expect(countsFromEvent('hội nghị kéo dài 02 ngày')).toBe(false);
  });
});
