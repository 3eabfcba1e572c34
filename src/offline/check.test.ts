import { expect, test } from 'vitest';
import type { Kind } from '#domains/activities/rules.ts';
import { refusalsOf, type Typed } from './check.ts';

const visit: Kind = {
  ...{ code: 'visit', name: 'Thăm hỏi', hasPoints: false, enteredAt: null },
  fields: [
    { code: 'whom', label: 'Thăm ai', required: true, type: 'text', most: 200 },
    { code: 'gifts', label: 'Số suất quà', required: false, type: 'number', most: 1000, unit: 'suất' },
  ],
};
const typed: Typed = {
  ...{ ownerUnitId: 1, kind: 'visit', happenedOn: '2026-06-15', place: 'Thôn Một', attendance: '1.200', women: '' },
  ...{ result: '', values: { whom: 'Gia đình có công', gifts: '20' }, commitmentIds: [] },
};
const facts = { today: '2026-06-16', photoCount: 0 };

test('what the server would take passes, and what it would refuse is said at its field', () => {
  expect(refusalsOf(typed, visit, facts)).toEqual({});
  const faults: [Partial<Typed>, string, string][] = [
    [{ happenedOn: '2026-06-17' }, 'happenedOn', 'day-in-future'],
    [{ happenedOn: '2025-01-01' }, 'happenedOn', 'day-too-old'],
    [{ happenedOn: '' }, 'happenedOn', 'field-required'],
    [{ place: ' ' }, 'place', 'field-required'],
    [{ attendance: '' }, 'attendance', 'field-required'],
    [{ attendance: 'vài' }, 'attendance', 'number-invalid'],
    [{ women: '-1' }, 'women', 'number-invalid'],
    [{ attendance: '5', women: '6' }, 'women', 'women-above-attendance'],
    [{ values: { whom: ' ' } }, 'values.whom', 'field-required'],
    [{ values: { whom: 'A', gifts: '2000' } }, 'values.gifts', 'number-too-high'],
    [{ values: { whom: 'A', opinions: '3' } }, 'values.opinions', 'field-of-other-kind'],
  ];
  for (const [change, path, code] of faults)
    expect(refusalsOf({ ...typed, ...change }, visit, facts)).toEqual({ [path]: code });
  expect(refusalsOf(typed, undefined, facts)).toEqual({ kind: 'kind-unknown' });
  expect(refusalsOf(typed, visit, { ...facts, photoCount: 13 })).toEqual({ photos: 'too-many-photos' });
});
