import { describe, expect, it } from 'vitest';
import { readDocument } from './read-document.ts';
import type { DocumentHead } from './reading.ts';

const head = (text: string) => readDocument(text).document;
const value = (text: string, ...names: (keyof DocumentHead)[]) => names.map((name) => head(text)[name]?.value ?? null);
const state = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc';

describe('a head in any layout', () => {
  const plan = [
    'kế hoạch',
    '31/KH-MTTQ-BTT',
    'Ban Thường trực Ủy ban MTTQ Việt Nam xã Suối Ngà',
    '2026-06-15',
    'Trồng cây',
  ];
  const fields = ['kind', 'symbol', 'issuer', 'issuedOn', 'title'] as const;
  it.each([
    [
      'one column',
      `ỦY BAN MTTQ VIỆT NAM\nXÃ SUỐI NGÀ\nBAN THƯỜNG TRỰC\nSố: 31/KH-MTTQ-BTT\n${state}\nSuối Ngà, ngày 15 tháng 6 năm 2026\nKẾ HOẠCH\nTrồng cây`,
    ],
    [
      'the right column first',
      `${state}\nSuối Ngà, ngày 15 tháng 6 năm 2026\nỦY BAN MTTQ VIỆT NAM\nXÃ SUỐI NGÀ\nBAN THƯỜNG TRỰC\nSố: 31/KH-MTTQ-BTT\nKẾ HOẠCH\nTrồng cây`,
    ],
    [
      'two columns in one line, one blank between',
      'ỦY BAN MTTQ VIỆT NAM CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nXÃ SUỐI NGÀ Độc lập - Tự do - Hạnh phúc\nBAN THƯỜNG TRỰC\nSố: 31 /KH–MTTQ-BTT Suối Ngà, ngày 15 tháng 6 năm 2026\nKẾ HOẠCH\nTrồng cây',
    ],
    [
      'rows of a table',
      'ỦY BAN MTTQ VIỆT NAM XÃ SUỐI NGÀ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nBAN THƯỜNG TRỰC | Độc lập - Tự do - Hạnh phúc\nSố: 31/KH-MTTQ-BTT | Suối Ngà, ngày 15 tháng 6 năm 2026\nKẾ HOẠCH\nTrồng cây',
    ],
    [
      'Markdown',
      '**ỦY BAN MTTQ VIỆT NAM**\n**XÃ SUỐI NGÀ**\n**BAN THƯỜNG TRỰC**\n**Số:** 31/KH\\-MTTQ\\-BTT\n*Suối Ngà, ngày 15 tháng 6 năm 2026*\n# **KẾ HOẠCH**\n**Trồng cây**',
    ],
  ])('%s', (_, text) => {
    expect(value(text, ...fields)).toEqual(plan);
  });

  it('mends what a narrow cell broke, and reads a number without a symbol', () => {
    const broken = `UBND XÃ SUỐI NGÀ\nSố:\n145\n/KH-UBND\n${state}\nSuối Ngà, ngày 1 tháng 10\nnăm 2026\nKẾ HOẠCH\nTrồng cây`;
    expect(value(broken, 'symbol', 'number', 'issuedOn')).toEqual(['145/KH-UBND', 145, '2026-10-01']);
    expect(value(`BAN CÔNG TÁC MẶT TRẬN THÔN TRUNG\nSố: 05\n${state}\nBÁO CÁO\nviệc nhỏ`, 'symbol', 'number')).toEqual([
      null,
      5,
    ]);
  });

  it('knows the day of the paper from that of the stamp and of the title', () => {
    const letter = `SỞ NỘI VỤ\nSố: 35/SNV\nV/v báo cáo\nCÔNG VĂN ĐẾN\nSố: 2664\nNgày 12/10/2026\n${state}\nAn Hà, ngày 10 tháng 10 năm 2026\nKính gửi: Các xã`;
    expect(value(letter, 'issuedOn', 'number')).toEqual(['2026-10-10', 35]);
    expect(readDocument(letter).arrival?.value).toEqual({ number: 2664, on: '2026-10-12' });
    const notice = `VĂN PHÒNG\nSố: 3/TB-VP\n${state}\nTHÔNG BÁO\nkết luận của đồng chí Chủ tịch\ntại cuộc họp ngày 08/10/2026`;
    expect(value(notice, 'issuedOn', 'title')).toEqual([
      null,
      'kết luận của đồng chí Chủ tịch tại cuộc họp ngày 08/10/2026',
    ]);
  });

  it('tells what is mistyped and what is blank', () => {
    const text = `UBND XÃ SUỐI NGÀ\nSố:      /KH-UBND\n${state}\nSuối Ngà, ngày      tháng 6 năm 2026\nKÊ HOẠCH\nTrồng cây`;
    expect(head(text)).toMatchObject({
      kind: { value: 'kế hoạch', doubtful: true },
      symbol: { value: '/KH-UBND', doubtful: true },
      number: null,
      issuedOn: null,
      issuedMonth: { value: '2026-06', doubtful: true },
    });
  });
});

