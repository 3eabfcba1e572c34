import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureOf, figuresFrom, groupOf, groupsOf, isCounted, placePathOf, reachOf, sinceSent } from './rules.ts';

const commune = { path: 'vn.t2.t3.front', organisation: 'front', level: 'commune' };
const women = { path: 'vn.t2.t3.women', organisation: 'women', level: 'commune' };

describe('whose records a report counts', () => {
  test('the Front counts everybody at or below its place, another organisation its own line', () => {
    const branch = { path: 'vn.t2.t3.women.u390', organisation: 'women' };
    const area = { path: 'vn.t2.t3.t5.front', organisation: 'front' };
    expect([branch, area].map((unit) => isCounted(commune, unit))).toEqual([true, true]);
    expect([branch, area].map((unit) => isCounted(women, unit))).toEqual([true, false]);
    expect(isCounted(commune, { path: 'vn.t2.t4.front', organisation: 'front' })).toBe(false);
    expect(isCounted(commune, { path: 'vn.t2.t31.front', organisation: 'front' })).toBe(false);
    expect(isCounted(commune, { path: 'vn.t2.front', organisation: 'front' })).toBe(false);
    expect(isCounted({ ...branch, level: 'branch' }, { path: 'vn.t2.t3.women', organisation: 'women' })).toBe(false);
  });

  test('the place of a unit', () => {
    expect(placePathOf('vn.t2.t3.women.u390')).toBe('vn.t2.t3');
    expect(placePathOf('vn.front')).toBe('vn');
    expect(placePathOf('party.t2.t3')).toBe('party.t2.t3');
  });

  test('groups: the organisation, or the place one level below', () => {
    const unit = { id: 1, path: 'vn.t2.t3.t5.front', organisation: 'front' };
    expect(groupOf('organisation', unit, 'vn.t2')).toBe('front');
    expect(groupOf('place', unit, 'vn.t2')).toBe('t3');
    expect(groupOf('place', unit, 'vn.t2.t3')).toBe('t5');
    expect(groupOf('place', { id: 2, path: 'vn.t2.t3.women.u390', organisation: 'women' }, 'vn.t2.t3')).toBe('t3');
  });
});

describe('figures', () => {
  const figures = figuresFrom(
    ['a.held', 'a.none'],
    [
      { code: 'a.held', group: 'front', value: 2 },
      { code: 'a.held', group: 'women', value: 3 },
      { code: 'a.held', group: '', value: 2 },
      { code: 'a.held', group: '', value: 3 },
    ],
  );

  test('counted and nothing found is 0; what nobody offers is no number at all', () => {
    expect(figureOf(figures, 'a.held')).toBe(5);
    expect(figureOf(figures, 'a.held', 'women')).toBe(3);
    expect(figureOf(figures, 'a.held', 'youth')).toBe(0);
    expect(figureOf(figures, 'a.none')).toBe(0);
    expect(figureOf(figures, 'a.unheard')).toBeNull();
    expect(groupsOf(figures, ['a.held'])).toEqual(['front', 'women']);
  });
});

describe('since it was sent', () => {
  const ids = fc.uniqueArray(fc.integer({ min: 1, max: 50 }));

  test('no change is said exactly when value and records are the same', () => {
    fc.assert(
      fc.property(ids, ids, fc.nat(9), fc.nat(9), (before, now, was, is) => {
        const since = sinceSent({ value: was, recordIds: before }, { value: is, recordIds: now });
        const isSame = was === is && before.length === now.length && before.every((id) => now.includes(id));
        expect(since === null).toBe(isSame);
        if (since === null) return;
        expect(new Set([...before.filter((id) => !since.removed.includes(id)), ...since.added])).toEqual(new Set(now));
        expect(since.count).toBe(Math.max(1, since.added.length + since.removed.length));
      }),
    );
  });
});

test('two persons reach the same exactly when they may read the same of every unit', () => {
  const units = [
    { id: 1, path: 'vn.t2.front', organisation: 'front' },
    { id: 2, path: 'vn.t2.women', organisation: 'women' },
  ];
  const all = reachOf(units, ['a.read', 'b.read'], () => true);
  const some = reachOf(
    units,
    ['a.read', 'b.read'],
    (permission, path) => permission === 'a.read' || path.endsWith('front'),
  );
  expect(all).toEqual(['1:a.read,b.read', '2:a.read,b.read']);
  expect(some).toEqual(['1:a.read,b.read', '2:a.read']);
});
