import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureWords, missingCells, packed, parseFigure } from './rules.ts';

describe('a figure as people type it', () => {
  test.each([
    ['', 0, null],
    ['0', 0, 0],
    ['1250', 0, 1250],
    ['1.250', 0, 1250],
    ['1 250', 0, 1250],
    ['12.345.678', 0, 12_345_678],
    ['12,5', 1, 125],
    ['12.5', 1, 125],
    ['1.250,75', 2, 125_075],
    ['12,50', 1, 125],
    ['12,5', 0, 'number-invalid'],
    ['1.25', 0, 'number-invalid'],
    ['1,250.5', 1, 'number-invalid'],
    ['12a', 0, 'number-invalid'],
    ['-3', 0, 'number-invalid'],
    ['99999999999999999', 0, 'number-invalid'],
  ] as const)('%s with %i decimals is %s', (typed, scale, value) => {
    expect(parseFigure(typed, scale)).toBe(value);
  });

  test('reads back as it was shown', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_000_000_000_000_000 }),
        fc.integer({ min: 0, max: 4 }),
        (value, scale) => {
          expect(parseFigure(figureWords(value, scale), scale)).toBe(value);
        },
      ),
    );
  });
});

describe('the packed row', () => {
  const cell = { value: null, notApplicable: false, note: null };
  test('tells null, 0 and not applicable apart', () => {
    expect(
      packed(4, [
        { ...cell, position: 3, notApplicable: true, note: 'Không có.' },
        { ...cell, position: 1, value: 0 },
        { ...cell, position: 2 },
      ]),
    ).toEqual({ values: [0, null, null, null], notApplicable: [3], notes: { 3: 'Không có.' } });
  });

  test('misses what is asked for and neither typed nor not applicable', () => {
    const asked = [1, 2, 3, 4].map((position) => ({ position, isRequired: position !== 4 }));
    expect(missingCells(asked, [0, null, null, null], [3])).toEqual([2]);
  });
});
