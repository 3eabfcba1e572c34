import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureWords } from '../entry/rules.ts';
import { readFigure, readNumber, readRowMark, rowMark } from './rules.ts';

const count = { scale: 0, unit: 'cuộc' };
const money = { scale: 0, unit: 'đồng' };
const rate = { scale: 1, unit: '%' };
const area = { scale: 2, unit: 'ha' };
const fine = { scale: 3, unit: 'km' };

describe('a figure in the habits of offices', () => {
  test.each([
    ['12', count, 12],
    [' 12 ', count, 12],
    ['+12', count, 12],
    ['1.234', count, 1234],
    ['1 234', count, 1234],
    ['1\u00A0234\u00A0567', count, 1_234_567],
    ['12.345.678', count, 12_345_678],
    ['12,345,678', count, 12_345_678],
    ['1.234,5', area, 123_450],
    ['1,234.5', area, 123_450],
    ['12,50', area, 1250],
    ['12.5', area, 1250],
    ['12,0', count, 12],
    ['12 cuộc', count, 12],
    ['12 CUỘC', count, 12],
    ['1.250.000đ', money, 1_250_000],
    ['12 %', rate, 120],
    ['12,5%', rate, 125],
    ['0,123', fine, 123],
    ['1,234', fine, 1234],
    ['007', count, 7],
  ] as const)('%s of %o is %i', (words, kind, value) => {
    expect(readFigure(words, kind)).toEqual({ value, notApplicable: false });
  });

  test.each(['', '   ', '-', '–', '—', '...', '…', '_'])('"%s" is nothing, not zero', (words) => {
    expect(readFigure(words, count)).toEqual({ value: null, notApplicable: false });
  });

  test.each(['kad', 'KAD', 'K.A.D', 'x', 'X', 'Không áp dụng', 'KHÔNG ÁP DỤNG', 'khong ap dung', 'n/a'])(
    '"%s" is not applicable',
    (words) => {
      expect(readFigure(words, count)).toEqual({ value: null, notApplicable: true });
    },
  );

  test.each([
    ['mười hai', count, 'not-a-number'],
    ['12 34', count, 'not-a-number'],
    ['1.23.4', count, 'not-a-number'],
    ['1.2,3.4', area, 'not-a-number'],
    ['12 người', count, 'not-a-number'],
    ['5 đồng', { scale: 0, unit: 'triệu đồng' }, 'not-a-number'],
    ['01/05/2026', count, 'not-a-number'],
    ['1E5', count, 'not-a-number'],
    ['#REF!', count, 'not-a-number'],
    ['1,234', count, 'ambiguous'],
    ['1,500', area, 'ambiguous'],
    ['1.234', fine, 'ambiguous'],
    ['-5', count, 'negative'],
    ['− 5', count, 'negative'],
    ['(5)', count, 'negative'],
    ['12,5', count, 'decimals'],
    ['0.123', count, 'decimals'],
    ['12 %', count, 'percent'],
    ['99999999999999999', count, 'too-large'],
  ] as const)('%s of %o is told: %s', (words, kind, fault) => {
    expect(readFigure(words, kind)).toEqual({ fault });
  });

  test('what we write is read again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9e15 }), fc.integer({ min: 0, max: 2 }), (value, scale) => {
        expect(readFigure(figureWords(value, scale), { scale, unit: '' })).toEqual({ value, notApplicable: false });
      }),
    );
  });

  test('no words make it fail', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (words) => void readFigure(words, area)));
  });
});

describe('a real number of a sheet', () => {
  test.each([
    [1234, count, false, { value: 1234, notApplicable: false }],
    [0.1 + 0.2, area, false, { value: 30, notApplicable: false }],
    [0.125, rate, true, { value: 125, notApplicable: false }],
    [0.12, count, true, { fault: 'percent' }],
    [0, count, true, { value: 0, notApplicable: false }],
    [100 / 3, area, false, { fault: 'decimals' }],
    [-1, count, false, { fault: 'negative' }],
    [1e20, count, false, { fault: 'too-large' }],
    [Infinity, count, false, { fault: 'too-large' }],
  ] as const)('%d of %o', (number, kind, isPercent, read) => {
    expect(readNumber(number, kind, isPercent)).toEqual(read);
  });
});

describe('the mark of a row', () => {
  const id = fc.integer({ min: 1, max: 1e9 });
  test('comes back, and one that was dragged down or typed over is told', () => {
    fc.assert(
      fc.property(id, id, id, fc.integer({ min: 1, max: 400 }), (collectionId, unitId, formVersionId, position) => {
        const mark = { collectionId, unitId, formVersionId, position };
        const words = rowMark(mark);
        expect(readRowMark(words)).toEqual(mark);
        expect(readRowMark(words.replace(/\d+$/u, (last) => String(Number(last) + 1)))).toBe('mark-broken');
      }),
    );
    expect(readRowMark('CN-1-2-3')).toBe('mark-broken');
    expect(readRowMark('12')).toBeNull();
    expect(readRowMark('CN')).toBeNull();
  });
});
