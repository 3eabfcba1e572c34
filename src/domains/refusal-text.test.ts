import { expect, test } from 'vitest';
import { refusalWords } from '#web/refusal-text.ts';
import { refusalText } from './refusal-text.ts';

test('every code is kebab-case, and its words are whole sentences in composed Vietnamese', () => {
  for (const [code, words] of Object.entries(refusalText)) {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    if (typeof words === 'function') continue;
    expect(words, code).toBe(words.normalize('NFC'));
    expect(words, code).toMatch(/[.?!]$/u);
  }
});

test('details fill the words; a code without words shows itself', () => {
  const text = {
    'too-many': 'Có {count} dòng.',
    late: ({ days }: Record<string, string | number>) => `Chậm ${days} ngày.`,
  };
  expect(refusalWords(text, 'too-many', { count: 3 })).toBe('Có 3 dòng.');
  expect(refusalWords(text, 'late', { days: 2 })).toBe('Chậm 2 ngày.');
  expect(refusalWords(text, 'unheard-of')).toBe('unheard-of');
});
