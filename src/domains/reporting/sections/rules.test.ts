import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanRows, figuresIn, figureWords, isKept, partsOf, tokenOf, wordsWithNumbers } from './rules.ts';

const measure = fc.constantFrom('activities.held', 'commitments.late', 'activities.women');
const group = fc.constantFrom('', 'women', 'trade_union', 't712');
const piece = fc.oneof(
  fc.string(),
  fc.record({ measure, group }).map((figure) => tokenOf(figure)),
);

describe('figure tokens', () => {
  test('cut and joined again, any text is what it was', () => {
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const words = pieces.join('');
        const joined = partsOf(words).map((part) => ('text' in part ? part.text : tokenOf(part)));
        const tokensAsWritten = words.replace(/\{\{\s*([a-z_.]+)(?::([a-z0-9_]+))?\s*\}\}/gu, (whole) => {
          const [only] = figuresIn(whole);
          return only ? tokenOf(only) : whole;
        });
        expect(joined.join('')).toBe(tokensAsWritten);
      }),
    );
  });

  test('every token that is written is found, with its group', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ measure, group }), { minLength: 1 }), (figures) => {
        const words = figures.map((figure) => `có ${tokenOf(figure)} cuộc`).join('; ');
        expect(new Set(figuresIn(words).map((one) => tokenOf(one)))).toEqual(
          new Set(figures.map((one) => tokenOf(one))),
        );
      }),
    );
  });

  test('numbers stand in the sentence; what nobody counts is said', () => {
    const words = wordsWithNumbers('Đã tổ chức {{activities.held}} cuộc, {{activities.women:front}} lượt.', (figure) =>
      figureWords(figure.measure === 'activities.held' ? 1234 : null, 'chưa có số liệu'),
    );
    expect(words).toBe('Đã tổ chức 1.234 cuộc, chưa có số liệu lượt.');
    expect(figureWords(0, 'chưa có số liệu')).toBe('0');
  });
});

describe('which states of a text are kept', () => {
  const at = (minutes: number) => new Date(Date.UTC(2026, 5, 16, 3, minutes));
  const before = { words: 'x'.repeat(100), changedBy: 1, keptAt: at(0) };

  test('one who types on for a while makes one version; another author, or ten minutes, make the next', () => {
    expect(isKept(before, { words: 'x'.repeat(101), by: 1, at: at(1) })).toBe(false);
    expect(isKept(before, { words: 'x'.repeat(101), by: 2, at: at(1) })).toBe(true);
    expect(isKept(before, { words: 'x'.repeat(101), by: 1, at: at(10) })).toBe(true);
  });

  test('a text that is wiped out is kept at once', () => {
    expect(isKept(before, { words: '', by: 1, at: at(1) })).toBe(true);
    expect(isKept({ ...before, words: 'ngắn' }, { words: '', by: 1, at: at(1) })).toBe(false);
  });
});

test('typed rows have the cells of the table, and empty rows are none', () => {
  expect(cleanRows([['a', ' b '], ['', ''], ['c']], 3)).toEqual([
    ['a', 'b', ''],
    ['c', '', ''],
  ]);
});
