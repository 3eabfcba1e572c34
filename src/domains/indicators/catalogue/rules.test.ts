import { describe, expect, test } from 'vitest';
import { bringingBackRefusal, type Entry, nextCode, retiringRefusal, sameAs } from './rules.ts';

const entry = (id: number, more: Partial<Entry> = {}): Entry => ({
  ...{ id, code: `MT-${id}`, name: `name ${id}`, unit: 'hộ', way: 'sum', line: 'front', parts: null, measure: null },
  ...{ numeratorId: null, denominatorId: null, isRetired: false, ...more },
});

describe('the code of what an office adds', () => {
  test.each([
    ['front', ['MT-001', 'CTD-177'], 'MT-501'],
    ['women', ['MT-001', 'MT-501'], 'PN-502'],
    [null, ['CH-640'], 'CH-641'],
    ['another_line', [], 'TC-501'],
    ['front', ['MT-999'], null],
  ])('of %s after %j is %s', (line, codes, code) => {
    expect(nextCode(line, codes)).toBe(code);
  });
});

describe('what goes out of use and comes back', () => {
  const ratio = entry(3, { way: 'ratio', numeratorId: 1, denominatorId: 2, parts: '1/2' });

  test('a part of a ratio goes only after the ratio', () => {
    expect(retiringRefusal(entry(1), null, [entry(1), entry(2), ratio])?.code).toBe('indicator-is-part');
    const ended = { ...ratio, isRetired: true };
    expect(retiringRefusal(entry(1), null, [entry(1), entry(2), ended])).toBeNull();
  });

  test('a ratio comes back only while both parts are in use', () => {
    const gone = { ...ratio, isRetired: true };
    const part = entry(2, { isRetired: true });
    expect(bringingBackRefusal(gone, [entry(1), part, gone])?.code).toBe('indicator-part-retired');
    expect(bringingBackRefusal(gone, [entry(1), entry(2), gone])).toBeNull();
  });

  test('what counts by a measure comes back only while nothing else counts by it', () => {
    const gone = entry(1, { measure: 'activities.held', isRetired: true });
    const other = entry(2, { measure: 'activities.held' });
    expect(bringingBackRefusal(gone, [gone, other])?.code).toBe('indicator-measure-taken');
  });

  test('a retired one is no reason to refuse the same name again', () => {
    const meant = { name: 'Số hộ nghèo', unit: 'hộ', way: 'sum', line: 'front', parts: null };
    const known = entry(1, { name: 'Tổng số hộ nghèo' });
    expect(sameAs(meant, [known])?.code).toBe('MT-1');
    expect(sameAs(meant, [{ ...known, isRetired: true }])).toBeNull();
    expect(sameAs(meant, [known], [1])).toBeNull();
  });
});
