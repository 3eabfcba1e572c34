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
    ];
    const targets = read(`I. KẾT QUẢ\n${lines.map((line) => `- ${line}`).join('\n')}`, 'BÁO CÁO');
    expect(targets.map((one) => [one.value, one.unit, one.result?.value])).toEqual([
      [300, 'triệu đồng', 286],
      [20, 'lớp', 26],
      [80, '%', 85],
      [31, 'ha', 9.3],
    ]);
  });

  it('sets targets where it turns to the work ahead', () => {
    const body = 'I. KẾT QUẢ\n- Xây dựng 04 bể.\nII. NHIỆM VỤ TRỌNG TÂM\n- Xây dựng thêm 05 bể trước ngày 30/11.';
    expect(short(body, 'BÁO CÁO').map((one) => one[1])).toEqual([5]);
  });
});
