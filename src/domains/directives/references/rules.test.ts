import { expect, test } from 'vitest';
import { distinctNamed, type Relation, symbolKey } from './rules.ts';

test('a symbol is folded as the key of a paper folds it', () => {
  expect(symbolKey('83 -KH/ TU')).toBe('83-kh/tu');
  expect(symbolKey('12/KH–MTTQ-BTT')).toBe(symbolKey('12/kh-mttq-btt'));
});

test('what is named twice is one paper with its date; the paper itself is none', () => {
  const one = (relation_: Relation, issuedOn: string | null) => ({ relation: relation_, key: 'a', issuedOn });
  expect(distinctNamed([one('mentions', null), one('basis', '2026-04-01')], 'b')).toEqual([one('basis', '2026-04-01')]);
  expect(distinctNamed([one('basis', '2026-04-01'), one('mentions', null)], 'b')).toEqual([one('basis', '2026-04-01')]);
  expect(distinctNamed([one('basis', '2025-04-01'), one('basis', '2026-04-01')], 'b')).toHaveLength(2);
  expect(distinctNamed([one('basis', null)], 'a')).toEqual([]);
});
