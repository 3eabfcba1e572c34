import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureWords, missingCells, packed, parseFigure, standing } from './rules.ts';

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
    ['0.500', 1, 5],
    ['1,500', 1, 'number-invalid'],
    ['1,500', 3, 1500],
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

describe('what stands in a form that was sent', () => {
  const cell = { value: null, notApplicable: false, note: null };
  const at = (day: number) => new Date(Date.UTC(2026, 5, day));
  const sent = { values: [1, 5, 7, null], notApplicable: [4], notes: { 2: 'Vì sao' }, sentAt: at(10) };

  test('is what was sent, also where nobody typed it, but for what was typed later', () => {
    const typed = [
      { ...cell, position: 1, value: 9, version: 3, typedAt: at(9) },
      { ...cell, position: 3, value: 8, version: 2, typedAt: at(11) },
    ];
    expect(standing(typed, sent, new Map())).toEqual([
      { position: 1, value: 1, notApplicable: false, note: null, version: 3 },
      { position: 2, value: 5, notApplicable: false, note: 'Vì sao', version: 0 },
      { position: 3, value: 8, notApplicable: false, note: null, version: 2 },
      { position: 4, value: null, notApplicable: true, note: null, version: 0 },
    ]);
  });

  test('follows the records where they were sent as counted, and keeps what differed from them', () => {
    const frozen = new Map([
      [1, 1],
      [2, 4],
    ]);
    expect(standing([], sent, frozen).map(({ position, value }) => [position, value])).toEqual([
      [2, 5],
      [3, 7],
      [4, null],
    ]);
  });
});
