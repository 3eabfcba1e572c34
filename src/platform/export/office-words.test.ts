import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { boldLineWidth, divideWidth, twipsAMillimetre } from './office-measures.ts';
import { closeBody, dashedLines, paragraphsOf, subjectLine, symbolLine, withEndMark } from './office-words.ts';

describe('withEndMark', () => {
  it.each([
    ['Trân trọng', 'Trân trọng./.'],
    ['Trân trọng.', 'Trân trọng./.'],
    ['Trân trọng./.', 'Trân trọng./.'],
    ['Trân trọng; ', 'Trân trọng./.'],
    ['Trân trọng cảm ơn!', 'Trân trọng cảm ơn!./.'],
  ])('closes "%s"', (text, closed) => {
    expect(joined(withEndMark([{ text }]))).toBe(closed);
  });

  it('sees the mark in a run of its own', () => {
    expect(joined(withEndMark([{ text: 'Hết', bold: true }, { text: '. ' }, { text: './.' }]))).toBe('Hết./.');
  });

  it('is the same when done twice', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 4 }), (texts) => {
        const once = withEndMark(texts.map((text) => ({ text })));
        expect(joined(withEndMark(once))).toBe(joined(once));
        expect(joined(once).endsWith('./.')).toBe(true);
      }),
    );
  });
});

describe('closeBody', () => {
  it('closes the last item, and stands alone below a table', () => {
    const closedItem = closeBody([{ type: 'item', runs: [{ text: 'Việc;' }] }]);
    expect(closedItem).toEqual([{ type: 'item', runs: [{ text: 'Việc' }, { text: './.' }] }]);
    const table = { type: 'table' as const, columns: [], rows: [] };
    expect(closeBody([table])).toEqual([table, { type: 'paragraph', runs: [{ text: './.' }] }]);
    expect(closeBody([])).toEqual([]);
  });
});

describe('lines of the layout', () => {
  it('pads a number below 10 and keeps one slash', () => {
    expect(symbolLine({ number: '7', suffix: '/KH-MTTQ-BTT' })).toBe('Số: 07/KH-MTTQ-BTT');
    expect(symbolLine({ number: '12', suffix: 'KH-MTTQ-BTT' })).toBe('Số: 12/KH-MTTQ-BTT');
  });

  it('puts V/v once', () => {
    expect(subjectLine('V/v cử cán bộ')).toBe('V/v cử cán bộ');
    expect(subjectLine('cử cán bộ')).toBe('V/v cử cán bộ');
  });

  it('ends recipients with ";" and the last with "."', () => {
    expect(dashedLines(['Như trên;', '- Lưu: VT', ' '])).toEqual(['- Như trên;', '- Lưu: VT.']);
  });

  it('cuts runs into paragraphs at line feeds and keeps their looks', () => {
    expect(paragraphsOf([{ text: 'a\nb', bold: true }, { text: 'c' }])).toEqual([
      [{ text: 'a', bold: true }],
      [{ text: 'b', bold: true }, { text: 'c' }],
    ]);
    expect(paragraphsOf([])).toEqual([[]]);
  });
});

describe('measures', () => {
  it('divides a width without losing a twip', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1 }),
        fc.integer({ min: 1, max: 20_000 }),
        (shares, whole) => {
          const widths = divideWidth(whole, shares);
          expect(widths.reduce((sum, width) => sum + width, 0)).toBe(whole);
        },
      ),
    );
  });

  it('draws the rule below the motto as long as the motto, 60 mm in 14 pt bold', () => {
    const length = boldLineWidth('Độc lập - Tự do - Hạnh phúc', 14) / twipsAMillimetre;
    expect(Math.abs(length - 60.2)).toBeLessThan(2);
  });
});

function joined(runs: { text: string }[]): string {
  return runs.map((run) => run.text).join('');
}
