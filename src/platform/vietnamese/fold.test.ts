import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, matchKey, searchKey } from './fold.ts';

const LETTERS = 'aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậèéẹềếệìíịòóọồốộờớợùúụừứựỳýỵ KTĐÔẤỦ'.split('');
const vietnamese = fc.array(fc.constantFrom(...LETTERS), { maxLength: 30 }).map((letters) => letters.join(''));
const anything = fc.string({ unit: 'binary', maxLength: 30 });

describe('folding', () => {
  it('finds without accents', () => {
    expect(searchKey('  Nguyễn Thị\u00A0Hoà ')).toBe('nguyen thi hoa');
    expect(searchKey('Uỷ ban')).toBe(searchKey('ủy ban'));
    expect(searchKey('ĐẮK LẮK, Đà Nẵng')).toBe('dak lak, da nang');
    expect(searchKey('K’Ho – 12 m²')).toBe("k'ho - 12 m2");
  });

  it('takes old and new placement of the tone for one word, and no accent for another', () => {
    for (const [old, recent] of ['hoà hòa', 'uỷ ủy', 'khoẻ khỏe', 'THUÝ thúy', 'qúy quý'].map((pair) =>
      pair.split(' '),
    )) {
      expect(matchKey(old ?? '')).toBe(matchKey(recent ?? ''));
    }
    const names = ['Hoa', 'Hòa', 'Hoá', 'Hỏa', 'Hoạ', 'Hoã', 'Hoan', 'Hoàn', 'Hoăn', 'Dũng', 'Đũng', 'Dung'];
    expect(new Set(names.map(matchKey)).size).toBe(names.length);
    expect(matchKey(' Trần  Văn\tHOÀ')).toBe(matchKey('trần văn hòa'));
    expect(matchKey('Hoà2')).not.toBe(matchKey('Hoà 2'));
  });

  it('cleans what other programs leave behind', () => {
    expect(cleanText('\uFEFFUy\u0309\u00A0ban\u200B MTTQ\u00AD\u202Fxã')).toBe('Uỷ ban MTTQ xã');
    expect(cleanText('một\r\nhai\rba\vbốn\tnăm\u0007')).toBe('một\nhai\nba\nbốn\tnăm');
    expect(cleanText('\u00D0ảng, \u0111oàn, \u00F0ội')).toBe('Đảng, đoàn, đội');
    expect(cleanText('a\uD800b')).toBe('ab');
    expect(cleanText('a\uFFFEb\uFFFF\uFDD0c')).toBe('abc');
    expect(cleanText('  hai  dấu cách ')).toBe('  hai  dấu cách ');
  });

  it('gives the same for composed and decomposed text', () => {
    fc.assert(
      fc.property(vietnamese, (text) => {
        for (const fold of [cleanText, searchKey, matchKey]) {
          expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
        }
        expect(cleanText(text)).toBe(text.normalize('NFC'));
        expect(searchKey(text)).toMatch(/^(?:[a-z]+(?: [a-z]+)*)?$/u);
        expect(searchKey(matchKey(text))).toBe(searchKey(text));
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.oneof(vietnamese, anything), (text) => {
        for (const fold of [cleanText, searchKey, matchKey]) expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 2000 },
    );
  });
});