it('doubts a kind that the symbol contradicts, and a letter that nothing shows to be one', () => {
  const doubt = (lines: string) => head(`UBND XÃ SUỐI NGÀ\n${lines}`).kind?.doubtful;
  expect(doubt('Số: 1/KH-UBND\nBÁO CÁO\nKết quả trồng cây')).toBe(true);
  expect(doubt('Số: 1/QĐ-UBND\nQUY ĐỊNH\nTrách nhiệm nêu gương')).toBe(false);
  expect(doubt('Số: 1/UBND-VX\nKính gửi: Các thôn')).toBe(false);
  expect(doubt('Số: 1/UBND-VX\nCác thôn trồng cây.')).toBe(true);
});

describe('who issues', () => {
  const under = (names: string, symbol: string, kind: string) =>
    value(`${names}\nSố ${symbol}\nĐẢNG CỘNG SẢN VIỆT NAM\n${kind}\nvề một việc`, 'issuer', 'superior');

  it('completes a body by the place over it', () => {
    expect(under('ĐẢNG ỦY XÃ SUỐI NGÀ\nVĂN PHÒNG', '3-TB/VPĐU', 'THÔNG BÁO')[0]).toBe('Văn phòng Đảng ủy xã Suối Ngà');
    expect(under('UBND XÃ SUỐI NGÀ\nPHÒNG VĂN HÓA - XÃ HỘI', '9/BC-VHXH', 'BÁO CÁO')).toEqual([
      'Phòng Văn hóa - Xã hội xã Suối Ngà',
      'UBND xã Suối Ngà',
    ]);
    expect(under('TỈNH ỦY AN HÀ', '5-CT/TU', 'CHỈ THỊ\nCỦA BAN THƯỜNG VỤ TỈNH ỦY')[0]).toBe(
      'Ban Thường vụ Tỉnh ủy An Hà',
    );
    expect(under('ĐẢNG ỦY XÃ SUỐI NGÀ', '5-NQ/ĐU', 'NGHỊ QUYẾT\nCỦA BAN CHẤP HÀNH ĐẢNG BỘ XÃ')[0]).toBe(
      'Ban Chấp hành Đảng bộ xã Suối Ngà',
    );
  });

  it('is named under the kind, up to its year, and at the place of a board', () => {
    expect(
      under(
        'ỦY BAN MTTQ VIỆT NAM\nXÃ SUỐI NGÀ\nBAN THƯỜNG TRỰC',
        '3/CTr-MTTQ',
        'CHƯƠNG TRÌNH\nCỦA BAN THƯỜNG TRỰC NĂM 2026',
      ),
    ).toEqual(['Ban Thường trực Ủy ban MTTQ Việt Nam xã Suối Ngà', null]);
    expect(under('ĐẢNG ỦY XÃ SUỐI NGÀ', '3-KL/ĐU', 'KẾT LUẬN CỦA BAN THƯỜNG VỤ')).toEqual([
      'Ban Thường vụ Đảng ủy xã Suối Ngà',
      'Đảng ủy xã Suối Ngà',
    ]);
    expect(under('ĐOÀN TNCS HỒ CHÍ MINH\nBCH XÃ SUỐI NGÀ', '3-KH/ĐTN', 'KẾ HOẠCH')[0]).toBe(
      'BCH Đoàn TNCS Hồ Chí Minh xã Suối Ngà',
    );
  });

  it('names every body of a joint paper, and the standing board by its symbol', () => {
    const joint = under(
      'ỦY BAN NHÂN DÂN\nỦY BAN MTTQ VIỆT NAM\nXÃ SUỐI NGÀ',
      '01/KHLT-UBND-MTTQ',
      'KẾ HOẠCH LIÊN TỊCH',
    );
    expect(joint[0]).toBe('Ủy ban nhân dân; Ủy ban MTTQ Việt Nam xã Suối Ngà');
    expect(under('ỦY BAN MTTQ XÃ SUỐI NGÀ', '7/TB-MTTQ-BTT', 'THÔNG BÁO')[0]).toBe(
      'Ban Thường trực Ủy ban MTTQ xã Suối Ngà',
    );
  });

  it('takes neither a draft mark nor the office that stamped the arrival', () => {
    expect(under('DỰ THẢO\nUBND XÃ SUỐI NGÀ', '7/BC-UBND', 'BÁO CÁO')).toEqual(['UBND xã Suối Ngà', null]);
    const text = 'VĂN PHÒNG ĐẢNG ỦY\nĐẾN Số: 71\nNgày: 09/4/2026\nUBND XÃ SUỐI NGÀ\nSố: 8/BC-UBND\nBÁO CÁO\nviệc nhỏ';
    expect(value(text, 'issuer', 'number')).toEqual(['UBND xã Suối Ngà', 8]);
    expect(readDocument(text).arrival?.value).toEqual({ number: 71, on: '2026-04-09' });
  });

  it('asks the paper that enacts a regulation', () => {
    const text = `ỦY BAN MTTQ VIỆT NAM\nXÃ SUỐI NGÀ\n${state}\nQUY CHẾ\nHoạt động của tổ vốn\n(Ban hành kèm theo Quyết định số 21/QĐ-MTTQ-BTT ngày 04/02/2026 của Ban Thường trực Ủy ban MTTQ Việt Nam xã Suối Ngà)\nĐiều 1. Phạm vi`;
    expect(head(text)).toMatchObject({
      issuer: { value: 'Ban Thường trực Ủy ban MTTQ Việt Nam xã Suối Ngà', doubtful: true },
      issuedOn: { value: '2026-02-04', doubtful: true },
      title: { value: 'Hoạt động của tổ vốn' },
      symbol: null,
    });
  });

  it('hears who speaks in a letter without a head, whose day stands over the signature', () => {
    const text =
      'THƯ NGỎ\nGóp sách cho thư viện\nKính gửi: Bà con xã Suối Ngà\nHội Nông dân xã Suối Ngà tha thiết kêu gọi bà con góp sách.\nSuối Ngà, ngày 02 tháng 3 năm 2026\nTM. BAN THƯỜNG VỤ\nCHỦ TỊCH\nLò Văn Thử';
    expect(head(text)).toMatchObject({
      kind: { value: 'thư ngỏ' },
      issuer: { value: 'Hội Nông dân xã Suối Ngà', doubtful: true },
      issuedOn: { value: '2026-03-02' },
      title: { value: 'Góp sách cho thư viện' },
    });
  });
});

