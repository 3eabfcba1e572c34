import { describe, expect, it } from 'vitest';
import { composePaper } from './fold.ts';
import { readReferences } from './references.ts';

const read = (text: string) =>
  readReferences(composePaper(text), null).map((one) => [one.symbol, one.issuedOn, one.relation]);

describe('readReferences', () => {
  it('reads the symbols of Party, State, National Assembly and Front', () => {
    const symbols = [
      '31-CTr/TU',
      '16/CT-TTg',
      '59/2023/NĐ-CP',
      '75/2015/QH13',
      '11-QĐi/TW',
      '90/TBMTTQ-BTT',
      '12/2004/PL-UBTVQH11',
    ];
    for (const symbol of symbols) expect(read(`Văn bản số ${symbol} nói rõ.`).map(([one]) => one)).toEqual([symbol]);
  });

  it('closes up a symbol that was written with blanks', () => {
    expect(read('Hướng dẫn số 28 /HD- MTTQ-BTT ngày 02/5/2026')).toEqual([
      ['28/HD-MTTQ-BTT', '2026-05-02', 'mentions'],
    ]);
  });

  it('takes no form code, share, period or price for a paper', () => {
    expect(read('Mẫu số 01/BC-TGV; 14/14 xã; 2026-2031; 200.000đ/người; 5/Nguyễn Trãi')).toEqual([]);
  });

  it('gives a list one date, and a paper named twice one entry', () => {
    expect(read('Quyết định 71-QĐ/TW, 72-QĐ/TW ngày 12/12/2013. Theo Quyết định 71-QĐ/TW.')).toEqual([
      ['71-QĐ/TW', '2013-12-12', 'basis'],
      ['72-QĐ/TW', '2013-12-12', 'mentions'],
    ]);
  });

  it('keeps two papers that share a symbol but not a date', () => {
    expect(
      read('Kế hoạch số 16/KH-MTTQ-BTT ngày 18/11/2025 và Kế hoạch số 16/KH-MTTQ-BTT ngày 23/12/2025'),
    ).toHaveLength(2);
  });

  it('tells what is done with the paper', () => {
    expect(read('Căn cứ Luật số 72/2025/QH15; Luật số 10/2022/QH15;').map((one) => one[2])).toEqual(['basis', 'basis']);
    expect(read('Thực hiện Kế hoạch số 61-KH/TU')[0]?.[2]).toBe('carries-out');
    expect(read('Quy chế này thay thế Quy chế số 04-QC/ĐU')[0]?.[2]).toBe('replaces');
    expect(read('Về việc sửa đổi, bổ sung Kế hoạch số 61-KH/TU')[0]?.[2]).toBe('amends');
    expect(read('Luật này được sửa đổi bởi Luật số 97/2025/QH15')[0]?.[2]).toBe('mentions');
    expect(read('Căn cứ Luật số 75/2015/QH13 được sửa đổi theo Luật số 97/2025/QH15').map((one) => one[2])).toEqual([
      'basis',
      'basis',
    ]);
  });

  it('finds the day in every habit', () => {
    const days = [
      'Công văn số 335 - CV/BTG, ngày 01 - 8 - 2026 của Ban Tuyên giáo',
      'Kế hoạch (số 335/KH-UBND ngày 01/8/2026) của UBND tỉnh',
      'Báo cáo số 335-BC/ĐU của Đảng ủy phường ngày 01/8/2026',
      'Nghị quyết 335–NQ/TU ngày 1 tháng 8\nnăm 2026',
      'Nghị quyết số 335-NQ/TU (gọi tắt là Nghị quyết 335) ngày 01/8/2026',
      'Luật số 335/2026/QH16 được Quốc hội khóa XVI thông qua ngày 01/8/2026',
      'Kế hoạch số 335-KH/TU về trồng rừng, ngày 01/8/2026 của Tỉnh ủy',
      'Quyết định số 334-QĐ/TW và Quyết định số 335-QĐ/TW ngày 01.8.2026',
    ];
    for (const text of days) expect(new Set(read(text).map((one) => one[1]))).toEqual(new Set(['2026-08-01']));
  });

  it('takes the own symbol of a paper for no reference, save with another day', () => {
    const own = { symbol: '5/QĐ-BVĐ', issuedOn: '2026-02-23' };
    const text = 'Kèm theo Quyết định số 5/QĐ-BVĐ; thay thế Quyết định số 5/QĐ-BVĐ ngày 01/3/2025';
    expect(readReferences(composePaper(text), own)).toMatchObject([{ issuedOn: '2025-03-01', relation: 'replaces' }]);
    expect(readReferences(composePaper('(Kèm theo Quyết định số 5/QĐ-BVĐ ngày 23/02/2026)'), own)).toEqual([]);
  });

  it('does not carry out what is issued, nor rest on what a paper is attached to', () => {
    expect(read('Thực hiện Kế hoạch số 1/KH-UB, xã ban hành Kế hoạch số 2/KH-UB').map((one) => one[2])).toEqual([
      'carries-out',
      'mentions',
    ]);
    expect(read('(Ban hành kèm theo Quyết định số 3/QĐ-UB)')[0]?.[2]).toBe('mentions');
  });

  it('names who issued it, with a joint inside the name', () => {
    const [one] = readReferences(
      composePaper('Hướng dẫn số 08-HD/BTG ngày 15/8/2026 của Ban Tuyên giáo và Dân vận Tỉnh ủy về sách'),
      null,
    );
    expect(one?.issuer).toBe('Ban Tuyên giáo và Dân vận Tỉnh ủy');
    const quoted = 'Thông báo số 17/TB-BVĐ ngày 20/11/2026 của Ban Vận động Quỹ “Vì cây xanh” xã Bến Đá';
    expect(readReferences(composePaper(quoted), null)[0]?.issuer).toBe('Ban Vận động Quỹ “Vì cây xanh” xã Bến Đá');
  });
});
