import { describe, expect, it } from 'vitest';
import { auditFigures } from './audit-figures.ts';

const found = (text: string) => auditFigures(text).map(({ quote, computed }) => [quote, computed]);

describe('lists and tables', () => {
  it('adds up the lines over a total', () => {
    const list = (total: string) =>
      `1. Cán bộ xã: 4.350.000\n2. Trạm Y tế: 1.850.000\n3. Nhà hảo tâm: 3.000.000\nTổng cộng: ${total} đồng`;
    expect(found(list('9.300.000'))).toEqual([
      ['Tổng cộng: 9.300.000 đồng', expect.stringContaining('thiếu 100.000 đồng')],
    ]);
    expect(found(list('9.200.000'))).toEqual([]);
  });

  it('adds up the lines under a total', () => {
    const list = (total: string) =>
      `Tổng số ${total} đại biểu, phân bổ như sau:\n- Thôn Trên: 20 đại biểu\n- Thôn Dưới: 25 đại biểu`;
    expect(found(list('46'))).toHaveLength(1);
    expect(found(list('45'))).toEqual([]);
  });

  it('adds up columns, between bars or one cell a line', () => {
    const bars = (total: number) =>
      `TT | Thôn | Số hộ | Tỷ lệ\n1 | Trên | 40 | 95\n2 | Dưới | 55 | 97\nTổng cộng | | ${total} | 96`;
    expect(found(bars(96))).toEqual([['Tổng cộng | | 96 | 96', expect.stringContaining('95')]]);
    expect(found(bars(95))).toEqual([]);
    const lines = (total: number) =>
      `TT\nĐơn vị\nSố hộ\n1\nThôn Trên\n412\n2\nThôn Dưới\n388\n3\nThôn Giữa\n200\nTổng cộng\n${total}`;
    expect(found(lines(1050))).toEqual([['Tổng cộng 1050', expect.stringContaining('1.000')]]);
    expect(found(lines(1000))).toEqual([]);
  });

  it('multiplies the prices of an estimate', () => {
    const table = (amount: string) =>
      `STT | Nội dung | Số lượng | Đơn giá | Thành tiền\n1 | Tiền ăn | 130 người x 02 ngày | 150.000 | 39.000.000\n2 | Quà | 09 người | 350.000 | ${amount}`;
    expect(found(table('3.500.000'))).toEqual([
      ['09 người | 350.000 | 3.500.000', expect.stringContaining('3.150.000')],
    ]);
    expect(found(table('3.150.000'))).toEqual([]);
  });

  it('compares result and plan in a row', () => {
    const table = (share: string) =>
      `Nội dung | Kế hoạch | Thực hiện | Tỷ lệ %\nTrồng cây | 400 | 380 | ${share}\nTặng quà | 50 | 60 | 120`;
    expect(found(table('90'))).toHaveLength(1);
    expect(found(table('95'))).toEqual([]);
  });
});

describe('figures far apart', () => {
  const story = (total: string) =>
    `Hội Nông dân tặng 14 con bò trị giá 140 triệu đồng; Hội Phụ nữ xây 01 căn nhà số tiền 50 triệu đồng; Đoàn Thanh niên tặng quà trị giá 23 triệu đồng. Tổng số tiền của đợt là ${total} triệu đồng.`;

  it('asks when a story of gifts nearly makes its total', () => {
    expect(found(story('220'))).toEqual([['220 triệu đồng', expect.stringContaining('thiếu 7 triệu đồng')]]);
    expect(found(story('213'))).toEqual([]);
    // Much of a drive may be left untold.
    expect(found(story('400'))).toEqual([]);
  });

  it('asks about one rate with two values', () => {
    const told = (second: string) =>
      `Toàn xã có tỷ lệ cử tri đi bầu đạt 96,6%.\nCuộc bầu cử thành công, tỷ lệ cử tri đi bầu đạt ${second}.`;
    expect(found(told('trên 98%'))).toEqual([['tỷ lệ cử tri đi bầu đạt trên 98%', expect.stringContaining('96,6%')]]);
    expect(found(told('trên 96%'))).toEqual([]);
    expect(found(`${told('98%')}\nChỉ tiêu: tỷ lệ cử tri đi bầu đạt 99%.`)).toHaveLength(1);
  });

  it('asks about two ages of one day', () => {
    const told = (years: number) =>
      `Kỷ niệm 79 năm Ngày Thương binh - Liệt sĩ.\nHướng tới kỷ niệm ${years} năm Ngày Thương binh - Liệt sĩ.`;
    expect(found(told(80))).toHaveLength(1);
    const plain = (years: number) =>
      `Kỷ niệm 79 năm ngày giải phóng quê hương.\nHướng tới kỷ niệm ${years} năm ngày giải phóng quê hương.`;
    expect(found(plain(80))).toHaveLength(1);
    expect(found(plain(79))).toEqual([]);
  });

  it('asks about a headline that counts other than its story', () => {
    const page = (count: number) =>
      `Tin tức\nTrao ${count} suất quà Tết cho hộ nghèo trong xã\n12/02/2026 16:45\nSáng 12/02, Ủy ban MTTQ xã đã trao 180 suất quà cho các hộ nghèo, hộ cận nghèo và người già neo đơn.`;
    expect(found(page(200))).toEqual([['200 suất quà Tết', expect.stringContaining('180 suất quà')]]);
    expect(found(page(180))).toEqual([]);
  });
});
