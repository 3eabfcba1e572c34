import { describe, expect, it } from 'vitest';
import { composePaper } from './fold.ts';
import { worksOf } from './works.ts';

const works = (text: string) => {
  const paper = composePaper(text);
  return worksOf(paper, { start: 0, end: paper.text.length }, { year: 2026, month: 5, day: '2026-05-04' }).map((span) =>
    paper.text.slice(span.start, span.end),
  );
};

describe('worksOf', () => {
  it.each([
    'Phát tờ rơi tới từng nhà; treo áp phích ở chợ; mời bà con xem phim.',
    'Đo lại ranh ruộng; báo cáo kết quả trước ngày 20/6/2026.',
    'Lập đội tuần tra, xong trước ngày 05/6/2026; phân công người trực đêm.',
    'Sửa mái đình trước ngày 10/7/2026; riêng nhà bia xong trước ngày 30/8/2026.',
    'Trồng tre ven sông (đợt một trước ngày 01/6; đợt hai trước ngày 01/9).',
    'Hằng quý họp giao ban; hằng năm sơ kết; tổng kết vào năm 2030.',
    'Mỗi chi đoàn nhận một đoạn mương; mỗi đoàn viên góp hai ngày công.',
    'Họp tổng kết trước ngày 15/12/2026; mời già làng dự.',
    'Nộp tiền theo hai đợt: đợt 1 trước ngày 30/6/2026; đợt 2 trước ngày 30/11/2026.',
    'Nâng số nhà có hố ủ lên 60% vào cuối năm; mở thêm hai điểm thu rác.',
  ])('keeps one work together: %s', (text) => {
    expect(works(text)).toEqual([text]);
  });

  it.each([
    ['each has its own time', 'Đóng cọc bè cá trước ngày 20/5/2026; ', 'thả cá giống trong quý III/2026.'],
    ['a deadline closed the first', 'Soạn hương ước, trình duyệt trước ngày 15/6/2026; ', 'vận động quỹ khuyến học.'],
    ['somebody else is named', 'Hội Nông dân xã đào mương; ', 'Đoàn Thanh niên xã trồng cây.'],
    ['a review has its own rhythm', 'Duy trì bếp ăn cho cụ già; ', 'hằng năm tổ chức sơ kết.'],
    ['another body is put in charge with a time', 'Dựng rạp; ', 'giao Ban Văn hóa tập văn nghệ trước ngày 01/9/2026.'],
  ])('cuts where %s', (_, first, second) => {
    expect(works(first + second)).toEqual([first.trim(), second]);
  });

  it('cuts a review with its own rhythm off the work before it', () => {
    expect(works('Hằng tháng đo mực nước hồ và tiến hành sơ kết 6 tháng một lần.')).toHaveLength(2);
  });
});
