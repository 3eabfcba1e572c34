import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { convertOldText, decodeOldText, encodingOfFont, isCapitalFont, isTrulyOld } from './old-encoding.ts';
import { fromTcvn3 } from './tcvn3.ts';
import { toTcvn3, toVni } from './testing.ts';
import { fromVni } from './vni.ts';

const paper =
  'Căn cứ Điều lệ Mặt trận Tổ quốc Việt Nam, Ban Thường trực đề nghị các xã, phường tổ chức hội nghị nhân dân ở khu dân cư trước ngày 25/06/2026; ưu tiên những nơi còn khó khăn, kỹ lưỡng và đủ thành phần.';
const small = 'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ';

const onsets = ['', 'b', 'ch', 'đ', 'h', 'l', 'm', 'n', 'nh', 'ph', 's', 't', 'th', 'tr', 'v', 'x'];
const rhymes = [
  'a',
  'ai',
  'an',
  'ăng',
  'âm',
  'ê',
  'en',
  'iên',
  'iêu',
  'o',
  'oai',
  'ong',
  'ôn',
  'ơi',
  'uân',
  'ương',
  'ưu',
  'uyên',
  'y',
];
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const syllable = fc
  .tuple(fc.constantFrom(...onsets), fc.constantFrom(...rhymes), fc.constantFrom(...tones), fc.boolean())
  .map(([onset, rhyme, tone, isCapital]) => {
    const word = onset + rhyme.replace(/(?<vowel>[aăâeêioôơuưy])(?![aăâeêioôơuưy])/u, `$1${tone}`).normalize('NFC');
    return isCapital ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  })
  .map((word) => word.normalize('NFC'));
const vietnamese = fc.array(syllable, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));

describe('the tables', () => {
  it.each([
    ['Céng hoµ x· héi chñ nghÜa ViÖt Nam', 'Cộng hoà xã hội chủ nghĩa Việt Nam'],
    ['§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc'],
    ['®Ò nghÞ ng\u00ADêi d©n', 'đề nghị người dân'],
    ['CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['UBND x· HßA B×nh, «ng NguyÔn V¨n Bµ', 'UBND xã HÒA Bình, ông Nguyễn Văn Bà'],
  ])('TCVN3: %s', (old, text) => {
    expect(fromTcvn3(old)).toBe(text);
  });

  it.each([
    ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['Ñoäc laäp - Töï do - Haïnh phuùc', 'Độc lập - Tự do - Hạnh phúc'],
    ['ÑEÀ NGHÒ NGÖÔØI DAÂN', 'ĐỀ NGHỊ NGƯỜI DÂN'],
    ['kyõ löôõng, ñaûm baûo, æ laïi, Lyù', 'kỹ lưỡng, đảm bảo, ỉ lại, Lý'],
  ])('VNI: %s', (old, text) => {
    expect(fromVni(old)).toBe(text);
  });

  it('hold every small letter, and VNI every capital', () => {
    const spaced = Array.from(small).join(' ');
    expect(fromTcvn3(toTcvn3(spaced))).toBe(spaced);
    expect(fromVni(toVni(spaced))).toBe(spaced);
    expect(fromVni(toVni(spaced.toUpperCase()))).toBe(spaced.toUpperCase());
    expect(toTcvn3(small)).toMatch(/^[a-z\u00A1-\u00FF]+$/u);
    expect(toVni(small)).toMatch(/^[a-z\u00C0-\u00FF]+$/u);
  });

  it('lead back to the same text', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        expect(fromVni(toVni(text))).toBe(text);
        // TCVN3 has no capitals with a tone.
        expect(fromTcvn3(toTcvn3(text.toLowerCase()))).toBe(text.toLowerCase());
      }),
    );
  });
});

describe('convertOldText', () => {
  it.each(['tcvn3', 'vni'] as const)('knows %s by its words', (encoding) => {
    const old = encoding === 'tcvn3' ? toTcvn3(paper) : toVni(paper);
    const converted = convertOldText(old);
    expect(converted).toMatchObject({ text: paper, encoding });
    expect(converted!.certainty).toBeGreaterThan(0.9);
  });

  it('leaves any Vietnamese in Unicode as it is, composed or not', () => {
    fc.assert(
      fc.property(vietnamese, fc.constantFrom('NFC', 'NFD'), (text, form) => {
        expect(convertOldText(text.normalize(form))).toBeNull();
        expect(convertOldText(text.normalize(form), 1)).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  it('leaves Vietnamese as it is where every letter of it would fit in one byte', () => {
    const oneByte = syllable.filter((word) => Array.from(word).every((letter) => letter <= '\u00FF'));
    fc.assert(
      fc.property(fc.array(oneByte, { minLength: 1, maxLength: 60 }), (words) => {
        expect(convertOldText(words.join(' '), 1)).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    'Société générale, café à côté; très élégant, où est-ce que c’était déjà réglé',
    'Größe, Müller, schön, für, über, Straße, Köln, Gebäude, Prüfung',
    '§ 5 · 20 °C ± 1 µm, ½ kg «trích» © 2026 ®',
    'Ke hoach khong dau',
    '',
  ])('leaves alone: %s', (text) => {
    expect(convertOldText(text)).toBeNull();
  });

  it('converts the old lines of a text that has others', () => {
    const lines = ['Kính gửi: Các xã, phường', paper, 'Nơi nhận:'];
    const mixed = (encode: (text: string) => string) => [lines[0], encode(paper), lines[2]].join('\n');
    expect(convertOldText(mixed(toTcvn3))).toMatchObject({ text: lines.join('\n'), encoding: 'tcvn3' });
    expect(convertOldText(mixed(toVni))).toMatchObject({ text: lines.join('\n'), encoding: 'vni' });
    expect(convertOldText('Đề nghị các xã\nà la carte, café, là và cà phê, tài chính, hoà nhã')).toBeNull();
  });

  it('needs enough words before it dares', () => {
    expect(convertOldText(toTcvn3('đề nghị'))).toBeNull();
    expect(convertOldText(toTcvn3('đề nghị'), 1)).toMatchObject({ text: 'đề nghị', encoding: 'tcvn3' });
  });
});

describe('fonts', () => {
  it('name their code page', () => {
    const fonts = ['.VnTime', '.VnTimeH', '.vnArial', 'VNI-Times', 'VNI Helve', 'Times New Roman', 'Vnitimes', ''];
    expect(fonts.map(encodingOfFont)).toEqual(['tcvn3', 'tcvn3', 'tcvn3', 'vni', 'vni', null, null, null]);
    expect(['.VnTimeH', '.VnArialH', '.VnTime', 'VNI-Times'].map(isCapitalFont)).toEqual([true, true, false, false]);
  });

  it('are believed only where the words agree', () => {
    expect(isTrulyOld(toTcvn3(paper), 'tcvn3')).toBe(true);
    expect(isTrulyOld(toVni(paper), 'vni')).toBe(true);
    expect(isTrulyOld(paper, 'tcvn3')).toBe(false);
    expect(isTrulyOld('là hoà nhã, và cà phê', 'vni')).toBe(false);
    expect(isTrulyOld('ASCII 2026', 'tcvn3')).toBe(false);
    expect(isTrulyOld(`${toTcvn3(paper)} phường`, 'tcvn3')).toBe(true);
  });

  it('convert no letter of Unicode', () => {
    fc.assert(
      fc.property(vietnamese, fc.constantFrom('tcvn3' as const, 'vni' as const), (text, encoding) => {
        fc.pre(/[ăđơưạ-ỹ]/iu.test(text));
        expect(decodeOldText(text, encoding)).toBe(text);
      }),
    );
  });
});
