import { describe, expect, it } from 'vitest';
import { readDocument } from './read-document.ts';

const head = (kind: string) => `ỦY BAN MTTQ VIỆT NAM
XÃ SUỐI NGÀ
Số: 9/BC-MTTQ-BTT
Suối Ngà, ngày 03 tháng 6 năm 2026
${kind}
Về việc làm sạch suối năm 2026
`;
const read = (body: string, kind = 'KẾ HOẠCH') => readDocument(`${head(kind)}${body}\n`).targets;
const short = (body: string, kind?: string) =>
  read(body, kind).map((one) => [one.comparator, one.value, one.valueMax, one.unit]);

describe('targets in duties', () => {
  it.each([
    [
      'Đầu tư 06 điểm rửa tay, 02 lò đốt, 8,5 km rãnh.',
      [
        ['=', 6, null, 'điểm'],
        ['=', 2, null, 'lò'],
        ['=', 8.5, null, 'km'],
      ],
    ],
    ['Ra quân tại 18/18 thôn.', [['=', 18, null, 'thôn']]],
    ['Mỗi quý 01 lần vét cống.', [['=', 1, null, 'lần']]],
    [
      'Mỗi thôn thành lập 01 tổ vớt rác từ 05 - 07 người.',
      [
        ['=', 1, null, 'tổ'],
        ['>=', 5, 7, 'người'],
      ],
    ],
    ['Chi hội rà soát cơ sở có từ 20 lao động trở lên, phấn đấu lập thêm 03 tổ.', [['=', 3, null, 'tổ']]],
    ['Xây dựng ít nhất một vườn rau.', [['>=', 1, null, 'vườn']]],
    ['Không để tỷ lệ hộ xả thải vượt quá 0,1%.', [['<=', 0.1, null, '%']]],
    ['Vận động từ 330 triệu đồng trở lên.', [['>=', 330, null, 'triệu đồng']]],
    ['Không để số hộ chưa đóng góp vượt 5% tổng số hộ.', [['<=', 5, null, '%']]],
    ['Không để tỷ lệ lao động có tay nghề dưới 45%.', [['>=', 45, null, '%']]],
    ['Kéo nợ quá hạn xuống dưới 0,15%.', [['<', 0.15, null, '%']]],
    [
      'Phát thanh 3 lần/ngày; treo 24 pa nô.',
      [
        ['=', 3, null, 'lần/ngày'],
        ['=', 24, null, 'pa nô'],
      ],
    ],
    ['Trao học bổng cho 120 học sinh, mỗi học sinh 500.000 đồng.', [['=', 120, null, 'học sinh']]],
    [
      'Mỗi chi hội chăm sóc 01 đoạn đường hoa dài từ 90 m trở lên.',
      [
        ['=', 1, null, 'đoạn đường'],
        ['>=', 90, null, 'm'],
      ],
    ],
    ['Xếp loại xuất sắc từ 90 điểm trở lên.', [['>=', 90, null, 'điểm']]],
    ['Không để xảy ra vụ ngộ độc từ 30 người trở lên.', []],
    ['Duyệt danh sách 64 hộ (xây mới 38 hộ, sửa chữa 26 hộ).', []],
    ['Thu 1.500.000 đồng/hộ x 126 hộ = 189.000.000 đồng.', []],
    ['Quản lý tốt 12,6 tỷ đồng vốn vay.', []],
    ['Nghị quyết được 27/27 đảng viên có mặt thông qua.', []],
    ['Gửi giấy mời chậm nhất 10 ngày sau hội nghị.', []],
    ['Giúp 43 hộ còn lại theo danh sách ngày 05/6.', []],
    ['Kinh phí dự kiến 18 triệu đồng cho 02 hội nghị.', []],
  ])('"%s"', (line, targets) => {
    expect(short(`I. NHIỆM VỤ\n1. ${line}`).map((one) => [...one.slice(0, 3), String(one[3]).split(' r')[0]])).toEqual(
      targets.map((one) => [...one.slice(0, 3), String(one[3])]),
    );
  });
});

describe('a report', () => {
  it('tells results, and its plan figures with what was reached of them', () => {
    const lines = [
      'Tặng 12 suất quà, đạt 60% chỉ tiêu năm.',
      'Quỹ thu được 286 triệu đồng/KH 300 triệu đồng, đạt 95%.',
      'Lớp học nghề: KH 20 lớp; TH 26 lớp.',
      'Nước sạch đạt 85/80%, vượt 6,25%.',
      'Trồng cây đạt 9,3 ha/31 ha, bằng 30% kế hoạch.',
      'Kết nạp 83/100 hội viên (83% kế hoạch năm).',
      'Thu gom 2,4 tấn, đạt 120% chỉ tiêu của đợt (2 tấn).',
    ];
    const targets = read(`I. KẾT QUẢ\n${lines.map((line) => `- ${line}`).join('\n')}`, 'BÁO CÁO');
    expect(targets.map((one) => [one.value, one.unit, one.result?.value])).toEqual([
      [300, 'triệu đồng', 286],
      [20, 'lớp', 26],
      [80, '%', 85],
      [31, 'ha', 9.3],
      [100, 'hội viên', 83],
      [2, 'tấn', undefined],
    ]);
  });

  it('sets targets where it turns to the work ahead', () => {
    const body = 'I. KẾT QUẢ\n- Xây dựng 04 bể.\nII. NHIỆM VỤ TRỌNG TÂM\n- Xây dựng thêm 05 bể trước ngày 30/11.';
    expect(short(body, 'BÁO CÁO').map((one) => one[1])).toEqual([5]);
  });

  it('of conclusions hands out work', () => {
    const body =
      '1. Ghi nhận kết quả: làm mới 14 nhà, tỷ lệ tập hợp mới đạt 48%.\n2. Thời gian tới cần tập trung:\n2.1. Đoàn xã nâng tỷ lệ tập hợp lên 60%; mua sắm 18 bộ máy tính.';
    expect(short(body, 'THÔNG BÁO\nKết luận của Thường trực Đảng ủy').map((one) => one[1])).toEqual([60, 18]);
  });
});

describe('what a figure is counted over', () => {
  it.each([
    ['Mở 04 lớp dạy nghề/năm.', ['year']],
    ['Vận động mỗi năm 80 triệu đồng; tổ chức 02 hội nghị trong quý III/2026.', ['year', null]],
    ['Hằng năm, tổ chức ít nhất 02 cuộc giám sát; tập huấn 100% cán bộ.', ['year', 'year']],
    ['Trồng 60 cây, bình quân mỗi năm ít nhất 12 cây.', [null, 'year']],
    ['Kéo nợ xuống dưới 0,2%; báo cáo hằng quý.', [null]],
  ])('"%s"', (line, per) => {
    expect(read(`I. NHIỆM VỤ\n1. ${line}`).map((one) => one.per)).toEqual(per);
  });
});