describe('the title', () => {
  const under = (lines: string) => value(`UBND XÃ SUỐI NGÀ\nSố: 1/KH-UBND\n${state}\n${lines}`, 'title')[0];

  it('ends where a paragraph begins', () => {
    expect(under('THÔNG BÁO\nKết luận của đồng chí Bí thư\nNgày 02/6/2026, đồng chí Bí thư làm việc với xã.')).toBe(
      'Kết luận của đồng chí Bí thư',
    );
    expect(under('BÁO CÁO\nKết quả\nvề tình hình 6 tháng\nHội nghị họp ngày 19/7 đã bàn\nvà kết luận:\n1. Làm')).toBe(
      'Kết quả về tình hình 6 tháng',
    );
    expect(under('BIÊN BẢN\nHọp thôn\nHôm nay, vào hồi 19 giờ, ngày 20 tháng 6 năm 2026, đã họp.')).toBe('Họp thôn');
  });

  it('goes on over broken lines and stops before who decides', () => {
    expect(under('QUYẾT ĐỊNH\nV/v lập tổ ong\nnhiệm kỳ 2026 - 2031\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ\nCăn cứ Luật;')).toBe(
      'V/v lập tổ ong nhiệm kỳ 2026 - 2031',
    );
    expect(under('QUYẾT ĐỊNH\nVỀ VIỆC LẬP TỔ ONG\nỦY BAN NHÂN DÂN XÃ\nCăn cứ Luật;')).toBe('VỀ VIỆC LẬP TỔ ONG');
  });

  it('is the subject of a letter, also between its number and its addressees', () => {
    const letter =
      'ĐẢNG ỦY XÃ SUỐI NGÀ          ĐẢNG CỘNG SẢN VIỆT NAM\n*           Suối Ngà, ngày 03 tháng 8 năm 2026\nSố 128-CV/ĐU\nchuẩn bị hội nghị\nsơ kết\nKính gửi: Các chi bộ\nĐảng ủy yêu cầu:';
    expect(value(letter, 'title', 'issuedOn')).toEqual(['chuẩn bị hội nghị sơ kết', '2026-08-03']);
  });
});
