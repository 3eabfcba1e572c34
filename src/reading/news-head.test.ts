import { describe, expect, it } from 'vitest';
import { readDocument } from './read-document.ts';

const story =
  'Sáng 13/6, Ủy ban MTTQ Việt Nam phường Bến Trạm đã tổ chức lễ ra mắt tổ tự quản bảo vệ môi trường ở khu phố 4.';
const title = 'Phường Bến Trạm ra mắt tổ tự quản';
const read = (...lines: string[]) => {
  const { document } = readDocument(lines.join('\n'));
  return [document.title?.value, document.issuedOn?.value ?? null, document.issuer?.value ?? null];
};

describe('a page', () => {
  it.each([
    'Thứ Hai, 15/06/2026 | 09:30',
    '09:30 | 15/6/2026',
    '(Cập nhật: 15-06-2026 09:30)',
    'Ngày đăng: 15/06/2026',
    'Đăng lúc: 09:30 15/06/2026 (GMT+7)',
    '15/06/2026 03:55 CH',
    'Ngày 15 tháng 6 năm 2026',
    'Tháng Sáu 15, 2026',
    '15/06/2026 10:02 | Người đăng: Quản trị',
    'Tin bài: Lan Anh - 15/06/2026',
    '2026-06-15',
  ])('is stamped with its day: %s', (stamp) => {
    expect(read('Trang chủ » Tin tức » Mặt trận', title, stamp, story)).toEqual([
      title,
      '2026-06-15',
      'Ủy ban MTTQ Việt Nam phường Bến Trạm',
    ]);
  });

  it('takes no day of the story for its own', () => {
    expect(read(title, story.replace('13/6', 'ngày 13/6/2026'))[1]).toBeNull();
    expect(read(title, story, 'Hạn đăng ký: 20/6/2026')[1]).toBeNull();
    expect(read(title, story, story, 'Hội thi khác của khu phố', '13/06/2026')[1]).toBe('2026-06-13');
    expect(read(title, ...Array(6).fill(story), '13/06/2026')[1]).toBeNull();
    expect(read(title, story, 'Ngày đăng: 15/06/2026')[1]).toBe('2026-06-15');
  });

  it('without a stamp is no younger than the consultation that it opens', () => {
    const day = (line: string) => readDocument([title, story, line].join('\n')).document.issuedOn;
    expect(day('Thời gian lấy ý kiến: từ ngày 15/6/2026 đến ngày 29/6/2026.')).toMatchObject({
      value: '2026-06-15',
      doubtful: true,
    });
    expect(day('Thời gian tổ chức hội thi: từ ngày 15/6/2026 đến ngày 29/6/2026.')).toBeNull();
  });

  it('joins a broken title, and passes by what stands under the stamp', () => {
    expect(read(title, '15/06/2026', 'Quang cảnh buổi lễ tại khu phố', story)[0]).toBe(title);
    expect(read('Đại hội Mặt trận phường Bến Trạm', 'thành công tốt đẹp sau hai ngày', '15/06/2026', story)[0]).toBe(
      'Đại hội Mặt trận phường Bến Trạm thành công tốt đẹp sau hai ngày',
    );
  });

  it('is issued by who appeals in it, else by whose portal it is', () => {
    const appeal =
      'Trước mùa rét, Hội Chữ thập đỏ xã Suối Ngà tha thiết kêu gọi mọi nhà góp áo ấm cho học sinh vùng cao.';
    expect(read('Cổng thông tin điện tử xã Suối Ngà', 'Góp áo ấm cho em', appeal)[2]).toBe(
      'Hội Chữ thập đỏ xã Suối Ngà',
    );
    expect(read('Cổng thông tin điện tử xã Suối Ngà', title, story)[2]).toBe('Cổng thông tin điện tử xã Suối Ngà');
    expect(read('ĐẢNG BỘ XÃ SUỐI NGÀ', title, story)[2]).toBe('Đảng bộ xã Suối Ngà');
    expect(read(title, story, 'Bản quyền thuộc về UBND phường Bến Trạm')[2]).toBe('UBND phường Bến Trạm');
  });

  it('is written by the office behind the name of its author', () => {
    const text = 'Công tác vận động ở huyện Núi Xa những năm qua đã có nhiều cách làm hay, được người dân tin và theo.';
    expect(read('Một số cách làm hay trong công tác', text, 'Lò Thị Thử - BDVHU')[2]).toBe(
      'Ban Dân vận Huyện ủy Núi Xa',
    );
  });
});
