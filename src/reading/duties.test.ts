import { describe, expect, it } from 'vitest';
import { readDocument } from './read-document.ts';

const head = `ỦY BAN NHÂN DÂN XÃ SUỐI NGÀ
Số: 9/KH-UBND
Suối Ngà, ngày 03 tháng 6 năm 2026
KẾ HOẠCH
Giữ nguồn nước
II. NHIỆM VỤ
`;
/** Who is to do what, of each task: "Hội A, Hội B: words". */
const duties = (body: string, above = head) =>
  readDocument(above + body).tasks.map(({ assignees, what }) =>
    [
      assignees
        .filter((one) => one.role === 'leads')
        .map((one) => one.name)
        .join(', '),
      what,
    ].join(': '),
  );

describe('where one duty ends and the next begins', () => {
  it('a number at the end of a sentence ends it, one at the start does not', () => {
    expect(duties('1. Các thôn báo số giếng trước ngày 20. Ban Quản lý chợ dọn rãnh thoát nước.\n')).toHaveLength(2);
    expect(duties('Bước 1. Chi hội Phụ nữ đo mực nước giếng.\n')).toEqual([
      'Chi hội Phụ nữ: Bước 1. Chi hội Phụ nữ đo mực nước giếng.',
    ]);
  });

  it('a sentence without a subject does not take that of the next', () => {
    expect(duties('1. Duy trì trực hồ vào thứ Năm hằng tuần. Tổ Thủy nông niêm yết lịch mở nước.\n')).toEqual([
      ': Duy trì trực hồ vào thứ Năm hằng tuần.',
      'Tổ Thủy nông: Tổ Thủy nông niêm yết lịch mở nước.',
    ]);
    expect(duties('1. Nạo vét mương dẫn nước vào xóm. Giao Tổ Thủy nông chủ trì thực hiện.\n')).toHaveLength(1);
  });

  it('another body behind a semicolon, or anybody with a time of his own, has work of its own', () => {
    expect(duties('1. Chi đoàn đào mương đầu làng; chi hội cựu chiến binh trông coi cống.\n')).toHaveLength(2);
    expect(duties('1. Trồng tre quanh hồ; hội viên nộp cọc tre trước ngày 15/6/2026.\n')).toHaveLength(2);
  });
});

describe('who is meant', () => {
  it.each([
    ['1. Hội Phụ nữ xã tổ chức hội thi nấu ăn.', 'Hội Phụ nữ xã'],
    ['1. Các hộ chưa có giếng khẩn trương đăng ký với thôn.', 'Các hộ'],
    ['1. Các thôn đã rà soát nhưng còn sót: bổ sung danh sách giếng.', 'Các thôn'],
    ['1. Riêng chi hội Đồi Chè trồng tre ven suối.', 'chi hội Đồi Chè'],
    ['1. Tổ bảo vệ an ninh, trật tự ở cơ sở tuần tra quanh hồ.', 'Tổ bảo vệ an ninh, trật tự ở cơ sở:'],
  ])('"%s"', (line, name) => {
    const [first] = duties(`${line}\n`);
    expect(first?.startsWith(name)).toBe(true);
  });
});

describe('what is no duty', () => {
  it.each([
    '1. Đồng thời, trên địa bàn có 12 hộ thoát nghèo.',
    '1. Trước mắt còn nhiều khó khăn về nguồn nước.',
    '1. Ủy ban nhân dân xã ghi nhận kết quả tiết kiệm nước: nạo vét 3 km mương.',
    '- Căn cứ Quy chế quản lý hồ chứa của xã;',
    '- Xét đề nghị của Ban Quản lý hồ,',
    '1. Biểu dương Tổ Thủy nông đã giữ nước qua mùa hạn.',
    '1. Thống nhất chủ trương đắp thêm một đập nhỏ.',
  ])('"%s"', (line) => {
    expect(duties(`${line}\n`)).toEqual([]);
  });

  it('nor a leave that is given, but the order behind it is one', () => {
    expect(duties('1. Đồng ý chủ trương mua máy bơm; giao Phòng Kinh tế chọn loại máy.\n')).toEqual([
      'Phòng Kinh tế: giao Phòng Kinh tế chọn loại máy.',
    ]);
  });
});

describe('of a meeting', () => {
  it('the conclusions of minutes hand out work', () => {
    const minutes = head
      .replace('Số: 9/KH-UBND', 'THÔN HẠ')
      .replace('KẾ HOẠCH', 'BIÊN BẢN')
      .replace('II. NHIỆM VỤ', 'II. Thảo luận');
    expect(duties('- Ông Trưởng thôn góp ý về đập.\nIII. Kết luận:\n- Các hộ góp cọc tre.\n', minutes)).toEqual([
      'Các hộ: Các hộ góp cọc tre.',
    ]);
  });

  it('a page tells what a body is going to do', () => {
    const page = `Trang thông tin điện tử xã Suối Ngà
Sơ kết mùa khô
Thứ tư, 15/07/2026 09:12
Sáng 14/7, Hội Nông dân xã họp sơ kết.
Từ nay đến cuối năm, Hội Nông dân xã sẽ mở thêm 02 lớp dạy tưới nhỏ giọt vào tháng 11.
`;
    expect(duties('', page)).toEqual([
      'Hội Nông dân xã: Từ nay đến cuối năm, Hội Nông dân xã sẽ mở thêm 02 lớp dạy tưới nhỏ giọt vào tháng 11.',
    ]);
  });
});
