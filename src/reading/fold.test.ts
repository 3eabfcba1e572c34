import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composePaper, foldText, givenSpan } from './fold.ts';

describe('foldText', () => {
  it('knows both places of the tone and keeps syllables that have one', () => {
    expect(foldText('Uỷ ban, HOÀ bình, thuỷ lợi, khoẻ')).toBe('ủy ban, hòa bình, thủy lợi, khỏe');
    expect(foldText('quý, hoàn, toàn, quỹ')).toBe('quý, hoàn, toàn, quỹ');
    expect(foldText('“Đ” – ‘x’')).toBe('"đ" - \'x\'');
  });

  it('keeps the length of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldText(text).length).toBe(text.length);
      }),
    );
  });
});

describe('composePaper', () => {
  it('leads a span back to decomposed letters', () => {
    const given = 'a\u0302\u0301 Uỷ ban'.normalize('NFD');
    const paper = composePaper(given);
    const start = paper.plain.indexOf('ủy');
    const span = givenSpan(paper, { start, end: start + 2 });
    expect(given.slice(span.start, span.end).normalize('NFC')).toBe('Uỷ');
  });

  it('drops invisible marks and cuts long runs of blanks', () => {
    const paper = composePaper(`A\u200BB\u00A0C${' '.repeat(500)}D${'.'.repeat(500)}`);
    expect(paper.text).toBe(`AB C${' '.repeat(8)}D${'.'.repeat(8)}`);
  });
});
