import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allMatches, composePaper, foldText, givenSpan } from './fold.ts';

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

  it('leads back to a text that is shorter than the paper', () => {
    const given = `a\tb${'\t.'.repeat(9)}c`;
    const paper = composePaper(given);
    expect(paper.text.length).toBeGreaterThan(given.length * 2);
    const last = { start: paper.text.length - 1, end: paper.text.length };
    expect(givenSpan(paper, last)).toEqual({ start: given.length - 1, end: given.length });
    expect(givenSpan(paper, { start: 1, end: 5 })).toEqual({ start: 1, end: 2 });
  });

  it('leads every letter back to its own place', () => {
    const letters = fc.array(fc.constantFrom('a', 'Ế', ' ', '\t', '-', '.', '\u0301', '\r\n', '\u200B', '*', '😀'));
    fc.assert(
      fc.property(letters, (parts) => {
        const given = parts.join('');
        const { text, from, to } = composePaper(given);
        expect([from.length, to.length]).toEqual([text.length, text.length]);
        for (const { index, 0: letter } of text.matchAll(/[aáẾ-]/gu))
          expect(given.slice(from[index], to[index]).normalize('NFC')).toContain(letter);
      }),
    );
  });
});

describe('allMatches', () => {
  it('finds what matchAll finds, also nothing between letters', () => {
    for (const pattern of [/a*/gu, /\p{L}/gu, /(?:)/gu, /b/gu])
      expect(allMatches(pattern, 'aa😀bà')).toEqual(Array.from('aa😀bà'.matchAll(pattern)));
  });
});
