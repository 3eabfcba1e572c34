import { expect, test } from 'vitest';
import { noTally } from '../follow/rules.ts';
import { followLook, mapColumn, mapPeriod, numberLook } from './rules.ts';

test.each([
  ['nobody sent', {}, 'absent'],
  ['all were sent back', { inTime: 2, returned: 2 }, 'absent'],
  ['one of two', { inTime: 1, waiting: 1 }, 'partly'],
  ['one sent, one sent back', { inTime: 2, waiting: 1, returned: 1 }, 'partly'],
  ['both, one late', { inTime: 1, late: 1, accepted: 2 }, 'late'],
  ['both in time', { inTime: 2, accepted: 1, sealed: 1 }, 'done'],
])('%s', (_, counts, look) => {
  expect(followLook({ ...noTally, expected: 2, ...counts })).toBe(look);
});

test('a value, 0, nothing, "does not apply" and "not asked" are told apart', () => {
  const look = (kind: Parameters<typeof numberLook>[0]['kind'], value: string | null = null) =>
    numberLook({ kind, value });
  expect([
    look('value', '12.5'),
    look('value', '0'),
    look('none'),
    look('not-applicable'),
    look('not-added'),
    look('not-owed'),
  ]).toEqual(['value', 'zero', 'unknown', 'outside', 'apart', null]);
});

test('the newest period that was due, unless another one is asked for', () => {
  const periods = [
    { id: 1, dueOn: '2026-05-20' },
    { id: 2, dueOn: '2026-06-20' },
    { id: 3, dueOn: '2026-07-20' },
  ];
  expect(mapPeriod(periods, 0, '2026-07-01')?.id).toBe(2);
  expect(mapPeriod(periods, 3, '2026-07-01')?.id).toBe(3);
  expect(mapPeriod(periods, 0, '2026-01-01')?.id).toBe(3);
  expect(mapPeriod([], 0, '2026-01-01')).toBeUndefined();
});

test('the newest column of the first indicator with a figure, unless another one is asked for', () => {
  const column = (indicatorId: number, period: string) => ({
    ...{ key: `${indicatorId} ${period}`, indicatorId, isGroup: false },
  });
  const table = {
    columns: [column(1, '2026-m05'), column(1, '2026-m06'), column(2, '2026-m05'), column(2, '2026-m06')],
    rows: [{ cells: (['value', 'none', 'value', 'value'] as const).map((kind) => ({ kind })) }],
  };
  expect(mapColumn(table, null)).toBe(0);
  expect(mapColumn(table, '2 2026-m06')).toBe(3);
  expect(mapColumn(table, '9 2026-m06')).toBe(0);
  expect(mapColumn({ ...table, rows: [] }, null)).toBe(1);
});
