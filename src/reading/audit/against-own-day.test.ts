import { describe, expect, it } from 'vitest';
import { auditFigures } from './audit-figures.ts';

const plan = (body: string) => `ỦY BAN MTTQ VIỆT NAM
XÃ SUỐI NGÀ
Số: 12/KH-MTTQ-BTT
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Suối Ngà, ngày 10 tháng 12 năm 2025
KẾ HOẠCH
Giám sát năm 2026
${body}
`;
const page = (body: string) => `Tin tức
Ký kết chương trình phối hợp giữa các đoàn thể
10/07/2019 16:27
${body}
`;
const problems = (text: string) => auditFigures(text).map(({ problem, quote }) => `${problem}: ${quote}`);

describe('days against the day of the paper', () => {
  it('finds a paper that is younger than the one that names it', () => {
    const text = plan(
      'Thực hiện Kế hoạch số 40/KH-MTTQ-BTT ngày 23/12/2025 của Ủy ban MTTQ tỉnh, xã triển khai như sau:',
    );
    expect(problems(text)).toEqual(['younger-reference: 40/KH-MTTQ-BTT ngày 23/12/2025']);
  });

  it('finds a deadline that had passed', () => {
    const text = plan('1. Giao các thôn báo cáo kết quả về Ban Thường trực trước ngày 25/11/2025.');
    expect(problems(text)).toEqual(['date-order: trước ngày 25/11/2025']);
  });

  it.each([
    'Thực hiện Kế hoạch số 40/KH-MTTQ-BTT ngày 10/12/2025 của Ủy ban MTTQ tỉnh.',
    '1. Giao các thôn báo cáo kết quả về Ban Thường trực trước ngày 25/12/2025.',
    '1. Hằng năm, các thôn báo cáo trước ngày 25/3.',
    'Các mô hình đã hoàn thành trước ngày 25/11/2025 được tiếp tục duy trì.',
  ])('says nothing of: %s', (body) => {
    expect(problems(plan(body))).toEqual([]);
  });

  it('asks about the year of an event that a page tells as news', () => {
    expect(
      problems(
        page(
          'Ngày 09/7/2018, tại Hội trường Ủy ban MTTQ tỉnh đã diễn ra buổi lễ ký kết chương trình phối hợp giữa các bên.',
        ),
      ),
    ).toEqual(['date-order: Ngày 09/7/2018']);
    expect(
      problems(
        page(
          'Ngày 09/7/2019, tại Hội trường Ủy ban MTTQ tỉnh đã diễn ra buổi lễ ký kết chương trình phối hợp giữa các bên.',
        ),
      ),
    ).toEqual([]);
  });

  it('finds a stamp of arrival older than the paper', () => {
    expect(problems(plan('').replace('XÃ SUỐI NGÀ', 'XÃ SUỐI NGÀ\nĐẾN Số: 266\nNgày: 09/12/2025'))[0]).toMatch(
      /^date-order/u,
    );
    expect(problems(plan('').replace('XÃ SUỐI NGÀ', 'XÃ SUỐI NGÀ\nĐẾN Số: 266\nNgày: 12/12/2025'))).toEqual([]);
  });
});
