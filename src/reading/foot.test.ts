import { describe, expect, it } from 'vitest';
import { readDocument } from './read-document.ts';

const read = (foot: string) => {
  const { document, recipients } = readDocument(
    `UBND XÃ SUỐI NGÀ\nSố: 31/KH-UBND\nKẾ HOẠCH\nTrồng cây\n1. Trồng cây./.\n${foot}`,
  );
  return [recipients.map((one) => one.value), document.signingForm?.value ?? null, document.signatory?.value ?? null];
};
const whole = [['Như trên', 'Đảng ủy xã', 'Lưu: VT'], 'TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH', 'Lò Văn Thử'];

describe('the foot', () => {
  it.each([
    [
      'one column',
      'Nơi nhận:\n- Như trên;\n- Đảng ủy xã;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\nLò Văn Thử',
    ],
    [
      'side by side',
      'Nơi nhận:               TM. ỦY BAN NHÂN DÂN\n- Như trên;             KT. CHỦ TỊCH\n- Đảng ủy xã;           PHÓ CHỦ TỊCH\n- Lưu: VT.\n                         Lò Văn Thử',
    ],
    [
      'one blank between',
      'Nơi nhận: TM. ỦY BAN NHÂN DÂN\n- Như trên; KT. CHỦ TỊCH\n- Đảng ủy xã; PHÓ CHỦ TỊCH\n- Lưu: VT. Lò Văn Thử',
    ],
    [
      'swapped',
      'TM. ỦY BAN NHÂN DÂN Nơi nhận:\nKT. CHỦ TỊCH - Như trên;\nPHÓ CHỦ TỊCH - Đảng ủy xã;\n- Lưu: VT.\nLò Văn Thử',
    ],
    [
      'on one line',
      'Nơi nhận: Như trên; Đảng ủy xã; Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLò Văn Thử',
    ],
  ])('%s', (_, foot) => {
    expect(read(foot)).toEqual(whole);
  });

  it('lists recipients without bullets, and knows a signature without any', () => {
    expect(read('Nơi nhận:\nNhư trên,\nLưu Văn phòng.\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\nLò Văn Thử')[0]).toEqual([
      'Như trên',
      'Lưu Văn phòng',
    ]);
    expect(read('CHỦ TỊCH\n(Đã ký)\nThS. Lò Văn Thử')).toEqual([[], null, 'ThS. Lò Văn Thử']);
  });

  it('is not a column of a table, nor who decides in the head', () => {
    const clauses = (body: string) =>
      readDocument(`UBND XÃ SUỐI NGÀ\nSố: 31/KH-UBND\nKẾ HOẠCH\nTrồng cây\n${body}`).clauses.length;
    expect(clauses('TT\nViệc\nNơi nhận\n1\nTrồng cây\nUBND xã')).toBe(6);
    expect(clauses('Nơi nhận hồ sơ: nhà văn hóa thôn.\n1. Trồng cây.\n2. Tưới cây.')).toBe(3);
  });

  it('names all who sign a joint paper', () => {
    expect(
      read(
        'TM. ỦY BAN NHÂN DÂN          TM. BAN THƯỜNG TRỰC\nCHỦ TỊCH                     CHỦ TỊCH\n\nLò Văn Thử                   Hà Thị Mẫu',
      ),
    ).toEqual([[], 'TM. ỦY BAN NHÂN DÂN; TM. BAN THƯỜNG TRỰC', 'Lò Văn Thử; Hà Thị Mẫu']);
  });
});
